"""*Echter* in the middle of a sentence to *maar* at its start: *Dit kan echter niet* becomes *Maar dit kan niet*."""

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.clauses import Order, order_of
from begrijpelijk.language.replacement import removed
from begrijpelijk.language.transformation.wording import lower_first

LINKING = frozenset("maar want en of dus toch echter ook".split())
"""A sentence that opens with one of these has its link with what came before already."""


def to_but(sentence: Sentence, however: Token) -> tuple[Edit, ...]:
    """The edits that put *maar* at the start for *echter*; none where that is not surely the same."""
    first = sentence.tokens[0]
    following = sentence.tokens[however.index + 1 : however.index + 2]
    if however.index == 0:
        is_apart = bool(following) and following[0].lower == ","
        return (Edit(Span(however.span.start, following[0].span.end), "Maar"),) if is_apart else ()
    finite = _finite(sentence)
    if (
        finite is None
        or not 0 < finite.index < however.index
        or first.lower in LINKING
        or sentence.tokens[-1].text == "?"
    ):
        return ()
    verb = sentence.tokens[however.head]
    between = sentence.tokens[finite.index : however.index + 2]
    is_main = verb is sentence.root or verb is finite
    if not is_main or any(token.pos in ("PUNCT", "CCONJ", "SCONJ") for token in between[:-1]) or _is_cut(following):
        return ()
    if order_of(sentence, finite) is not Order.MAIN:
        return ()
    lowered = lower_first(first)
    opened = lowered if isinstance(lowered, str) else lowered.written
    return (Edit(first.span, f"Maar {opened}"), removed(sentence, however))


def _finite(sentence: Sentence) -> Token | None:
    """The finite verb of the main clause."""
    root = sentence.root
    helping = sentence.dependents(root, "aux", "aux:pass", "cop")
    finite = [token for token in (*helping, root) if token.is_finite]
    return finite[0] if finite else None


def _is_cut(following: tuple[Token, ...]) -> bool:
    return bool(following) and following[0].lower in (",", ":")
