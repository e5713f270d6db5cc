"""What a municipality promises its residents, and the terms in which it does."""

from dataclasses import dataclass

IN_DAYS = {"dag": 1.0, "werkdag": 7 / 5, "week": 7.0, "maand": 365 / 12}
"""Calendar days in a unit; five working days are a week."""


@dataclass(frozen=True, slots=True)
class Term:
    """So many days, working days, weeks or months."""

    number: int
    unit: str
    """A key of `IN_DAYS`."""

    def equals(self, other: "Term") -> bool:
        """Whether two terms are as long: *5 werkdagen* and *een week*."""
        return abs(self.number * IN_DAYS[self.unit] - other.number * IN_DAYS[other.unit]) < 1 / 2


@dataclass(frozen=True, slots=True)
class Promise:
    """How soon a resident has a product: *paspoort: 5 werkdagen*."""

    product: str
    """As texts name it, in lower case."""
    term: Term
    written: str
    """The term as the municipality wrote it."""
