"""The items of an enumeration."""

from dataclasses import dataclass

from begrijpelijk.language.analysis import Token
from begrijpelijk.language.when import DAYS, MONEY, MONTHS, is_number


@dataclass(frozen=True, slots=True)
class Items:
    """An enumeration: its items from left to right."""

    items: tuple[tuple[Token, ...], ...]
    is_marked: bool = False
    """Whether numbers or letters stand before the items."""

    @property
    def words(self) -> int:
        """How many words the items have."""
        return sum(token.is_word for item in self.items for token in item)

    @property
    def is_short(self) -> bool:
        """Whether the items are dates, numbers or names of one word: read at a glance."""
        return all(all(map(_is_label, item)) for item in self.items[1:-1])


def _is_label(token: Token) -> bool:
    return is_number(token) or token.lower in DAYS or token.lower in MONTHS | MONEY or token.pos == "PROPN"
