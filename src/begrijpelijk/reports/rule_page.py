"""What there is to know about a rule, from its file and from what was counted of it: as text and as Markdown."""

from collections.abc import Iterator
from textwrap import indent

from begrijpelijk.core.finding import Severity
from begrijpelijk.core.rule import Example, Rule
from begrijpelijk.reports.markdown_text import escaped
from begrijpelijk.rules.accuracy import accuracy
from begrijpelijk.rules.figures import figures

SEVERITY_NAMES = {
    Severity.ERROR: "Heel erg (fout).",
    Severity.WARNING: "Erg (waarschuwing).",
    Severity.NOTE: "Een beetje (tip).",
}


def page(rule: Rule) -> str:
    """What there is to know about a rule, as text."""
    lines = [rule.id, "=" * len(rule.id), "", rule.action, rule.why]
    for remark in _remarks(rule):
        lines += ["", remark]
    lines += ["", "Wat we vinden, staat tussen [ en ]:"]
    for example in shown(rule.bad):
        lines += [_indented(_marked(example)), *([f"  Liever: {example.better}"] if example.better else [])]
    lines += ["", "Hier vinden we niets:", *(_indented(example.sentence) for example in shown(rule.good))]
    return "\n".join([*lines, "", *_facts(rule)])


def markdown(rule: Rule) -> str:
    """The same as `page` for a program that shows Markdown, without the name of the rule."""
    paragraphs = [f"**{escaped(rule.action)}** {escaped(rule.why)}", *map(escaped, _remarks(rule))]
    for example in shown(rule.bad):
        better = f"  \nLiever: {escaped(_line(example.better))}" if example.better else ""
        paragraphs.append(f"Wat we vinden: {escaped(_line(_marked(example)))}{better}")
    paragraphs += [f"Hier vinden we niets: {escaped(_line(example.sentence))}" for example in shown(rule.good)]
    return "\n\n".join([*paragraphs, "  \n".join(map(escaped, _facts(rule)))])


def _remarks(rule: Rule) -> Iterator[str]:
    if rule.genres:
        yield f"Deze regel geldt voor {' of '.join(genre.described for genre in sorted(rule.genres))}."
    if "uitleg" in rule.options:
        yield f"Zo kunt u het uitleggen: {rule.options['uitleg']}"


def _facts(rule: Rule) -> tuple[str, ...]:
    return f"Hoe erg is het? {SEVERITY_NAMES[rule.severity]}", measured(rule), f"Bron: {rule.source}"


def _line(text: str) -> str:
    return " ".join(text.split())


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
