"""`begrijpelijk rules` and `begrijpelijk explain`: the rule base, to read."""

from collections.abc import Mapping
from difflib import get_close_matches
from textwrap import fill, indent

import click

from begrijpelijk.cli.dutch import DutchCommand
from begrijpelijk.cli.settings import config_options
from begrijpelijk.config.settings import Settings
from begrijpelijk.core.finding import Severity
from begrijpelijk.core.rule import Example, Rule
from begrijpelijk.rules.accuracy import accuracy
from begrijpelijk.rules.figures import figures

SEVERITY_NAMES = {
    Severity.ERROR: "Heel erg (fout).",
    Severity.WARNING: "Erg (waarschuwing).",
    Severity.NOTE: "Een beetje (tip).",
}


@click.command(cls=DutchCommand)
@config_options
def rules(settings: Settings) -> int:
    """Alle regels, bij elkaar gezet naar wat u kunt doen."""
    from begrijpelijk.rules.rulebase import load

    base = load(own=settings.house_style.rules)
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
    from begrijpelijk.rules.reading import slug
    from begrijpelijk.rules.rulebase import load

    found = load(own=settings.house_style.rules).rules
    rule = found.get(name) or found.get(slug(name)) or _with_word(name.lower(), found)
    if rule is None:
        close = get_close_matches(name, found, 1)
        hint = f"Bedoelt u ‘{close[0]}’?" if close else "Met ‘begrijpelijk rules’ ziet u alle regels."
        raise click.ClickException(f"De regel ‘{name}’ kennen we niet. {hint}")
    click.echo(page(rule))


def _with_word(word: str, rules: Mapping[str, Rule]) -> Rule | None:
    """The rule that finds a word as it stands in a text."""
    return next((rule for rule in rules.values() if word in rule.options.get("vormen", ())), None)


def page(rule: Rule) -> str:
    """What there is to know about a rule, as text."""
    lines = [rule.id, "=" * len(rule.id), "", rule.action, rule.why]
    if rule.genres:
        lines += ["", f"Deze regel geldt voor {' of '.join(genre.described for genre in sorted(rule.genres))}."]
    if "uitleg" in rule.options:
        lines += ["", f"Zo kunt u het uitleggen: {rule.options['uitleg']}"]
    lines += ["", "Wat we vinden, staat tussen [ en ]:"]
    for example in shown(rule.bad):
        lines += [_indented(_marked(example)), *([f"  Liever: {example.better}"] if example.better else [])]
    lines += ["", "Hier vinden we niets:", *(_indented(example.sentence) for example in shown(rule.good))]
    lines += ["", f"Hoe erg is het? {SEVERITY_NAMES[rule.severity]}", measured(rule), f"Bron: {rule.source}"]
    return "\n".join(lines)


def shown(examples: tuple[Example, ...]) -> tuple[Example, ...]:
    """The examples to read: all sentences, or one if they are whole texts."""
    return examples[:1] if any("\n" in example.sentence.strip() for example in examples) else examples


def _indented(text: str) -> str:
    return indent(text.strip(), "  ")


def measured(rule: Rule) -> str:
    """How often a rule was right about what it found, as far as that has been counted."""
    labelled = accuracy(rule.options.get("check", ""))
    if labelled:
        return (
            f"Hoe vaak klopt het? Lezers gaven in {labelled.texts} teksten {labelled.marks} plaatsen aan."
            f" Daarvan vinden we er {labelled.right}. Ten onrechte vinden we er {labelled.found - labelled.right}."
        )
    counted = figures(rule.id)
    if counted is None:
        return "Hoe vaak klopt het? Dat weten we nog niet. Deze regel vond niets in de teksten waarmee we meten."
    return (
        f"Hoe vaak klopt het? In teksten van de gemeente Amsterdam vonden we dit {counted.found} keer."
        f" De redacteuren daar hebben het {counted.changed} keer veranderd."
    )


def _marked(example: Example) -> str:
    text = example.sentence
    for span in reversed(example.marked):
        text = f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"
    return text
