"""`begrijpelijk init`: a file with settings to begin with."""

from importlib import resources
from pathlib import Path

import click

from begrijpelijk.cli.dutch import DutchCommand
from begrijpelijk.config.reading import NAME


@click.command(cls=DutchCommand)
def init() -> None:
    """Maak in deze map een bestand met instellingen, met uitleg erbij."""
    starter = (resources.files("begrijpelijk.config") / "starter.toml").read_text("utf-8")
    try:
        with Path(NAME).open("x", encoding="utf-8") as file:
            file.write(starter)
    except FileExistsError:
        raise click.ClickException(f"In deze map staat al een {NAME}. We hebben niets veranderd.") from None
    except OSError:
        raise click.ClickException(f"We kunnen niet schrijven naar ‘{NAME}’. Kies een andere map.") from None
    click.echo(f"{NAME} staat klaar. Open het bestand, en haal het # weg voor wat u wilt gebruiken.")
