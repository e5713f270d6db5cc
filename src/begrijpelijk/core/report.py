"""What a run returns: for every source a report, with or without findings, never an exception."""

from dataclasses import dataclass, field

from begrijpelijk.core.document import Document
from begrijpelijk.core.feature import Feature
from begrijpelijk.core.finding import Finding
from begrijpelijk.core.genre import Genre
from begrijpelijk.core.profile import TARGET


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure about a text. A value of None means that it cannot be told, and the reason says why, in Dutch."""

    name: str
    value: float | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What one feature of a text adds to its score, in points; negative where the text is plainer than plain texts."""

    feature: Feature
    points: float


@dataclass(frozen=True, slots=True)
class Gain:
    """What a writer may do about a text, and what that would take off its score."""

    action: str
    """The advice of the rules that found it, Dutch."""
    findings: int
    points: float
    """By how much the score falls, if each of the findings is mended and nothing else changes."""


@dataclass(frozen=True, slots=True)
class Level:
    """How hard a text is to read.

    `score` runs from 0 to 100, higher is harder; `cefr` is A2, B1, B2 or C1, or None with the reason in Dutch;
    `certain` is False in the grey zone round a border.
    """

    cefr: str | None
    score: float | None
    certain: bool
    reason: str | None = None
    parts: tuple[Part, ...] = ()
    """Where the score comes from: beside the score of a plain text, these add up to it."""
    gains: tuple[Gain, ...] = ()
    """What would help most, best first; at most three."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be checked: a source that cannot be read, a check that crashed."""

    uri: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Versions:
    """What made a report, so that its findings can be made again."""

    tool: str
    rules: str
    """Hash of the rule base."""
    model: str
    """Name and version of the language model."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many findings a report does not show, because the user asked so."""

    silenced: int = 0
    """About a place or a word that was told to be fine."""
    known: int = 0
    """Known already, from a baseline."""
    untouched: int = 0
    """In sentences that a change did not touch."""


@dataclass(frozen=True, slots=True)
class Applied:
    """Which agreements of an organisation left a finding out of a report."""

    terms: tuple[str, ...] = ()
    """Accepted terms, as they were agreed."""
    silences: tuple[int, ...] = ()
    """Silences, by their place among those that were agreed."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that is known about one source."""

    uri: str
    title: str | None
    language: str | None
    profile: str
    words: int
    sentences: int
    level: Level
    versions: Versions
    target: str = TARGET
    """The level that the text aims at: A2, B1 or B2."""
    genre: Genre | None = None
    """What kind of document it is; None where that is not known."""
    genre_confidence: float | None = None
    """How sure that is, from 0 to 1 (1 where the user said it); None where no kind is known."""
    measures: tuple[Measure, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    left_out: LeftOut = LeftOut()
    applied: Applied = Applied()
    document: Document | None = None
    """What was read, for reports that show the text itself or count columns in another unit; None if it was not."""
