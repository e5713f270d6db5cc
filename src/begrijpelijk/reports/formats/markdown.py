"""Format `markdown`: the report for a writer, to put in a message, an issue or the summary of a build."""

from collections.abc import Iterable, Iterator

from begrijpelijk.core.lines import LineUnit
from begrijpelijk.core.report import Report
from begrijpelijk.reports import places, summary
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.markdown_text import escaped
from begrijpelijk.reports.sections import Entry, sections
from begrijpelijk.reports.selection import Tip, select


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The reports of a run one below the other."""
    is_first = True
    for report in reports:
        if not is_first:
            yield "\n"
        is_first = False
        yield document(report, context)
    if is_first:
        yield "0 teksten gecontroleerd.\n"


def document(report: Report, context: Context) -> str:
    """The report of one text."""
    return "\n\n".join(_paragraphs(report, context)) + "\n"


def _paragraphs(report: Report, context: Context) -> Iterator[str]:
    yield f"## {escaped(summary.title(report))}"
    for problem in report.problems:
        yield f"**Niet gecontroleerd:** {escaped(problem.message)}"
    if not summary.is_read(report):
        return
    yield " ".join(map(escaped, summary.about(report, context.rules)))
    if not report.findings:
        if report.level.score is not None:
            yield summary.nothing(report)
        return
    selection = select(report, context.rules, show_all=context.show_all)
    steps = summary.first_steps(report, context.rules, selection)
    yield "### Begin hiermee"
    yield "\n".join(f"{number}. {escaped(step)}" for number, step in enumerate(steps, 1))
    unit = places.unit(report)
    for title, entries in sections(selection.tips):
        yield f"### {title}"
        yield "\n".join(line for entry in entries for line in _entry(entry, unit))
    yield escaped(f"{summary.left_out(selection)} {summary.CAUTION}")


def _entry(entry: Entry, unit: LineUnit) -> Iterator[str]:
    place = f"- **{places.label(entry.findings, unit)}**: "
    if not entry.quote:
        yield place + _said(entry.tips[0])
        return
    yield place + escaped(entry.quote)
    yield from (f"  - {_said(tip)}" for tip in entry.tips)


def _said(tip: Tip) -> str:
    better = summary.better_sentence(tip)
    example = [f"Bijvoorbeeld: “{better}”"] if better else []
    return " ".join(map(escaped, [tip.first.message, *example, *summary.advice(tip)]))
