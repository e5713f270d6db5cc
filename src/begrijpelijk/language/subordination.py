"""Which clauses of a sentence are subordinate, how deep, and where the verb of its main clause stands.

Dutch tells by its order: a subordinate clause opens with a conjunction or a pronoun and waits for its finite verb, so
what opens before that verb has come stands inside it. The analysis is asked only about what opens later: it often hangs
a clause on the wrong verb where several are nested.
"""

from dataclasses import dataclass, field
from functools import lru_cache

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.clause_openers import CONJUNCTIONS, DOUBTFUL, HARD_BORDERS, PAUSES, QUESTIONING, opens_clause
from begrijpelijk.language.clauses import carrier
from begrijpelijk.language.lemmas import known_lemma
from begrijpelijk.language.once import once
from begrijpelijk.language.verb_uses import is_verb
from begrijpelijk.language.verbs import lemmas_of

SUBJECTS = frozenset("u wij we ik hij zij ze het er je jij men dit dat dan".split())
"""What may follow the verb of a main clause, but no verb that ends a subordinate one."""
COPULAS = frozenset({"is", "zijn", "was", "waren"})
INVERTED = frozenset("u wij we ik hij zij ze je".split())
"""Subjects that right behind a verb show that it is that of a main clause."""


@dataclass(frozen=True, slots=True)
class Subordinate:
    """A finite subordinate clause: the conjunction or pronoun that opens it, and its depth (1: in a main clause)."""

    opener: Token
    depth: int
    outer: Token | None
    """What opens the clause that it stands in."""
    is_conjunct: bool
    """Whether it is the next of a row, behind *en*, *of* or *maar*."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a sentence as its order shows them."""

    main: Token | None
    """The finite verb of the first main clause; None if there is none."""
    subordinates: tuple[Subordinate, ...]


@dataclass(slots=True)
class _Open:
    """A clause that has begun."""

    subordinate: Subordinate
    verb: Token | None = None


@dataclass(slots=True)
class _Reading:
    """What has been seen of a sentence, from its first word on."""

    sentence: Sentence
    open: list[_Open] = field(default_factory=list)
    found: list[Subordinate] = field(default_factory=list)
    main: Token | None = None
    last_finite: Token | None = None


@once
def clauses(sentence: Sentence) -> Clauses:
    """Read a sentence from left to right. Infinitive clauses (*om te …*) are no clauses here."""
    reading = _Reading(sentence)
    for token in sentence.tokens:
        if token.text in HARD_BORDERS:
            reading.open.clear()
        elif token.text in PAUSES:
            _pause(reading, token)
        elif _is_what_is_asked(reading, token):
            continue
        elif opens_clause(sentence, token) or _completes_verb(reading, token):
            _enter(reading, token)
        elif _may_be_finite(reading, token):
            _finite(reading, token)
    return Clauses(reading.main, tuple(reading.found))


def _is_what_is_asked(reading: _Reading, token: Token) -> bool:
    """Whether *dat* is the subject of the question that is open, and no conjunction: *hoeveel kilo dat is*."""
    verb, behind = (reading.sentence.tokens[start : start + 1] for start in (token.index + 1, token.index + 2))
    waits = bool(reading.open) and reading.open[-1].verb is None
    asks = waits and reading.open[-1].subordinate.opener.lower in QUESTIONING
    closes = any(each.lower in COPULAS for each in verb) and not any(each.is_word for each in behind)
    return token.lower == "dat" and asks and closes


def _completes_verb(reading: _Reading, token: Token) -> bool:
    """Whether *dat* stands right behind the verb of a subordinate clause, where it can only be a conjunction."""
    return (
        token.lower == "dat"
        and bool(reading.open)
        and reading.open[-1].verb is reading.sentence.tokens[token.index - 1]
    )


def _enter(reading: _Reading, token: Token) -> None:
    """Begin a subordinate clause in the one that it belongs to."""
    before = reading.sentence.tokens[token.index - 1] if token.index else None
    waiting = [clause for clause in reading.open if clause.verb is None]
    if not waiting:
        if before is not None and before.pos == "CCONJ":
            if reading.open:
                reading.open.pop()
        else:
            if before is not None and before.text == "," and reading.open and _is_alike(reading.open[-1], token):
                reading.open.pop()
            while reading.open and not _belongs(reading, reading.open[-1], token):
                reading.open.pop()
    elif before is not None and before.pos == "CCONJ" and reading.open[-1].verb is not None:
        reading.open.pop()
    else:
        while reading.open[-1].verb is not None and not _belongs(reading, reading.open[-1], token):
            reading.open.pop()
    outer = reading.open[-1].subordinate.opener if reading.open else None
    is_conjunct = before is not None and before.pos == "CCONJ"
    clause = Subordinate(token, len(reading.open) + 1, outer, is_conjunct)
    reading.open.append(_Open(clause))
    reading.found.append(clause)


def _is_alike(outer: _Open, token: Token) -> bool:
    """Whether a clause may be the next of a row: *hoe het met u gaat, wat u zelf kunt en …*."""
    lower = outer.subordinate.opener.lower
    return lower == token.lower or (lower in QUESTIONING and token.lower in QUESTIONING)


def _belongs(reading: _Reading, outer: _Open, token: Token) -> bool:
    """Whether a clause that opens behind the verb of another one is part of it."""
    tokens = reading.sentence.tokens
    start = token.index - 1
    while start >= 0 and tokens[start].pos == "ADP":
        start -= 1  # *bij wie*, *op grond waarvan*
    before = tokens[start]
    is_apart = before.text in PAUSES
    assert outer.verb is not None
    if is_apart and outer.subordinate.opener.pos == "PRON" and token.lower in CONJUNCTIONS | DOUBTFUL:
        return False  # *mensen die niet kunnen werken, zodat …*: in doubt it says something of the main clause
    if all(is_verb(other) for other in tokens[outer.verb.index : start + 1]):
        return True
    if before.pos in ("NOUN", "PROPN") and token.pos in ("PRON", "ADV"):
        since = tokens[outer.verb.index : token.index]
        if not any(other.text in PAUSES or other.pos == "CCONJ" for other in since):
            return True  # *… er behoefte is aan vervoer dat …*
    helped = carrier(reading.sentence, outer.verb)
    is_divided = any(other.pos == "CCONJ" for other in tokens[outer.verb.index : helped.index])
    own = {outer.verb.index} if is_divided else {outer.verb.index, helped.index}
    head = _clause_head(reading.sentence, token)
    while head.index not in own and head.head != head.index:
        head = tokens[head.head]
    return head.index in own


def _clause_head(sentence: Sentence, token: Token) -> Token:
    """The verb or predicate of the clause that a word opens."""
    head = sentence.tokens[token.head]
    while (
        head.dep in ("det", "nmod", "obl", "obj", "advmod", "case", "aux", "aux:pass", "cop")
        and head.head != head.index
    ):
        head = sentence.tokens[head.head]
    return head


def _pause(reading: _Reading, token: Token) -> None:
    """At a comma, a verb before it that the analysis took for an infinitive was the finite verb of its clause."""
    before = reading.sentence.tokens[token.index - 1] if token.index else None
    if reading.open and reading.open[-1].verb is None and before is not None and before.pos in ("VERB", "AUX"):
        reading.open[-1].verb = before
        reading.last_finite = before


@lru_cache(maxsize=1 << 14)
def _is_compound_noun(form: str) -> bool:
    """Whether a form that no verb has is a noun: *verkeersdrukte* is no past tense."""
    return not lemmas_of(form) and known_lemma(form, "NOUN") is not None


def _may_be_finite(reading: _Reading, token: Token) -> bool:
    """Whether a verb is finite; a plural that the analysis calls an infinitive is, where its clause still waits."""
    if not (token.is_finite or token.pos in ("VERB", "AUX")) or _is_compound_noun(token.lower):
        return False
    if token.is_finite:
        return True
    if "VerbForm=Part" in token.features:
        return False
    if "VerbForm=Inf" not in token.features:
        return True
    if not reading.open or reading.open[-1].verb is not None:
        return False
    tokens = reading.sentence.tokens
    start = token.index - 1
    while start > 0 and is_verb(tokens[start]):
        start -= 1
    following = tokens[token.index + 1 : token.index + 2]
    return tokens[start].lower != "te" and not any(other.is_finite for other in following)


def _finite(reading: _Reading, verb: Token) -> None:
    """Give a finite verb to the innermost clause that waits for one, or else to the main clause."""
    last, reading.last_finite = reading.last_finite, verb
    waiting = next((clause for clause in reversed(reading.open) if clause.verb is None), None)
    if reading.open and reading.open[-1].verb is not None and last is not None and _in_cluster(reading, last, verb):
        return
    if waiting is not None:
        while reading.open[-1] is not waiting:
            reading.open.pop()
        waiting.verb = verb
        return
    if reading.open and _is_coordinated(reading, verb):
        return
    reading.open.clear()
    reading.main = reading.main or verb


def _in_cluster(reading: _Reading, last: Token, verb: Token) -> bool:
    """Whether only verbs stand between two forms, so that they are of one clause: *zijn verstrekt*, *moet kunnen*."""
    tokens = reading.sentence.tokens
    following = tokens[verb.index + 1].lower if verb.index + 1 < len(tokens) else ""
    return following not in SUBJECTS and all(is_verb(token) for token in tokens[last.index : verb.index])


def _is_coordinated(reading: _Reading, verb: Token) -> bool:
    """Whether a verb goes on with the clause before it (*als u verhuist en een uitkering krijgt*)."""
    sentence = reading.sentence
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    is_inverted = any(token.lower in INVERTED for token in following)
    if sentence.tokens[verb.index - 1].text in PAUSES or is_inverted:
        return False  # *als u verhuist, krijgt u*
    conjunct = carrier(sentence, verb)
    opener = reading.open[-1].subordinate.opener
    if conjunct.dep == "conj" and sentence.tokens[conjunct.head].index >= opener.index:
        return True
    return _main_verb_follows(sentence, verb)


def _main_verb_follows(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb ends its clause and that of the main clause comes behind a comma: *… gemeld heeft, krijgt u*."""
    after = verb.index + 1
    while after < len(sentence.tokens) and is_verb(sentence.tokens[after]):
        after += 1
    following = sentence.tokens[after : after + 3]
    if len(following) < 3 or following[0].text not in PAUSES:
        return False
    return following[1].is_finite or (following[1].lower == "dan" and following[2].is_finite)
