"""What a LiNT-II score means: its level, and how many adults find such a text hard."""

from begrijpelijk.core.report import Measure
from begrijpelijk.measures.lint_ii import level_of

STRUGGLE = (14.0, 29.0, 53.0, 78.0)
"""Percentage of Dutch adults who find a text of LiNT level 1 to 4 hard (Pander Maat, Kleijn & Frissen 2023)."""


def lint_level(score: Measure) -> Measure:
    """The LiNT level of a LiNT-II score, 1 (easy) to 4 (hard); None where there is no score."""
    if score.value is None:
        return Measure("lint_level", None, score.reason)
    return Measure("lint_level", float(level_of(score.value)))


def adults_who_struggle(score: Measure) -> Measure:
    """Percentage of adults who find texts with a LiNT-II score hard; None where there is no score."""
    if score.value is None:
        return Measure("adults_who_struggle", None, score.reason)
    return Measure("adults_who_struggle", STRUGGLE[level_of(score.value) - 1])
