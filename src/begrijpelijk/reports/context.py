"""What a report of a run needs to know besides what was found."""

from collections.abc import Mapping
from dataclasses import dataclass

from begrijpelijk.core.report import Versions
from begrijpelijk.core.rule import Rule


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for all reports of a run."""

    versions: Versions
    rules: Mapping[str, Rule]
    """The rules of the run by their id."""
