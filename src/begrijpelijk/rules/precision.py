"""How far a rule can be trusted: how often what it finds is really a problem, from what was counted of it."""

from functools import cache

from begrijpelijk.core.rule import Rule
from begrijpelijk.rules import accuracy, figures

PRIOR_WEIGHT = 4
"""How many findings the average of all rules counts for beside the findings of one rule: two changed of two is no proof
of a rule that is always right."""


def precision(rule: Rule) -> float:
    """The share of what a rule finds that is a problem, from 0 to 1.

    From sentences that were labelled by hand (`accuracy`) or else from how often editors changed what it found
    (`figures`), drawn towards the average of all rules by `PRIOR_WEIGHT`; that average for a rule without figures.
    """
    right, found = _counts(rule)
    return (right + PRIOR_WEIGHT * average()) / (found + PRIOR_WEIGHT)


def is_measured(rule: Rule) -> bool:
    """Whether anything was counted of a rule."""
    return _counts(rule) != (0, 0)


@cache
def average() -> float:
    """The share of all that the rules found in the texts of `figures` that editors changed."""
    table = figures.table().values()
    return sum(each.changed for each in table) / sum(each.found for each in table)


def _counts(rule: Rule) -> tuple[int, int]:
    """How often the rule was right, of how often it found something."""
    labelled = accuracy.accuracy(rule.options.get("check", ""))
    if labelled:
        return labelled.right, labelled.found
    counted = figures.figures(rule.id)
    return (counted.changed, counted.found) if counted else (0, 0)
