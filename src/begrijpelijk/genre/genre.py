"""The kind of a document, told from its words and its form."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import chain
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


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """What speaks for a kind (or against it, where the weight is negative): one of some cues in a zone, or a form."""

    weight: float
    early: float
    """What it weighs more where it stands in the subject or the opening: there a writer gives the message."""
    zone: str | None
    cues: tuple[str, ...]
    form: str | None

    def weigh(self, layout: Layout) -> float:
        """What it weighs in a text that has it; that it stands there several times adds nothing."""
        return self.weight + (self.early if self.early and self._is_early(layout) else 0)

    def _is_early(self, layout: Layout) -> bool:
        cues = read_cues(self.cues)
        return any(passage.holds(cues) for zone in EARLY_ZONES for passage in layout.zones[zone])


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
    weights = weigh(layout)
    scores = {Genre(name): weight for name, weight in weights.items() if name != NO_KIND}
    best = max(scores, key=lambda genre: scores[genre])
    compared = (*scores.values(), ANY_TEXT + weights[NO_KIND])
    confidence = 1 / sum(exp((score - scores[best]) / SPREAD) for score in compared)
    least = LEAST_OF_LETTER if "brief" in layout.forms else LEAST_EVIDENCE
    if scores[best] < least or confidence < LEAST_CONFIDENCE:
        return None, round(min(confidence, LEAST_CONFIDENCE), 2)
    return best, min(round(confidence, 2), SUREST)


def weigh(layout: Layout) -> Mapping[str, float]:
    """What each kind has gathered, and what speaks for a text being of none of them, by their names in the table."""
    present = _present(layout)
    return {name: sum(sign.weigh(layout) for sign in found if sign in present) for name, found in signs().items()}


def _present(layout: Layout) -> set[Sign]:
    """The signs that a text has; those of a zone are looked for all at once."""
    present = {sign for found in signs().values() for sign in found if sign.form in layout.forms}
    for zone, (cues, owners) in _by_zone().items():
        for passage in layout.zones[zone]:
            present |= passage.owners(cues, owners)
    return present


@cache
def _by_zone() -> Mapping[str, tuple[Cues, tuple[Sign, ...]]]:
    """All cues that are looked for in a zone, and the sign that each is of."""
    pairs: dict[str, list[tuple[str, Sign]]] = {zone: [] for zone in ZONES}
    for sign in chain.from_iterable(signs().values()):
        if sign.zone is not None:
            pairs[sign.zone].extend((cue, sign) for cue in sign.cues)
    return {
        zone: (read_cues(tuple(cue for cue, _ in found)), tuple(sign for _, sign in found))
        for zone, found in pairs.items()
    }


@cache
def signs() -> Mapping[str, tuple[Sign, ...]]:
    """The table of signs, by the name of their kind or `NO_KIND`.

    Raises:
        ValueError: the table names a kind, a zone or a form that does not exist.

    """
    content = (resources.files("begrijpelijk.genre") / "tables" / "cues.toml").read_text("utf-8")
    table: dict[str, list[dict[str, Any]]] = tomllib.loads(content)
    return {name if name == NO_KIND else Genre(name).value: tuple(map(_sign, found)) for name, found in table.items()}


def _sign(entry: Mapping[str, Any]) -> Sign:
    zone, form = entry.get("waar"), entry.get("vorm")
    if (form is None and zone not in ZONES) or (zone is None and form not in FORMS):
        raise ValueError(f"unknown zone or form: {zone or form}")
    early, cues = float(entry.get("vooraan", 0)), tuple(entry.get("een_van", ()))
    return Sign(float(entry["gewicht"]), early, zone if form is None else None, cues, form)
