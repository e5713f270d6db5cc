"""Train nl_begrijpelijk_sm, in two rounds.

    python tools/model/train.py TREEBANK_FOLDER FIRST
    python tools/model/train.py TREEBANK_FOLDER SECOND --onward FIRST/model-best

TREEBANK_FOLDER holds train-*.conllu.gz and dev-*.conllu.gz; our own sentences in corpora/treebank join the training.
The first round ends while its learning rate is still high; the second goes on from there, with our own sentences more
often, and ends where its learning rate ends, so take SECOND/model-last. Together they take 45 minutes on one core.
Then `evaluate.py` on the tests, and `package.py`.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import Config
from treebank import read_forms

from begrijpelijk.language.embedding import learn_words

HERE = Path(__file__).parent
OWN = HERE.parents[1] / "corpora" / "treebank"

OWN_WEIGHT = {"first": 4, "second": 6}
"""How often our own sentences stand in the data: they are a few per cent of it, and all of what users bring."""

SECOND_ROUND: dict[str, Any] = {
    "training.max_steps": 3000,
    "training.optimizer.learn_rate.initial_rate": 0.0009,
    "training.optimizer.learn_rate.total_steps": 3000,
    "training.optimizer.learn_rate.warmup_steps": 100,
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
    recipe = load_config(HERE / "config.cfg", interpolate=False)
    if options.onward:
        recipe["components"] = {name: {"source": str(options.onward)} for name in recipe["nlp"]["pipeline"]}
        overrides |= SECOND_ROUND
    recipe = Config().from_str(recipe.to_str(), overrides=overrides, interpolate=False)
    nlp = init_nlp(recipe)
    _know_trees_again(nlp)
    if not options.onward:
        learn_words(nlp.get_pipe("tok2vec").model, read_forms(sorted(set(training))))
    train(nlp, options.output)


def _know_trees_again(nlp: Language) -> None:
    """Give the lemmatizer back the numbers of its edit trees, which spaCy 3.8 does not read from disk."""
    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    lemmatizer.tree2label = {tree: number for number, tree in enumerate(lemmatizer.cfg["labels"])}


def _convert(arguments: list[str]) -> None:
    subprocess.run([sys.executable, HERE / "treebank.py", *arguments], check=True)


if __name__ == "__main__":
    main()
