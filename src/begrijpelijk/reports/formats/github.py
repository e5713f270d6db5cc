"""Format `github`: workflow commands, which GitHub Actions shows as annotations beside the lines of a change.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions. GitHub shows ten errors, ten warnings
and ten notices of a step and drops the rest unseen; so the most helpful ones of the whole run are told, and how many
there are more. The reports go to the summary of the step, where there is one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from heapq import heappush, heappushpop
from math import inf

from begrijpelijk.core.finding import Severity
from begrijpelijk.core.report import Report
from begrijpelijk.reports import places
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.paths import path
from begrijpelijk.reports.selection import Tip, helpfulness, is_needed, select
from begrijpelijk.reports.step_summary import summarised
from begrijpelijk.reports.summary import plural

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

MOST = {Severity.ERROR: 10, Severity.WARNING: 10, Severity.NOTE: 9}
"""How many are shown of a severity; the tenth notice says how many are not."""


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The commands at the end of the run, each severity with the most helpful first, and a line that counts."""
    best = _Best()
    texts = tips = 0
    for report in summarised(reports, context):
        texts += 1
        for problem in report.problems:
            best.add(inf, Severity.ERROR, _command("error", problem.message, file=path(report.uri)))
        selection = select(report, context.rules, show_all=context.show_all)
        best.left_out += selection.hidden
        tips += selection.hidden + len(selection.tips)
        for tip in selection.tips:
            worth = helpfulness(tip, report, context.rules) + (1000 if is_needed(tip.first) else 0)
            best.add(worth, tip.first.severity, _annotation(tip, report))
    yield from best.commands()
    if best.left_out:
        message = f"{plural(best.left_out, 'andere melding staat', 'andere meldingen staan')} hier niet bij."
        where = "Alle tips ziet u met: begrijpelijk check --all"
        yield _command("notice", f"{message} {where}", title="begrijpelijk")
    yield f"{plural(texts, 'tekst', 'teksten')} gecontroleerd, {plural(tips, 'tip', 'tips')}.\n"


@dataclass(slots=True)
class _Best:
    """The most helpful annotations so far, as many as GitHub shows."""

    kept: dict[Severity, list[tuple[float, int, str]]] = field(default_factory=lambda: {each: [] for each in Severity})
    seen: int = 0
    left_out: int = 0

    def add(self, worth: float, severity: Severity, command: str) -> None:
        self.seen += 1
        kept, entry = self.kept[severity], (worth, -self.seen, command)
        if len(kept) < MOST[severity]:
            heappush(kept, entry)
        else:
            heappushpop(kept, entry)
            self.left_out += 1

    def commands(self) -> Iterator[str]:
        for kept in self.kept.values():
            yield from (command for *_, command in sorted(kept, reverse=True))


def _annotation(tip: Tip, report: Report) -> str:
    at = tip.first.location
    columns = {"col": at.column, "endColumn": at.end_column} if at.line == at.end_line else {}
    also = f" Ook {places.at(tip.findings[1:], places.unit(report))}." if len(tip.findings) > 1 else ""
    where: dict[str, str | int] = {"file": path(report.uri), "line": at.line, "endLine": at.end_line, **columns}
    return _command(COMMANDS[tip.first.severity], f"{tip.first.message}{also}", **where, title=tip.first.rule)


def _command(name: str, message: str, **properties: str | int) -> str:
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {written}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
