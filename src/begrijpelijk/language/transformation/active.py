"""Passive to active: *Uw aanvraag wordt door ons beoordeeld* becomes *Wij beoordelen uw aanvraag*.

Only where the text names who acts. The order of the clause is that of the Algemene Nederlandse Spraakkunst (ANS,
chapter 21): the finite verb first, second or last, the subject next to it, and phrases after it as they stood.
"""

from collections.abc import Sequence

from begrijpelijk.core.finding import Edit
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.transformation.clause import Clause, Order, Phrase, clause_of
from begrijpelijk.language.transformation.wording import Piece, lower_first, reworded, upper_first
from begrijpelijk.language.verbs import Cell, inflect, verb_forms

AS_SUBJECT = {"ons": "wij", "u": "u", "mij": "ik", "me": "ik", "hem": "hij"}
AS_OBJECT = {"wij": "ons", "we": "ons", "u": "u", "ik": "mij", "hij": "hem", "je": "je", "het": "het"}
DOUBTFUL_PRONOUNS = frozenset("zij ze jij jullie men er wie wat welke haar hen hun jou je".split())
"""As agent or object they have a form that the text does not tell, or no sense without their place."""

FOCUS = frozenset("niet alleen ook slechts enkel mede juist zelf uitsluitend vooral nooit niets".split())
"""A word that bears on the agent: *niet door ons*; elsewhere in the clause it would bear on something else."""

POSSESSIVES = frozenset("zijn haar hun hij zij ze hem".split())
"""They may point back at a subject that would come later."""

LONGEST_AGENT = 8
"""Words; a longer subject in front of the verb is no gain."""

MODALS = frozenset({"kunnen", "moeten", "mogen", "zullen", "willen"})


def to_active(sentence: Sentence, auxiliary: Token) -> tuple[Edit, ...]:
    """The edits that make the clause of a passive auxiliary (*worden*, *zijn*) active."""
    clause = clause_of(sentence, sentence.tokens[auxiliary.head])
    if clause is None or "VerbForm=Part" not in clause.head.features:
        return ()
    agent, patient = _phrase(clause, "obl:agent"), _phrase(clause, "nsubj:pass")
    if agent is None or patient is None or not _may_swap(clause, agent, patient):
        return ()
    subject = _subject(agent)
    verbs = _verbs(clause, _cell(agent, clause))
    if subject is None or verbs is None:
        return ()
    object_ = _object(patient)
    pieces: Sequence[Piece] = _ordered(clause, agent, patient, subject, object_, *verbs)
    if _opens_sentence(clause):
        pieces = _recapitalised(clause, pieces)
    return reworded(sentence, clause.start, clause.end, pieces)


def _phrase(clause: Clause, relation: str) -> Phrase | None:
    """The only phrase with a relation to the verb; None if there is none, or more than one."""
    found = [phrase for phrase in clause.phrases if any(_is_head(token, clause, relation) for token in phrase)]
    return found[0] if len(found) == 1 else None


def _is_head(token: Token, clause: Clause, relation: str) -> bool:
    return token.dep == relation and token.head == clause.head.index


def _may_swap(clause: Clause, agent: Phrase, patient: Phrase) -> bool:
    if agent[0].lower != "door" or len(agent) < 2 or len(agent) > LONGEST_AGENT + 1:
        return False
    if any(token.dep in ("acl:relcl", "advcl", "parataxis") or token.pos == "PUNCT" for token in agent):
        return False
    if any(token.lower in POSSESSIVES for token in agent[1:]) or any(token.lower in FOCUS for token in agent):
        return False
    before = clause.sentence.tokens[agent[0].index - 1].lower if agent[0].index else ""
    words = [token.lower for token in patient]
    return before not in FOCUS and not (len(words) == 1 and words[0] in DOUBTFUL_PRONOUNS)


def _subject(agent: Phrase) -> tuple[Piece, ...] | None:
    """The agent without *door*, as a subject."""
    words = agent[1:]
    if len(words) > 1:
        return words
    word = words[0].lower
    if word in AS_SUBJECT:
        return (AS_SUBJECT[word],)
    return None if word in DOUBTFUL_PRONOUNS or words[0].pos == "PRON" else words


def _object(patient: Phrase) -> tuple[Piece, ...]:
    if len(patient) == 1 and patient[0].lower in AS_OBJECT:
        return (AS_OBJECT[patient[0].lower],)
    return patient


def _cell(agent: Phrase, clause: Clause) -> Cell | None:
    """The form of the verb that goes with the agent, in the tense of the passive; None if its number is in doubt."""
    past = "Tense=Past" in clause.finite.features
    head = next(token for token in agent if _is_head(token, clause, "obl:agent"))
    joined = list(clause.sentence.dependents(head, "conj"))
    if joined and not any(token.lower == "en" for token in agent):
        return None
    word = head.lower
    if past:
        plural = joined or "Number=Plur" in head.features or word == "ons"
        return Cell.PAST_PLURAL if plural else Cell.PAST_SINGULAR
    if joined or "Number=Plur" in head.features or word == "ons":
        return Cell.PLURAL
    return {"u": Cell.POLITE, "mij": Cell.FIRST, "me": Cell.FIRST}.get(word, Cell.THIRD)


Verbs = tuple[tuple[Piece, ...], tuple[Piece, ...]]
"""The finite verb, and the rest of the verbs in their order."""


def _verbs(clause: Clause, cell: Cell | None) -> Verbs | None:
    """The verbs of the active clause: for *wordt beoordeeld*, *is beoordeeld* and *kan worden beoordeeld*."""
    lemma = clause.head.lemma.lower()
    forms = verb_forms(lemma)
    if cell is None or forms is None or (forms.past_participle and not _is_participle_of(clause.head, lemma)):
        return None
    auxiliaries = [token for token in clause.verbs if token is not clause.head]
    finite = clause.finite
    if len(auxiliaries) == 1 and finite.lemma == "worden":
        form = inflect(lemma, cell, apart=True)
        if form is None:
            return None
        if clause.order is Order.LAST:
            return (forms.particle + form,), ()
        return (form,), (forms.particle,) if forms.particle else ()
    if len(auxiliaries) == 1 and finite.lemma == "zijn":
        form = inflect("hebben", cell)
        return ((form,), (clause.head,)) if form else None
    bare = [token for token in auxiliaries if token is not finite]
    if len(auxiliaries) == 2 and finite.lemma in MODALS and bare[0].lower == "worden":
        form = inflect(finite.lemma, cell)
        return ((form,), (lemma,)) if form else None
    return None


def _is_participle_of(token: Token, lemma: str) -> bool:
    return token.lower == inflect(lemma, Cell.PAST_PARTICIPLE)


def _ordered(
    clause: Clause,
    agent: Phrase,
    patient: Phrase,
    subject: Sequence[Piece],
    object_: Sequence[Piece],
    finite: Sequence[Piece],
    rest: Sequence[Piece],
) -> list[Piece]:
    after = clause.after_verbs() if _has_verbs_at_end(clause) else ()
    middle = [phrase for phrase in clause.phrases if phrase not in (agent, patient) and phrase not in after]
    tail = [piece for phrase in after if phrase not in (agent, patient) for piece in phrase]
    first = clause.before_finite()[:1] if clause.order is Order.SECOND else ()
    opener: Sequence[Piece] = ()
    if clause.order is Order.LAST and not clause.marks:  # a relative clause opens with its pronoun
        opener_phrase = clause.phrases[0]
        opener = object_ if opener_phrase is patient else opener_phrase
        middle = [phrase for phrase in middle if phrase is not opener_phrase]
    elif first and first[0] not in (agent, patient):
        opener = first[0]
        middle = [phrase for phrase in middle if phrase is not first[0]]
    field: list[Piece] = []
    is_early = opener is object_ or (first and first[0] is patient)
    if opener is not object_ and is_early:
        field += object_
    for phrase in sorted([*middle, *([] if is_early else [patient])], key=lambda phrase: phrase[0].index):
        field += object_ if phrase is patient else phrase
    if clause.order is Order.SECOND:
        head = [*opener, *finite, *subject] if opener else [*subject, *finite]
        return [*head, *field, *rest, *tail]
    if clause.order is Order.FIRST:
        return [*finite, *subject, *field, *rest, *tail]
    return [*clause.marks, *opener, *subject, *field, *_cluster(clause, finite, rest), *tail]


def _cluster(clause: Clause, finite: Sequence[Piece], rest: Sequence[Piece]) -> list[Piece]:
    """The verbs at the end of a subordinate clause, the finite one where it was: *kan lezen*, *gelezen heeft*."""
    is_last = clause.finite.index > clause.head.index
    is_modal = clause.finite.dep == "aux" and clause.finite.lemma in MODALS
    return [*rest, *finite] if is_last and not is_modal else [*finite, *rest]


def _has_verbs_at_end(clause: Clause) -> bool:
    return clause.order is Order.LAST or clause.verbs[-1] is not clause.finite


def _opens_sentence(clause: Clause) -> bool:
    return all(token.pos == "PUNCT" for token in clause.sentence.tokens[: clause.start])


def _recapitalised(clause: Clause, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The capital goes from the word that opened the sentence to the one that opens it now."""
    first = clause.sentence.tokens[clause.start]
    if pieces and pieces[0] is first:
        return tuple(pieces)
    return upper_first([lower_first(piece) if piece is first else piece for piece in pieces])
