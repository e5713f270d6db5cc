"""A semicolon: between sentences, where a full stop is easier, or behind the items of a list, that do without."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS, BlockKind
from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.core.genre import Genre
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.transformation.agent import names_actor
from begrijpelijk.language.transformation.split import CONSIDERING, considers, splits

OPTIONS: Mapping[str, Any] = {}

SEMICOLON = ";"
RECITING = "dat"
"""It opens a ground of a decision."""
BINDING = frozenset({"en", "of", "dan", "wel", "en/of"})
"""Behind the semicolon of an item they say whether all items hold or one: then only a person can mend the list."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first semicolon of a sentence, and the first of a list with those of its other items as edits."""
    if analysis.genre is Genre.ORDINANCE:
        return
    for is_item, group in groupby(analysis.sentences, key=_ends_in_semicolon):
        sentences = tuple(group)
        if is_item and not _decides(sentences):
            yield _in_list(sentences)
        for sentence in () if is_item else sentences:
            is_read = sentence.block.kind in SENTENCE_KINDS and not considers(sentence.tokens)
            if is_read and _inside(sentence) and _says(sentence):
                yield _in_sentence(sentence)


def _ends_in_semicolon(sentence: Sentence) -> bool:
    """Whether a line ends in a semicolon, with or without *en* or *of* behind it."""
    is_read = sentence.block.kind in SENTENCE_KINDS | {BlockKind.HEADING}
    return is_read and len(sentence.tokens) > 1 and _closing(sentence) is not None


def _closing(sentence: Sentence) -> Token | None:
    """The semicolon at the end of a line; None if more follows."""
    after: list[Token] = []
    for token in reversed(sentence.tokens[-3:]):
        if token.text == SEMICOLON:
            is_end = sentence.span.end >= sentence.block.span.end
            return token if is_end and all(each.lower in BINDING for each in after) else None
        after.append(token)
    return None


def _in_list(items: tuple[Sentence, ...]) -> Hit:
    marks = [mark for item in items if (mark := _closing(item)) is not None]
    is_bound = any(item.tokens[-1].text != SEMICOLON for item in items)
    edits = () if is_bound else tuple(map(_ended, items, marks))
    return Hit(marks[0].span, {"raad": "Achter een punt van een lijst is die niet nodig."}, edits=edits)


def _decides(lines: tuple[Sentence, ...]) -> bool:
    """Whether lines are the head and the grounds of a decision, which are one sentence and keep their semicolons."""
    considers_one = any(token.lower in CONSIDERING for line in lines for token in line.tokens)
    return considers_one or lines[0].tokens[0].lower == RECITING or any(map(_names_who_decides, lines))


def _names_who_decides(item: Sentence) -> bool:
    """Whether a line names somebody and says nothing, as above a decision: *De burgemeester van Hoorn;*."""
    is_item = item.block.kind is BlockKind.LIST_ITEM
    return not is_item and item.tokens[0].text[:1].isupper() and names_actor(item.root.lower) and not _says(item)


def _ended(item: Sentence, mark: Token) -> Edit:
    """A full stop for a whole sentence, and nothing for less."""
    is_whole = item.tokens[0].text[:1].isupper() and _says(item)
    return Edit(mark.span, "." if is_whole else "")


def _inside(sentence: Sentence) -> list[Token]:
    return [token for token in sentence.tokens[1:-1] if token.text == SEMICOLON]


def _in_sentence(sentence: Sentence) -> Hit:
    mark = _inside(sentence)[0]
    edits = next((split.edits for split in splits(sentence) if split.at is mark), ())
    advice = "Zet een punt, en begin een nieuwe zin." if edits else "Maak er losse zinnen van, of een lijst."
    return Hit(mark.span, {"raad": advice}, edits=edits)


def _says(sentence: Sentence) -> bool:
    return any(token.is_finite for token in sentence.tokens)
