"""The rules as an organisation wants them: its own severities and thresholds."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from begrijpelijk.core.finding import Severity
from begrijpelijk.core.house_style import HouseStyle
from begrijpelijk.core.rule import Rule
from begrijpelijk.rules.kinds import check, meting
from begrijpelijk.rules.rulebase import RuleBase

Options = Mapping[str, Any]

ADJUSTED: Mapping[str, Callable[[Options, Mapping[str, int]], Options]] = {
    "meting": meting.adjusted,
    "check": check.adjusted,
}
"""The kinds that have thresholds, and how they take other ones."""


class CustomisingError(ValueError):
    """A rule cannot be what is asked. The message is Dutch; `value` is what was wrong in it."""

    def __init__(self, value: str, message: str) -> None:
        super().__init__(message)
        self.value = value


def customised(base: RuleBase, style: HouseStyle) -> RuleBase:
    """The rule base with the severities and thresholds of a house style; those of unknown rules change nothing.

    What an organisation chooses holds in every profile and for every target. Raises CustomisingError where a rule does
    not have the threshold that is asked.
    """
    if not style.severities and not style.thresholds:
        return base
    rules = dict(base.rules)
    for name, thresholds in style.thresholds.items():
        if name in rules:
            rules[name] = _in_all_variants(rules[name], partial(_with_thresholds, thresholds))
    for name, severity in style.severities.items():
        if name in rules:
            rules[name] = _in_all_variants(rules[name], partial(_with_severity, Severity(severity)))
    return RuleBase(rules, base.problems, customised_hash(base.hash, style))


def customised_hash(hash: str, style: HouseStyle) -> str:
    """The hash of `customised` rules, from that of the rule base."""
    if not style.severities and not style.thresholds:
        return hash
    digest = hashlib.sha256(hash.encode())
    digest.update(repr((sorted(style.severities.items()), _sorted(style.thresholds))).encode())
    return digest.hexdigest()[:12]


def _in_all_variants(rule: Rule, change: Callable[[Rule], Rule]) -> Rule:
    return replace(change(rule), variants={where: change(variant) for where, variant in rule.variants.items()})


def _with_severity(severity: Severity, rule: Rule) -> Rule:
    options = meting.graded(rule.options, severity) if rule.kind == "meting" else rule.options
    return replace(rule, severity=severity, options=options)


def _with_thresholds(thresholds: Mapping[str, int], rule: Rule) -> Rule:
    adjust = ADJUSTED.get(rule.kind)
    if adjust is None:
        raise CustomisingError(rule.id, f"De regel ‘{rule.id}’ heeft geen grens die u kunt veranderen.")
    try:
        return replace(rule, options=adjust(rule.options, thresholds))
    except ValueError as error:
        raise CustomisingError(rule.id, f"Bij de regel ‘{rule.id}’ klopt een grens niet: {error}") from error


def _sorted(thresholds: Mapping[str, Mapping[str, int]]) -> list[tuple[str, list[tuple[str, int]]]]:
    return [(name, sorted(limits.items())) for name, limits in sorted(thresholds.items())]
