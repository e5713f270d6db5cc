"""How a clause is built: where its finite verb stands, and where what precedes the verbs at its end stops."""

from enum import Enum, auto

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.lexicon import noun as listed
from begrijpelijk.language.prepositions import PREPOSITIONS, pronoun_in
from begrijpelijk.language.verb_uses import HELPING, is_verb, subject_of

VERB_FINAL = frozenset({"acl:relcl", "csubj"})
"""Clauses that have their verb at the end, with or without a conjunction."""
CLAUSES = frozenset({"advcl", "ccomp", "xcomp", "csubj", "acl", "acl:relcl", "parataxis", "conj"})
"""What may stand behind the verbs at the end of the clause that it belongs to."""
WIDEST_SPLIT = 10
"""Words between a verb and its particle; more is hard to read (the checker itself would flag it)."""
NOT_INSIDE = frozenset('():;[]"“”‘’«»–—') | {"...", "…"}
QUESTIONING = frozenset({"hoe", "hoeveel", "waar", "waarom", "wanneer"})
ADDING = frozenset({"evenals", "alsmede", "alsook"})
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
        if (first := _finite_verb(sentence, head)) is not None and first.index < verb.index:
            return _shared_order(sentence, verb, order_of(sentence, first))
    before = _before(sentence, head, verb)
    if head.dep in VERB_FINAL or any(mark.index < verb.index for mark in _marks(sentence, head)):
        return Order.FINAL if subject is None or subject.index < verb.index else None
    if subject is None or subject.index > verb.index:
        return Order.MAIN if len(before) <= 1 or head.dep == "conj" else None
    asks = any(_asks(token) for first in before for token in sentence.subtree(first)[:2])
    if len(before) == 1 or _is_one_subject(sentence, head, subject, verb, before):
        return None if asks or _may_name_action(sentence, subject, verb) else Order.MAIN
    return Order.FINAL if asks and head.dep not in ("ROOT", "root") else None


def _is_one_subject(sentence: Sentence, head: Token, subject: Token, verb: Token, before: list[Token]) -> bool:
    """Whether what stands between subject and verb belongs to the subject: *woningen op de begane grond hebben*.

    In a main clause nothing else can stand there, so what the analysis hangs on the verb does.
    """
    if head.dep not in ("ROOT", "root") or len(before) != 2 or subject not in before:
        return False
    other = before[0] if before[1] is subject else before[1]
    words = sentence.subtree(other)
    follows = words[0].index == sentence.subtree(subject)[-1].index + 1 and words[-1].index + 1 == verb.index
    return follows and words[0].pos == "ADP" and subject.pos in ("NOUN", "PROPN")


def _may_name_action(sentence: Sentence, subject: Token, verb: Token) -> bool:
    """Whether a verb may be an infinitive that names what is done with a thing: *gegevens in het systeem muteren*."""
    entry = listed(subject.lower)
    is_bare = subject.pos == "NOUN" and not any(sentence.dependents(subject, "det", "nmod:poss", "nummod", "amod"))
    is_thing = is_bare and subject.index == 0 and not (entry and entry.is_human)
    has_object = any(sentence.dependents(verb, "obj", "ccomp", "xcomp", "expl:pv"))
    return is_thing and carrier(sentence, verb) is verb and verb.lower == verb.lemma and not has_object


def _finite_verb(sentence: Sentence, head: Token) -> Token | None:
    carriers = (head, *sentence.dependents(head, *HELPING))
    return next((token for token in carriers if token.is_finite), None)


def _shared_order(sentence: Sentence, verb: Token, order: Order | None) -> Order | None:
    """The order of a verb behind *en*, from that of the verb before it.

    Behind a clause with its verb at the end may stand an order that the analysis joins to it: *kijk of het klopt en
    stuur de brief*. That its own words all follow it shows this.
    """
    own = [token.index for token in sentence.dependents(verb) if token.dep in ("obj", "iobj", "obl", "advmod")]
    starts = bool(own) and min(own) > verb.index
    return None if order is Order.FINAL and starts else order


def _asks(token: Token) -> bool:
    """Whether a word opens a question or a relative clause; adverbs have no feature that says so."""
    if {"PronType=Int", "PronType=Rel"} & token.features or token.lower in QUESTIONING:
        return True
    return any(pronoun_in(token.lower, preposition) == "waar" for preposition in PREPOSITIONS)


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
    if _goes_on(sentence, end):
        return _enumeration_end(sentence, end)
    following = sentence.tokens[end + 1 : end + 2]
    open_end = bool(following) and (following[0].pos == "CCONJ" or following[0].lower in ("van", "of", "en", "(", ":"))
    whole = all(index in inside for index in range(min(inside), end + 1))
    return None if open_end or not whole or end < noun.index else sentence.tokens[end]


def _goes_on(sentence: Sentence, end: int) -> bool:
    """Whether a noun behind a comma may belong to an enumeration with the word at `end`, whatever the analysis."""
    if [token.text for token in sentence.tokens[end + 1 : end + 2]] != [","]:
        return False
    noun = _plain_noun(sentence, end + 2)
    return noun is not None and not any(token.is_finite for token in sentence.tokens[noun + 1 : noun + 2])


def _enumeration_end(sentence: Sentence, end: int) -> Token | None:
    """The last word of an enumeration that goes on behind `end`: *de fiets, de bus of de trein*.

    Only where a mark closes it, and all of it are plain nouns with the words before them.
    """
    joined = False
    while not joined and end + 1 < len(sentence.tokens):
        link = sentence.tokens[end + 1]
        joined = link.lower in ("en", "of")
        noun = _plain_noun(sentence, end + 2) if joined or link.text == "," else None
        if noun is None:
            return None
        end = noun
    closing = sentence.tokens[end + 1 : end + 2]
    return sentence.tokens[end] if joined and closing and closing[0].pos == "PUNCT" else None


def _plain_noun(sentence: Sentence, start: int) -> int | None:
    """Where the noun stands of which the words before it begin at `start`."""
    place = start
    while place < len(sentence.tokens) and sentence.tokens[place].pos in ("DET", "NUM", "ADJ"):
        place += 1
    is_noun = place < len(sentence.tokens) and sentence.tokens[place].pos in ("NOUN", "PROPN")
    return place if is_noun else None


def _marks(sentence: Sentence, head: Token) -> list[Token]:
    """The conjunctions of a clause; *dat* behind *zonder* may pass for its subject."""
    return [
        token
        for token in sentence.dependents(head)
        if (token.dep == "mark" and token.lower not in ("te", "om")) or (token.pos == "SCONJ" and token.lower == "dat")
    ]


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
        apart = first.text == "," and any(map(_adds, sentence.dependents(token)))
        is_clause = apart or (token.dep in CLAUSES and _is_clause(sentence, token))
        if is_clause and first.index > verb.index:
            found = token
        token = sentence.tokens[token.head]
    return found


def _adds(token: Token) -> bool:
    """Whether a word adds a phrase behind the end of a clause: *…, evenals de borg*."""
    return token.dep == "mark" or token.lower in ADDING


def _is_clause(sentence: Sentence, token: Token) -> bool:
    if any(sentence.dependents(token, "cop", "mark")):
        return True
    is_noun = "VerbForm=Inf" in token.features and any(sentence.dependents(token, "case"))  # *over gezond eten*
    return is_verb(token) and not is_noun


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
