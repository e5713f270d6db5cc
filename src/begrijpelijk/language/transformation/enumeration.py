"""An enumeration after a colon to a list that says whether all of it holds, or one of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.transformation.wording import Written

FEWEST_ITEMS = 3
COUNTS = ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
"""From two on."""

CHOICE = frozenset("kunnen mogen kiezen keuze willen bijvoorbeeld zoals waaronder onder niet geen".split())
"""Lemmas before the colon that leave open whether all of it is meant."""

ANNOUNCING = frozenset("u uw je jij jouw wij we ons deze volgende dit".split())
"""Words of which one stands before the colon: a list is for what someone must do or bring, or is announced as one."""

WRITERS = frozenset("wij we ons".split())
"""What the writer does needs no *alle*: nobody has to choose from it or bring it."""

ALL, ONE_OF = "alle {}", "een van deze {}"

SAYING_ALL = frozenset({"al", "alle", "allemaal", "beide", *COUNTS})
SAYING_ONE = (("een", "van"), ("één", "van"))
"""Where the text itself says it before the colon, the list needs no more."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Items after a colon, up to the end of the sentence."""

    colon: Token
    items: tuple[tuple[Token, ...], ...]
    conjunction: Token
    """*en* or *of*, before the last item."""
    is_bound: bool
    """Whether the words before the colon say that all of it holds, or one of it."""

    @property
    def bound(self) -> str:
        """*alle drie* or *een van deze drie*; empty where the text says so itself."""
        if self.is_bound:
            return ""
        template = ALL if self.conjunction.lower == "en" else ONE_OF
        return template.format(COUNTS[len(self.items) - 2])


def enumeration(sentence: Sentence) -> Enumeration | None:
    """The enumeration that ends a sentence; None if there is none, or if its items are not plainly apart."""
    colons = [token for token in sentence.tokens[1:-1] if token.lower == ":"]
    if len(colons) != 1 or sentence.tokens[-1].lower != ".":
        return None
    words = sentence.tokens[colons[0].index + 1 : -1]
    conjunctions = [token for token in words if token.lower in ("en", "of")]
    if len(conjunctions) != 1 or any(token.is_finite or token.lower in (";", "(", ")") for token in words):
        return None
    before = sentence.tokens[: colons[0].index]
    lead = {token.lemma.lower() for token in before}
    said = {token.lower for token in before}
    if not ANNOUNCING & said or "beiden" in said:
        return None
    if lead & (CHOICE if conjunctions[0].lower == "en" else {"niet", "geen"}):
        return None
    items = _items(words, conjunctions[0])
    if not FEWEST_ITEMS <= len(items) <= len(COUNTS) + 1 or not all(items):
        return None
    if _shares_words(items):
        return None
    is_bound = _is_bound([token.lower for token in before])
    tells_of_writer = conjunctions[0].lower == "en" and said & ANNOUNCING <= WRITERS
    return Enumeration(colons[0], items, conjunctions[0], is_bound or tells_of_writer)


def _shares_words(items: tuple[tuple[Token, ...], ...]) -> bool:
    """Whether words of one item may hold for all: *rond 1 mei, 1 juni en 1 juli*, *… en dinsdag tot 17 uur*."""
    if items[0][0].pos == "ADP" and any(item[0].pos != "ADP" for item in items):
        return True
    is_bare = all(len(item) == 1 for item in items[:-1])
    return is_bare and any(token.lower == "uur" for token in items[-1])


def to_list(found: Enumeration) -> tuple[Edit, ...]:
    """The edits that put every item on a line of its own."""
    lines = "".join(f"\n- {Written(item).text()}" for item in found.items)
    span = Span(found.colon.span.start, found.items[-1][-1].span.end)
    bound = f" ({found.bound})" if found.bound else ""
    return (Edit(span, f"{bound}:{lines}"),)


def _is_bound(before: Sequence[str]) -> bool:
    return bool(SAYING_ALL.intersection(before)) or any(pair in SAYING_ONE for pair in pairwise(before))


def _items(words: tuple[Token, ...], conjunction: Token) -> tuple[tuple[Token, ...], ...]:
    """The words between the commas and the conjunction, which must be the last border."""
    items: list[list[Token]] = [[]]
    for token in words:
        if token.lower == "," or token is conjunction:
            if token is conjunction and not items[-1]:
                continue  # a comma stands before the conjunction
            items.append([])
        else:
            items[-1].append(token)
    is_last = not any(token.lower == "," for token in words if token.index > conjunction.index)
    return tuple(map(tuple, items)) if is_last else ()
