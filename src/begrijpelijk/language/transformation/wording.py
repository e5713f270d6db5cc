"""From words in a new order to edits: what stays in its place is left alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.capitals import opened

Piece = Token | str
"""A word of the sentence, or a new one."""


@dataclass(frozen=True, slots=True)
class Written:
    """Words as they will stand: with the spaces and capitals that their new place asks for."""

    pieces: tuple[Piece, ...]

    def text(self) -> str:
        """The words with a space between them, punctuation closed up."""
        text = ""
        for position, piece in enumerate(self.pieces):
            word = piece if isinstance(piece, str) else piece.written
            glued = not text or word in CLOSING or text[-1] in OPENING or self._was_glued(position)
            text += word if glued else f" {word}"
        return text

    def _was_glued(self, position: int) -> bool:
        """Whether two words that stood against each other still do."""
        before, piece = self.pieces[position - 1], self.pieces[position]
        return isinstance(before, Token) and isinstance(piece, Token) and before.span.end == piece.span.start


CLOSING = frozenset({".", ",", ";", ":", "?", "!", ")", "’", "”"})
OPENING = frozenset({"(", "‘", "“"})

PARTIES = frozenset(
    """aanvrager aanvraagster appellant appellante belanghebbende bezwaarde bezwaarmaker bezwaarmaakster eiser eiseres
    gemachtigde indiener klager klaagster verweerder verzoeker verzoekster vergunninghouder betrokkene""".split()
)
"""Who is in a case. Without an article, as decisions write them, the analysis may take them for names."""


def lower_first(token: Token) -> Piece:
    """A word that no longer opens the sentence: without its capital, unless that is its own (a name, *IBAN*)."""
    is_name = token.pos == "PROPN" and token.lower not in PARTIES
    if is_name or not token.text[:1].isupper() or (not token.text[1:].islower() and len(token.text) > 1):
        return token
    return token.written[:1].lower() + token.written[1:]


def upper_first(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Words that open a sentence: the first gets a capital."""
    if not pieces:
        return ()
    first = pieces[0]
    word = first if isinstance(first, str) else first.written
    return (first if opened(word) == word else opened(word), *pieces[1:])


def reworded(sentence: Sentence, start: int, end: int, pieces: Iterable[Piece]) -> tuple[Edit, ...]:
    """The edit that puts `pieces` in the place of the words from `start` to before `end`; none if nothing changes."""
    new = tuple(pieces)
    old = sentence.tokens[start:end]
    first = 0
    while first < min(len(old), len(new)) and new[first] is old[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and new[-1 - last] is old[-1 - last]:
        last += 1
    changed_old, changed_new = old[first : len(old) - last], new[first : len(new) - last]
    if not changed_old or not changed_new:
        return ()
    span = Span(changed_old[0].span.start, changed_old[-1].span.end)
    return (Edit(span, Written(changed_new).text()),)
