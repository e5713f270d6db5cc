"""How a clause is built: where its finite verb stands, and where what precedes the verbs at its end stops."""

from enum import Enum, auto

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.verb_uses import HELPING, is_verb, subject_of

VERB_FINAL = frozenset({"acl:relcl", "csubj"})
"""Clauses that have their verb at the end, with or without a conjunction."""
CLAUSES = frozenset({"advcl", "ccomp", "xcomp", "csubj", "acl", "acl:relcl", "parataxis", "conj"})
"""What may stand behind the verbs at the end of the clause that it belongs to."""
WIDEST_SPLIT = 10
"""Words between a verb and its particle; more is hard to read (the checker itself would flag it)."""
NOT_INSIDE = frozenset('():;[]"“”‘’«»–—') | {"...", "…"}
COMPARING = frozenset({"als", "dan", "zoals", "behalve", "maar", "want"})


class Order(Enum):
    """Where the finite verb of a clause stands."""

    MAIN = auto()
    """First or second: *Wij sturen u een brief*, *Stuurt u het terug?*."""
    FINAL = auto()
    """At the end: *als u het formulier terugstuurt*."""


def carrier(sentence: Sentence, verb: Token) -> Token:
    """The word that the clause of a verb hangs on: the verb, or the verb or predicate that it helps."""
    return sentence.tokens[verb.head] if verb.dep in HELPING else verb


def order_of(sentence: Sentence, verb: Token) -> Order | None:
    """The order of the clause that a finite verb is in; None if that is in doubt."""
    head = carrier(sentence, verb)
    subject = subject_of(sentence, verb)
    while head.dep == "conj" and not _marks(sentence, head) and subject is None and is_verb(head):
        head = sentence.tokens[head.head]
    before = _before(sentence, head, verb)
    if head.dep in VERB_FINAL or any(mark.index < verb.index for mark in _marks(sentence, head)):
        return Order.FINAL if subject is None or subject.index < verb.index else None
    if subject is None or subject.index > verb.index:
        return Order.MAIN if len(before) <= 1 or head.dep == "conj" else None
    asks = any({"PronType=Int", "PronType=Rel"} & token.features for first in before for token in
               sentence.subtree(first)[:2])  # fmt: skip
    if len(before) == 1:
        return None if asks else Order.MAIN
    return Order.FINAL if asks and head.dep not in ("ROOT", "root") else None


def middle_field_end(sentence: Sentence, verb: Token) -> Token | None:
    """The last word before the verbs at the end of a main clause would come, where a particle follows.

    Clauses that stand behind them are left out: *stuurt u het formulier terug | dat u hebt gekregen*. None if the end
    is in doubt, or so far that the particle would get lost.
    """
    clause = {token.index for token in sentence.subtree(verb)}
    end = max(index for index in clause if sentence.tokens[index].pos != "PUNCT")
    if not _ends_there(sentence, end):
        return None
    while (extraposed := _extraposed(sentence, verb, sentence.tokens[end])) is not None:
        inside = {token.index for token in sentence.subtree(extraposed)}
        start = min(inside)
        stretch = range(start, end + 1)
        whole = all(index in inside or sentence.tokens[index].pos == "PUNCT" for index in stretch)
        if not (whole and _opens_clause(sentence, start)) or _has_afterthought(sentence, extraposed):
            return None
        end = start - 1
        while end > verb.index and sentence.tokens[end].pos == "PUNCT":
            end -= 1
        if end < verb.index or (end == verb.index and extraposed.dep == "conj"):
            return None  # *wij retourneren of vernietigen het*: they share what follows
    middle = sentence.tokens[verb.index + 1 : end + 1]
    return sentence.tokens[end] if _is_plain(sentence, verb, middle) else None


def without_clauses(sentence: Sentence, noun: Token) -> Token | None:
    """The last word of a noun phrase without the clauses at its end; None if it is in doubt where it ends."""
    inside = {token.index for token in sentence.subtree(noun)}
    end = max(inside)
    while (clause := _extraposed(sentence, noun, sentence.tokens[end])) is not None:
        end = min(token.index for token in sentence.subtree(clause)) - 1
        while end > noun.index and sentence.tokens[end].pos == "PUNCT":
            end -= 1
    following = sentence.tokens[end + 1 : end + 2]
    open_end = bool(following) and (following[0].pos == "CCONJ" or following[0].lower in ("van", "of", "en", "(", ":"))
    whole = all(index in inside for index in range(min(inside), end + 1))
    return None if open_end or not whole or end < noun.index else sentence.tokens[end]


def _marks(sentence: Sentence, head: Token) -> list[Token]:
    return [mark for mark in sentence.dependents(head, "mark") if mark.lower not in ("te", "om")]


def _before(sentence: Sentence, head: Token, verb: Token) -> list[Token]:
    """The constituents of a clause before its finite verb."""
    return [
        token
        for each in {head.index, verb.index}
        for token in sentence.dependents(sentence.tokens[each])
        if token.index < verb.index and token.dep not in ("punct", "cc", "mark", *HELPING)
    ] + ([head] if head.index < verb.index and verb.dep == "cop" else [])


def _ends_there(sentence: Sentence, end: int) -> bool:
    following = sentence.tokens[end + 1 : end + 2]
    return not following or following[0].pos in ("PUNCT", "CCONJ")


def _opens_clause(sentence: Sentence, start: int) -> bool:
    """Whether a word may be the first of a clause behind another one; else the analysis is not to be believed."""
    first, before = sentence.tokens[start], sentence.tokens[start - 1]
    return (
        "PUNCT" in (before.pos, first.pos)
        or first.dep in ("mark", "cc")
        or first.pos in ("SCONJ", "CCONJ", "PRON", "ADV", "ADP")
    )


def _has_afterthought(sentence: Sentence, clause: Token) -> bool:
    """Whether a phrase behind a comma, after the verb of a clause, may belong to the clause around it."""
    for child in sentence.dependents(clause):
        first = sentence.subtree(child)[0]
        opening = first if first.text == "," else sentence.tokens[first.index - 1]
        if first.index > clause.index and opening.text == "," and child.dep not in {*CLAUSES, "punct"}:
            return True
    return False


def _extraposed(sentence: Sentence, verb: Token, last: Token) -> Token | None:
    """The outermost clause behind `verb` that `last` is in."""
    found, token = None, last
    while token.index != verb.index and token.head != token.index:
        first = sentence.subtree(token)[0]
        if token.dep in CLAUSES and _is_clause(sentence, token) and first.index > verb.index:
            found = token
        token = sentence.tokens[token.head]
    return found


def _is_clause(sentence: Sentence, token: Token) -> bool:
    return is_verb(token) or any(sentence.dependents(token, "cop", "mark"))


def _is_plain(sentence: Sentence, verb: Token, middle: tuple[Token, ...]) -> bool:
    """Whether nothing between a verb and its particle makes the place uncertain."""
    if sum(token.is_word for token in middle) > WIDEST_SPLIT:
        return False
    for token in middle:
        linking = token.dep in ("mark", "case", "cc") and token.lower in COMPARING
        if token.text in NOT_INSIDE or linking or (token.is_finite and not _in_relative_clause(sentence, verb, token)):
            return False
    return True


def _in_relative_clause(sentence: Sentence, verb: Token, token: Token) -> bool:
    while token.index != verb.index and token.head != token.index:
        if token.dep == "acl:relcl":
            return True
        token = sentence.tokens[token.head]
    return False
