"""Format `text`: the report for a writer. The level, what to change first, then the places with the better words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import fill

from begrijpelijk.core.finding import Category, Finding
from begrijpelijk.core.lines import LineUnit
from begrijpelijk.core.report import Report
from begrijpelijk.reports import places, summary
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.selection import Tip, select

WIDTH = 88

LONGEST_EXAMPLE = 60
"""Words of a better sentence that is shown in full."""

LONGEST_QUOTE = 12
"""How many words of a sentence are quoted, so that its writer knows it again."""

WHY = " Wilt u weten waarom we iets zeggen? Typ dan bijvoorbeeld: begrijpelijk explain {rule}"


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
            yield summary.NOTHING

    def _findings(self, report: Report) -> Iterator[str]:
        selection = select(report, self.context.rules, show_all=self.context.show_all)
        yield from self._heading("Begin hiermee (het belangrijkste eerst)")
        for number, step in enumerate(summary.first_steps(report, self.context.rules), 1):
            yield _wrapped(f"{number}. {step}", "", "   ")
        in_text = [tip for tip in selection.tips if tip.first.text]
        yield from self._text([tip for tip in in_text if tip.first.category is Category.TEXT])
        yield from self._words([tip for tip in in_text if tip.first.category is Category.WORD])
        yield from self._sentences([tip for tip in in_text if tip.first.category is Category.SENTENCE])
        yield from self._page([tip for tip in selection.tips if tip not in in_text or _is_access(tip)])
        for line in (summary.left_out(selection), summary.CAUTION + WHY.format(rule=selection.tips[0].first.rule)):
            if line:
                yield from ("", _wrapped(line))

    def _text(self, tips: list[Tip]) -> Iterator[str]:
        """What is said about the text as a whole, most pressing first."""
        if tips:
            yield from self._heading("De tekst als geheel")
        for tip in sorted(tips, key=lambda tip: tip.first.severity.rank):
            yield from self._tip(tip)

    def _words(self, tips: list[Tip]) -> Iterator[str]:
        """Each word once, with the lines on which it stands."""
        if tips:
            yield from self._heading("Woorden")
        for tip in tips:
            yield from self._tip(tip)

    def _tip(self, tip: Tip) -> Iterator[str]:
        yield self._placed(tip.findings, tip.first.message)
        yield from (_wrapped(advice, "   ") for advice in summary.advice(tip))

    def _sentences(self, tips: list[Tip]) -> Iterator[str]:
        """Each sentence once, with all there is to say about it."""
        groups: dict[str, list[Tip]] = {}
        for tip in tips:
            groups.setdefault(tip.first.sentence or tip.first.text, []).append(tip)
        if groups:
            yield from self._heading("Zinnen")
        for sentence, group in groups.items():
            yield self._placed([group[0].first], f"“{_shortened(sentence)}”")
            for tip in group:
                yield _wrapped(f"- {tip.first.message}", "   ", "     ")
                yield from _example(tip)
                yield from (_wrapped(advice, "     ") for advice in summary.advice(tip))

    def _page(self, tips: list[Tip]) -> Iterator[str]:
        """What is wrong with the page and not with its words."""
        if tips:
            yield from self._heading("De pagina")
        for tip in tips:
            yield self._placed(tip.findings, tip.first.message)

    def _placed(self, findings: Iterable[Finding], said: str) -> str:
        """Something said, with where that is before it."""
        findings = list(findings)
        where = places.where(findings, self.unit)
        lines = {(finding.location.page, finding.location.line) for finding in findings}
        times = f" ({len(findings)} keer)" if len(lines) == 1 < len(findings) else ""
        text = _wrapped(f"{where[:1].upper()}{where[1:]}{times}: {said}", "", "   ")
        place, colon, rest = text.partition(":")
        return f"{self._coloured(place)}{colon}{rest}"

    def _heading(self, title: str) -> tuple[str, str, str]:
        return "", self._strong(title), "-" * len(title)

    def _strong(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self.context.has_colour else text

    def _coloured(self, text: str) -> str:
        return f"\x1b[36m{text}\x1b[0m" if self.context.has_colour else text


def _is_access(tip: Tip) -> bool:
    return tip.first.category is Category.ACCESSIBILITY


def _example(tip: Tip) -> Iterator[str]:
    """The sentence as it could be, if it is not too long to read here."""
    better = summary.better_sentence(tip)
    if better and len(better.split()) <= LONGEST_EXAMPLE:
        for number, line in enumerate(f"Bijvoorbeeld: “{better}”".splitlines()):
            yield _wrapped(line, "     ", "       " if number else None)


def _shortened(sentence: str) -> str:
    words = sentence.split()
    if len(words) <= LONGEST_QUOTE:
        return " ".join(words)
    half = LONGEST_QUOTE // 2
    return f"{' '.join(words[:half])} … {' '.join(words[-half:])}"


def _wrapped(text: str, indent: str = "", further: str | None = None) -> str:
    hanging = indent if further is None else further
    return fill(text, WIDTH, initial_indent=indent, subsequent_indent=hanging, break_long_words=False)
