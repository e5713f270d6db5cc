"""`begrijpelijk fix`: texts in, better texts in their place."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from begrijpelijk.cli.checking import (
    CLEAN,
    FOUND,
    NOT_CHECKED,
    STDIN,
    ignore_option,
    make_checker,
    model_option,
    profile_option,
    select_option,
    texts,
)
from begrijpelijk.cli.dutch import DutchCommand
from begrijpelijk.cli.settings import config_options
from begrijpelijk.cli.writing import rewrite_file
from begrijpelijk.config.settings import Settings

if TYPE_CHECKING:
    from begrijpelijk.pipeline import Checker
    from begrijpelijk.rewriting.passes import Rewritten
    from begrijpelijk.sources.original import Original


@click.command(cls=DutchCommand)
@click.argument("names", nargs=-1, required=True, metavar="BESTAND|MAP|-…")
@click.option(
    "--diff",
    "is_diff",
    is_flag=True,
    help="Laat zien wat er zou veranderen, en schrijf niets. Zou er iets veranderen? Dan eindigt de opdracht met"
    " status 1.",
)
@click.option(
    "--review", is_flag=True, help="Gebruik ook de voorstellen die u zelf moet controleren. Kijk eerst met --diff."
)
@click.option(
    "--juridisch",
    "is_legal",
    is_flag=True,
    help="Laat elke zin zien die zou veranderen, ervoor en erna, zodat een jurist kan meelezen. Verder als --diff.",
)
@profile_option
@select_option
@ignore_option
@model_option
@click.option(
    "--stdin-format",
    type=click.Choice(["text", "markdown", "html"]),
    default="text",
    help="Wat u met ‘-’ invoert: gewone tekst (text), Markdown of HTML. Een Word-bestand? Gebruik dan"
    " begrijpelijk check --format docx --tracked.",
)
@config_options
def fix(
    names: tuple[str, ...],
    is_diff: bool,
    review: bool,
    is_legal: bool,
    profile: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    model: str,
    stdin_format: str,
    settings: Settings,
) -> int:
    """Verbeter teksten met de veilige voorstellen. Al het andere in het bestand blijft zoals het is.

    Geef een of meer bestanden (.txt, .md of .html) of mappen. Met ‘-’ leest de opdracht wat een ander programma
    doorgeeft, en krijgt u de nieuwe tekst terug.
    """
    checker = make_checker(profile, model, select, ignore, settings=settings)
    for problem in checker.rulebase.problems:
        click.echo(problem.message, err=True)
    fixer = _Fixer(checker, "review" if review else "safe", is_diff, is_legal, stdin_format)
    statuses = [fixer.fix(name) for given in names for name in _expanded(given, settings)]
    return NOT_CHECKED if checker.rulebase.problems else max(statuses, default=CLEAN)


def _expanded(name: str, settings: Settings) -> Iterator[str]:
    """The texts that can be written, in a folder; a folder without them stands for itself, and is told to be one."""
    from begrijpelijk.sources.formats import TEXT_FORMATS, format_of

    if name == STDIN or os.path.isfile(name):
        yield name
        return
    found = texts(name, settings)
    if found:
        paths = [path for path in map(str, found) if format_of(path) in TEXT_FORMATS and os.path.isfile(path)]
        yield from paths or [name]


@dataclass(frozen=True, slots=True)
class _Fixer:
    checker: "Checker"
    safety: str
    is_diff: bool
    is_legal: bool
    stdin_format: str

    def fix(self, name: str) -> int:
        """Fix one source, say what was done, and return the exit status; what goes wrong costs no other its result."""
        from begrijpelijk.rewriting.summary import summary
        from begrijpelijk.sources import SourceError

        is_looked_at = self.is_diff or self.is_legal
        try:
            source = self._open(name)
            rewritten = self.checker.rewrite_source(source.text, self.safety, source.format, name)
            data = source.with_text(rewritten.after)
            if is_looked_at:
                self._show(name, rewritten)
            else:
                _write(name, source, data)
        except SourceError as error:
            return _not_checked(name, str(error))
        except Exception as error:
            what = f"We konden deze tekst niet verbeteren ({type(error).__name__}: {error})."
            return _not_checked(name, f"{what} Meld dit aan de makers.")
        click.echo(summary(name, rewritten, is_written=not is_looked_at), err=True)
        for problem in rewritten.report.problems:
            _not_checked(name, problem.message)
        if rewritten.report.problems:
            return NOT_CHECKED
        return FOUND if is_looked_at and data != source.data else CLEAN

    def _open(self, name: str) -> "Original":
        from begrijpelijk.sources import SourceError, files
        from begrijpelijk.sources.original import original, original_bytes
        from begrijpelijk.sources.reading import is_address

        if name == STDIN:
            return original_bytes(sys.stdin.buffer.read(), self.stdin_format)
        if is_address(name):
            raise SourceError(
                "webadres", "Een webpagina kunnen we niet veranderen. Bewaar de pagina en noem het bestand."
            )
        if os.path.isdir(name):
            files(name)  # says so if there are no texts in it
        return original(Path(name))

    def _show(self, name: str, rewritten: "Rewritten") -> None:
        from begrijpelijk.rewriting import comparison, difference

        if self.is_diff:
            click.echo(difference.unified(name, rewritten.before, rewritten.after), nl=False)
        if self.is_legal:
            click.echo(comparison.render(name, self.checker.changes(rewritten), self.checker.guard.lock))


def _write(name: str, source: "Original", data: bytes) -> None:
    if name == STDIN:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    elif data != source.data:
        from begrijpelijk.sources import SourceError

        try:
            rewrite_file(Path(name), data)
        except OSError:
            message = "We kunnen niet schrijven naar dit bestand. Er is niets veranderd."
            raise SourceError("niet-geschreven", message) from None


def _not_checked(name: str, message: str) -> int:
    click.echo(f"{name}: {message}", err=True)
    return NOT_CHECKED
