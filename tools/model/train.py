"""Train nl_begrijpelijk_sm, in two rounds.

    python tools/model/train.py TREEBANK_FOLDER FIRST
    python tools/model/train.py TREEBANK_FOLDER SECOND --onward FIRST/model-best

TREEBANK_FOLDER holds train-*.conllu.gz and dev-*.conllu.gz; our own sentences in corpora/treebank join the training.
The first round takes about an hour on one core and is judged on dev. The second goes on from there with small steps and
our own sentences more often; it ends where its learning rate ends, so take SECOND/model-last. Then `evaluate.py` on the
tests, and `package.py`.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from typing import Any

from spacy.cli.train import train

HERE = Path(__file__).parent
OWN = HERE.parents[1] / "corpora" / "treebank"

OWN_WEIGHT = {"first": 4, "second": 10}
"""How often our own sentences stand in the data: they are a few per cent of it, and all of what users bring."""

SECOND_ROUND: dict[str, Any] = {
    "training.max_steps": 2500,
    "training.optimizer.learn_rate.initial_rate": 0.0004,
    "training.optimizer.learn_rate.total_steps": 2500,
    "training.batcher.size.start": 1000,
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("treebanks", type=Path)
    arguments.add_argument("output", type=Path)
    arguments.add_argument("--onward", type=Path, help="the model that the second round goes on from")
    options = arguments.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    weight = OWN_WEIGHT["second" if options.onward else "first"]
    training = [*sorted(options.treebanks.glob("train-*.conllu.gz")), *sorted(OWN.glob("*.conllu")) * weight]
    development = sorted(options.treebanks.glob("dev-*.conllu.gz"))
    paths = {"paths.train": options.output / "train.spacy", "paths.dev": options.output / "dev.spacy"}
    _convert([str(paths["paths.train"]), *map(str, training)])
    _convert(["--single", str(paths["paths.dev"]), *map(str, development)])
    overrides: dict[str, Any] = {key: str(path) for key, path in paths.items()}
    config = HERE / "config.cfg"
    if options.onward:
        config = _onward(config, options.onward, options.output)
        overrides |= SECOND_ROUND
    train(config, options.output, overrides=overrides)


def _onward(config: Path, model: Path, output: Path) -> Path:
    """Write the recipe with every component taken from a trained model."""
    from spacy.util import load_config

    recipe = load_config(config, interpolate=False)
    recipe["components"] = {name: {"source": str(model)} for name in recipe["nlp"]["pipeline"]}
    recipe.to_disk(output / "config.cfg")
    return output / "config.cfg"


def _convert(arguments: list[str]) -> None:
    subprocess.run([sys.executable, HERE / "treebank.py", *arguments], check=True)


if __name__ == "__main__":
    main()
