"""A value in a configuration file, that knows where it stands and is what it should be, or says what is wrong."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from begrijpelijk.config.lines import Key


class ConfigError(ValueError):
    """A configuration file says something that cannot be. The message is Dutch: file, line, and what to do."""


@dataclass(frozen=True, slots=True)
class Value:
    """What stands under a key."""

    content: Any
    key: "Key"
    file: str
    """The file, as a user calls it."""
    lines: "Mapping[Key, int]"

    def error(self, message: str) -> ConfigError:
        """The error that says what is wrong with this value, and on which line."""
        key = self.key
        while key and key not in self.lines:
            key = key[:-1]
        return ConfigError(f"{self.file}, regel {self.lines.get(key, 1)}: {message}")

    def text(self) -> str:
        """A text that is not empty."""
        if not isinstance(self.content, str) or not self.content.strip():
            raise self.error(f"{self._name} moet een tekst zijn, tussen aanhalingstekens.")
        return self.content

    def texts(self) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(item.text() for item in self.items('teksten, zoals ["een", "twee"]'))

    def one_of(self, choices: Collection[str]) -> str:
        """One of some texts."""
        if self.content not in choices:
            raise self.error(f"{self._name} moet een van deze zijn: {', '.join(choices)}.")
        return str(self.content)

    def number(self) -> int:
        """A whole number, zero or more."""
        if type(self.content) is not int or self.content < 0:
            raise self.error(f"{self._name} moet een heel getal zijn.")
        return self.content

    def number_or(self, word: str) -> str:
        """A whole number from 1, or a word that stands for one; as the command line has it."""
        if self.content != word and (type(self.content) is not int or self.content < 1):
            raise self.error(f'{self._name} moet een heel getal vanaf 1 zijn, of "{word}".')
        return str(self.content)

    def flag(self) -> bool:
        """Yes or no."""
        if not isinstance(self.content, bool):
            raise self.error(f"{self._name} moet true (ja) of false (nee) zijn, zonder aanhalingstekens.")
        return self.content

    def day(self) -> date:
        """A date without a time."""
        if type(self.content) is not date:
            raise self.error(f"{self._name} moet een datum zijn, zoals 2027-12-31, zonder aanhalingstekens.")
        return self.content

    def items(self, of: str) -> Iterator["Value"]:
        """The items of a list; `of` says in Dutch what they are."""
        if not isinstance(self.content, list):
            raise self.error(f"{self._name} moet een lijst zijn van {of}.")
        return (self._inside(item, index) for index, item in enumerate(self.content))

    def entries(self) -> Mapping[str, "Value"]:
        """What stands in a table, whatever its keys are."""
        if not isinstance(self.content, dict):
            raise self.error(f"{self._name} moet bestaan uit namen met een waarde.")
        return {key: self._inside(value, key) for key, value in self.content.items()}

    def fields(self, known: Collection[str], required: Collection[str] = ()) -> Mapping[str, "Value"]:
        """What stands in a table with known keys."""
        entries = self.entries()
        for name, value in entries.items():
            if name not in known:
                close = get_close_matches(name, known, 1)
                hint = f"Bedoelt u ‘{close[0]}’?" if close else f"Dit kan wel: {', '.join(known)}."
                raise value.error(f"de instelling ‘{name}’ kennen we niet. {hint}")
        missing = next((name for name in required if name not in entries), None)
        if missing is not None:
            raise self.error(f"hier ontbreekt ‘{missing}’.")
        return entries

    @property
    def _name(self) -> str:
        names = [part for part in self.key if isinstance(part, str)]
        return f"‘{names[-1]}’" if names else "dit bestand"

    def _inside(self, content: Any, step: str | int) -> "Value":
        return Value(content, (*self.key, step), self.file, self.lines)
