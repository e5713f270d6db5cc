"""The two poles of a Dutch clause: the finite verb, and the verbs or the particle at its end that belong to it.

*Wij [hebben] uw brief [ontvangen]*, *Wij [sturen] u het formulier [op]* (ANS 21.2). The analysis is believed where it
joins the two; where it does not, the order of the words tells.
"""

from collections.abc import Iterator

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.clause_openers import HARD_BORDERS, opens_clause
from begrijpelijk.language.mending import MODALS
from begrijpelijk.language.passive import is_adjective, is_participle
from begrijpelijk.language.verb_uses import is_verb
from begrijpelijk.language.verbs import verb_forms

WITH_INFINITIVE = MODALS | {"gaan", "laten", "blijven"}
WITH_TE = frozenset("dienen hoeven behoren horen plegen".split())
WITH_PARTICIPLE = frozenset("hebben zijn worden".split())
HELPERS = WITH_INFINITIVE | WITH_TE | WITH_PARTICIPLE
PLURAL_HELPERS = frozenset("hebben zijn worden kunnen moeten mogen willen zullen".split())
"""Finite forms that the analysis may call infinitives."""


def second_pole(sentence: Sentence, finite: Token) -> Token | None:
    """The main verb or the particle that a finite verb waits for; None if it stands alone, or its verb comes first."""
    is_linked = finite.dep in ("aux", "aux:pass") and finite.head > finite.index
    if _ends_clause(sentence, finite) and not is_linked:
        return None  # it is the last of its clause
    if finite.lemma in HELPERS and (verb := _main_verb(sentence, finite)) is not None:
        return verb
    return _particle(sentence, finite)


def stand_in_one_clause(sentence: Sentence, first: Token, verb: Token) -> bool:
    """Whether every finite verb between a word and a verb behind it is that of a clause that opens between them."""
    inner, may_share = 0, False
    for token in sentence.tokens[first.index + 1 : verb.index]:
        if token.text in HARD_BORDERS:
            return False
        if opens_clause(sentence, token):
            inner += 1
        elif token.pos == "CCONJ":
            may_share = True  # *die hier wonen en hier werken*
        elif inner and _may_be_finite(sentence, token):
            inner, may_share = inner - 1, False
        elif token.is_finite and not may_share:
            return False
    return inner == 0 or sentence.tokens[verb.index - 1].text == ","


def _may_be_finite(sentence: Sentence, token: Token) -> bool:
    """Whether a verb can be the finite one of a clause with its verbs last; many plurals are called infinitives."""
    if token.is_finite:
        return True
    before = sentence.tokens[token.index - 1]
    return "VerbForm=Inf" in token.features and before.lower != "te" and not is_verb(before)


def _main_verb(sentence: Sentence, finite: Token) -> Token | None:
    """The verb that completes a helper: the one that the analysis joins to it, or the first that may."""
    words = [token for token in _own_words(sentence, finite) if _completes(sentence, finite, token)]
    by_order = words if finite.lemma in MODALS | WITH_TE | WITH_PARTICIPLE else []
    linked = [token for token in words if finite.head == token.index or token.head == finite.index]
    verb = next(iter(by_order or linked), None)
    if verb is None or verb.lower not in WITH_PARTICIPLE:
        return verb
    beside = (*sentence.tokens[verb.index + 1 : verb.index + 2], sentence.tokens[verb.index - 1])
    return next((token for token in beside if is_participle(token)), verb)  # *kan worden verleend*


def _completes(sentence: Sentence, finite: Token, token: Token) -> bool:
    """Whether a verb has the form that a helper asks for, and the place of one at the end of its clause."""
    before = sentence.tokens[token.index - 1]
    if token.dep in ("amod", "det"):
        return False
    if finite.lemma in WITH_PARTICIPLE:
        if not is_participle(token) or (finite.lemma == "zijn" and is_adjective(token.lower)):
            return False
        is_linked = finite.head == token.index
        return is_linked or _ends_clause(sentence, token) or is_verb(sentence.tokens[token.index + 1])
    is_infinitive = "VerbForm=Inf" in token.features or _is_infinitive(sentence, token)
    if not is_infinitive or "nom" in token.tag:
        return False
    if finite.lemma in WITH_TE:
        return before.lower == "te"
    return before.pos not in ("ADP", "DET")


def _particle(sentence: Sentence, finite: Token) -> Token | None:
    for token in sentence.dependents(finite, "compound:prt"):
        is_known = verb_forms(token.lower + finite.lemma) is not None
        is_plain = token.pos in ("ADJ", "ADV") and _ends_clause(sentence, token)  # *stelt geld beschikbaar*
        if token.index > finite.index and (is_known or is_plain) and not _is_fixed(sentence, token):
            return token
    for token in _own_words(sentence, finite):
        if token.pos in ("ADP", "ADV") and _ends_clause(sentence, token) and verb_forms(token.lower + finite.lemma):
            return token
    return None


def _ends_clause(sentence: Sentence, token: Token) -> bool:
    after = sentence.tokens[token.index + 1 : token.index + 2]
    return not after or after[0].pos in ("PUNCT", "SCONJ", "CCONJ")


def _is_fixed(sentence: Sentence, token: Token) -> bool:
    return any(sentence.dependents(token, "fixed"))


def _own_words(sentence: Sentence, finite: Token) -> Iterator[Token]:
    """The words behind a finite verb up to the end of its clause, without the clauses inside it."""
    inner = 0
    in_brackets = False
    last: Token | None = None
    for token in sentence.tokens[finite.index + 1 :]:
        if token.text in ("(", ")"):
            in_brackets = token.text == "("
        elif in_brackets:
            continue
        elif token.text in HARD_BORDERS:
            return
        elif opens_clause(sentence, token):
            inner += 1
        elif inner:
            if _may_be_finite(sentence, token):
                inner -= 1
                last = token
        elif last is not None and is_verb(token) and sentence.tokens[token.index - 1] is last:
            last = token  # the verbs at the end of the clause inside
        elif (token.is_finite and not _is_infinitive(sentence, token)) or is_plural_helper(sentence, token):
            return
        else:
            yield token


def _is_infinitive(sentence: Sentence, token: Token) -> bool:
    """Whether what the analysis calls another form is an infinitive: by its ending, its other verbs or its subject."""
    if token.lower in PLURAL_HELPERS and _beside_verb(sentence, token):
        return True  # *moet zijn ontvangen*
    if "VerbForm=Part" in token.features:
        return verb_forms(token.lower) is not None and not is_participle(token)
    if not token.is_finite:
        return False
    subjects = [each for each in sentence.dependents(token, "nsubj") if each.index < token.index]
    return verb_forms(token.lower) is not None and any(is_singular(each) for each in subjects)


def _beside_verb(sentence: Sentence, token: Token) -> bool:
    beside = (*sentence.tokens[token.index - 1 : token.index], *sentence.tokens[token.index + 1 : token.index + 2])
    return any(is_verb(other) or other.lower == "te" for other in beside)


def is_singular(subject: Token) -> bool:
    """Whether a subject never has a plural verb: *u*, *de aanvraag*."""
    return subject.lower in ("u", "hij", "ik", "degene") or "Number=Sing" in subject.features


def is_plural_helper(sentence: Sentence, token: Token) -> bool:
    """Whether a helper stands apart from other verbs, so that it must be the finite verb of another clause."""
    return token.lower in PLURAL_HELPERS and token.pos in ("AUX", "VERB") and not _beside_verb(sentence, token)
