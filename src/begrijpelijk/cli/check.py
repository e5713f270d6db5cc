"""`begrijpelijk check`: texts in, a report out."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from begrijpelijk.cli.checking import (
    CLEAN,
    FOUND,
    NOT_CHECKED,
    STDIN,
    genre_option,
    ignore_option,
    make_checker,
    model_option,
    profile_option,
    promises_option,
    select_option,
    stdin_format_option,
    target_option,
)
from begrijpelijk.cli.dutch import DutchCommand
from begrijpelijk.cli.jobs import jobs_option, lean
from begrijpelijk.cli.writing import write_whole
from begrijpelijk.reports.format import load as load_format
from begrijpelijk.reports.format import names as format_names

if TYPE_CHECKING:
    from begrijpelijk.core.report import Problem, Report
    from begrijpelijk.pipeline import Checker


@click.command(cls=DutchCommand)
@click.argument("sources", nargs=-1, required=True, metavar="BESTAND|MAP|URL|-…")
@click.option(
    "--format",
    "format_",
    type=click.Choice(format_names()),
    default="text",
    help="Het verslag als tekst (text) of voor een programma (json).",
)
@click.option(
    "--output",
    metavar="BESTAND",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Schrijf het verslag in dit bestand.",
)
@profile_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="warning",
    help="Vanaf welke ernst de opdracht eindigt met status 1: error (fout), warning (waarschuwing), note (tip) of never"
    " (nooit). Zonder deze optie is dat warning.",
)
@genre_option
@target_option
@promises_option
@select_option
@ignore_option
@model_option
@stdin_format_option
@jobs_option
def check(
    sources: tuple[str, ...],
    format_: str,
    output: Path | None,
    profile: str | None,
    genre: str | None,
    target: str,
    promises: str | None,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    model: str,
    stdin_format: str,
    processes: int,
) -> int:
    """Kijk hoe makkelijk teksten te lezen zijn, en wat beter kan.

    Geef een of meer bestanden (.txt, .md of .html), mappen of webadressen. Met ‘-’ leest de opdracht wat een ander
    programma doorgeeft.
    """
    with lean(processes):
        checker = make_checker(profile, model, select, ignore, genre, target, promises)
    from begrijpelijk.reports.context import Context

    tally = _Tally(fail_on)
    pieces = load_format(format_).render(
        tally.counted(_reports(checker, sources, stdin_format, processes)),
        Context(checker.versions, checker.rulebase.rules),
    )
    if output is None:
        for piece in pieces:
            click.echo(piece, nl=False)
    else:
        write_whole(output, pieces)
    problems = [*checker.rulebase.problems, *tally.problems]
    for problem in problems:
        click.echo(f"{problem.uri}: {problem.message}", err=True)
    return NOT_CHECKED if problems else FOUND if tally.has_failed else CLEAN


@dataclass(slots=True)
class _Tally:
    """What the exit status depends on, kept while reports pass by."""

    fail_on: str
    has_failed: bool = False
    problems: list["Problem"] = field(default_factory=list)

    def counted(self, reports: Iterable["Report"]) -> Iterator["Report"]:
        """The same reports."""
        for report in reports:
            self.problems += report.problems
            self.has_failed = self.has_failed or _fails(report, self.fail_on)
            yield report


def _fails(report: "Report", fail_on: str) -> bool:
    """Whether something was found at or above a severity."""
    from begrijpelijk.core.finding import Severity

    return fail_on != "never" and any(each.severity.rank <= Severity(fail_on).rank for each in report.findings)


def _reports(checker: "Checker", names: tuple[str, ...], stdin_format: str, processes: int) -> Iterator["Report"]:
    for is_stdin, group in groupby(names, lambda name: name == STDIN):
        if is_stdin:
            yield from (checker.check_bytes(sys.stdin.buffer.read(), stdin_format, STDIN) for _ in group)
        else:
            yield from checker.check_many((path for name in group for path in _files(name)), processes)


def _files(name: str) -> Sequence[str | Path]:
    """The files in a folder; a folder without texts stands for itself, and is told to be one when it is opened."""
    from begrijpelijk import sources

    try:
        return sources.files(name) if Path(name).is_dir() else [name]
    except sources.SourceError:
        return [name]
