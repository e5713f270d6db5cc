"""What a check found, and what a writer can do about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from begrijpelijk.core.place import Location, Place, Span


class Severity(StrEnum):
    """How much a finding hinders the reader."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note: lower is worse."""
        return list(Severity).index(self)


class Category(StrEnum):
    """What a finding is about: a word, a sentence, the text as a whole, or access for everyone."""

    WORD = "woord"
    SENTENCE = "zin"
    TEXT = "tekst"
    ACCESSIBILITY = "toegankelijkheid"


class Safety(StrEnum):
    """`safe` may be applied unseen, `review` after a person confirms, `advice` holds no text to apply."""

    SAFE = "safe"
    REVIEW = "review"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of `span`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A better wording. Its edits are applied together or not at all; `text` is what people read."""

    text: str
    safety: Safety
    edits: tuple[Edit, ...] = ()


Datum = str | int | float
"""What a message can quote."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check yields: a place and data for the rule's message, never prose."""

    place: Place
    data: Mapping[str, Datum] = field(default_factory=dict)
    also: tuple[Span, ...] = ()
    """Other words that belong to it, such as the participle of a passive."""
    edits: tuple[Edit, ...] = ()
    """What would make it better, for a person to confirm; none where only a person can tell."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in a text that a rule asks its writer to look at."""

    rule: str
    category: Category
    severity: Severity
    place: Place
    location: Location
    message: str
    text: str
    """The words at the place; empty for an element."""
    sentence: str | None
    """The sentence around the place, where there is one."""
    suggestions: tuple[Suggestion, ...] = ()


def apply_edits(text: str, edits: tuple[Edit, ...]) -> str:
    """Apply edits that do not overlap to `text`, whatever their order."""
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += [text[position : edit.span.start], edit.text]
        position = edit.span.end
    return "".join([*pieces, text[position:]])
