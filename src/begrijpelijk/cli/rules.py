"""`begrijpelijk rules` and `begrijpelijk explain`: the rule base, to read."""

from difflib import get_close_matches

import click

from begrijpelijk.cli.dutch import DutchCommand
from begrijpelijk.core.finding import Severity
from begrijpelijk.core.rule import Example, Rule

SEVERITY_NAMES = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing", Severity.NOTE: "tip"}


@click.command(cls=DutchCommand)
def rules() -> int:
    """Alle regels, op onderwerp."""
    from begrijpelijk.rules.rulebase import load

    base = load()
    theme = ""
    for rule in sorted(base.rules.values(), key=lambda rule: (rule.path.rpartition("/")[0], rule.id)):
        if rule.path.rpartition("/")[0] != theme:
            theme = rule.path.rpartition("/")[0]
            click.echo(f"\n{theme}")
        click.echo(f"  {rule.id:34} {SEVERITY_NAMES[rule.severity]:13} {rule.action}")
    click.echo(f"\n{len(base.rules)} regels. Met ‘begrijpelijk explain REGEL’ leest u meer over een regel.")
    for problem in base.problems:
        click.echo(problem.message, err=True)
    return 2 if base.problems else 0


@click.command(cls=DutchCommand)
@click.argument("name", metavar="REGEL")
def explain(name: str) -> None:
    """Wat een regel zoekt, waarom, en hoe het beter kan."""
    from begrijpelijk.rules.rulebase import load

    found = load().rules
    if name not in found:
        close = get_close_matches(name, found, 1)
        hint = f"Bedoelt u ‘{close[0]}’?" if close else "Met ‘begrijpelijk rules’ ziet u alle regels."
        raise click.ClickException(f"De regel ‘{name}’ kennen we niet. {hint}")
    click.echo(page(found[name]))


def page(rule: Rule) -> str:
    """What there is to know about a rule, as text."""
    lines = [rule.id, "=" * len(rule.id), "", rule.action, rule.why]
    if "uitleg" in rule.options:
        lines += ["", f"Zo kunt u het uitleggen: {rule.options['uitleg']}"]
    for example in rule.bad:
        lines += ["", f"Niet: {_marked(example)}", *([f"Wel:  {example.better}"] if example.better else [])]
    lines += ["", *(f"Goed: {sentence}" for sentence in rule.good)]
    return "\n".join([*lines, "", f"Ernst: {SEVERITY_NAMES[rule.severity]}", f"Bron: {rule.source}"])


def _marked(example: Example) -> str:
    text = example.sentence
    for span in reversed(example.marked):
        text = f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"
    return text
