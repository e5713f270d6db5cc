"""What the modules of the kinds have in common."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from begrijpelijk.core.finding import Category, Hit, Severity, Suggestion
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis

Cut = Callable[[str], tuple[str, ...]]
"""Cuts a phrase into lower-case tokens, as the analysis does."""


@dataclass(frozen=True, slots=True)
class Match:
    """A rule found something. `parts` are the marked places, the first of them the place of the finding."""

    rule: Rule
    hit: Hit
    parts: tuple[Span, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    severity: Severity | None = None
    """Where the kind grades it; else the rule's own."""


Matcher = Callable[[Analysis], Iterator[Match]]


class Kind(Protocol):
    """A module in this folder."""

    KEYS: frozenset[str]
    """Keys of a rule file that only this kind has."""

    CATEGORY: Category
    """What its findings are about, unless the rule says otherwise."""

    def options(self, name: str, raw: Mapping[str, Any]) -> Mapping[str, Any]:
        """Validate the keys of this kind. Raises ValueError with a Dutch message that says what to change."""

    def compile(self, rules: Iterable[Rule], cut: Cut) -> Iterator[tuple[str, Matcher]]:
        """Yield matchers, each with the name to report it by if it crashes."""
