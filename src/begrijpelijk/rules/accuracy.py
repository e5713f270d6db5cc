"""How often a check about sentences is right, on sentences that were labelled by hand."""

from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Accuracy:
    """What was counted of one check in `corpora/zinsbouw`, by `tools/rules/accuracy.py`."""

    texts: int
    marks: int
    """Places where it should find something."""
    found: int
    right: int


def accuracy(check: str) -> Accuracy | None:
    """The counts of a check by its name; None for one that was not measured so."""
    return _table().get(check)


@cache
def _table() -> dict[str, Accuracy]:
    lines = (resources.files(__package__) / "accuracy.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {check: Accuracy(*map(int, counts)) for check, *counts in rows}
