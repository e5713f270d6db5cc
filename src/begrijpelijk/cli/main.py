"""`begrijpelijk`: the group of commands and what they share."""

import sys

import click

from begrijpelijk import __version__
from begrijpelijk.cli.audit import audit, crawl
from begrijpelijk.cli.baseline import baseline
from begrijpelijk.cli.check import check
from begrijpelijk.cli.checking import NOT_CHECKED
from begrijpelijk.cli.dutch import DutchGroup
from begrijpelijk.cli.errors import explained
from begrijpelijk.cli.fix import fix
from begrijpelijk.cli.init import init
from begrijpelijk.cli.model import model
from begrijpelijk.cli.rules import explain, rules


@click.group(cls=DutchGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    __version__, prog_name="begrijpelijk", message="%(prog)s %(version)s", help="Toon welke versie u gebruikt."
)
def commands() -> None:
    """Is uw tekst makkelijk te lezen? We zoeken moeilijke woorden en zinnen, en zeggen hoe het beter kan.

    Begin zo: begrijpelijk check brief.txt
    """


for command in (check, fix, rules, explain, model, crawl, audit, init, baseline):
    commands.add_command(command)


def main() -> None:
    """The console script: what a user did wrong becomes one Dutch sentence and exit status 2."""
    try:
        status = commands.main(prog_name="begrijpelijk", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Gestopt.", err=True)
        status = 130
    except click.ClickException as error:
        click.echo(explained(error), err=True)
        status = NOT_CHECKED
    except BrokenPipeError:
        status = 0
        sys.stderr.close()
    sys.exit(status if isinstance(status, int) else 0)
