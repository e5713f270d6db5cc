"""Find the configuration file of a folder, and read it."""

import re
from contextlib import suppress
from pathlib import Path

from begrijpelijk.config.settings import Settings, settings
from begrijpelijk.config.values import ConfigError, Value

NAME = "begrijpelijk.toml"
PROJECT = "pyproject.toml"
SECTION = ("tool", "begrijpelijk")

_SECTION = re.compile(r"^\s*\[+\s*tool\s*\.\s*begrijpelijk\b", re.MULTILINE)
_LINE = re.compile(r"line (\d+)")


def find(folder: Path) -> Path | None:
    """The file that holds for a folder: its own or that of the nearest folder above it; None if there is none."""
    for each in (folder, *folder.parents):
        with suppress(OSError):
            if (each / NAME).is_file():
                return each / NAME
            if (each / PROJECT).is_file() and _SECTION.search((each / PROJECT).read_text("utf-8", errors="replace")):
                return each / PROJECT
    return None


def read(path: Path, shown: str) -> Settings:
    """The settings in a file that the user calls `shown`. Raises ConfigError."""
    import tomllib

    from begrijpelijk.config.lines import key_lines, repeated_key

    try:
        source = path.read_text("utf-8-sig")
        content = tomllib.loads(source)
    except OSError:
        raise ConfigError(f"We kunnen het bestand met instellingen niet lezen: {shown}.") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{shown}, regel 1: dit bestand is geen UTF-8. Sla het op als UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else max(source.count("\n", 0, len(source.rstrip())) + 1, 1)
        twice = repeated_key("".join(source.splitlines(keepends=True)[:line]))
        if twice:
            what = f"de instelling ‘{twice[0]}’ staat er twee keer. Haal er één weg."
            raise ConfigError(f"{shown}, regel {twice[1]}: {what}") from None
        hint = "Kijk of alle haakjes en aanhalingstekens kloppen."
        raise ConfigError(f"{shown}, regel {line}: dit is geen goede TOML. {hint}") from None
    root = Value(content, (), shown, key_lines(source))
    if path.name == PROJECT:
        for step in SECTION:
            root = root.entries().get(step, Value({}, (), shown, {}))
    return settings(root, path, tuple(source.split("\n")))
