"""What the commands that check texts share: options, the checker they ask for, and how they end."""

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from begrijpelijk.cli.settings import agreed, located
from begrijpelijk.config.settings import Settings

if TYPE_CHECKING:
    from begrijpelijk.pipeline import Checker

CLEAN, FOUND, NOT_CHECKED = 0, 1, 2
"""Exit statuses; 2 is never a pass and never hides findings that were made."""

STDIN = "-"

profile_option = click.option(
    "--profile", metavar="PROFIEL", help="Soort tekst: brief, web, besluit, formulier of beleid."
)
genre_option = click.option(
    "--genre",
    metavar="TEKSTSOORT",
    help="Soort document, zoals besluit, informatie of productpagina. Anders leiden we dat af uit de tekst.",
)
target_option = click.option(
    "--target",
    metavar="NIVEAU",
    default="B1",
    help="Het taalniveau dat u wilt halen: A2, B1 of B2. Zonder deze optie is dat B1.",
)
select_option = click.option("--select", multiple=True, metavar="REGEL", help="Gebruik alleen deze regel. Kan vaker.")
ignore_option = click.option("--ignore", multiple=True, metavar="REGEL", help="Gebruik deze regel niet. Kan vaker.")
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
) -> "Checker":
    """A checker, or a click error that says in Dutch what is wrong with the options."""
    from begrijpelijk.language.pipeline import ModelNotFoundError
    from begrijpelijk.pipeline import Checker, OptionError

    settings = settings or Settings()
    # All that is read stays in use: to look through it for garbage in the meantime takes a sixth of the start.
    collects = gc.isenabled()
    gc.disable()
    try:
        return Checker(
            profile,
            model=model,
            select=select,
            ignore=ignore,
            genre=genre,
            target=target,
            promises=promises or settings.promises,
            house_style=agreed(settings),
        )
    except OptionError as error:
        raise click.ClickException(located(settings, str(error), error.value)) from error
    except ModelNotFoundError as error:
        raise click.ClickException(str(error)) from error
    finally:
        if collects:
            gc.enable()


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
