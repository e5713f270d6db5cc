"""The formats that a run can be told in: the modules of `reports/formats`, each by its own name."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from begrijpelijk.core.report import Report
from begrijpelijk.reports.context import Context


class FormatError(Exception):
    """Reports that cannot be told in a format; the message says why in Dutch, and what to do."""


class Format(Protocol):
    """What every module in `reports/formats` holds."""

    def render(self, reports: Iterable[Report], context: Context) -> Iterator[str] | Iterator[bytes]:
        """The whole output in pieces, in order; reports are asked for one by one, so that memory stays flat.

        Bytes for a format that is no text. Raises `FormatError` where the reports do not fit in the format.
        """
        ...


def names() -> tuple[str, ...]:
    """The names of the formats, sorted; nothing is imported."""
    return tuple(sorted(module.name for module in iter_modules([str(Path(__file__).with_name("formats"))])))


def load(name: str) -> Format:
    """The format of a name from `names`."""
    return cast(Format, import_module(f"begrijpelijk.reports.formats.{name}"))
