"""On which line a key of a TOML file stands, which `tomllib` does not tell."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

Key = tuple[str | int, ...]
"""The way to a value: the names of tables and keys, and numbers from 0 in an array."""

_TOKEN = re.compile(
    r'''(?P<skip>[ \t\r]+|\#[^\n]*)
    | (?P<newline>\n)
    | (?P<string>"""(?:\\.|[^\\])*?"{3,5} | \'\'\'.*?\'{3,5} | "(?:\\.|[^"\\\n])*" | '[^'\n]*')
    | (?P<sign>[\[\]{}=,.])
    | (?P<bare>[^\s\[\]{}=,.\#"']+)''',
    re.VERBOSE | re.DOTALL,
)


def key_lines(source: str) -> dict[Key, int]:
    """The line, from 1, of every key and of every item of an array, in TOML that is right."""
    reader = _Reader(list(_tokens(source)))
    reader.read()
    return reader.lines


def repeated_key(source: str) -> tuple[str, int] | None:
    """The first key or table that stands twice, and the line of the second; None if there is none.

    The source may be wrong behind it.
    """
    reader = _Reader(list(_tokens(source)))
    with suppress(IndexError):
        reader.read()
    return reader.repeated


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    line: int
    is_string: bool = False


def _tokens(source: str) -> Iterator[_Token]:
    """The tokens; a line end only where a statement may end."""
    line, depth = 1, 0
    for match in _TOKEN.finditer(source):
        text = match[0]
        if match["newline"] and not depth:
            yield _Token("\n", line)
        elif match["string"] or match["bare"]:
            yield _Token(text, line, bool(match["string"]))
        elif match["sign"]:
            depth += (text in "[{") - (text in "]}")
            yield _Token(text, line)
        line += text.count("\n")


@dataclass(slots=True)
class _Reader:
    tokens: list[_Token]
    position: int = 0
    table: Key = ()
    lines: dict[Key, int] = field(default_factory=dict)
    counts: dict[Key, int] = field(default_factory=dict)
    """How many tables an array of tables has."""
    given: set[Key] = field(default_factory=set)
    """Keys that have a value, and tables that have a header."""
    repeated: tuple[str, int] | None = None
    """The first that was given twice, which TOML forbids, and the line of the second."""

    def read(self) -> None:
        while self.position < len(self.tokens):
            if self._at("\n"):
                self.position += 1
            elif self._at("["):
                self._header()
            else:
                self._pair(self.table)

    def _at(self, sign: str) -> bool:
        token = self.tokens[self.position] if self.position < len(self.tokens) else None
        return token is not None and token.text == sign and not token.is_string

    def _header(self) -> None:
        line = self.tokens[self.position].line
        self.position += 1
        is_array = self._at("[")
        self.position += is_array
        path: Key = ()
        names = self._names()
        for number, name in enumerate(names, start=1):
            path = (*path, name)
            self.lines.setdefault(path, line)
            if is_array and number == len(names):
                self.counts[path] = self.counts.get(path, 0) + 1
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
        self.position += 1 + is_array
        self.lines.setdefault(path, line)
        self._give(path, names[-1], line)
        self.table = path

    def _names(self) -> list[str]:
        names = [_name(self.tokens[self.position])]
        self.position += 1
        while self._at("."):
            names.append(_name(self.tokens[self.position + 1]))
            self.position += 2
        return names

    def _pair(self, inside: Key) -> None:
        line = self.tokens[self.position].line
        names = self._names()
        for name in names:
            inside = (*inside, name)
            self.lines.setdefault(inside, line)
        self._give(inside, names[-1], line)
        self.position += 1
        self._value(inside)

    def _give(self, key: Key, name: str, line: int) -> None:
        if key in self.given and self.repeated is None:
            self.repeated = name, line
        self.given.add(key)

    def _value(self, key: Key) -> None:
        if self._at("{"):
            self.position += 1
            while not self._at("}"):
                self._pair(key)
                self.position += self._at(",")
            self.position += 1
        elif self._at("["):
            self.position += 1
            index = 0
            while not self._at("]"):
                self.lines[*key, index] = self.tokens[self.position].line
                self._value((*key, index))
                self.position += self._at(",")
                index += 1
            self.position += 1
        else:
            while self.position < len(self.tokens) and not any(map(self._at, ("\n", ",", "]", "}"))):
                self.position += 1


def _name(token: _Token) -> str:
    return token.text[1:-1] if token.is_string else token.text
