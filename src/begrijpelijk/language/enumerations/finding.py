"""Finding the enumerations of a sentence, from the conjunction before the last item back to the first."""

from collections.abc import Iterator

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.enumerations.first import ENDS, first_item, without_asides
from begrijpelijk.language.enumerations.items import Items
from begrijpelijk.language.enumerations.kinds import Kind, acts, is_attributive, is_subject, kind_of, may_follow
from begrijpelijk.language.enumerations.marks import CONJUNCTIONS, marked_items
from begrijpelijk.language.once import once
from begrijpelijk.language.vocabulary import vocabulary

COMMAS = frozenset({",", ";"})
LEGAL = frozenset({"Wet", "Besluit", "Verordening", "Regeling"})


@once
def enumerations(sentence: Sentence) -> tuple[Items, ...]:
    """The enumerations of a sentence, from left to right, that do not overlap."""
    marked = marked_items(sentence)
    return (marked,) if marked is not None else tuple(_unmarked(sentence))


def _unmarked(sentence: Sentence) -> Iterator[Items]:
    if COMMAS.isdisjoint(vocabulary(sentence)):
        return
    end = 0
    for conjunction in _conjunctions(sentence):
        if conjunction.index < end:
            continue
        found = _before(sentence, conjunction, end)
        if found is not None:
            end = found.items[-1][-1].index + 1
            yield found


def _conjunctions(sentence: Sentence) -> Iterator[Token]:
    """*en* and *of* between words; and the last comma behind a colon, where no such word follows it."""
    tokens = sentence.tokens
    for token in tokens[1:-1]:
        if token.lower not in CONJUNCTIONS or token.pos not in ("CCONJ", "SCONJ", "ADV"):
            continue
        before = {each.lower for each in tokens[max(0, token.index - 3) : token.index]}
        is_range = tokens[token.index - 1].lower == "tot" or "tussen" in before
        if not is_range:
            yield token
    colon = next((token for token in tokens if token.lower == ":"), None)
    if colon is not None:
        commas = [token for token in tokens[colon.index :] if token.lower in COMMAS]
        behind = tokens[colon.index :]
        is_plain = not any(token.lower in CONJUNCTIONS or token.text[:1].isdigit() for token in behind)
        if commas and is_plain:
            yield commas[-1]


def _before(sentence: Sentence, conjunction: Token, start: int) -> Items | None:
    tokens = sentence.tokens
    last = _last_item(sentence, conjunction)
    if not last:
        return None
    middles: list[tuple[Token, ...]] = []
    position = conjunction.index
    if tokens[position - 1].lower in COMMAS:
        position -= 1
    kind: Kind | None = None
    while (comma := _comma_before(tokens, position, start)) is not None:
        middle = without_asides(tokens[comma + 1 : position])
        middle_kind = kind_of(sentence, middle)
        if len(middle) == 1 and kind is Kind.NOUN and middle_kind is Kind.PREDICATE:
            middle_kind = Kind.NOUN  # *wonen, werken, verkeer en groen*
        if middle_kind is None or kind not in (None, middle_kind):
            break
        if kind is None and (middle[0].is_finite or not may_follow(last, middle, middle_kind)):
            return None
        kind = middle_kind
        middles.insert(0, middle)
        position = comma
    while middles and kind is not None:
        first = first_item(sentence, position, start, kind, middles[0])
        if first and not _is_in_name(sentence, first[0]):
            return Items((first, *middles, _cut(sentence, last, kind)))
        position = middles.pop(0)[-1].index + 1  # what stood before this comma was no item: *…, zoals u weet, …*
    return None


def _is_in_name(sentence: Sentence, first: Token) -> bool:
    """*de Wet kwaliteit, klachten en geschillen zorg*."""
    return any(token.text in LEGAL for token in sentence.tokens[max(0, first.index - 2) : first.index + 1])


def _comma_before(tokens: tuple[Token, ...], position: int, start: int) -> int | None:
    depth = 0
    for token in reversed(tokens[start:position]):
        depth += (token.lower == ")") - (token.lower == "(")
        if depth < 0 or token.lower in (":", "–", "—"):
            return None
        if depth == 0 and token.lower in COMMAS and token.index < position:
            return token.index
    return None


def _last_item(sentence: Sentence, conjunction: Token) -> tuple[Token, ...]:
    tokens = sentence.tokens
    position = conjunction.index + 1
    while position < len(tokens) and tokens[position].lower not in ENDS:
        position += 1
    return tokens[conjunction.index + 1 : position]


def _cut(sentence: Sentence, last: tuple[Token, ...], kind: Kind) -> tuple[Token, ...]:
    """The last item without the verbs that belong to the whole: *… en een foto | meesturen*."""
    if kind not in (Kind.NOUN, Kind.PREPOSITION):
        return last
    for position, token in enumerate(last[1:], 1):
        if {"PronType=Rel"} & token.features or token.lower.startswith("waar"):
            return last  # a clause that belongs to the item
        is_loose = token.pos == "ADV" or token.dep in ("compound:prt", "nsubj") or is_subject(token)
        if (acts(token) and not is_attributive(sentence, token)) or is_loose:
            return last[:position]
    return last
