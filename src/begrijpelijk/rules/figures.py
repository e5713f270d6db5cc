"""How often what a rule finds was changed by people who rewrite texts for a living."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted of one rule."""

    found: int
    """Places that the rule found in texts of the City of Amsterdam (893 sentences, EUPL-1.2; Vlantis, Gornishka & Wang,
    LREC-COLING 2024), by `tools/rules/precision.py`."""
    changed: int
    """Of these the places of which the editors changed a word."""


def figures(rule: str) -> Figures | None:
    """The figures of a rule; None for one that found nothing in those texts."""
    return table().get(rule)


@cache
def table() -> Mapping[str, Figures]:
    """The figures of every rule that found something, by its id."""
    lines = (resources.files(__package__) / "figures.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {rule: Figures(int(found), int(changed)) for rule, found, changed in rows}
