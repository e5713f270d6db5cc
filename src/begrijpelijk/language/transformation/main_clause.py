"""A subordinate clause as a main clause: its finite verb comes forward, and its particle stays behind."""

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.transformation.clause import VERBAL, Phrase
from begrijpelijk.language.transformation.wording import Piece
from begrijpelijk.language.verb_uses import is_verb
from begrijpelijk.language.verbs import lemmas_of, verb_forms

UNSTRESSED = ("be", "er", "ge", "her", "ont", "ver")
"""What no verb leaves behind."""


def subject_of_clause(sentence: Sentence, verb: Token, *others: str) -> Token | None:
    """The subject of a verb; the analysis may hang it on the helping verb."""
    carriers = (verb, *sentence.dependents(verb, "aux", "aux:pass", "cop"))
    found = (token for carrier in carriers for token in sentence.dependents(carrier, "nsubj", "nsubj:pass", *others))
    return next(found, None)


def as_main_clause(sentence: Sentence, verb: Token, pronoun: Token, clause: Phrase) -> tuple[Piece, ...] | None:
    """The words after the pronoun, with the finite verb brought forward."""
    finite = finite_of_clause(sentence, verb)
    if finite is None or _opens_inside(sentence, pronoun, finite):
        return None
    rest: list[Piece] = [token for token in clause if token not in (pronoun, finite)]
    while rest and isinstance(rest[-1], Token) and rest[-1].pos == "PUNCT":
        rest.pop()
    forms = verb_forms(finite.lemma.lower())
    if forms is None and _may_come_apart(finite.lower):
        return None
    particle = forms.particle if forms else ""
    if particle and finite is not verb:
        return None  # the analysis takes the verb for a helping one
    if not particle:
        return (finite, *rest)
    if not finite.lower.startswith(particle):
        return None
    cut = sum(isinstance(piece, Token) and piece.index < finite.index for piece in rest)
    return (finite.written[len(particle) :], *rest[:cut], particle, *rest[cut:])


def _opens_inside(sentence: Sentence, pronoun: Token, finite: Token) -> bool:
    """Whether a clause with *dat* opens before a verb, which is its own then: *waarbij ik zeg dat het kan*."""
    between = sentence.tokens[pronoun.index + 1 : finite.index]
    return any(token.lower == "dat" and token.pos == "SCONJ" for token in between)


def _may_come_apart(form: str) -> bool:
    """Whether a verb that the tables lack may have a particle: *meeprofiteren* holds a form of *profiteren*."""
    ends = (form[start:] for start in range(2, len(form) - 2))
    return not form.startswith(UNSTRESSED) and any(verb_forms(lemma) for end in ends for lemma in lemmas_of(end))


def finite_of_clause(sentence: Sentence, verb: Token) -> Token | None:
    """The finite verb of a clause with its verbs at the end; None if that is in doubt."""
    verbs = sorted((verb, *sentence.dependents(verb, *VERBAL)), key=lambda token: token.index)
    finite = [token for token in verbs if token.is_finite and (token is not verb or len(verbs) == 1)]
    finite = finite or [token for token in verbs if token.is_finite] or _like_an_infinitive(sentence, verb, verbs)
    if len(finite) != 1 or _is_in_another_clause(sentence, finite[0], verb):
        return None
    return finite[0]


def _is_in_another_clause(sentence: Sentence, finite: Token, verb: Token) -> bool:
    """Whether words that are no verbs stand between the verbs at the end, so that one may be of a clause inside.

    In *waarbij de stukken waar het om te doen is voorrang krijgen* the analysis may take *is* for the finite verb.
    """
    first, last = sorted((finite.index, verb.index))
    between = sentence.tokens[first + 1 : last]
    return any(not is_verb(token) and token.lower != "te" and token.dep != "compound:prt" for token in between)


def _like_an_infinitive(sentence: Sentence, verb: Token, verbs: list[Token]) -> list[Token]:
    """A plural that the analysis took for an infinitive (*die wij brengen*): alone, with a subject."""
    has_te = any(mark.lower == "te" for mark in sentence.dependents(verb, "mark"))
    has_subject = subject_of_clause(sentence, verb) is not None
    is_alone = all(token is verb or token.dep == "compound:prt" for token in verbs)
    return [verb] if is_alone and has_subject and not has_te and "VerbForm=Inf" in verb.features else []
