"""`begrijpelijk crawl` and `begrijpelijk audit`: a whole site."""

import sys
from pathlib import Path

import click

from begrijpelijk.cli.checking import CLEAN, NOT_CHECKED, make_checker, model_option, profile_option
from begrijpelijk.cli.dutch import DutchCommand, DutchGroup
from begrijpelijk.cli.settings import config_options
from begrijpelijk.cli.writing import write_whole
from begrijpelijk.config.settings import Settings
from begrijpelijk.core.pattern import Pattern


@click.command(cls=DutchCommand)
@click.argument("url", metavar="URL")
@click.option(
    "--out",
    metavar="BESTAND",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="Het bestand waarin we bewaren wat we lezen.",
)
@click.option(
    "--delay",
    metavar="SECONDEN",
    type=click.FloatRange(min=0),
    default=1.0,
    help="Pauze tussen twee pagina’s. Anders 1.",
)
@click.option(
    "--max-pages", metavar="AANTAL", type=click.IntRange(min=1), help="Lees niet meer dan dit aantal pagina’s."
)
@click.option(
    "--exclude",
    multiple=True,
    metavar="PATROON",
    help="Sla deze pagina’s over: een pad zoals /archief of '/nieuws/2019-*', of een webadres. We slaan ook alles"
    " onder dat pad over. Meer paden? Herhaal de optie.",
)
@profile_option
@model_option
@config_options
def crawl(
    url: str,
    out: Path,
    delay: float,
    max_pages: int | None,
    exclude: tuple[str, ...],
    profile: str | None,
    model: str,
    settings: Settings,
) -> int:
    """Lees een hele website en kijk hoe makkelijk elke pagina te lezen is.

    Stopt de opdracht? Geef de opdracht nog een keer. Dan gaan we verder waar we waren.
    """
    from begrijpelijk.audit.crawl import crawl as read_site
    from begrijpelijk.audit.progress import ProgressLine
    from begrijpelijk.audit.records import AuditError
    from begrijpelijk.audit.summary_text import summary_text
    from begrijpelijk.reports.contract import document_entry

    checker = make_checker(profile, model, (), (), settings=settings)
    # What the settings exclude are files, unless it is an address.
    addresses = (pattern for pattern in settings.exclude if pattern.is_address)
    patterns = [*map(Pattern, filter(str.strip, exclude)), *addresses]
    progress = ProgressLine(sys.stderr)
    try:
        summary = read_site(
            url, out, checker, document_entry, delay=delay, max_pages=max_pages, exclude=patterns, progress=progress
        )
    except AuditError as error:
        raise click.ClickException(str(error)) from error
    click.echo(summary_text(summary), nl=False)
    is_whole = summary.read and not summary.unread_count and not summary.unsure
    return CLEAN if is_whole else NOT_CHECKED


@click.group(cls=DutchGroup)
def audit() -> None:
    """Bewaar de uitkomst van een website die u met crawl hebt gelezen."""


@audit.command(cls=DutchCommand)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="BESTAND")
@click.option("--format", "format_", type=click.Choice(["jsonl"]), default="jsonl", help="Hoe u de uitkomst wilt.")
@click.option(
    "--output",
    metavar="BESTAND",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Schrijf de uitkomst in dit bestand.",
)
def export(file: Path, format_: str, output: Path | None) -> None:
    """Geef de uitkomst van elke pagina, een per regel, zoals ‘check --format json’ die geeft."""
    from begrijpelijk.audit.export import export_file
    from begrijpelijk.audit.records import AuditError

    try:
        lines = export_file(file, format_)
        if output is None:
            for line in lines:
                click.echo(line)
        else:
            write_whole(output, (f"{line}\n" for line in lines))
    except AuditError as error:
        raise click.ClickException(str(error)) from error
