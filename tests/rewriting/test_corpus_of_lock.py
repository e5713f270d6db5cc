"""No rewrite of a sentence that tempts to it changes the law: what `corpora/slot` says of every sentence holds."""

import json
import re
from collections.abc import Iterator, Sequence

import pytest

from begrijpelijk import Checker
from conftest import CORPORA, Analyse

PARTS = {
    "termen",
    "modaliteit",
    "grenzen",
    "voorwaarden",
    "actoren",
    "bedragen",
    "datums",
    "termijnen",
    "namen",
    "verwijzingen",
    "ontkenningen",
}
LINES = [
    json.loads(line)
    for path in sorted((CORPORA / "slot").glob("*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
]


def times(text: str, forms: Sequence[str]) -> int:
    """How often one of the forms stands in the text as whole words; *€ 1.250* does not stand in *€ 1.250,50*.

    A form with a capital is a name: it is found with that capital only.
    """
    patterns = [
        re.escape(form) if form != form.lower() else f"(?i:{re.escape(form)})"
        for form in sorted(forms, key=len, reverse=True)
    ]
    either = "|".join(patterns)
    return len(re.findall(rf"(?<![\w-])(?<!\d[.,:/])(?:{either})(?![\w-])(?![.,:/]\d)", text))


def broken(line: dict, rewritten: str, sentences: int) -> Iterator[str]:
    """What a rewrite changed that the line forbids."""
    for forms in line["keep"]:
        before, after = times(line["sentence"], forms), times(rewritten, forms)
        if before != after:
            yield f"‘{'/'.join(forms)}’ stood there {before} times, now {after}"
    for word in line["never"]:
        if times(rewritten, [word]):
            yield f"‘{word}’ came in"
    if line.get("whole") and sentences != 1:
        yield f"one sentence became {sentences}"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_no_rewrite_breaks_the_lock(line: dict, checker: Checker, analyse: Analyse):
    rewritten = checker.rewrite(line["sentence"], safety="review")
    slips = list(broken(line, rewritten, len(analyse(rewritten).sentences)))
    assert not slips, "\n".join([*slips, f"before: {line['sentence']}", f"after:  {rewritten}"])


def test_the_corpus_has_at_least_25_sentences_of_every_part_none_twice():
    counts = {part: sum(line["part"] == part for line in LINES) for part in PARTS}
    assert {line["part"] for line in LINES} == PARTS
    assert min(counts.values()) >= 25
    assert len({line["id"] for line in LINES}) == len({line["sentence"] for line in LINES}) == len(LINES) >= 310


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_a_line_of_the_corpus_holds_of_its_own_sentence(line: dict, analyse: Analyse):
    assert all(times(line["sentence"], forms) for forms in line["keep"])
    assert not list(broken(line, line["sentence"], len(analyse(line["sentence"]).sentences)))
    assert 8 <= len(line["sentence"].split()) <= 40
