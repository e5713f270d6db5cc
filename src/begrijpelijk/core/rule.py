"""What a rule file says, validated: judgement as data, with the examples that test it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from begrijpelijk.core.feature import Feature
from begrijpelijk.core.finding import Category, Severity
from begrijpelijk.core.genre import Genre
from begrijpelijk.core.place import Span


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence or a text in which the rule finds what is marked, or nothing, and how a person would write it."""

    sentence: str
    marked: tuple[Span, ...] = ()
    better: str | None = None
    """The whole sentence after the first suggestion; None where a person must think of it."""
    genre: Genre | None = None
    """The kind of document that it is read as."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, or one entry of a family of words that share kind, message, why and source."""

    id: str
    kind: str
    category: Category
    severity: Severity
    message: str
    """Dutch, with places in braces for what was found; the kind fills them in."""
    why: str
    action: str
    """What to do about it in one short Dutch sentence; rules that share it are one piece of advice to a writer."""
    source: str
    path: str
    """File in the rule base, relative to its root."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """What the kind needs to know; each kind validates its own."""
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    profiles: frozenset[str] = frozenset()
    """Profiles that the rule holds for; empty for all."""
    genres: frozenset[Genre] = frozenset()
    """Kinds of document that the rule holds for; empty for all, and for texts of unknown kind."""
    feature: Feature | None = None
    """The feature of the level that falls when a writer mends what the rule finds."""
    example_promises: Mapping[str, str] = field(default_factory=dict)
    """What the examples take a municipality to have promised: products with their terms."""
    variants: Mapping[str, "Rule"] = field(default_factory=dict)
    """The rule as it is in some profiles or for some target levels, by their name."""

    def holds_for(self, genre: Genre | None) -> bool:
        """Whether the rule is about documents of this kind."""
        return not self.genres or genre in self.genres

    def at(self, profile: str, target: str) -> "Rule":
        """The rule as it is in a profile and for a target level; the target goes before the profile."""
        return self.variants.get(target) or self.variants.get(profile) or self


def slug(name: str) -> str:
    """The id of a rule for a word: in lower case, with a hyphen for other signs (`d.m.v.` is `d-m-v`)."""
    return re.sub(r"[^0-9a-zà-ÿ]+", "-", name.lower()).strip("-")
