"""click's own words in Dutch."""

import re
from typing import Any

import click

REQUIRED = "[required]"
RANGE = re.compile(r"\s*\[x>=\d+\]")


class DutchCommand(click.Command):
    """A command whose help is Dutch."""

    def __init__(self, name: str | None = None, **options: Any) -> None:
        super().__init__(name, **{"options_metavar": "[OPTIES]", **options})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toon deze uitleg."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is used."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, each with what it does."""
        options = [parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section("Opties"):
            formatter.write_dl([(names, _translated(text)) for names, text in records])


class DutchGroup(DutchCommand, click.Group):
    """A group of commands whose help is Dutch, in the order in which a newcomer needs them."""

    command_class = DutchCommand

    def __init__(self, name: str | None = None, **options: Any) -> None:
        super().__init__(name, **{"subcommand_metavar": "OPDRACHT …", **options})

    def list_commands(self, _: click.Context) -> list[str]:
        """The commands as they were added."""
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands."""
        super().format_options(ctx, formatter)
        with formatter.section("Opdrachten"):
            formatter.write_dl([(name, self.commands[name].get_short_help_str(70)) for name in self.list_commands(ctx)])


def _translated(text: str) -> str:
    return RANGE.sub("", text).replace(REQUIRED, "(verplicht)")
