"""Passive to active: *Uw aanvraag wordt door ons beoordeeld* becomes *Wij beoordelen uw aanvraag*.

Only where the text names who acts. The order of the clause is that of the Algemene Nederlandse Spraakkunst (ANS,
chapter 21): the finite verb first, second or last, the subject next to it, and phrases after it as they stood.
"""

from collections.abc import Sequence
from dataclasses import replace

from begrijpelijk.core.finding import Edit
from begrijpelijk.language.action_nouns import verb_of
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.mending import MODALS
from begrijpelijk.language.transformation.agent import agent_head, agent_phrase
from begrijpelijk.language.transformation.clause import Clause, Order, Phrase, clause_of
from begrijpelijk.language.transformation.swap import may_swap
from begrijpelijk.language.transformation.wording import Piece, lower_first, reworded, upper_first
from begrijpelijk.language.verbs import Cell, inflect, lemmas_of, verb_forms

AS_SUBJECT = {"ons": "wij", "u": "u", "mij": "ik", "me": "ik", "hem": "hij"}
AS_OBJECT = {"wij": "ons", "we": "ons", "u": "u", "ik": "mij", "hij": "hem", "je": "je", "het": "het"}
DOUBTFUL_PRONOUNS = frozenset("zij ze jij jullie men er wie wat welke haar hen hun jou je".split())
"""As agent or object they have a form that the text does not tell, or no sense without their place."""

PLURAL_NAMES = frozenset({"staten", "wethouders"})
"""Last words of names that are plural: *Gedeputeerde Staten*."""

PATIENTS = ("nsubj:pass", "nsubj", "obj", "iobj")
"""Relations of what undergoes it, likeliest first: without a subject, the object that the analysis saw in it."""


def to_active(sentence: Sentence, auxiliary: Token) -> tuple[Edit, ...]:
    """The edits that make the clause of a passive auxiliary (*worden*, *zijn*) active."""
    clause = clause_of(sentence, sentence.tokens[auxiliary.head])
    if clause is None or sentence.tokens[0].text[:1].isdigit():
        return ()  # the number of an article or item stands before the sentence, and would move with its first words
    agent, patient = _agent(clause), _patient(clause)
    if agent is None or patient is None or not may_swap(clause, agent, patient) or _may_belong_to(patient, agent):
        return ()
    if _is_aimed(sentence) or _reads_as_determiner(patient, agent):
        return ()
    plain = _without_expletive(clause, patient)
    subject, object_ = _subject(agent), _object(patient)
    verbs = _verbs(clause, _cell(agent, clause))
    if plain is None or subject is None or object_ is None or verbs is None:
        return ()
    pieces: Sequence[Piece] = _written_together(_ordered(plain, agent, patient, subject, object_, *verbs))
    if _opens_sentence(clause):
        pieces = _recapitalised(clause, pieces)
    return reworded(sentence, clause.start, clause.end, pieces)


def _agent(clause: Clause) -> Phrase | None:
    found = agent_phrase(clause.sentence, clause.head)
    return found if found in clause.phrases else None


def _patient(clause: Clause) -> Phrase | None:
    """The only phrase with the likeliest relation; None if there is none, or more than one."""
    for relation in PATIENTS:
        found = [phrase for phrase in clause.phrases if any(_is_head(token, clause, relation) for token in phrase)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _may_belong_to(patient: Phrase, agent: Phrase) -> bool:
    """Whether *door* may say who does what the noun before it names: *de reeks controles door inspecteurs wordt …*."""
    last, head = patient[-1], agent_head(patient)
    is_act = verb_of(last.lower) is not None or "Number=Plur" in last.features
    return last.index + 1 == agent[0].index and last is not head and last.pos == "NOUN" and is_act


def _is_aimed(sentence: Sentence) -> bool:
    """Whether *om … te* opens a sentence: its subject is that of the clause behind it, and would be another."""
    return sentence.tokens[0].lower == "om" and any(token.lower == "te" for token in sentence.tokens)


def _reads_as_determiner(patient: Phrase, agent: Phrase) -> bool:
    """Whether a relative pronoun would stand before a bare noun, as if it pointed at it: *die vrijwilligers geven*."""
    is_bare = len(agent) > 1 and agent[1].pos in ("NOUN", "ADJ")
    return len(patient) == 1 and patient[0].lower in ("die", "dat") and is_bare


def _is_head(token: Token, clause: Clause, relation: str) -> bool:
    return token.dep == relation and token.head == clause.head.index


def _without_expletive(clause: Clause, patient: Phrase) -> Clause | None:
    """The clause without the *er* that announces its subject; None where *er* may belong to another word."""
    if not any(_is_expletive(phrase) for phrase in clause.phrases):
        return clause
    head = agent_head(patient)
    is_stranded = any(len(phrase) == 1 and phrase[0].pos == "ADP" for phrase in clause.phrases)
    if head.pos != "NOUN" or is_stranded:
        return None
    return replace(clause, phrases=tuple(phrase for phrase in clause.phrases if not _is_expletive(phrase)))


def _is_expletive(phrase: Phrase) -> bool:
    return len(phrase) == 1 and phrase[0].lower == "er"


def _subject(agent: Phrase) -> tuple[Piece, ...] | None:
    """The agent without *door*, as a subject."""
    words = agent[1:]
    if len(words) > 1:
        return words
    word = words[0].lower
    if word in AS_SUBJECT:
        return (AS_SUBJECT[word],)
    return None if word in DOUBTFUL_PRONOUNS or words[0].pos == "PRON" else words


def _object(patient: Phrase) -> tuple[Piece, ...] | None:
    """The patient as an object; None for a pronoun whose form or reference is in doubt."""
    if len(patient) == 1 and patient[0].lower in DOUBTFUL_PRONOUNS:
        return None
    if len(patient) == 1 and patient[0].lower in AS_OBJECT:
        return (AS_OBJECT[patient[0].lower],)
    return patient


def _cell(agent: Phrase, clause: Clause) -> Cell | None:
    """The form of the verb that goes with the agent, in the tense of the passive; None if its number is in doubt."""
    is_past = "Tense=Past" in clause.finite.features
    is_plural = _is_plural(agent, clause)
    if is_plural is None:
        return None
    if is_past:
        return Cell.PAST_PLURAL if is_plural else Cell.PAST_SINGULAR
    if is_plural:
        return Cell.PLURAL
    word = agent_head(agent).lower
    return {"u": Cell.POLITE, "mij": Cell.FIRST, "me": Cell.FIRST}.get(word, Cell.THIRD)


def _is_plural(agent: Phrase, clause: Clause) -> bool | None:
    head, words = agent_head(agent), [token.lower for token in agent]
    joined = list(clause.sentence.dependents(head, "conj"))
    if joined:
        is_part_of_name = head.pos == "NOUN" and any(token.text[:1].isupper() for token in joined)
        return True if "en" in words and not is_part_of_name else None  # de afdeling Ruimte en Wonen
    if words[-1] in PLURAL_NAMES and head.pos == "PROPN":
        return True
    if head.pos == "PROPN" and "en" in words:
        return None
    return head.lower == "ons" or "Number=Plur" in head.features or "mv" in head.tag


Verbs = tuple[tuple[Piece, ...], tuple[Piece, ...]]
"""The finite verb, and the rest of the verbs in their order."""


def _verbs(clause: Clause, cell: Cell | None) -> Verbs | None:
    """The verbs of the active clause: for *wordt beoordeeld*, *is beoordeeld* and *kan worden beoordeeld*."""
    lemma = clause.head.lemma.lower()
    forms = verb_forms(lemma)
    if cell is None or forms is None or not _is_participle_of(clause.head, lemma):
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
    """Whether a participle is that of a verb and of no other: *gedragen* is of *dragen* and of *gedragen*."""
    stem = token.lower.removeprefix("ge") if token.lower.endswith("en") else lemma
    others = {lemma, stem, *lemmas_of(token.lower)}
    of = {verb for verb in others if inflect(verb, Cell.PAST_PARTICIPLE) == token.lower}
    return of == {lemma}


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
    pronouns = [phrase for phrase in middle if _is_indirect_pronoun(phrase)]
    field = [*(token for phrase in pronouns for token in phrase), *field]
    middle = [phrase for phrase in middle if phrase not in pronouns]
    for phrase in sorted([*middle, *([] if is_early else [patient])], key=lambda phrase: phrase[0].index):
        field += object_ if phrase is patient else phrase
    closing = _closing(rest, tail)
    if clause.order is Order.SECOND:
        head = [*opener, *finite, *subject] if opener else [*subject, *finite]
        return [*head, *field, *closing]
    if clause.order is Order.FIRST:
        return [*finite, *subject, *field, *closing]
    return [*clause.marks, *opener, *subject, *field, *_cluster(clause, finite, rest), *tail]


def _written_together(pieces: Sequence[Piece]) -> list[Piece]:
    """With a noun and the verb that comes to stand right behind it as one word: *gebruikmaken*."""
    joined: list[Piece] = []
    for piece in pieces:
        noun = joined[-1] if joined else None
        whole = noun.lower + piece if isinstance(noun, Token) and isinstance(piece, str) else ""
        forms = verb_forms(whole) if whole else None
        if isinstance(noun, Token) and forms is not None and forms.particle == noun.lower:
            joined[-1] = noun.written + str(piece)
        else:
            joined.append(piece)
    return joined


def _is_indirect_pronoun(phrase: Phrase) -> bool:
    """*u* of *stuurt u een brief*, that stands before all other objects."""
    return len(phrase) == 1 and phrase[0].dep == "iobj" and phrase[0].pos == "PRON"


def _closing(rest: Sequence[Piece], tail: Sequence[Piece]) -> list[Piece]:
    """The verbs and what follows them; not *biedt aan aan de raad* but *biedt aan de raad aan*."""
    is_doubled = rest and tail and isinstance(tail[0], Token) and tail[0].lower == rest[-1]
    return [*tail, *rest] if is_doubled else [*rest, *tail]


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
