"""What an organisation agrees on for its own texts: what is stricter or milder there than for everyone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from begrijpelijk.core.finding import Severity
from begrijpelijk.core.pattern import Pattern


@dataclass(frozen=True, slots=True)
class AcceptedTerm:
    """A word or phrase that stays: as it stands in the text, in any capitals, or by the name of its rule."""

    term: str
    reason: str
    until: date | None = None
    """The last day on which it is accepted; None for always."""


@dataclass(frozen=True, slots=True)
class AgreedSilence:
    """A part of some sources in which rules are silent."""

    rules: frozenset[str] = frozenset()
    """Their ids; empty for all rules."""
    where: Pattern | None = None
    """Which sources; None for all."""
    selector: str | None = None
    """CSS selector of the elements of a page; None for the whole source."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The agreements of an organisation; picklable. An empty one changes nothing."""

    rules: tuple[str, ...] = ()
    """Folders with rule files of its own, that are used beside ours."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """How severe a rule is, by its id."""
    thresholds: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """By the id of a rule: from which count it is a note, a warning or an error, or options of its check."""
    profiles: tuple[tuple[Pattern, str], ...] = ()
    """What kind of text some sources are; the first that fits holds."""
    accepted: tuple[AcceptedTerm, ...] = ()
    silences: tuple[AgreedSilence, ...] = ()

    def on(self, day: date) -> "HouseStyle":
        """The agreements that still hold on a day."""
        return replace(self, accepted=tuple(term for term in self.accepted if not _is_past(term, day)))

    def past(self, day: date) -> tuple[AcceptedTerm, ...]:
        """The accepted terms that no longer hold on a day."""
        return tuple(term for term in self.accepted if _is_past(term, day))

    def profile_of(self, uri: str) -> str | None:
        """The profile that was agreed for a source, or None."""
        return next((profile for pattern, profile in self.profiles if pattern.matches(uri)), None)


def _is_past(term: AcceptedTerm, day: date) -> bool:
    return term.until is not None and term.until < day
