"""What the lock protects: parts of the meaning of a sentence that a rewrite leaves as they are."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """A kind of thing that may not change; the value names its table, `label` is what people read."""

    TERM = "term"
    MODAL = "modaal"
    BOUND = "grens"
    CONDITION = "voorwaarde"
    NEGATION = "ontkenning"
    ACTOR = "actor"
    AMOUNT = "bedrag"
    DATE = "datum"
    TIME = "termijn"
    NUMBER = "getal"
    NAME = "naam"
    REFERENCE = "verwijzing"

    @property
    def label(self) -> str:
        """The part in Dutch, as a heading of a table."""
        return _LABELS[self]


_LABELS = {
    Part.TERM: "juridisch woord",
    Part.MODAL: "moeten, mogen of kunnen",
    Part.BOUND: "grens",
    Part.CONDITION: "voorwaarde of uitzondering",
    Part.NEGATION: "ontkenning",
    Part.ACTOR: "wie het doet",
    Part.AMOUNT: "bedrag",
    Part.DATE: "datum",
    Part.TIME: "termijn",
    Part.NUMBER: "getal",
    Part.NAME: "naam",
    Part.REFERENCE: "verwijzing",
}


@dataclass(frozen=True, slots=True)
class Concept:
    """One protected thing in its normal form: *zes weken* and *6 weken* are one, *indien* and *als* are one."""

    part: Part
    norm: str


@dataclass(frozen=True, slots=True)
class Found:
    """A concept and the words that say it."""

    concept: Concept
    words: str
    by_door: bool = False
    """Whether it is the agent of a passive: *door de gemeente*."""
    clause: int = 0
    """How many words that open a clause stand before it."""
