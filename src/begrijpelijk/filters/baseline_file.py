"""A baseline as a file: JSON, sorted, a line for each finding, so that versions can be compared."""

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from begrijpelijk.filters.baseline import Baseline, Known

VERSION = 1

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class BaselineError(ValueError):
    """A baseline that cannot be read. The message is Dutch."""


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises BaselineError."""
    try:
        content = json.loads(path.read_text("utf-8"))
        if content["version"] != VERSION:
            raise BaselineError(f"‘{path}’ is gemaakt met een andere versie. Maak het opnieuw.")
        return {str(uri): _entries(rules) for uri, rules in content["known"].items()}
    except FileNotFoundError:
        hint = f"Maak het met: begrijpelijk baseline . --output {path}"
        raise BaselineError(f"Het bestand ‘{path}’ met bekende tips bestaat niet. {hint}") from None
    except OSError:
        raise BaselineError(f"We kunnen het bestand ‘{path}’ met bekende tips niet lezen.") from None
    except (KeyError, TypeError, AttributeError, json.JSONDecodeError, UnicodeDecodeError):
        hint = "Maak het opnieuw met: begrijpelijk baseline"
        raise BaselineError(f"‘{path}’ is geen goed bestand met bekende tips. {hint}") from None


def written(baseline: Baseline) -> str:
    """The text of the file."""
    known: dict[str, Any] = {}
    for uri, entries in sorted(baseline.items()):
        for entry, count in sorted(entries.items()):
            known.setdefault(uri, {}).setdefault(entry.rule, {})[entry.sentence] = count
    return json.dumps({"version": VERSION, "known": known}, ensure_ascii=False, indent=1) + "\n"


def source_name(uri: str, path: Path) -> str:
    """What a baseline at `path` calls a source: an address as it is, a file as it is found from the baseline."""
    if _is_elsewhere(uri):
        return uri
    return Path(os.path.relpath(uri, path.parent)).as_posix()


def is_there(name: str, path: Path) -> bool:
    """Whether a source of the baseline at `path` can still be checked; of an address nobody knows, so it counts."""
    file = path.parent / name
    return _is_elsewhere(name) or file.exists() or any(parent.is_file() for parent in file.parents)


def _is_elsewhere(uri: str) -> bool:
    """Whether it is no file: an address, or standard input and what is in it."""
    return bool(_ADDRESS.match(uri)) or uri == "-" or uri.startswith("-/")


def _entries(rules: Mapping[str, Mapping[str, int]]) -> dict[Known, int]:
    entries = {Known(rule, sentence): count for rule, each in rules.items() for sentence, count in each.items()}
    if not all(type(count) is int and count > 0 for count in entries.values()):
        raise TypeError("a count that is no count")
    return entries
