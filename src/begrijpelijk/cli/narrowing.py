"""The options that narrow a report to what is new: `--baseline` and `--changed`."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from begrijpelijk.core.report import Report
    from begrijpelijk.filters.baseline import Baseline, Known
    from begrijpelijk.filters.git import Changes

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Narrowing:
    """What is left out of reports, and what was noticed while that was done."""

    path: Path | None = None
    baseline: "Baseline | None" = None
    changes: "Changes | None" = None
    stale: Counter[str] = field(default_factory=Counter)
    """By rule: how many findings were known and are gone."""

    def narrowed(self, reports: "Iterable[Report]") -> "Iterator[Report]":
        """The reports with only what is new."""
        for report in reports:
            yield self._changed(self._new(report))

    def notices(self, is_asked: Callable[[str], bool]) -> Iterator[str]:
        """What a user must know of the baseline, in Dutch; only of rules that were asked for."""
        if self.baseline is None or self.path is None:
            return
        from begrijpelijk.filters.baseline_file import is_there

        for name, entries in self.baseline.items():
            if not is_there(name, self.path):
                self._count(entries)
        count = sum(number for rule, number in self.stale.items() if is_asked(rule))
        if count:
            gone = "1 bekende tip staat" if count == 1 else f"{count} bekende tips staan"
            yield (
                f"{gone} niet meer in uw teksten. Haal die uit {self.path} met: begrijpelijk baseline --prune, met de"
                " namen van uw bestanden erachter."
            )

    def _count(self, stale: "Mapping[Known, int]") -> None:
        for entry, count in stale.items():
            self.stale[entry.rule] += count

    def _new(self, report: "Report") -> "Report":
        if self.baseline is None or self.path is None:
            return report
        from begrijpelijk.filters.baseline import compare
        from begrijpelijk.filters.baseline_file import source_name

        compared = compare(report, self.baseline.get(source_name(report.uri, self.path), {}))
        if not report.problems:
            self._count(compared.stale)
        return compared.report

    def _changed(self, report: "Report") -> "Report":
        if self.changes is None:
            return report
        from begrijpelijk.filters.changed import only_touched

        return only_touched(report, self.changes.of(report.uri))


def narrowing(baseline: Path | None, changed: str | None) -> Narrowing:
    """What to leave out. Raises a click error in Dutch where the baseline or the version cannot be read."""
    if baseline is None and changed is None:
        return Narrowing()
    from begrijpelijk.filters.baseline_file import BaselineError, read_baseline
    from begrijpelijk.filters.git import GitError, changes_since

    try:
        return Narrowing(
            baseline,
            None if baseline is None else read_baseline(baseline),
            None if changed is None else changes_since(changed, Path.cwd()),
        )
    except (BaselineError, GitError) as error:
        raise click.ClickException(str(error)) from error


def narrowing_options(command: Command) -> Command:
    """Give a command the arguments `baseline` and `changed`."""
    baseline = click.option(
        "--baseline",
        metavar="BESTAND",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Een bestand met tips die u al kent. We melden alleen wat nieuw is. Maak het met: begrijpelijk baseline.",
    )
    changed = click.option(
        "--changed",
        metavar="VERSIE",
        help="Alleen wat u in Git hebt veranderd sinds deze versie, bijvoorbeeld main.",
    )
    return baseline(changed(command))
