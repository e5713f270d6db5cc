"""*Echter* in the middle of a sentence to *maar* at its start: *Dit kan echter niet* becomes *Maar dit kan niet*."""

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.clauses import Order, order_of
from begrijpelijk.language.replacement import removed
from begrijpelijk.language.transformation.wording import Written, lower_first
from begrijpelijk.language.verb_uses import subject_of

LONGEST_SUBJECT = 5
"""Words; a longer subject may end somewhere else than the analysis says."""

LINKING = frozenset("maar want en of dus toch echter ook".split())
"""A sentence that opens with one of these has its link with what came before already."""


def to_but(sentence: Sentence, however: Token) -> tuple[Edit, ...]:
    """The edits that put *maar* at the start for *echter*; none where that is not surely the same."""
    first = sentence.tokens[0]
    following = sentence.tokens[however.index + 1 : however.index + 2]
    if _opens_second_clause(sentence, however):
        return _joined(sentence, however)
    if however.index == 0:
        if following and following[0].lower == ",":
            return (Edit(Span(however.span.start, following[0].span.end), "Maar"),)
        return _before_subject(sentence, however)
    if any(token.lower == "maar" for token in sentence.tokens) or _would_join(sentence, however):
        return ()
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


def _before_subject(sentence: Sentence, however: Token) -> tuple[Edit, ...]:
    """*Echter heeft dit …* becomes *Maar dit heeft …*: behind *maar* the subject comes first."""
    finite = _finite(sentence)
    subject = subject_of(sentence, finite) if finite is not None else None
    phrase = sentence.subtree(subject) if subject is not None else ()
    is_next = bool(phrase) and [token.index for token in phrase] == list(range(2, 2 + len(phrase)))
    if finite is None or finite.index != 1 or not is_next or len(phrase) > LONGEST_SUBJECT:
        return ()
    words = Written(("Maar", *phrase, finite)).text()
    return (Edit(Span(however.span.start, phrase[-1].span.end), words),)


def _opens_second_clause(sentence: Sentence, however: Token) -> bool:
    """Whether a comma stands before it and a finite verb behind it: *…, echter is er geen geld*."""
    following = sentence.tokens[however.index + 1 : however.index + 2]
    before = sentence.tokens[max(however.index - 1, 0)]
    return before.lower == "," and bool(following) and following[0].is_finite


def _joined(sentence: Sentence, however: Token) -> tuple[Edit, ...]:
    """*…, echter is er geen geld* becomes *…, maar er is geen geld*."""
    finite = sentence.tokens[however.index + 1]
    subject = subject_of(sentence, finite)
    phrase = sentence.subtree(subject) if subject is not None else ()
    start = finite.index + 1
    is_next = bool(phrase) and [token.index for token in phrase] == list(range(start, start + len(phrase)))
    if not is_next or len(phrase) > LONGEST_SUBJECT or any(token.lower == "maar" for token in sentence.tokens):
        return ()
    words = Written(("maar", *phrase, finite)).text()
    return (Edit(Span(however.span.start, phrase[-1].span.end), words),)


def _finite(sentence: Sentence) -> Token | None:
    """The finite verb of the main clause."""
    root = sentence.root
    helping = sentence.dependents(root, "aux", "aux:pass", "cop")
    finite = [token for token in (*helping, root) if token.is_finite]
    return finite[0] if finite else None


def _would_join(sentence: Sentence, however: Token) -> bool:
    """Whether it keeps *er* apart from its preposition: *koos er echter voor* would become *koos ervoor*."""
    before, following = sentence.tokens[however.index - 1], sentence.tokens[however.index + 1 : however.index + 2]
    return before.lower in ("er", "hier", "daar") and bool(following) and following[0].pos == "ADP"


def _is_cut(following: tuple[Token, ...]) -> bool:
    return bool(following) and following[0].lower in (",", ":")
