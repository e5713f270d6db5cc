"""What the commands that check texts share: options, the checker they ask for, and how they end."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from begrijpelijk.cli.settings import agreed, located
from begrijpelijk.config.settings import Settings

if TYPE_CHECKING:
    from begrijpelijk.core.report import Report
    from begrijpelijk.pipeline import Checker

CLEAN, FOUND, NOT_CHECKED = 0, 1, 2
"""Exit statuses; 2 is never a pass and never hides findings that were made."""

STDIN = "-"

profile_option = click.option(
    "--profile",
    metavar="PROFIEL",
    help="Wat voor tekst het is: brief, web, besluit, formulier of beleid. Daarmee kiest u hoe streng we zijn, en welke"
    " regels gelden.",
)
genre_option = click.option(
    "--genre",
    metavar="TEKSTSOORT",
    help="Welk document het is, zoals besluit, aanmaning of productpagina. Daarmee kiest u wat erin moet staan. Anders"
    " leiden we dat af uit de tekst.",
)
target_option = click.option(
    "--target",
    metavar="NIVEAU",
    default="B1",
    help="Het taalniveau dat u wilt halen: A2, B1 of B2. Kiest u niets? Dan geldt uw bestand met instellingen, en"
    " anders B1.",
)
select_option = click.option(
    "--select",
    multiple=True,
    metavar="REGEL",
    help="Gebruik alleen deze regel. Meer regels? Herhaal de optie: --select passief --select lange-zin.",
)
ignore_option = click.option(
    "--ignore",
    multiple=True,
    metavar="REGEL",
    help="Gebruik deze regel niet. Meer regels? Herhaal de optie: --ignore passief --ignore lange-zin.",
)
model_option = click.option(
    "--model", metavar="NAAM", default="nl_begrijpelijk_sm", help="Het taalmodel: een naam of een map."
)
stdin_format_option = click.option(
    "--stdin-format",
    type=click.Choice(["text", "markdown", "html", "docx", "odt", "pdf", "rtf", "eml", "zip"]),
    default="text",
    help="Wat u met ‘-’ invoert: gewone tekst (text), Markdown, HTML of een ander bestand.",
)

promises_option = click.option(
    "--promises",
    metavar="BESTAND",
    help="Wat uw gemeente belooft, in een YAML-bestand met regels als ‘paspoort: 5 werkdagen’. We melden teksten die"
    " iets anders beloven.",
)


def make_checker(
    profile: str | None,
    model: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    genre: str | None = None,
    target: str = "B1",
    promises: str | None = None,
    settings: Settings | None = None,
    cache: Path | None = None,
) -> "Checker":
    """A checker, or a click error that says in Dutch what is wrong with the options."""
    from begrijpelijk.pipeline import Checker

    settings = settings or Settings()
    with _explained(settings):
        return Checker(
            profile,
            model=model,
            select=select,
            ignore=ignore,
            genre=genre,
            target=target,
            promises=promises or settings.promises,
            house_style=agreed(settings),
            cache=cache,
        )


def begun(reports: Iterator["Report"], settings: Settings) -> Iterator["Report"]:
    """The same reports; the first is made now, so that wrong options are told before anything is written."""

    def explained() -> Iterator["Report"]:
        with _explained(settings):
            yield from reports

    rest = explained()
    return chain(list(islice(rest, 1)), rest)


@contextmanager
def _explained(settings: Settings) -> Iterator[None]:
    from begrijpelijk.language.pipeline import ModelNotFoundError
    from begrijpelijk.pipeline import OptionError

    try:
        yield
    except OptionError as error:
        raise click.ClickException(located(settings, str(error), error.value)) from error
    except ModelNotFoundError as error:
        raise click.ClickException(str(error)) from error


def texts(name: str, settings: Settings) -> Sequence[str | Path]:
    """The texts that a name stands for: those in a folder, a pattern or a ZIP file that the settings keep, or itself.

    A folder without texts stands for itself too, and is told to be one when it is opened.
    """
    from begrijpelijk.sources import SourceError, files

    try:
        found = files(name)
        return found if list(map(str, found)) == [name] else [path for path in found if settings.keeps(path, name)]
    except SourceError:
        return [name]
