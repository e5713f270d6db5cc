"""Passive clauses: *worden* or *zijn* with a past participle, told from perfects and from adjectives.

The analysis says which words may belong together; facts about verbs decide what they are, for it calls nearly every
*is* with a participle passive. *Zijn* makes the perfect of verbs of movement and change (ANS 2.3.2.2: *is gestegen*),
and some participles have become adjectives (*is verplicht*).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.lemmas import is_only, known_lemma
from begrijpelijk.language.once import once
from begrijpelijk.language.table import table
from begrijpelijk.language.transformation.agent import can_act
from begrijpelijk.language.verb_uses import HELPING, VERBS, is_misread, is_verb
from begrijpelijk.language.verbs import Cell, inflect, lemmas_of, verb_forms
from begrijpelijk.language.vocabulary import vocabulary

WORDEN = frozenset({"word", "wordt", "worden", "werd", "werden"})
ZIJN = frozenset({"ben", "bent", "is", "zijn", "was", "waren"})
AUXILIARIES = WORDEN | ZIJN
WITH_WORDEN = "worden"
"""Mark of an adjective that *worden* does not make a passive of: *wordt bekend*."""
BORDERS = frozenset({",", ";", ":", "(", ")", "–", "—"})
"""Signs between which the positions of an auxiliary and its participle are looked at."""
REFERRING = frozenset({"bedoeld", "genoemd", "vermeld", "omschreven", "beschreven", "opgenomen"})
"""Participles that with *als* say where something stands (*als bedoeld in artikel 9*), and open no clause."""
FIXED = {
    "gezien": {"achteraf"},
    "genomen": {"strikt"},
    "gezegd": {"eerlijk"},
    "geleden": set("jaar jaren maand maanden week weken dag dagen uur uren tijd lang poos".split()),
}
"""Participles that with one of these words before them are an adverbial phrase: *drie weken geleden*."""
DEGREES = frozenset({"te", "erg", "heel", "nogal", "zeer"})
"""Adverbs that make an adjective of a participle: *Het water is te vervuild*."""
IMPERSONAL = frozenset({"uitgegaan", "afgeweken", "ingegaan", "voorbijgegaan", "overgegaan", "tegemoetgekomen"})
"""Participles of verbs of change that without a subject are a passive: *Hierbij is uitgegaan van uw inkomen*."""
DEALS = ("akkoord", "contract", "convenant", "huwelijk", "lening", "overeenkomst", "verdrag")
"""What is *gesloten* by someone, and not closed."""
LIKE_PREPOSITIONS = {"vergeleken": "met", "gelet": "op", "gerekend": "naar"}
"""Participles that with this word are used like a preposition: *Het is minder, vergeleken met vorig jaar*."""
SHORTEST_END = 7
"""Letters of an adjective that ends a compound."""


class Perfect(StrEnum):
    """Whether a verb has *zijn* in the perfect."""

    ALWAYS = "zijn"
    SOMETIMES = "beide"
    """*Het plan is veranderd* and *de raad heeft het plan veranderd*."""


@dataclass(frozen=True, slots=True)
class Passive:
    """The passive of one clause: its auxiliary and its (first) participle, which may stand in either order."""

    auxiliary: Token
    participle: Token
    agent: Token | None
    """The noun or pronoun with *door* that says who or what does it."""


@once
def passives(sentence: Sentence) -> tuple[Passive, ...]:
    """The passives of a sentence in the order of their auxiliaries, one for each auxiliary."""
    return tuple(_passives(sentence))


def _passives(sentence: Sentence) -> Iterator[Passive]:
    if AUXILIARIES.isdisjoint(vocabulary(sentence)):
        return
    auxiliaries = [token for token in sentence.tokens if _may_help(sentence, token)]
    taken: set[int] = set()
    for auxiliary in auxiliaries:
        for participle in _participles(sentence, auxiliary, auxiliaries):
            agent = agent_of(sentence, participle)
            if participle.index not in taken and _is_passive(sentence, auxiliary, participle, agent):
                taken.add(participle.index)
                yield Passive(auxiliary, participle, agent)
                break


def agent_of(sentence: Sentence, participle: Token) -> Token | None:
    """The head of the phrase with *door* that says who or what acts; None where there is none, or only a means."""
    for phrase in sentence.dependents(participle, "obl:agent", "obl"):
        is_agent = phrase.dep == "obl:agent" or can_act(sentence, phrase)
        if is_agent and any(case.lower == "door" for case in sentence.dependents(phrase, "case")):
            return phrase
    return None


def is_participle(token: Token) -> bool:
    """Whether a token has the form of a past participle, and nothing that says it is a noun."""
    lower = token.lower
    if not (is_verb(token) or token.pos in ("ADJ", "ADV") or is_misread(token) or _is_only_verb(token)):
        return False
    if has_participle(lower):
        return True
    if "VerbForm=Part" not in token.features or not lower.endswith(("d", "t")) or lower.endswith("end"):
        return False
    lemmas = lemmas_of(lower)
    return not any(map(verb_forms, lemmas)) if lemmas else known_lemma(lower, "NOUN") is None


def _is_only_verb(token: Token) -> bool:
    """Whether the analysis calls a noun what can only be a verb: *De partij wordt ontbonden*."""
    return token.pos in ("NOUN", "PROPN") and token.text == token.lower and is_only(token.lower, "VERB")


@lru_cache(maxsize=1 << 14)
def perfect_with_zijn(participle: str) -> Perfect | None:
    """Whether the verb of a participle (lower case) has *zijn* in its perfect; None if *hebben*, or not known."""
    if participle == "voorkomen":
        return None  # of *een ongeluk voorkómen*; *vóórkomen* has *voorgekomen*
    lemmas = lemmas_of(participle)
    rows = [row for lemma in lemmas if (row := table("perfect_with_zijn.tsv").find(lemma)) is not None]
    if rows:
        return Perfect(rows[0][0])
    base = participle.find("ge", 1)
    if base > 0 and not any(map(verb_forms, lemmas)):
        return perfect_with_zijn(participle[base:])  # *zoekgeraakt*, which the tables lack, is as *geraakt*
    return None


def is_adjective(participle: str) -> bool:
    """Whether a participle (lower case) is an adjective too, so that *zijn* with it may tell a state."""
    return _as_adjective(participle) is not None


@lru_cache(maxsize=1 << 14)
def _as_adjective(participle: str) -> tuple[str, ...] | None:
    """The row of a participle that is an adjective too, also as the end of a compound (*arbeidsongeschikt*)."""
    compound = not any(map(verb_forms, lemmas_of(participle)))
    if compound and participle.startswith("on"):
        return (WITH_WORDEN,)  # *onbewoond*, *ongewijzigd*: no verb has such a form
    starts = range(len(participle) - SHORTEST_END + 1) if compound else (0,)
    rows = (table("participle_adjectives.tsv").find(participle[start:]) for start in starts)
    return next((row for row in rows if row is not None), None)


@lru_cache(maxsize=1 << 14)
def has_participle(form: str) -> bool:
    """Whether a form is the past participle of a verb that the tables know."""
    infinitives = (*lemmas_of(form), form.removeprefix("ge"))  # *gedragen* is of *dragen* too
    return any(inflect(lemma, Cell.PAST_PARTICIPLE) == form for lemma in infinitives)


def _may_help(sentence: Sentence, token: Token) -> bool:
    if token.lower in WORDEN or (token.lower in ZIJN and token.pos in VERBS):
        return True
    following = sentence.tokens[token.index + 1 : token.index + 2]  # *zijn* is no possessive before a participle
    return token.lower == "zijn" and any(is_participle(other) and is_only(other.lower, "VERB") for other in following)


def _participles(sentence: Sentence, auxiliary: Token, auxiliaries: list[Token]) -> Iterator[Token]:
    """The participles that an auxiliary may belong to, the likeliest first."""
    head = sentence.tokens[auxiliary.head]
    if auxiliary.dep in HELPING and is_participle(head):
        rivals = [other for other in auxiliaries if other.head == head.index and other.dep in HELPING]
        if min(rivals, key=lambda other: abs(other.index - head.index)) is auxiliary:
            yield head
            yield from (other for other in sentence.dependents(head, "conj") if _is_free(sentence, other))
            return
    for child in sentence.dependents(auxiliary, "xcomp", "ccomp", "advcl", "advmod", "obj", "obl", "conj"):
        if is_participle(child) and not any(sentence.dependents(child, *HELPING)):
            yield child
    yield from _near(sentence, auxiliary)


def _near(sentence: Sentence, auxiliary: Token) -> Iterator[Token]:
    """Participles without an auxiliary of their own that stand beside this one or behind it."""
    before = auxiliary.index - 1
    while before >= 0 and _may_stand_between(sentence.tokens[before]):
        before -= 1
    if before >= 0 and _is_free(sentence, sentence.tokens[before]):
        yield sentence.tokens[before]
    for token in sentence.tokens[auxiliary.index + 1 :]:
        if _is_free(sentence, token) and not (auxiliary.dep == "cop" and _describes_noun(sentence, token)):
            yield token
        following = sentence.tokens[token.index + 1 : token.index + 2]
        refers = token.lower in ("als", "zoals") and any(other.lower in REFERRING for other in following)
        if _opens_clause(token) and not refers:
            return


def _describes_noun(sentence: Sentence, token: Token) -> bool:
    """Whether a participle says more about the noun before it: *Het is een ziekte veroorzaakt door een virus*."""
    before, after = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1 : token.index + 2]
    return before.pos == "NOUN" and bool(after) and after[0].lower in ("door", "tussen")


def _may_stand_between(token: Token) -> bool:
    """*ingediend dient te worden*, *beoordeeld kan worden*."""
    return token.pos == "AUX" or token.lower == "te" or token.lemma in ("dienen", "hoeven", "horen", "behoren")


def _opens_clause(token: Token) -> bool:
    return (
        token.text in BORDERS
        or token.pos in ("SCONJ", "CCONJ")
        or (token.is_finite and not has_participle(token.lower))
        or token.lower == "om"
        or bool(token.features & {"PronType=Int", "PronType=Rel"})
    )


def _is_free(sentence: Sentence, token: Token) -> bool:
    before = sentence.tokens[token.index - 1].lower if token.index else ""
    if before in FIXED.get(token.lower, ()):
        return False
    return token.dep != "amod" and is_participle(token) and not any(sentence.dependents(token, *HELPING))


def _is_passive(sentence: Sentence, auxiliary: Token, participle: Token, agent: Token | None) -> bool:
    adjective = _as_adjective(participle.lower)
    if auxiliary.lower in WORDEN:
        return adjective is None or WITH_WORDEN not in adjective
    perfect = perfect_with_zijn(participle.lower)
    following = sentence.tokens[participle.index + 1].lower if participle.index + 1 < len(sentence.tokens) else ""
    if participle.lower in IMPERSONAL and not any(sentence.dependents(participle, "nsubj", "nsubj:pass")):
        return True
    if perfect is Perfect.ALWAYS or LIKE_PREPOSITIONS.get(participle.lower) == following:
        return False
    if participle.lower == "gesloten" and _is_deal(sentence, participle):
        return True
    has_degree = participle.index > 0 and sentence.tokens[participle.index - 1].lower in DEGREES
    in_doubt = perfect is Perfect.SOMETIMES or adjective is not None or has_degree
    return not in_doubt or (agent is not None and can_act(sentence, agent))


def _is_deal(sentence: Sentence, participle: Token) -> bool:
    subject = next(sentence.dependents(participle, "nsubj", "nsubj:pass"), None)
    if subject is not None and subject.pos == "PRON" and participle.dep == "acl:relcl":
        subject = sentence.tokens[participle.head]
    return subject is not None and subject.lemma.endswith(DEALS)
