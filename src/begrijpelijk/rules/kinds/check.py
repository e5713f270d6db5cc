"""Kind `check`: a function in `begrijpelijk.checks`, for what no data rule can say."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from begrijpelijk.checks import Check
from begrijpelijk.core.finding import Category, Hit, Safety, Suggestion
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.rules.kinds.kind import Cut, Match, Matcher
from begrijpelijk.rules.kinds.wording import rewritten

KEYS = frozenset({"check", "opties", "advies"})
CATEGORY = Category.SENTENCE


def options(name: str, raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Settle which function is meant and its options."""
    check = str(raw.get("check", ""))
    if not check.isidentifier() or find_spec(f"begrijpelijk.checks.{check}") is None:
        raise ValueError(f"er is geen check met de naam ‘{check}’.")
    settings = raw.get("opties", {})
    if not isinstance(settings, Mapping):
        raise ValueError("‘opties’ bestaat uit namen met hun waarde.")
    unknown = set(settings) - set(_function(check).OPTIONS)
    if unknown:
        raise ValueError(f"de optie ‘{min(map(str, unknown))}’ kent de check ‘{check}’ niet.")
    return {"check": check, "opties": {**_function(check).OPTIONS, **settings}, "advies": raw.get("advies")}


def adjusted(options: Mapping[str, Any], numbers: Mapping[str, int]) -> Mapping[str, Any]:
    """The options with other numbers. Raises ValueError (Dutch) for a name that is no number of this check."""
    settings = options["opties"]
    known = sorted(name for name, value in settings.items() if type(value) is int)
    for name in numbers:
        if name not in known:
            raise ValueError(f"‘{name}’ kennen we niet. Kies uit: {', '.join(known)}." if known else "die is er niet.")
    return {**options, "opties": {**settings, **numbers}}


def compile(rules: Iterable[Rule], cut: Cut) -> Iterator[tuple[str, Matcher]]:
    """A matcher for each rule."""
    for rule in rules:
        yield rule.id, _matcher(rule)


def _matcher(rule: Rule) -> Matcher:
    function = _function(rule.options["check"]).check

    def match(analysis: Analysis) -> Iterator[Match]:
        if not rule.holds_for(analysis.genre):
            return
        if rule.genres and analysis.genre not in rule.genres:
            return
        for hit in function(analysis, rule.options["opties"]):
            place = (hit.place,) if isinstance(hit.place, Span) else ()
            yield Match(rule, hit, (*place, *hit.also), tuple(_suggestions(hit, rule.options["advies"], analysis)))

    return match


def _suggestions(hit: Hit, advice: str | None, analysis: Analysis) -> Iterator[Suggestion]:
    if hit.edits:
        yield Suggestion(rewritten(hit.edits, analysis), Safety.REVIEW, hit.edits)
    if advice:
        yield Suggestion(advice.format(**hit.data), Safety.ADVICE)


def _function(name: str) -> Check:
    module: Any = import_module(f"begrijpelijk.checks.{name}")
    return module  # type: ignore[no-any-return]
