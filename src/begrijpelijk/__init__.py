"""Checks how readable Dutch texts are, and suggests better words.

import begrijpelijk
checker = begrijpelijk.Checker(profile="brief")
report = checker.check_text("Indien u niet akkoord gaat, kunt u bezwaar maken.")
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from begrijpelijk.core.house_style import HouseStyle
    from begrijpelijk.core.report import Report
    from begrijpelijk.pipeline import Checker

__all__ = ["Checker", "HouseStyle", "Report", "__version__"]

__version__ = "0.1.0"

_HOMES = {
    "Checker": "begrijpelijk.pipeline",
    "HouseStyle": "begrijpelijk.core.house_style",
    "Report": "begrijpelijk.core.report",
}


def __getattr__(name: str) -> Any:
    """Import the public names when they are first used, so that `begrijpelijk --help` need not wait for them."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'begrijpelijk' has no attribute {name!r}")
