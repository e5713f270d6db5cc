"""`begrijpelijk check`: texts in, a report out."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from begrijpelijk.cli.caching import cache_options
from begrijpelijk.cli.checking import (
    CLEAN,
    FOUND,
    NOT_CHECKED,
    STDIN,
    begun,
    genre_option,
    ignore_option,
    make_checker,
    model_option,
    profile_option,
    promises_option,
    select_option,
    stdin_format_option,
    target_option,
    texts,
)
from begrijpelijk.cli.dutch import DutchCommand
from begrijpelijk.cli.jobs import jobs_option, lean
from begrijpelijk.cli.narrowing import narrowing, narrowing_options
from begrijpelijk.cli.progress import is_shown, with_progress
from begrijpelijk.cli.settings import config_options
from begrijpelijk.cli.unneeded import Agreements
from begrijpelijk.cli.writing import write_whole
from begrijpelijk.config.settings import Settings
from begrijpelijk.reports.format import load as load_format
from begrijpelijk.reports.format import names as format_names

if TYPE_CHECKING:
    from begrijpelijk.core.report import Problem, Report
    from begrijpelijk.pipeline import Checker
    from begrijpelijk.reports.context import Context


@click.command(cls=DutchCommand)
@click.argument("sources", nargs=-1, required=True, metavar="BESTAND|MAP|URL|-…")
@click.option(
    "--format",
    "format_",
    type=click.Choice(format_names()),
    default="text",
    help="Het verslag om te lezen (text, html, markdown of docx) of voor een programma (de andere formaten).",
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
    help="Vanaf welke ernst we de tekst afkeuren: error (ernstig), warning (minder ernstig), note (klein) of never"
    " (nooit). De opdracht eindigt dan met status 1. Kiest u niets? Dan geldt uw bestand met instellingen, en anders"
    " warning.",
)
@click.option(
    "--all",
    "show_all",
    is_flag=True,
    help="Laat alle tips zien. Anders ziet u de belangrijkste, en hoeveel er nog meer zijn.",
)
@click.option(
    "--tracked",
    is_flag=True,
    help="Zet met --format docx de voorstellen als wijzigingen in de tekst. U kunt ze in Word accepteren of weigeren.",
)
@genre_option
@target_option
@promises_option
@select_option
@ignore_option
@model_option
@stdin_format_option
@jobs_option
@narrowing_options
@config_options
@cache_options
def check(
    sources: tuple[str, ...],
    format_: str,
    output: Path | None,
    profile: str | None,
    genre: str | None,
    target: str,
    promises: str | None,
    fail_on: str,
    show_all: bool,
    tracked: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    model: str,
    stdin_format: str,
    processes: int,
    baseline: Path | None,
    changed: str | None,
    settings: Settings,
    cache_dir: Path,
    no_cache: bool,
) -> int:
    """Kijk hoe makkelijk teksten te lezen zijn, en wat beter kan.

    Geef een of meer bestanden (.txt, .md, .html, .docx, .odt, .rtf, .pdf of .eml), mappen, ZIP-bestanden of
    webadressen. Ook een patroon mag, zoals '*.docx'. Met ‘-’ leest de opdracht wat een ander programma doorgeeft.
    """
    if tracked and format_ != "docx":
        raise click.ClickException("Wijzigingen kunnen alleen in een Word-document. Kies ook --format docx.")
    narrow = narrowing(baseline, changed)
    with lean(processes):
        cache = None if no_cache else cache_dir
        checker = make_checker(profile, model, select, ignore, genre, target, promises, settings, cache)
    context = _context(checker, show_all, tracked, fail_on, output)
    tally = _Tally(context)
    names = [str(path) for name in sources for path in ([name] if name == STDIN else texts(name, settings))]
    reports = begun(_reports(checker, names, stdin_format, processes), settings)
    if is_shown(output is not None):
        reports = with_progress(reports, len(names), sys.stderr)
    folders = () if changed is not None else tuple(filter(os.path.isdir, sources))
    agreements = Agreements(checker.options.house_style, folders)
    reports = tally.counted(narrow.narrowed(agreements.watched(reports)))
    pieces = load_format(format_).render(reports, context)
    _write(pieces, output)
    for problem in checker.problems:
        click.echo(problem.message, err=True)
    for problem in tally.problems:
        click.echo(f"{problem.uri}: {problem.message}", err=True)
    for notice in (*narrow.notices(checker.asks_for), *(() if checker.problems else agreements.notices(settings))):
        click.echo(notice, err=True)
    return NOT_CHECKED if checker.problems or tally.problems else FOUND if tally.has_failed else CLEAN


@dataclass(slots=True)
class _Tally:
    """What the exit status depends on, kept while reports pass by."""

    context: "Context"
    has_failed: bool = False
    problems: list["Problem"] = field(default_factory=list)

    def counted(self, reports: Iterable["Report"]) -> Iterator["Report"]:
        """The same reports."""
        for report in reports:
            self.problems += report.problems
            self.has_failed = self.has_failed or any(self.context.fails(each.severity) for each in report.findings)
            yield report


def _write(pieces: "Iterable[str | bytes]", output: Path | None) -> None:
    from begrijpelijk.reports.format import FormatError

    try:
        if output is not None:
            write_whole(output, pieces)
            return
        for piece in pieces:
            if isinstance(piece, bytes) and sys.stdout.isatty():
                raise FormatError("Dit verslag is geen tekst. Noem met --output een bestand om het in te bewaren.")
            click.echo(piece, nl=False)
    except FormatError as error:
        raise click.ClickException(str(error)) from error


def _context(checker: "Checker", show_all: bool, tracked: bool, fail_on: str, output: Path | None) -> "Context":
    from begrijpelijk.core.finding import Severity
    from begrijpelijk.reports.context import Context

    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    return Context(
        checker.versions,
        checker.rules,
        show_all=show_all,
        has_changes=tracked,
        fail_on=None if fail_on == "never" else Severity(fail_on),
        has_colour=output is None and _shows_colour(),
        step_summary=Path(summary) if summary else None,
    )


def _shows_colour() -> bool:
    """Whether standard output is a terminal whose user does not mind colours (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _reports(checker: "Checker", names: Iterable[str], stdin_format: str, processes: int) -> Iterator["Report"]:
    for is_stdin, group in groupby(names, lambda name: name == STDIN):
        if is_stdin:
            for _ in group:
                yield from checker.check_stream(sys.stdin.buffer.read(), stdin_format, STDIN)
        else:
            yield from checker.check_many(group, processes)
