"""The kind of a document, told from its words and its form."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp
from typing import Any

from begrijpelijk.core.genre import Genre
from begrijpelijk.genre.layout import EARLY_ZONES, FORMS, ZONES, Layout
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.cues import Cues, read_cues

FEWEST_WORDS = 15
"""Words that a text needs before anything can be said of it."""

LEAST_EVIDENCE = 3.2
"""The weights that a kind must have gathered."""

LEAST_OF_LETTER = 2.5
"""The same for a letter: that it is one leaves fewer kinds."""

ANY_TEXT = 1.5
"""What a text of no known kind gathers by chance: it takes part in the comparison, so that thin evidence is unsure."""

NO_KIND = "onbekend"
"""The name in the table for texts of none of the kinds, such as minutes, job adverts and private letters."""

SPREAD = 1.3
"""How many points of weight make one kind *e* times as likely as another."""

SUREST = 0.99
"""Only a person is sure."""

LEAST_CONFIDENCE = 0.3
"""Below this the two best kinds lie too close together to choose."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What speaks for a kind (or against it, where the weight is negative): one of some cues in a zone, or a form."""

    weight: float
    early: float
    """What it weighs more where it stands in the subject or the opening: there a writer gives the message."""
    zone: str | None
    cues: Cues
    form: str | None

    def weigh(self, layout: Layout) -> float:
        """What it weighs in a text; that it stands there several times adds nothing."""
        if self.form is not None:
            return self.weight if self.form in layout.forms else 0
        if not layout.zones[self.zone or "tekst"].holds(self.cues):
            return 0
        return self.weight + (self.early if self.early and self._is_early(layout) else 0)

    def _is_early(self, layout: Layout) -> bool:
        return any(layout.zones[zone].holds(self.cues) for zone in EARLY_ZONES)


def tell_genre(analysis: Analysis) -> tuple[Genre | None, float]:
    """The kind of a document, and how sure we are of it, from 0 to 1.

    Each kind gathers the weights of its signs; the share of the best in the sum of their exponentials (softmax) is the
    confidence. A text that is too short, shows too little, or is as much of one kind as of another has no kind: None,
    with the confidence that the best one would have had.
    """
    document = analysis.document
    if sum(len(block.span.of(document.text).split()) for block in document.blocks) < FEWEST_WORDS:
        return None, 0.0
    layout = Layout.of(document)
    scores = weigh(layout)
    best = max(scores, key=lambda genre: scores[genre])
    compared = (*scores.values(), weigh_none(layout))
    confidence = 1 / sum(exp((score - scores[best]) / SPREAD) for score in compared)
    least = LEAST_OF_LETTER if "brief" in layout.forms else LEAST_EVIDENCE
    if scores[best] < least or confidence < LEAST_CONFIDENCE:
        return None, round(min(confidence, LEAST_CONFIDENCE), 2)
    return best, min(round(confidence, 2), SUREST)


def weigh(layout: Layout) -> Mapping[Genre, float]:
    """What each kind has gathered."""
    return {genre: sum(sign.weigh(layout) for sign in found) for genre, found in signs().items()}


def weigh_none(layout: Layout) -> float:
    """What speaks for a text being of none of the kinds."""
    return ANY_TEXT + sum(sign.weigh(layout) for sign in _table()[NO_KIND])


@cache
def signs() -> Mapping[Genre, tuple[Sign, ...]]:
    """The table of signs, by kind.

    Raises:
        ValueError: the table names a kind, a zone or a form that does not exist.

    """
    return {Genre(name): found for name, found in _table().items() if name != NO_KIND}


@cache
def _table() -> Mapping[str, tuple[Sign, ...]]:
    content = (resources.files("begrijpelijk.genre") / "tables" / "cues.toml").read_text("utf-8")
    table: dict[str, list[dict[str, Any]]] = tomllib.loads(content)
    return {name: tuple(map(_sign, entries)) for name, entries in table.items()}


def _sign(entry: Mapping[str, Any]) -> Sign:
    zone, form = entry.get("waar"), entry.get("vorm")
    if (form is None and zone not in ZONES) or (zone is None and form not in FORMS):
        raise ValueError(f"unknown zone or form: {zone or form}")
    return Sign(
        float(entry["gewicht"]),
        float(entry.get("vooraan", 0)),
        zone,
        read_cues(tuple(entry.get("een_van", ()))),
        form,
    )
