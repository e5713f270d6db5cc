"""Train nl_begrijpelijk_sm.

    python tools/model/train.py TREEBANK_FOLDER OUTPUT_FOLDER

TREEBANK_FOLDER holds train-*.conllu.gz and dev-*.conllu.gz; our own sentences in corpora/treebank join the training
data. Takes about an hour on one core. Then `evaluate.py` on the tests, and `package.py`.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from spacy.cli.train import train

HERE = Path(__file__).parent
OWN = HERE.parents[1] / "corpora" / "treebank"

OWN_WEIGHT = 4
"""How often our own sentences stand in the training data: they are 2 % of it, and all of what users bring."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("treebanks", type=Path)
    arguments.add_argument("output", type=Path)
    options = arguments.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    training = [*sorted(options.treebanks.glob("train-*.conllu.gz")), *sorted(OWN.glob("*.conllu")) * OWN_WEIGHT]
    development = sorted(options.treebanks.glob("dev-*.conllu.gz"))
    paths = {"paths.train": options.output / "train.spacy", "paths.dev": options.output / "dev.spacy"}
    _convert([str(paths["paths.train"]), *map(str, training)])
    _convert(["--single", str(paths["paths.dev"]), *map(str, development)])
    train(HERE / "config.cfg", options.output, overrides={key: str(path) for key, path in paths.items()})


def _convert(arguments: list[str]) -> None:
    subprocess.run([sys.executable, HERE / "treebank.py", *arguments], check=True)


if __name__ == "__main__":
    main()
