"""Where a rule must say nothing, because the writer asked so."""

from dataclasses import dataclass

from begrijpelijk.core.place import Span


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch of a source in which a rule is silent."""

    source: Span
    rule: str | None = None
    """The rule that is silent; None for all of them."""
    written: Span | None = None
    """Where in the source the writer asked for it; None where it was agreed elsewhere."""
    agreed: int | None = None
    """Its place among the silences that were agreed; None where the writer asked for it."""
