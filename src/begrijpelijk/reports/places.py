"""Where something stands, in words for a reader: ‘regel 4’, ‘alinea’s 2 en 5’, ‘bladzijde 3, regel 12’."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from begrijpelijk.core.finding import Finding
from begrijpelijk.core.lines import LineUnit
from begrijpelijk.core.report import Report

NAMES = {LineUnit.LINE: ("regel", "regels"), LineUnit.PARAGRAPH: ("alinea", "alinea’s")}


def unit(report: Report) -> LineUnit:
    """What is counted as a line in the source of a report."""
    return report.document.lines.unit if report.document else LineUnit.LINE


def where(findings: Iterable[Finding], unit: LineUnit) -> str:
    """The lines of findings, each once, with the page where there are pages."""
    places = dict.fromkeys((finding.location.page, finding.location.line) for finding in findings)
    pages = groupby(places, key=lambda place: place[0])
    return joined(_on_page(page, [line for _, line in group], unit) for page, group in pages)


def at(findings: Sequence[Finding], unit: LineUnit) -> str:
    """The same as part of a sentence: ‘in regel 4’, ‘op bladzijde 3, regel 12’."""
    return f"{'in' if findings[0].location.page is None else 'op'} {where(findings, unit)}"


def label(findings: Sequence[Finding], unit: LineUnit) -> str:
    """The lines of findings at the start of a sentence, with how many times where that is not plain."""
    place = where(findings, unit)
    lines = {(finding.location.page, finding.location.line) for finding in findings}
    times = f" ({len(findings)} keer)" if len(lines) == 1 < len(findings) else ""
    return f"{place[:1].upper()}{place[1:]}{times}"


def _on_page(page: int | None, lines: list[int], unit: LineUnit) -> str:
    name = NAMES[unit][len(lines) > 1]
    text = f"{name} {joined(map(str, lines))}"
    return text if page is None else f"bladzijde {page}, {text}"


def joined(parts: Iterable[str]) -> str:
    """Parts as Dutch says them: ‘a, b en c’."""
    *most, last = parts
    return f"{', '.join(most)} en {last}" if most else last
