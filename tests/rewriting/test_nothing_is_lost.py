"""What a text promises stays: counted with plain expressions of our own here, not with the lock that is tested."""

import json
import re
from collections import Counter

import pytest

from begrijpelijk import Checker
from conftest import CORPORA

SENTENCES = [
    json.loads(line)["sentence"]
    for path in sorted((CORPORA / "slot").glob("*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
]
TEXTS = [path.read_text("utf-8") for path in sorted(CORPORA.glob("*/*/ambtelijk.txt"))]

NUMBERS = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien twintig"
).split()
IN_LETTERS = re.compile(rf"\b(?:een )?(één|een(?=maal)|{'|'.join(NUMBERS[2:])})(?:tal|maal)?\b", re.IGNORECASE)
"""Numbers in letters, that a rewrite may put in figures."""

KEPT = {
    "figures": r"\d+(?:[.,:/-]\d+)*",
    "names": r"(?<=[a-zé,] )[A-Z][\w'’-]+",
    "may": r"\b(?:mag|mogen|mocht|mochten)\b",
    "can": r"\b(?:kan|kunt|kun|kunnen|kon|konden|zo\s+mogelijk)\b",
    "must": r"\b(?:moet|moeten|moest|moesten)\b|\bdien(?:t|en|de|den)\b(?=[^;:?]{0,120}\bte\s)",
    "need not": r"\b(?:hoef|hoeft|hoeven)\b",
    "not": r"\b(?:niet|geen|nooit|niets|niemand|nergens|noch|geenszins|nimmer)\b",
    "unless": r"\b(?:tenzij|behalve als)\b",
    "only if": r"\b(?:mits|(?:alleen|slechts|enkel|uitsluitend) (?:als|indien|wanneer)|op voorwaarde dat)\b",
    "at most": r"\b(?:ten hoogste|hoogstens|maximaal)\b",
    "at least": r"\b(?:ten minste|tenminste|minstens|minimaal)\b",
    "not later": r"\b(?:uiterlijk|niet later dan)\b",
}


SPELLED = {"vijftienduizend": "15.000", "tweehonderdvijftig": "250", "vierentwintig": "24"}
"""Larger ones in these texts."""


def counted(text: str, pattern: str) -> Counter[str] | int:
    """Figures and names one by one, the others by how many there are: *kan* may become *kunt*, *zes* may become *6*."""
    for words, figures in SPELLED.items():
        text = text.replace(words, figures)
    if pattern in (KEPT["figures"], KEPT["names"]):
        return Counter(
            re.findall(
                pattern, IN_LETTERS.sub(lambda word: str(NUMBERS.index(word[1].lower().replace("é", "e"))), text)
            )
        )
    return len(re.findall(pattern, text, re.IGNORECASE))


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.mark.parametrize("what", KEPT)
def test_a_rewrite_keeps_what_the_text_promises(what, checker: Checker, rewritten: dict[str, str]):
    lost = [
        (before, after)
        for before, after in rewritten.items()
        if counted(before, KEPT[what]) != counted(after, KEPT[what])
    ]
    assert not lost, "\n\n".join("\n".join(pair) for pair in lost[:5])


@pytest.fixture(scope="module")
def rewritten(checker: Checker) -> dict[str, str]:
    return {text: checker.rewrite(text, "review") for text in [*SENTENCES, *TEXTS]}
