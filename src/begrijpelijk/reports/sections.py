"""The tips of a report in the order in which a writer reads them: the text, its words, its sentences, its page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from begrijpelijk.core.finding import Category, Finding
from begrijpelijk.reports.selection import Tip

TITLES = {
    Category.TEXT: "De tekst als geheel",
    Category.WORD: "Woorden",
    Category.SENTENCE: "Zinnen",
    Category.ACCESSIBILITY: "De pagina",
}

LONGEST_QUOTE = 12
"""How many words of a sentence are quoted, so that its writer knows it again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said about one word, about one sentence, or about the text or the page."""

    tips: tuple[Tip, ...]
    quote: str = ""
    """The sentence that the tips are about, shortened; empty where they quote the words themselves."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Where the entry is about: of a sentence its first finding stands for all."""
        return self.tips[0].findings[:1] if self.quote else self.tips[0].findings


def sections(tips: Iterable[Tip]) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """The sections that have something to say, by their titles."""
    groups: dict[Category, list[Tip]] = {category: [] for category in TITLES}
    for tip in tips:
        groups[tip.first.category if tip.first.text else Category.ACCESSIBILITY].append(tip)
    for category, group in groups.items():
        if group:
            yield TITLES[category], tuple(_entries(category, group))


def _entries(category: Category, tips: list[Tip]) -> Iterator[Entry]:
    if category is not Category.SENTENCE:
        ordered = sorted(tips, key=lambda tip: tip.first.severity.rank) if category is Category.TEXT else tips
        yield from (Entry((tip,)) for tip in ordered)
        return
    sentences: dict[str, list[Tip]] = {}
    for tip in tips:
        sentences.setdefault(tip.first.sentence or tip.first.text, []).append(tip)
    for sentence, group in sentences.items():
        yield Entry(tuple(group), f"“{shortened(sentence)}”")


def shortened(sentence: str) -> str:
    """The first and the last words of a long sentence."""
    words = sentence.split()
    if len(words) <= LONGEST_QUOTE:
        return " ".join(words)
    half = LONGEST_QUOTE // 2
    return f"{' '.join(words[:half])} … {' '.join(words[-half:])}"
