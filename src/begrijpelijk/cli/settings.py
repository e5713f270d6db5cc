"""The options `--config` and `--no-config`, and what the file with settings adds to a command."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from begrijpelijk.config.reading import find, read
from begrijpelijk.config.settings import Settings
from begrijpelijk.config.values import ConfigError
from begrijpelijk.core.house_style import HouseStyle

Command = TypeVar("Command", bound=Callable[..., Any])

_WITHOUT = "begrijpelijk.without_config"


def _no_config(context: click.Context, _: click.Parameter, is_without: bool) -> None:
    context.meta[_WITHOUT] = is_without


def _settings(context: click.Context, _: click.Parameter, given: Path | None) -> Settings:
    """Read the file, and let its options hold where the command line says nothing."""
    if context.meta.get(_WITHOUT) or context.resilient_parsing:
        return Settings()
    path = given or find(Path.cwd())
    if path is None:
        return Settings()
    try:
        settings = read(path, os.path.relpath(path))
    except ConfigError as error:
        raise click.ClickException(str(error)) from error
    context.default_map = {**(context.default_map or {}), **settings.options}
    return settings


def config_options(command: Command) -> Command:
    """Give a command the argument `settings`, from `--config`, or the nearest file, or none with `--no-config`."""
    file = click.option(
        "--config",
        "settings",
        metavar="BESTAND",
        type=click.Path(path_type=Path),
        is_eager=True,
        callback=_settings,
        help="Het bestand met instellingen. Anders zoeken we begrijpelijk.toml in deze map en de mappen erboven.",
    )
    none = click.option(
        "--no-config",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_no_config,
        help="Gebruik geen bestand met instellingen.",
    )
    return file(none(command))


def agreed(settings: Settings) -> HouseStyle:
    """The agreements that hold today, and a notice for each that has ended. What the command line says goes first."""
    today = date.today()
    style = settings.house_style
    for term in style.past(today):
        if term.until is not None:
            until = f"{term.until.day}-{term.until.month}-{term.until.year}"
            where = f"{settings.shown}, regel {settings.line_of(term.term) or 1}"
            click.echo(f"{where}: ‘{term.term}’ mocht blijven tot en met {until}. We melden het weer.", err=True)
    style = style.on(today)
    source = click.get_current_context().get_parameter_source("profile")
    return replace(style, profiles=()) if source is ParameterSource.COMMANDLINE else style


def located(settings: Settings, message: str, value: str | None) -> str:
    """A message about a value, with the place where it stands in the file, if it comes from there."""
    line = None if value is None else settings.line_of(value)
    return message if line is None else f"{settings.shown}, regel {line}: {message[:1].lower()}{message[1:]}"
