"""The lock itself: what changed between a sentence and its rewrite, and what was compared."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from begrijpelijk.core.rule import Rule
from begrijpelijk.rewriting.lock.concept import Concept, Found, Part
from begrijpelijk.rewriting.lock.read import Reader, Reading
from begrijpelijk.rewriting.lock.tables import Phrase, cut, index, tables

ORDERED = (Part.MODAL, Part.BOUND, Part.AMOUNT, Part.DATE, Part.TIME, Part.NUMBER)
"""Parts whose order says what belongs to what: *van 1 tot 3 mei*, *u mag …, maar u moet …*."""
ONCE = frozenset({"wij", "ons", "u", "uw", "ik", "hij", "zij"})
"""Persons of whom it matters that they are there, not how often: a sentence that is cut in two repeats them."""
MAY_GO = Concept(Part.MODAL, "zullen")
"""*Wij zullen u bellen* may become *Wij bellen u*; never the other way round, and never *moeten*."""
SWAPPED = 4
"""Places that differ at most when two words or short phrases changed places; a clause that moves shifts more."""
WE, READER, APPLICANT = (Concept(Part.ACTOR, norm) for norm in ("wij", "u", "aanvrager"))


@dataclass(frozen=True, slots=True)
class Change:
    """What a rewrite would change: the words of one part before and after, empty where there were none."""

    part: Part
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One part of a sentence and its rewrite, for who wants to see what the lock looked at."""

    part: Part
    before: tuple[str, ...]
    after: tuple[str, ...]
    equal: bool


@dataclass(frozen=True, slots=True)
class Licence:
    """Who may be called *wij* and *u* in a sentence; see `begrijpelijk.rewriting.persons`."""

    sender: str | None = None
    """The body that sent the document (*college*), where it may be called *wij*."""
    applicant_is_reader: bool = False
    """Whether *aanvrager* may become *u*."""


STRICT = Licence()


@dataclass(frozen=True, slots=True)
class Lock:
    """Reads and compares sentences. Make it once: the terms that rules explain are protected too."""

    reader: Reader

    @classmethod
    def of(cls, rules: Iterable[Rule] = ()) -> Self:
        """The lock with its own tables, and the terms of the rules of kind `uitleg`."""
        known = tables()
        rules = tuple(rules)
        own = tuple(phrase for groups in known.phrases.values() for group in groups.values() for phrase in group)
        explained = tuple(
            Phrase(cut(form), (Concept(Part.TERM, rule.id),))
            for rule in rules
            if rule.kind == "uitleg"
            for form in rule.options["vormen"]
        )
        other = tuple(
            Phrase(cut(form), ()) for rule in rules if rule.kind == "uitleg" for form in rule.options["behalve"]
        )
        replaced = (cut(form) for rule in rules if rule.kind == "vervang" for form in rule.options["vormen"])
        return cls(Reader(known, index((*other, *explained, *own)), frozenset(form[0] for form in replaced if form)))

    def read(self, text: str) -> Reading:
        """Everything protected in a text, in its order."""
        return self.reader.read(text)

    def concepts(self, text: str) -> Counter[Concept]:
        """Everything in a text that may not change, in normal form, with how often it stands there."""
        return _counted(self.reader.read(text))

    def compare(self, before: str, after: str, licence: Licence = STRICT) -> tuple[Change, ...]:
        """What a rewrite would change that may not; empty where it may be offered."""
        return compare_readings(self.reader.read(before), self.reader.read(after), licence)

    def explain(self, before: str, after: str, licence: Licence = STRICT) -> tuple[Compared, ...]:
        """Every part that stands in the sentence or its rewrite, and whether it is equal in both."""
        old, new = self.reader.read(before), self.reader.read(after)
        changed = {change.part for change in compare_readings(old, new, licence)}
        parts = ((part, _said(old.found, part), _said(new.found, part)) for part in Part)
        return tuple(Compared(part, was, now, part not in changed) for part, was, now in parts if was or now)


def compare_readings(before: Reading, after: Reading, licence: Licence = STRICT) -> tuple[Change, ...]:
    """As `Lock.compare`, of texts that have been read."""
    if [(each.concept, each.by_door) for each in before.found] == [
        (each.concept, each.by_door) for each in after.found
    ]:
        return ()
    old, new = _licensed(before, after, licence)
    gone, added = _forgiven(old - new, after), _forgiven(new - old, before)
    added_modals = {concept for concept in added if concept.part is Part.MODAL}
    if not added_modals:
        del gone[MAY_GO]
    parts = {concept.part for concept in (*gone, *added)}
    changes = [
        Change(part, _words(before.found, gone, part), _words(after.found, added, part))
        for part in Part
        if part in parts
    ]
    changes += [
        Change(part, _said(before.found, part), _said(after.found, part))
        for part in ORDERED
        if part not in parts and _order(before, part) != _order(after, part)
    ]
    if Part.ACTOR not in parts and _roles(before) != _roles(after) and old == _counted(before):
        changes.append(Change(Part.ACTOR, _said(before.found, Part.ACTOR), _said(after.found, Part.ACTOR)))
    if not changes and _is_swap(before.words, after.words):
        moved = (old for old, new in zip(before.found, after.found, strict=False) if old.concept != new.concept)
        part = next((old.concept.part for old in moved), Part.ACTOR)
        changes.append(Change(part, _said(before.found, part), _said(after.found, part)))
    return tuple(changes)


def _is_swap(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether a few words changed places, and nothing else: *een boete in plaats van een waarschuwing*."""
    moved = sum(old != new for old, new in zip(before, after, strict=False))
    return len(before) == len(after) and moved <= SWAPPED and sorted(before) == sorted(after)


def _said_by(reading: Reading) -> list[tuple[Concept, bool]]:
    return [(found.concept, found.by_door) for found in reading.found]


def _counted(reading: Reading) -> Counter[Concept]:
    counted = Counter(found.concept for found in reading.found)
    for concept in counted:
        if concept.part is Part.ACTOR and concept.norm in ONCE:
            counted[concept] = 1
    return counted


def _licensed(before: Reading, after: Reading, licence: Licence) -> tuple[Counter[Concept], Counter[Concept]]:
    """The concepts of both, with the persons that may stand for each other under one name."""
    same = {}
    if licence.sender is not None:
        same[Concept(Part.ACTOR, licence.sender)] = WE
    if licence.applicant_is_reader:
        same[APPLICANT] = READER
    old, new = _counted(before), _counted(after)
    for named, person in same.items():
        if old[named] > new[named] and new[person]:
            old[person] = new[person] = 1
            del old[named], new[named]
    return old, new


def _forgiven(difference: Counter[Concept], other: Reading) -> Counter[Concept]:
    """Without the names that stand at the start of a sentence in the other text, where every word has a capital."""
    return Counter(
        {
            concept: count
            for concept, count in difference.items()
            if not (concept.part is Part.NAME and concept.norm in other.initials)
        }
    )


def _order(reading: Reading, part: Part) -> list[str]:
    return [found.concept.norm for found in reading.found if found.concept.part is part and found.concept != MAY_GO]


def _roles(reading: Reading) -> list[str]:
    """Who comes first; in a clause its agent does: *u wordt door ons gebeld* is *wij bellen u*."""
    actors = [found for found in reading.found if found.concept.part is Part.ACTOR]
    ordered = sorted(actors, key=lambda found: (found.clause, not found.by_door))
    return list(dict.fromkeys(found.concept.norm for found in ordered if found.concept.norm not in ("uw", "ons")))


def _said(found: Iterable[Found], part: Part) -> tuple[str, ...]:
    return tuple(each.words for each in found if each.concept.part is part)


def _words(found: Iterable[Found], wanted: Counter[Concept], part: Part) -> tuple[str, ...]:
    return tuple(each.words for each in found if each.concept.part is part and each.concept in wanted)
