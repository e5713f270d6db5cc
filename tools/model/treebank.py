"""CoNLL-U treebanks as spaCy training documents.

python tools/model/treebank.py TRAIN.spacy FILE.conllu[.gz]…          documents to train on
python tools/model/treebank.py --single DEV.spacy FILE.conllu[.gz]…   one sentence a document, to measure on
"""

import argparse
import gzip
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.training.converters import conllu_to_docs

LONGEST_DOCUMENT = 8
"""Sentences in a training document, at most."""


def read_sentences(path: Path) -> Iterator[Doc]:
    """Yield every sentence of a CoNLL-U file (plain or gzipped) as a document of its own."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from conllu_to_docs(lines.read(), n_sents=1, no_print=True)


def read_forms(paths: Iterable[Path]) -> Iterator[str]:
    """Yield every token of CoNLL-U files (plain or gzipped) as it is written."""
    for path in paths:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            rows = (line.split("\t") for line in lines)
            yield from (row[1] for row in rows if row[0].isdigit())


def group_sentences(sentences: Iterable[Doc], choice: random.Random) -> Iterator[Doc]:
    """Join sentences to documents of 1 to 8 sentences.

    A sentence without a final full stop stands alone half of the time, so that headings do not teach
    the parser to split running text wildly.
    """
    group: list[Doc] = []
    size = choice.randint(1, LONGEST_DOCUMENT)
    for sentence in sentences:
        if sentence[-1].text not in ".?!" and choice.random() < 0.5:
            yield sentence
            continue
        group.append(sentence)
        if len(group) >= size:
            yield Doc.from_docs(group)
            group, size = [], choice.randint(1, LONGEST_DOCUMENT)
    if group:
        yield Doc.from_docs(group)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--single", action="store_true", help="one sentence a document")
    arguments.add_argument("output", type=Path)
    arguments.add_argument("treebanks", type=Path, nargs="+")
    options = arguments.parse_args()
    choice = random.Random(0)
    documents = DocBin(store_user_data=False)
    for path in options.treebanks:
        sentences = read_sentences(path)
        for document in sentences if options.single else group_sentences(sentences, choice):
            documents.add(document)
    documents.to_disk(options.output)
    print(f"{len(documents)} documents in {options.output}")


if __name__ == "__main__":
    main()
