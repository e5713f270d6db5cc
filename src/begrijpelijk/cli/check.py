"""`begrijpelijk check`: texts in, a report out."""

import sys
from collections.abc import Iterator, Sequence
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
from begrijpelijk.cli.writing import write_whole

if TYPE_CHECKING:
    from begrijpelijk.core.report import Report
    from begrijpelijk.pipeline import Checker

FORMATS = ("text", "json")


@click.command(cls=DutchCommand)
@click.argument("sources", nargs=-1, required=True, metavar="BESTAND|MAP|URL|-…")
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
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
) -> int:
    """Kijk hoe makkelijk teksten te lezen zijn, en wat beter kan.

    Geef een of meer bestanden (.txt, .md of .html), mappen of webadressen. Met ‘-’ leest de opdracht wat een ander
    programma doorgeeft.
    """
    checker = make_checker(profile, model, select, ignore, genre, target, promises)
    reports = tuple(_reports(checker, sources, stdin_format))
    content = _rendered(checker, reports, format_)
    if output is None:
        click.echo(content, nl=False)
    else:
        write_whole(output, content)
    problems = [*checker.rulebase.problems, *(problem for report in reports for problem in report.problems)]
    for problem in problems:
        click.echo(f"{problem.uri}: {problem.message}", err=True)
    return NOT_CHECKED if problems else exit_status(reports, fail_on)


def exit_status(reports: tuple["Report", ...], fail_on: str) -> int:
    """0 if nothing was found at or above a severity, else 1."""
    from begrijpelijk.core.finding import Severity

    if fail_on == "never":
        return CLEAN
    worst = Severity(fail_on).rank
    found = any(finding.severity.rank <= worst for report in reports for finding in report.findings)
    return FOUND if found else CLEAN


def _reports(checker: "Checker", names: tuple[str, ...], stdin_format: str) -> Iterator["Report"]:
    from begrijpelijk import sources

    for name in names:
        if name == STDIN:
            yield checker.check_bytes(sys.stdin.buffer.read(), stdin_format, STDIN)
            continue
        try:
            found: Sequence[str | Path] = sources.files(name) if Path(name).is_dir() else [name]
        except sources.SourceError as error:
            yield checker.not_checked(name, error.code, str(error))
            continue
        yield from checker.check_many(found)


def _rendered(checker: "Checker", reports: tuple["Report", ...], format_: str) -> str:
    from begrijpelijk.core.report import Run

    run: Run = Run(reports, checker.versions)
    if format_ == "json":
        from begrijpelijk.reports import json

        return json.render(run)
    from begrijpelijk.reports import text

    return text.render(run, checker.rulebase.rules)
