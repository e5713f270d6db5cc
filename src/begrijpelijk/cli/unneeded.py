"""Agreements in the settings that no text needed: told once, where a run was over all texts that they are about."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from begrijpelijk.config.settings import Settings
    from begrijpelijk.core.house_style import AgreedSilence, HouseStyle
    from begrijpelijk.core.report import Report

MOST = 5
"""Agreements that are named."""


@dataclass(slots=True)
class Agreements:
    """What a house agreed on, and what of it was applied while reports passed by."""

    style: "HouseStyle"
    folders: tuple[str, ...]
    """The folders of which every text is checked."""
    terms: set[str] = field(default_factory=set)
    silences: set[int] = field(default_factory=set)
    has_pages: bool = False
    is_whole: bool = True
    """Whether all texts could be checked."""

    def watched(self, reports: "Iterable[Report]") -> "Iterator[Report]":
        """The same reports."""
        for report in reports:
            self.terms.update(report.applied.terms)
            self.silences.update(report.applied.silences)
            self.has_pages = self.has_pages or (report.document is not None and report.document.is_page)
            self.is_whole = self.is_whole and not report.problems
            yield report

    def notices(self, settings: "Settings") -> Iterator[str]:
        """The line, in Dutch, that names what was not needed; none where that is not known."""
        if settings.path is None or not self.is_whole or not self._covers(settings.path.parent):
            return
        unneeded = list(dict.fromkeys(self._unneeded()))
        if not unneeded:
            return
        named = [_placed(name, settings.line_of(name)) for name in unneeded[:MOST]]
        more = f" en nog {len(unneeded) - MOST}" if len(unneeded) > MOST else ""
        yield (
            f"{settings.shown}: dit was in geen enkele tekst nodig: {', '.join(named)}{more}. Kijk of u het goed hebt"
            " geschreven. Haal het anders weg."
        )

    def _unneeded(self) -> Iterator[str]:
        for term in self.style.accepted:
            if term.term not in self.terms:
                yield term.term
        for number, silence in enumerate(self.style.silences):
            if number not in self.silences and self._is_known_of(silence):
                yield silence.selector or (silence.where.written if silence.where else "")

    def _is_known_of(self, silence: "AgreedSilence") -> bool:
        """Whether all texts that a silence may be about were checked; of a site that is never known."""
        if silence.where is None:
            return self.has_pages
        root = silence.where.root
        return root is not None and self._covers(Path(root))

    def _covers(self, folder: Path) -> bool:
        return any(folder.absolute().is_relative_to(os.path.abspath(each)) for each in self.folders)


def _placed(name: str, line: int | None) -> str:
    return f"‘{name}’" if line is None else f"‘{name}’ (regel {line})"
