"""Sentences written in capitals only, and edits that keep them so."""

from begrijpelijk.core.finding import Edit
from begrijpelijk.language.analysis import Sentence


def opened(word: str) -> str:
    """A word with a capital; that of *één* has no accent (*Eén*)."""
    first = "E" if word.split(" ")[0] == "één" else word[:1].upper()
    return first + word[1:]


def in_capitals(sentence: Sentence) -> bool:
    """Whether all letters of a sentence of two words or more are capitals; a single word may be an abbreviation."""
    if any(token.text.islower() for token in sentence.tokens):
        return False
    words = [token.text for token in sentence.tokens if any(map(str.isalpha, token.text))]
    return len(words) > 1 and all(map(str.isupper, words))


def as_written(sentence: Sentence, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits in capitals where the sentence is."""
    return tuple(Edit(edit.span, edit.text.upper()) for edit in edits) if in_capitals(sentence) else edits
