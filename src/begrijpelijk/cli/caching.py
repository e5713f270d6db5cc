"""Options `--cache-dir` and `--no-cache`: what was checked before, and has not changed, is not checked again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

FOLDER = ".begrijpelijk_cache"
"""In the folder where the command is given, as such tools do: it can be kept from one CI run to the next, and what is
quoted from letters stays near the letters."""

VARIABLE = "BEGRIJPELIJK_CACHE_DIR"
"""The environment variable that names another folder."""


def cache_options(command: Command) -> Command:
    """Give a command the arguments `cache_dir` and `no_cache`."""
    folder = click.option(
        "--cache-dir",
        metavar="MAP",
        default=FOLDER,
        envvar=VARIABLE,
        type=click.Path(file_okay=False, path_type=Path),
        help="De map waarin we bewaren wat we vonden. Wat niet is veranderd, controleren we dan niet nog een keer.",
    )
    none = click.option("--no-cache", is_flag=True, help="Bewaar niets, en gebruik niets wat is bewaard.")
    return folder(none(command))
