"""What no data rule can say: a module for each check, with one function `check` and its `OPTIONS`."""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis


class Check(Protocol):
    """A module in this folder."""

    OPTIONS: Mapping[str, Any]
    """The options that a rule may set, with what they are unless it does."""

    def check(self, analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
        """Yield what is found: places and data, never prose."""
