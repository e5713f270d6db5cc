"""The kind of a document, told from its words and its form."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp
from typing import Any

from begrijpelijk.core.genre import Genre
from begrijpelijk.genre.layout import FORMS, ZONES, Layout
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.cues import Cue, read_cue

FEWEST_WORDS = 15
"""Words that a text needs before anything can be said of it."""

LEAST_EVIDENCE = 3.2
"""The weights that a kind must have gathered."""

ANY_TEXT = 1.5
"""What a text of no known kind gathers by chance: it takes part in the comparison, so that thin evidence is unsure."""

SPREAD = 1.3
"""How many points of weight make one kind *e* times as likely as another."""

SUREST = 0.99
"""Only a person is sure."""

LEAST_CONFIDENCE = 0.5
"""Below this the two best kinds lie too close together to choose."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What speaks for a kind (or against it, where the weight is negative): one of some cues in a zone, or a form."""

    weight: float
    zone: str | None
    cues: tuple[Cue, ...]
    form: str | None

    def shows(self, layout: Layout) -> bool:
        """Whether a text shows it; that it does so several times adds nothing."""
        if self.form is not None:
            return self.form in layout.forms
        return layout.zones[self.zone or "tekst"].holds(self.cues)


def tell_genre(analysis: Analysis) -> tuple[Genre | None, float]:
    """The kind of a document, and how sure we are of it, from 0 to 1.

    Each kind gathers the weights of its signs; the share of the best in the sum of their exponentials (softmax) is the
    confidence. A text that is too short, shows too little, or is as much of one kind as of another has no kind: None,
    with the confidence that the best one would have had.
    """
    document = analysis.document
    if sum(len(block.span.of(document.text).split()) for block in document.blocks) < FEWEST_WORDS:
        return None, 0.0
    scores = weigh(Layout.of(document))
    best = max(scores, key=lambda genre: scores[genre])
    compared = (*scores.values(), ANY_TEXT)
    confidence = 1 / sum(exp((score - scores[best]) / SPREAD) for score in compared)
    if scores[best] < LEAST_EVIDENCE or confidence < LEAST_CONFIDENCE:
        return None, round(min(confidence, LEAST_CONFIDENCE), 2)
    return best, min(round(confidence, 2), SUREST)


def weigh(layout: Layout) -> Mapping[Genre, float]:
    """What each kind has gathered."""
    return {genre: sum(sign.weight for sign in found if sign.shows(layout)) for genre, found in signs().items()}


@cache
def signs() -> Mapping[Genre, tuple[Sign, ...]]:
    """The table of signs, by kind.

    Raises:
        ValueError: the table names a kind, a zone or a form that does not exist.

    """
    content = (resources.files("begrijpelijk.genre") / "tables" / "cues.toml").read_text("utf-8")
    table: dict[str, list[dict[str, Any]]] = tomllib.loads(content)
    return {Genre(name): tuple(map(_sign, entries)) for name, entries in table.items()}


def _sign(entry: Mapping[str, Any]) -> Sign:
    zone, form = entry.get("waar"), entry.get("vorm")
    if (form is None and zone not in ZONES) or (zone is None and form not in FORMS):
        raise ValueError(f"unknown zone or form: {zone or form}")
    return Sign(float(entry["gewicht"]), zone, tuple(map(read_cue, entry.get("een_van", ()))), form)
