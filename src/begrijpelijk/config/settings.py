"""What a configuration file can hold, and what each of its keys means."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from begrijpelijk.config.values import Value
from begrijpelijk.core.finding import Severity
from begrijpelijk.core.genre import Genre
from begrijpelijk.core.house_style import AcceptedTerm, AgreedSilence, HouseStyle
from begrijpelijk.core.pattern import Pattern
from begrijpelijk.core.profile import PROFILES, TARGETS
from begrijpelijk.reports.format import names as format_names

FAIL_ON = ("error", "warning", "note", "never")
SEVERITIES = tuple(severity.value for severity in Severity)

OPTIONS: Mapping[str, tuple[str, Callable[[Value], Any]]] = {
    "profile": ("profile", lambda value: value.one_of(PROFILES)),
    "genre": ("genre", lambda value: value.one_of(tuple(Genre))),
    "select": ("select", Value.texts),
    "ignore": ("ignore", Value.texts),
    "target": ("target", lambda value: value.one_of(TARGETS)),
    "model": ("model", Value.text),
    "fail-on": ("fail_on", lambda value: value.one_of(FAIL_ON)),
    "format": ("format_", lambda value: value.one_of(format_names())),
    "all": ("show_all", Value.flag),
    "jobs": ("processes", lambda value: value.number_or("auto")),
}
"""Keys that are options of the command line too: the name that the command has for it, and how to read it."""

KEYS = (*OPTIONS, "profiles", "exclude", "rules", "severity", "thresholds", "accept", "silence", "baseline", "promises")


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set in a file; without a file nothing is."""

    path: Path | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    """What holds where the command line says nothing, by the name that commands have for the option."""
    exclude: tuple[Pattern, ...] = ()
    """Files in folders that are not read."""
    promises: Mapping[str, str] | None = None
    """What the municipality promises, where that stands in the file itself."""
    house_style: HouseStyle = field(default_factory=HouseStyle)
    lines: tuple[str, ...] = ()
    """The file, to find where something stands."""

    @property
    def shown(self) -> str:
        """The file, as a user in the current folder calls it."""
        return os.path.relpath(self.path) if self.path else ""

    def keeps(self, path: str | Path, named: str) -> bool:
        """Whether a file is read that stands in a folder which a user named; who names what is left out, wants it."""
        return not any(pattern.matches(str(path)) and not pattern.matches(named) for pattern in self.exclude)

    def line_of(self, value: str) -> int | None:
        """The line, from 1, on which a value or a key stands."""
        named = (value, f'"{value}"', f"'{value}'")
        lines = ((number, line) for number, line in enumerate(self.lines, 1) if not line.lstrip().startswith("#"))
        return next((number for number, line in lines if any(_has(line, name) for name in named)), None)


def _has(line: str, name: str) -> bool:
    start = line.find(name)
    around = line[start - 1 : start] + line[start + len(name) :][:1]
    return start >= 0 and not any(character.isalnum() or character in "-_" for character in around)


def settings(root: Value, path: Path, lines: tuple[str, ...]) -> Settings:
    """The settings that a file holds. Raises ConfigError at the first that is wrong."""
    folder = os.path.relpath(path.parent)
    found = root.fields(KEYS)
    options = {name: read(found[key]) for key, (name, read) in OPTIONS.items() if key in found}
    promises: Mapping[str, str] | None = None
    if "baseline" in found:
        options["baseline"] = os.path.normpath(os.path.join(folder, found["baseline"].text()))
    if "promises" in found and isinstance(found["promises"].content, dict):
        promises = {product: term.text() for product, term in found["promises"].entries().items()}
    elif "promises" in found:
        options["promises"] = os.path.normpath(os.path.join(folder, found["promises"].text()))
    exclude = tuple(Pattern(written, folder) for written in found["exclude"].texts()) if "exclude" in found else ()
    return Settings(path, options, exclude, promises, _house_style(found, folder), lines)


def _house_style(found: Mapping[str, Value], folder: str) -> HouseStyle:
    def entries(key: str) -> Mapping[str, Value]:
        return found[key].entries() if key in found else {}

    def tables(key: str) -> Iterator[Value]:
        return found[key].items(f"onderdelen. Begin elk onderdeel met [[{key}]]") if key in found else iter(())

    return HouseStyle(
        rules=tuple(_folder(item, folder) for item in found["rules"].items("mappen")) if "rules" in found else (),
        severities={rule: Severity(value.one_of(SEVERITIES)) for rule, value in entries("severity").items()},
        thresholds={
            rule: {name: value.number() for name, value in table.entries().items()}
            for rule, table in entries("thresholds").items()
        },
        profiles=tuple((Pattern(key, folder), value.one_of(PROFILES)) for key, value in entries("profiles").items()),
        accepted=tuple(map(_accepted, tables("accept"))),
        silences=tuple(_silence(table, folder) for table in tables("silence")),
    )


def _folder(value: Value, folder: str) -> str:
    path = os.path.normpath(os.path.join(folder, value.text()))
    if not os.path.isdir(path):
        raise value.error(f"de map ‘{value.content}’ met regels bestaat niet. Kijk of de naam klopt.")
    if not any(Path(path).rglob("*.yaml")):
        raise value.error(
            f"in de map ‘{value.content}’ staan geen regels. Geef die bestanden een naam die eindigt op .yaml."
        )
    return path


def _accepted(table: Value) -> AcceptedTerm:
    fields = table.fields(("term", "reason", "until"), required=("term", "reason"))
    until = fields["until"].day() if "until" in fields else None
    return AcceptedTerm(fields["term"].text(), fields["reason"].text(), until)


def _silence(table: Value, folder: str) -> AgreedSilence:
    fields = table.fields(("rules", "path", "url", "selector", "reason"))
    if not {"path", "url", "selector"} & set(fields):
        raise table.error("zeg waar het stil moet zijn: met ‘path’, ‘url’ of ‘selector’.")
    if {"path", "url"} <= set(fields):
        raise table.error("kies ‘path’ of ‘url’, niet allebei.")
    where = next((Pattern(fields[key].text(), folder) for key in ("path", "url") if key in fields), None)
    rules = frozenset(fields["rules"].texts()) if "rules" in fields else frozenset[str]()
    return AgreedSilence(rules, where, _selector(fields["selector"]) if "selector" in fields else None)


def _selector(value: Value) -> str:
    from begrijpelijk.markup import SelectorError, check_selector

    try:
        check_selector(value.text())
    except SelectorError:
        raise value.error(f"‘{value.content}’ is geen goede CSS-selector.") from None
    return value.text()
