"""From a trained model to the one in the package: weights rounded, sentence borders first, credits written down.

    python tools/model/package.py TRAINED VERSION FIGURES.json src/begrijpelijk/language/nl_begrijpelijk_sm

FIGURES.json is what `evaluate.py --output` wrote of the same model on the tests.
"""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language

import begrijpelijk.language.embedding  # noqa: F401  our model is built with it
from begrijpelijk.language.tokenization import mend

META = {
    "name": "begrijpelijk_sm",
    "description": "Dit model leest Nederlandse teksten. Het ziet wat voor woorden er staan en welke bij elkaar horen.",
    "author": "de makers van begrijpelijk",
    "email": "",
    "url": "",
    "license": "CC BY-SA 4.0",
    "sources": [
        {
            "name": "UD_Dutch-Alpino, UD_Dutch-LassySmall",
            "url": "https://universaldependencies.org",
            "license": "CC BY-SA 4.0",
            "author": "Gosse Bouma, Gertjan van Noord",
        },
        {
            "name": "Alpino Treebank",
            "url": "https://www.let.rug.nl/vannoord/trees/",
            "license": "LGPL-2.1-or-later",
            "author": "Gertjan van Noord and others",
        },
        {
            "name": "corpora/treebank of begrijpelijk",
            "url": "",
            "license": "EUPL-1.2",
            "author": "The makers of begrijpelijk",
        },
    ],
}


def round_weights(nlp: Language) -> None:
    """Round every weight to half precision, kept as float32: the same scores, and a third less when compressed."""
    for _, component in nlp.pipeline:
        for node in getattr(getattr(component, "model", None), "walk", tuple)():
            for name in node.param_names:
                if node.has_param(name):
                    weights = node.get_param(name)
                    node.set_param(name, weights.astype(np.float16).astype(np.float32))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("trained", type=Path)
    arguments.add_argument("version")
    arguments.add_argument("figures", type=Path)
    arguments.add_argument("output", type=Path)
    options = arguments.parse_args()
    nlp = spacy.load(options.trained)
    round_weights(nlp)
    mend(nlp)
    # Only for those who load the model by itself: the pipeline of begrijpelijk sets its own borders.
    nlp.add_pipe("sentencizer", before="parser")
    nlp.meta.update(META | {"version": options.version})
    nlp.meta["performance"] = json.loads(options.figures.read_text("utf-8"))
    nlp.config["paths"] = {"train": None, "dev": None}
    if options.output.exists():
        shutil.rmtree(options.output)
    nlp.to_disk(options.output)
    (options.output / "LICENSE.md").write_text(credit(), "utf-8")
    size = sum(path.stat().st_size for path in options.output.rglob("*") if path.is_file())
    print(f"{options.output}: {size / 1e6:.1f} MB")


def credit() -> str:
    """Whose work the weights come from."""
    lines = ["# nl_begrijpelijk_sm", "", "These weights are licensed CC BY-SA 4.0. They were trained on:", ""]
    lines += [
        f"- {source['name']}: {source['author']}, {source['license']} {source['url']}".rstrip()
        for source in META["sources"]
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
