"""`begrijpelijk baseline`: keep what is found now, so that `check --baseline` tells only what is new."""

from pathlib import Path

import click

from begrijpelijk.cli.checking import (
    CLEAN,
    NOT_CHECKED,
    ignore_option,
    make_checker,
    model_option,
    profile_option,
    promises_option,
    select_option,
    target_option,
    texts,
)
from begrijpelijk.cli.dutch import DutchCommand
from begrijpelijk.cli.jobs import jobs_option, lean
from begrijpelijk.cli.settings import config_options
from begrijpelijk.cli.writing import write_whole
from begrijpelijk.config.settings import Settings


@click.command(cls=DutchCommand)
@click.argument("sources", nargs=-1, required=True, metavar="BESTAND|MAP|URL…")
@click.option(
    "--output",
    "path",
    metavar="BESTAND",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Waar we de bekende tips bewaren. Anders: begrijpelijk-basis.json.",
)
@click.option("--prune", is_flag=True, help="Haal alleen weg wat er niet meer is. Nieuwe tips komen er niet bij.")
@profile_option
@target_option
@promises_option
@select_option
@ignore_option
@model_option
@jobs_option
@config_options
def baseline(
    sources: tuple[str, ...],
    path: Path | None,
    prune: bool,
    profile: str | None,
    target: str,
    promises: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    model: str,
    processes: int,
    settings: Settings,
) -> int:
    """Bewaar welke tips er nu zijn. Met ‘check --baseline’ ziet u daarna alleen wat nieuw is.

    Gebruik dezelfde bestanden en opties als bij ‘check’.
    """
    from begrijpelijk.filters.baseline import Known, counted, updated
    from begrijpelijk.filters.baseline_file import BaselineError, is_there, read_baseline, source_name, written

    path = path or Path(settings.options.get("baseline", "begrijpelijk-basis.json"))
    try:
        before = read_baseline(path) if path.exists() or prune else {}
    except BaselineError as error:
        raise click.ClickException(str(error)) from error
    with lean(processes):
        checker = make_checker(profile, model, select, ignore, None, target, promises, settings)
    problems = [problem.message for problem in checker.rulebase.problems]
    found: dict[str, dict[Known, int]] = {}
    for report in checker.check_many((file for name in sources for file in texts(name, settings)), processes):
        problems += [f"{problem.uri}: {problem.message}" for problem in report.problems]
        if not report.problems:
            name = source_name(report.uri, path)
            other = {entry: count for entry, count in before.get(name, {}).items() if not checker.asks_for(entry.rule)}
            found[name] = {**other, **counted(report.findings)}
    after = updated(before, found, lambda name: is_there(name, path), prune=prune)
    write_whole(path, [written(after)])
    for problem in problems:
        click.echo(problem, err=True)
    count = sum(sum(entries.values()) for entries in after.values())
    click.echo(f"In {path} {'staat nu 1 bekende tip' if count == 1 else f'staan nu {count} bekende tips'}.")
    return NOT_CHECKED if problems else CLEAN
