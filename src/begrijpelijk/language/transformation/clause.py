"""The order of a Dutch clause: where its finite verb stands and which phrases stand around it."""

from dataclasses import dataclass
from enum import StrEnum

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.mending import MODALS

Phrase = tuple[Token, ...]
"""A phrase: words that stand next to each other, in order."""

VERBAL = frozenset({"aux", "aux:pass", "cop", "compound:prt"})
HELPING = frozenset({"aux", "aux:pass", "cop"})
LOOSE = frozenset({"punct", "cc"})
JOINING = frozenset({"en", "maar", "of", "want"})
"""They stand before a main clause, and are no part of it: the analysis errs that has them in a phrase or as a mark."""


class Order(StrEnum):
    """Where the finite verb stands."""

    FIRST = "first"
    """*Wordt uw aanvraag afgewezen, …*"""
    SECOND = "second"
    LAST = "last"
    """After all that is no verb, as in a subordinate clause."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with a lexical verb as its head, cut into phrases; phrases and verbs are in the order of the text."""

    sentence: Sentence
    head: Token
    finite: Token
    verbs: Phrase
    """The head and its auxiliaries and particle."""
    marks: Phrase
    """The conjunction that opens a subordinate clause."""
    phrases: tuple[Phrase, ...]
    order: Order
    start: int
    end: int
    """Indices of the first word and after the last; what opens (*en*) and closes (a full stop) it is left out."""

    def before_finite(self) -> tuple[Phrase, ...]:
        """The phrases that stand before the finite verb."""
        return tuple(phrase for phrase in self.phrases if phrase[0].index < self.finite.index)

    def after_verbs(self) -> tuple[Phrase, ...]:
        """The phrases that stand after the last verb, where the clause has its verbs together at its end."""
        last = self.verbs[-1].index
        return tuple(phrase for phrase in self.phrases if phrase[0].index > last)


def clause_of(sentence: Sentence, head: Token) -> Clause | None:
    """The clause around a verb; None where it is broken up, joined to another verb, or has no finite verb."""
    verbs = _verbs(sentence, head)
    finite = _finite(sentence, verbs, head)
    if finite is None or any(sentence.dependents(head, "conj", "parataxis")):
        return None
    marks: list[Token] = []
    loose: list[Phrase] = []
    for child in sentence.dependents(head):
        if child in verbs or child.dep in LOOSE:
            continue
        if child.dep == "mark" and child.lower != "want":
            marks.append(child)
            continue
        phrase = sentence.subtree(child)
        if not _is_unbroken(phrase) or phrase[0].lower in JOINING:
            return None
        loose.append(phrase)
    phrases = _joined(loose, verbs)
    if phrases is None:
        return None
    every = [token for phrase in (verbs, tuple(marks), *phrases) for token in phrase]
    start, end = min(token.index for token in every), max(token.index for token in every) + 1
    if len(every) != end - start or (marks and marks[0].index > finite.index):
        return None  # a conjunction behind the verb is none: *is door ons om advies in handen gesteld*
    order = _order(finite, phrases, head, bool(marks))
    if order is None:
        return None
    return Clause(sentence, head, finite, verbs, tuple(marks), tuple(phrases), order, start, end)


def _verbs(sentence: Sentence, head: Token) -> Phrase:
    """The head with its helping verbs and its particle; *in* of *in behandeling* is part of a phrase."""
    helping = (
        child
        for child in sentence.dependents(head, *VERBAL)
        if child.dep != "compound:prt" or not (any(sentence.dependents(child)) or _is_helped(sentence, head))
    )
    return tuple(sorted((head, *helping), key=lambda token: token.index))


def _is_helped(sentence: Sentence, head: Token) -> bool:
    """Whether the head is no finite verb, and so has its own particle written to it."""
    return any(sentence.dependents(head, "aux", "aux:pass"))


def _finite(sentence: Sentence, verbs: Phrase, head: Token) -> Token | None:
    """The one finite verb: a helping verb if there is any.

    The analysis often takes *worden* and *kunnen* for infinitives: the place of a modal, or of an only helping verb, is
    a better sign, where the clause has no *te*.
    """
    helping = [token for token in verbs if token.dep in HELPING]
    if not helping:
        return head if head.is_finite else None
    if any(mark.lower == "te" for verb in verbs for mark in sentence.dependents(verb, "mark")):
        return None
    modal = [token for token in helping if token.lemma in MODALS]
    finite = modal or [token for token in helping if token.is_finite] or helping
    return finite[0] if len(finite) == 1 else None


def _joined(phrases: list[Phrase], verbs: Phrase) -> list[Phrase] | None:
    """The phrases with a comma only after a clause that opens; with *dan* after it they are one phrase."""
    every = sorted(phrases, key=lambda phrase: phrase[0].index)
    if not every:
        return every
    last = max(token.index for token in verbs)
    if every[-1][-1].index > last:
        every[-1] = _without_edges(every[-1])
    if len(every) > 1 and every[0][-1].lower == "," and [token.lower for token in every[1]] == ["dan"]:
        every[:2] = [every[0] + every[1]]
    is_closed = any(phrase[-1].pos == "PUNCT" for phrase in every[1:])
    return None if is_closed else every


def _order(finite: Token, phrases: list[Phrase], head: Token, is_marked: bool) -> Order | None:
    before = [phrase for phrase in phrases if phrase[0].index < finite.index]
    if is_marked or head.dep == "acl:relcl":
        return Order.LAST
    return {0: Order.FIRST, 1: Order.SECOND}.get(len(before))


def _without_edges(phrase: Phrase) -> Phrase:
    """A phrase without the punctuation that closes it."""
    while len(phrase) > 1 and phrase[-1].pos == "PUNCT":
        phrase = phrase[:-1]
    return phrase


def _is_unbroken(phrase: Phrase) -> bool:
    return phrase[-1].index - phrase[0].index + 1 == len(phrase)
