"""`begrijpelijk rules` and `begrijpelijk explain`: the rule base, to read."""

from collections.abc import Mapping
from difflib import get_close_matches
from textwrap import fill
from typing import TYPE_CHECKING

import click

from begrijpelijk.cli.dutch import DutchCommand
from begrijpelijk.cli.settings import config_options, located
from begrijpelijk.config.settings import Settings
from begrijpelijk.core.rule import Rule

if TYPE_CHECKING:
    from begrijpelijk.rules.rulebase import RuleBase


@click.command(cls=DutchCommand)
@config_options
def rules(settings: Settings) -> int:
    """Toon alle regels, per onderwerp."""
    base = _rulebase(settings)
    by_action: dict[str, list[str]] = {}
    for rule in base.rules.values():
        by_action.setdefault(rule.action, []).append(rule.id)
    for action, names in by_action.items():
        click.echo(f"{action}\n{fill(', '.join(sorted(names)), 88, initial_indent='  ', subsequent_indent='  ')}\n")
    click.echo(f"Dit zijn {len(base.rules)} regels. Met ‘begrijpelijk explain REGEL’ leest u meer over een regel.")
    for problem in base.problems:
        click.echo(problem.message, err=True)
    return 2 if base.problems else 0


@click.command(cls=DutchCommand)
@click.argument("name", metavar="REGEL")
@config_options
def explain(name: str, settings: Settings) -> None:
    """Wat een regel zoekt, waarom, en hoe het beter kan."""
    from begrijpelijk.core.rule import slug
    from begrijpelijk.reports.rule_page import page

    found = _rulebase(settings).rules
    rule = found.get(name) or found.get(slug(name)) or _with_word(name.lower(), found)
    if rule is None:
        close = get_close_matches(name, found, 1)
        hint = f"Bedoelt u ‘{close[0]}’?" if close else "Met ‘begrijpelijk rules’ ziet u alle regels."
        raise click.ClickException(f"De regel ‘{name}’ kennen we niet. {hint}")
    click.echo(page(rule))


def _rulebase(settings: Settings) -> "RuleBase":
    """Our rules and those of the user, with the severities and thresholds that the user chose."""
    from begrijpelijk.rules.customising import CustomisingError, customised
    from begrijpelijk.rules.rulebase import load

    try:
        return customised(load(own=settings.house_style.rules), settings.house_style)
    except CustomisingError as error:
        raise click.ClickException(located(settings, str(error), error.value)) from error


def _with_word(word: str, rules: Mapping[str, Rule]) -> Rule | None:
    """The rule that finds a word as it stands in a text."""
    return next((rule for rule in rules.values() if word in rule.options.get("vormen", ())), None)
