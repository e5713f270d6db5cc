"""The blocks of a text and the tips beside them as HTML."""

from collections.abc import Iterator, Mapping
from html import escape

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Category, Severity
from begrijpelijk.core.lines import LineUnit
from begrijpelijk.core.rule import Rule
from begrijpelijk.reports import places, summary
from begrijpelijk.reports.marked_text import Mark, MarkedBlock, NumberedTip, Stretch

SEVERITIES = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing", Severity.NOTE: "tip"}

KINDS = {
    BlockKind.HEADING: "kop",
    BlockKind.LIST_ITEM: "punt",
    BlockKind.TABLE_CELL: "cel",
    BlockKind.QUOTATION: "citaat",
    BlockKind.REFERENCE: "gegevens",
}

WORD_JOINER = "\u2060"
"""Keeps the number of a tip on the line of its words."""


def block_html(block: MarkedBlock, prefix: str) -> str:
    """A block with its marks, each with a link to its tip."""
    kind = KINDS.get(block.block.kind)
    start = f'<p class="{kind}">' if kind else "<p>"
    return f"{start}{''.join(_stretch(stretch, prefix) for stretch in block.stretches)}</p>\n"


def _stretch(stretch: Stretch, prefix: str) -> str:
    text = escape(stretch.text)
    if stretch.marks:
        kinds = sorted({_kind(mark) for mark in stretch.marks})
        text = f'<mark class="{" ".join(kinds)}">{text}</mark>'
    return f"{text}{''.join(_reference(mark, prefix) for mark in stretch.ending)}"


def _kind(mark: Mark) -> str:
    return "woord" if mark.tip.tip.first.category is Category.WORD else "zin"


def _reference(mark: Mark, prefix: str) -> str:
    """A link to the tip; the tip links back to the first of them."""
    number = mark.tip.number
    anchor = f' id="{prefix}-plaats-{number}"' if mark.is_first else ""
    return f'{WORD_JOINER}<sup><a{anchor} href="#{prefix}-tip-{number}" aria-label="tip {number}">{number}</a></sup>'


def tip_html(tip: NumberedTip, prefix: str, unit: LineUnit, rules: Mapping[str, Rule]) -> str:
    """A tip as an item of a list: what is wrong, the better words, and why."""
    return "".join(_tip(tip, prefix, unit, rules))


def _tip(numbered: NumberedTip, prefix: str, unit: LineUnit, rules: Mapping[str, Rule]) -> Iterator[str]:
    number, tip = numbered.number, numbered.tip
    rule = rules[tip.first.rule]
    place = f'<a href="#{prefix}-plaats-{number}" aria-label="tip {number}, terug naar de tekst">{number}</a>'
    yield f'<li id="{prefix}-tip-{number}" class="{SEVERITIES[tip.first.severity]}">{place}\n'
    yield f"<p>{escape(tip.first.message)}</p>\n"
    better = summary.better_sentence(tip)
    if better:
        yield f'<p class="liever">Bijvoorbeeld: “{escape(better)}”</p>\n'
    yield "".join(f"<p>{escape(advice)}</p>\n" for advice in summary.advice(tip))
    if len(tip.findings) > 1:
        yield f"<p>Dit staat {places.at(tip.findings, unit)}.</p>\n"
    yield f"<details><summary>Waarom?</summary><p>{escape(rule.why)}</p></details>\n</li>\n"
