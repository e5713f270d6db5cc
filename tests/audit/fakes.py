"""A checker that needs no language model, and reports made by hand."""

from collections.abc import Mapping

from begrijpelijk.core.finding import Category, Finding, Severity
from begrijpelijk.core.place import Location, Span
from begrijpelijk.core.report import Level, Report, Versions


def finding(rule: str, text: str, category: Category = Category.WORD) -> Finding:
    """A warning at the start of a text."""
    place = Span(0, len(text))
    return Finding(rule, category, Severity.WARNING, place, Location(1, 1, 1, len(text) + 1), "Melding.", text, None)


def report(url: str, score: float | None = 45.0, cefr: str | None = "B2", findings: tuple[Finding, ...] = ()) -> Report:
    """A report of a page of 100 words."""
    level = Level(cefr, score, certain=True)
    return Report(url, f"Titel van {url}", "nl", "web", 100, 9, level, Versions("1", "r", "m"), findings=findings)


def to_entry(report: Report) -> Mapping[str, object]:
    """Stands in for `reports.contract.document_entry`."""
    return {"uri": report.uri, "title": report.title, "level": {"cefr": report.level.cefr}}


class FakeChecker:
    """Finds every page at B2, with two long words and a long sentence."""

    def check_page(self, html: str, url: str) -> Report:
        """The same for every page."""
        words = (finding("indien", "Indien"), finding("indien", "indien"))
        return report(url, findings=(*words, finding("lange-zin", "De zin.", Category.SENTENCE)))
