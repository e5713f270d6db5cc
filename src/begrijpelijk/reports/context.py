"""What a report of a run needs to know besides what was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from begrijpelijk.core.finding import Severity
from begrijpelijk.core.report import Versions
from begrijpelijk.core.rule import Rule


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for all reports of a run."""

    versions: Versions
    rules: Mapping[str, Rule]
    """The rules of the run by their id."""
    show_all: bool = False
    """Whether a report for people shows every tip, and not only those that help most."""
    fail_on: Severity | None = Severity.WARNING
    """From which severity a finding counts as a failure; None for never."""
    has_colour: bool = False
    """Whether the output goes to a terminal that shows colours."""
    has_changes: bool = False
    """Whether a document for an office program also holds the suggestions, as tracked changes."""
    step_summary: Path | None = None
    """The file for the summary of a step in GitHub Actions; None elsewhere."""

    def fails(self, severity: Severity) -> bool:
        """Whether a finding of this severity counts as a failure."""
        return self.fail_on is not None and severity.rank <= self.fail_on.rank
