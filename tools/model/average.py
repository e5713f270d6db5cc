"""The mean of the weights of two rounds of training: it keeps what the first knew of news and the second of letters.

    python tools/model/average.py OUTPUT FIRST/model-best SECOND/model-last

The models must have the same shape (the second went on from the first). After Wortsman and others (2022), Model soups,
arXiv:2203.05482.
"""

import argparse
from pathlib import Path

import spacy
from spacy.language import Language

import begrijpelijk.language.embedding  # noqa: F401  our model is built with it


def average(models: list[Language]) -> Language:
    """Put the mean of all weights into the first model, and return it."""
    first = models[0]
    for name, component in first.pipeline:
        if not hasattr(component, "model"):
            continue
        walks = [list(model.get_pipe(name).model.walk()) for model in models]
        for nodes in zip(*walks, strict=True):
            for parameter in nodes[0].param_names:
                if nodes[0].has_param(parameter):
                    mean = sum(node.get_param(parameter) for node in nodes) / len(nodes)
                    nodes[0].set_param(parameter, mean)
    return first


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("output", type=Path)
    arguments.add_argument("models", type=Path, nargs="+")
    options = arguments.parse_args()
    average([spacy.load(path) for path in options.models]).to_disk(options.output)


if __name__ == "__main__":
    main()
