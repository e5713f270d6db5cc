"""How good a model is on treebanks, with gold sentences and tokens, by spaCy's own Scorer.

    python tools/model/evaluate.py MODEL FILE.conllu[.gz]…

Prints POS, TAG, morph, lemma (after the check against our tables), UAS and LAS, the F of each relation named in
RELATIONS, and words per second of the bare pipeline.
"""

import argparse
import json
import time
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from treebank import read_sentences

import begrijpelijk.language.embedding  # noqa: F401  our model is built with it
from begrijpelijk.language.lemmas import better_lemma

FIGURES = ("pos_acc", "tag_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las")
RELATIONS = (
    "iobj",
    "expl:pv",
    "nsubj",
    "nsubj:pass",
    "aux:pass",
    "compound:prt",
    "obl:agent",
    "advcl",
    "acl:relcl",
    "xcomp",
)


def predicted(nlp: Language, gold: Doc) -> Doc:
    """The model's analysis of a sentence whose tokens and borders are given."""
    words = [token.text for token in gold]
    spaces = [bool(token.whitespace_) for token in gold]
    doc = Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=[index == 0 for index in range(len(words))])
    for name, component in nlp.pipeline:
        if name not in ("sentencizer", "senter", "ner"):
            doc = component(doc)
    for index, token in enumerate(doc):
        token.lemma_ = better_lemma(token.text, token.pos_, token.lemma_, initial=index == 0)
    return doc


def scores(nlp: Language, sentences: list[Doc]) -> dict[str, float]:
    """The figures (0 to 1) of a model on gold sentences, and the F of each relation."""
    examples = [Example(predicted(nlp, gold), gold) for gold in sentences]
    found = Scorer(nlp, default_lang="nl", default_pipeline=list(nlp.pipe_names)).score(examples)
    figures = {name: float(found[name]) for name in FIGURES}
    by_relation = found["dep_las_per_type"]
    return figures | {name: by_relation[name]["f"] for name in RELATIONS if name in by_relation}


def words_per_second(nlp: Language, sentences: list[Doc]) -> float:
    """The speed of the bare pipeline on these texts."""
    texts = [sentence.text for sentence in sentences]
    words = sum(len(sentence) for sentence in sentences)
    started = time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    return words / (time.perf_counter() - started)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("model")
    arguments.add_argument("treebanks", type=Path, nargs="+")
    arguments.add_argument("--output", type=Path, help="write the figures as JSON")
    options = arguments.parse_args()
    nlp = spacy.load(options.model)
    sentences = [sentence for path in options.treebanks for sentence in read_sentences(path)]
    figures = scores(nlp, sentences) | {"speed_words": round(words_per_second(nlp, sentences))}
    for name, figure in figures.items():
        print(f"{name:14}{figure:8.0f}" if name == "speed_words" else f"{name:14}{figure * 100:8.2f}")
    if options.output:
        options.output.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
