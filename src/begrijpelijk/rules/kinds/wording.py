"""How a suggestion is written: with the capitals of what it replaces, and in quotation marks in a message."""

from collections.abc import Sequence
from itertools import pairwise

from begrijpelijk.core.finding import Edit, apply_edits
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.capitals import opened

FEW = 3
"""Words between two edits that are shown; more of them become an ellipsis."""


def shown(edits: tuple[Edit, ...], sentence: Sentence) -> str:
    """What people read of edits that belong together: the new words, and the words that go."""
    new = " … ".join(edit.text.strip() for edit in edits if edit.text.strip())
    gone = dict.fromkeys(
        token.text
        for edit in edits
        for token in sentence.tokens
        if not edit.text.strip() and edit.span.covers(token.span)
    )
    return f"{new} (zonder {' en '.join(gone)})" if gone else new


def either(words: Sequence[str]) -> str:
    """Words to choose from, as a sentence has them: *‘met’, ‘via’ of ‘door’*."""
    quoted = [f"‘{word}’" if " (" not in word else "‘" + word.replace(" (", "’ (", 1) for word in words]
    return " of ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))


def carry_case(word: str, written: str, starts_sentence: bool) -> str:
    """Write `word` with the capitals of what it replaces."""
    letters = [character for character in written if character.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters) and not starts_sentence and len(written) > 4:
        return word.upper()
    return opened(word) if written[:1].isupper() else word


def rewritten(edits: tuple[Edit, ...], analysis: Analysis) -> str:
    """The whole sentence, or sentences, as edits would make it."""
    first, last = min(edit.span.start for edit in edits), max(edit.span.end for edit in edits)
    touched = analysis.sentences_in(Span(first, max(last, first + 1)))
    start, end = touched[0].span.start, touched[-1].span.end
    moved = tuple(Edit(Span(edit.span.start - start, edit.span.end - start), edit.text) for edit in edits)
    return apply_edits(analysis.text(Span(start, end)), moved)


def as_phrase(edits: tuple[Edit, ...], sentence: Sentence) -> str:
    """What people read of edits close together: with the few words between them, such as *de lange brief*."""
    text = edits[0].text
    for left, right in pairwise(edits):
        between = [token.text for token in sentence.tokens if left.span.end <= token.span.start < right.span.start]
        is_close = len(between) <= FEW and all(map(str.isalpha, between))
        text = " ".join((text, *(between if is_close else ["…"]), right.text))
    return text
