"""Option `--jobs`: how many processes check texts at the same time."""

from contextlib import AbstractContextManager, nullcontext

import click


def _processes(_context: click.Context, _parameter: click.Parameter, value: str) -> int:
    """How many processes `--jobs` asks for."""
    if value == "auto":
        from begrijpelijk.processes import cores

        return cores()
    if value.isdecimal() and int(value) >= 1:
        return int(value)
    raise click.ClickException("De waarde van ‘--jobs’ klopt niet. Geef een getal vanaf 1, of auto.")


jobs_option = click.option(
    "--jobs",
    "processes",
    metavar="AANTAL",
    default="1",
    callback=_processes,
    help="Hoeveel teksten we tegelijk controleren. Met auto is dat het aantal rekenkernen van uw computer.",
)


def lean(processes: int) -> AbstractContextManager[None]:
    """What is loaded in here uses one thread for arithmetic if there are to be more processes."""
    if processes == 1:
        return nullcontext()
    from begrijpelijk.processes import one_thread

    return one_thread()
