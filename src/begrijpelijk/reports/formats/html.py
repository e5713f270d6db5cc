"""Format `html`: one page that stands by itself: the text, its problems marked in place, and what to do about them.

It has no script, asks nothing of the network, and can be read with a keyboard and with a screen reader.
"""

from collections.abc import Iterable, Iterator
from html import escape
from importlib import resources

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Category, Severity
from begrijpelijk.core.report import Report
from begrijpelijk.reports import places, summary
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.html_text import block_html, tip_html
from begrijpelijk.reports.level_text import scale
from begrijpelijk.reports.marked_text import NumberedTip, is_in_text, marked, numbered
from begrijpelijk.reports.sections import sections
from begrijpelijk.reports.selection import Selection, Tip, select

TITLE = "Hoe makkelijk leest uw tekst?"

LEGEND = (
    '<p class="legenda">In de tekst: <mark class="woord">een woord</mark> dat makkelijker kan, en'
    ' <mark class="zin">een zin of woorden in een zin</mark> die makkelijker kunnen. Het nummer erachter is van de'
    " tip.</p>\n"
)


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The page, a text at a time, and for more than one text a table of all at the end."""
    yield _head()
    rows: list[str] = []
    for number, report in enumerate(reports, 1):
        yield f'<section aria-labelledby="tekst-{number}">\n'
        yield f'<h2 id="tekst-{number}">{escape(summary.title(report))}</h2>\n'
        yield from _document(report, f"t{number}", context)
        yield "</section>\n"
        rows.append(_row(report, number))
    if len(rows) != 1:
        yield from _overview(rows)
    yield "</main>\n</body>\n</html>\n"


def _head() -> str:
    style = (resources.files("begrijpelijk.reports") / "page.css").read_text("utf-8")
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{TITLE}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n<h1>{TITLE}</h1>\n"
    )


def _document(report: Report, prefix: str, context: Context) -> Iterator[str]:
    for problem in report.problems:
        yield f'<p class="probleem"><strong>Niet gecontroleerd.</strong> {escape(problem.message)}</p>\n'
    if not summary.is_read(report):
        return
    if report.level.score is not None:
        yield _scale(report.level.score)
    yield "".join(f"<p>{escape(line)}</p>\n" for line in summary.about(report, context.rules))
    selection = select(report, context.rules, show_all=context.show_all)
    if selection.tips:
        yield from _advice(report, selection, context)
    elif report.level.score is not None:
        yield f"<p>{summary.nothing(report)}</p>\n"
    yield from _text(report, numbered(filter(is_in_text, selection.tips)), prefix, context)


def _scale(score: float) -> str:
    """The score on its scale; what it says stands in words beside it."""
    zones = "".join(
        f'<span style="left:{start:.0f}%;width:{end - start:.0f}%" class="{label}">{label}</span>'
        for start, end, label in scale()
    )
    return f'<div class="schaal" aria-hidden="true">{zones}<i style="left:{score:.1f}%"></i></div>\n'


def _advice(report: Report, selection: Selection, context: Context) -> Iterator[str]:
    yield "<h3>Begin hiermee</h3>\n<ol>\n"
    yield "".join(f"<li>{escape(step)}</li>\n" for step in summary.first_steps(report, context.rules, selection))
    yield "</ol>\n"
    unit = places.unit(report)
    for title, entries in sections(tip for tip in selection.tips if not is_in_text(tip)):
        yield f"<h3>{title}</h3>\n<ul>\n"
        for entry in entries:
            yield f"<li><strong>{places.label(entry.findings, unit)}</strong>: {_said(entry.tips[0])}</li>\n"
        yield "</ul>\n"
    yield f"<p>{escape(' '.join(filter(None, (summary.left_out(selection), summary.CAUTION))))}</p>\n"


def _said(tip: Tip) -> str:
    return escape(" ".join([tip.first.message, *summary.advice(tip)]))


def _text(report: Report, tips: tuple[NumberedTip, ...], prefix: str, context: Context) -> Iterator[str]:
    """The text, each block with its tips beside it."""
    if report.document is None or not report.document.blocks:
        return
    yield "<h3>Uw tekst</h3>\n"
    if tips:
        yield LEGEND
    yield '<div class="tekst">\n'
    unit = places.unit(report)
    for block in marked(report.document, tips):
        yield f'<div class="{"dicht blok" if block.block.kind is BlockKind.REFERENCE else "blok"}">\n'
        yield block_html(block, prefix)
        if block.tips:
            yield '<ul class="tips">\n'
            yield "".join(tip_html(tip, prefix, unit, context.rules) for tip in block.tips)
            yield "</ul>\n"
        yield "</div>\n"
    yield "</div>\n"


def _row(report: Report, number: int) -> str:
    level = report.level
    score = "" if level.score is None else f"{level.score:.0f}"
    needed = sum(each.category is Category.TEXT and each.severity is Severity.ERROR for each in report.findings)
    said = f"{len(report.findings)}" + (f", {needed} belangrijk" if needed else "")
    cells = (level.cefr or "–", score or "–", "niet gecontroleerd" if not summary.is_read(report) else said)
    name = f'<a href="#tekst-{number}">{escape(summary.title(report))}</a>'
    return f'<tr><th scope="row">{name}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>\n'


def _overview(rows: list[str]) -> Iterator[str]:
    yield '<section aria-labelledby="overzicht">\n<h2 id="overzicht">Alle teksten</h2>\n'
    yield f"<p>{summary.plural(len(rows), 'tekst', 'teksten')} gecontroleerd.</p>\n"
    if rows:
        yield '<table>\n<thead><tr><th scope="col">Tekst</th><th scope="col">Taalniveau</th>'
        yield '<th scope="col">Moeilijkheid</th><th scope="col">Tips</th></tr></thead>\n<tbody>\n'
        yield from rows
        yield "</tbody>\n</table>\n"
    yield "</section>\n"
