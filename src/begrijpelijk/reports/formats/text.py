"""Format `text`: the report for a writer. The level, what to change first, then the places with the better words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import fill

from begrijpelijk.core.finding import Finding
from begrijpelijk.core.lines import LineUnit
from begrijpelijk.core.report import Report
from begrijpelijk.reports import places, summary
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.sections import Entry, sections
from begrijpelijk.reports.selection import Tip, select

WIDTH = 88

LONGEST_EXAMPLE = 60
"""Words of a better sentence that is shown in full."""

WHY = (
    " Wilt u meer weten over een tip? Achter elke tip staat de naam van de regel. Typ bijvoorbeeld: begrijpelijk"
    " explain {rule}"
)


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The reports of a run one below the other, and for more than one text how many there were."""
    texts = found = 0
    for report in reports:
        if texts:
            yield "\n"
        writer = _Writer(context, places.unit(report))
        yield from (f"{line}\n" for line in writer.report(report))
        texts += 1
        found += len(report.findings)
    if texts != 1:
        between = "\n" if texts else ""
        counted = summary.plural(texts, "tekst", "teksten")
        yield f"{between}{counted} gecontroleerd, {summary.plural(found, 'tip', 'tips')}.\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Lines of the report of one text."""

    context: Context
    unit: LineUnit

    def report(self, report: Report) -> Iterator[str]:
        title = summary.title(report)
        yield self._strong(title)
        yield "=" * min(len(title), WIDTH)
        for problem in report.problems:
            yield _wrapped(problem.message)
        if not summary.is_read(report):
            return
        yield from map(_wrapped, summary.about(report, self.context.rules))
        if report.findings:
            yield from self._findings(report)
        elif report.level.score is not None:
            yield summary.nothing(report)

    def _findings(self, report: Report) -> Iterator[str]:
        selection = select(report, self.context.rules, show_all=self.context.show_all)
        yield from self._heading("Begin hiermee (het belangrijkste eerst)")
        for number, step in enumerate(summary.first_steps(report, self.context.rules, selection), 1):
            yield _wrapped(f"{number}. {step}", "", "   ")
        for title, entries in sections(selection.tips):
            yield from self._heading(title)
            for entry in entries:
                yield from self._entry(entry)
        for line in (summary.left_out(selection), summary.CAUTION + WHY.format(rule=selection.tips[0].first.rule)):
            if line:
                yield from ("", _wrapped(line))

    def _entry(self, entry: Entry) -> Iterator[str]:
        if not entry.quote:
            (tip,) = entry.tips
            yield self._placed(entry.findings, _named(tip))
            yield from (_wrapped(advice, "   ") for advice in summary.advice(tip))
            return
        yield self._placed(entry.findings, entry.quote)
        for tip in entry.tips:
            yield _wrapped(f"- {_named(tip)}", "   ", "     ")
            yield from _example(tip)
            yield from (_wrapped(advice, "     ") for advice in summary.advice(tip))

    def _placed(self, findings: tuple[Finding, ...], said: str) -> str:
        """Something said, with where that is before it."""
        place, colon, rest = _wrapped(f"{places.label(findings, self.unit)}: {said}", "", "   ").partition(":")
        return f"{self._coloured(place)}{colon}{rest}"

    def _heading(self, title: str) -> tuple[str, str, str]:
        return "", self._strong(title), "-" * len(title)

    def _strong(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self.context.has_colour else text

    def _coloured(self, text: str) -> str:
        return f"\x1b[36m{text}\x1b[0m" if self.context.has_colour else text


def _named(tip: Tip) -> str:
    """What a tip says, with the name of its rule, which settings and `explain` ask for."""
    return f"{tip.first.message} [{tip.first.rule}]"


def _example(tip: Tip) -> Iterator[str]:
    """The sentence as it could be, if it is not too long to read here."""
    better = summary.better_sentence(tip)
    if better and len(better.split()) <= LONGEST_EXAMPLE:
        for number, line in enumerate(f"Bijvoorbeeld: “{better}”".splitlines()):
            yield _wrapped(line, "     ", "       " if number else None)


def _wrapped(text: str, indent: str = "", further: str | None = None) -> str:
    if len(indent) + len(text) <= WIDTH and text.isprintable():
        return f"{indent}{text}".rstrip()
    hanging = indent if further is None else further
    return fill(
        text, WIDTH, initial_indent=indent, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    )
