"""The present tense for a future with *zullen*: *u ontvangt* for *u zult ontvangen*."""

import re

from begrijpelijk.core.finding import Edit
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.capitals import as_written
from begrijpelijk.language.clauses import Order, carrier, order_of
from begrijpelijk.language.lemmas import is_only
from begrijpelijk.language.replacement import cased, removed
from begrijpelijk.language.transformation.agent import names_actor
from begrijpelijk.language.verb_uses import auxiliaries, is_verb, same_form, subject_of, verb_use
from begrijpelijk.language.verbs import verb_forms

SUPPOSING = frozenset({"wel", "vast", "ongetwijfeld", "waarschijnlijk", "vermoedelijk", "eens"})
"""With these *zullen* may say that something is likely, not that it is to come."""
WRITTEN_AS_ONE = frozenset({"gebruik", "kennis", "deel", "plaats", "zorg"})
"""Right before a finite verb they are written together with it: *gebruik zult maken*, but *gebruikmaakt*."""
PERSONS = frozenset("wij we ik u je jij jullie".split())
"""Of them the future is what they do or undergo, and no prediction about facts."""
TIMES = re.compile(
    r"[0-9]+|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|.*dag|.*week|"
    r".*weken|.*maand|.*maanden|.*jaar|morgen|overmorgen|straks|binnenkort|spoedig|daarna|dan|dadelijk|meteen|direct|"
    r"zomer|winter|herfst|lente|voorjaar|najaar|vanaf|zodra|als|indien|wanneer|voordat|nadat|totdat|zolang|tot|na|tijdens"
)
"""They say when or on what condition, so that the present cannot be read as what is so now."""
PERFECT = frozenset({"hebben", "zijn"})
DONE_BY_SAYING = frozenset(
    """aanbevelen aanbieden aanwijzen adviseren afwijzen beloven benoemen besluiten beslissen goedkeuren herroepen
    intrekken machtigen opleggen toekennen toewijzen toezeggen vaststellen verbieden verdagen verklaren verlenen
    verzoeken voorstellen vorderen vragen weigeren""".split()
)
"""In the present the text itself does it: *wij stellen voor* proposes, *wij zullen voorstellen* announces that."""
NO_TIME_ALONE = frozenset({"dan", "tot"})
"""Of the words for a time these, and numbers, say other things too: *besluiten tot sluiting*, *drie vergunningen*."""
PROPOSALS = frozenset({"aanbod", "toezegging", "verzoek", "voorstel"})
"""What is done in the same way with *doen*."""


def in_present(sentence: Sentence, will: Token) -> tuple[Edit, ...]:
    """The edits that put the infinitive under a form of *zullen* in its place, in the present.

    None where *zullen* may mean something else (a supposition, a proposal, a perfect) or the order is in doubt.
    """
    head = carrier(sentence, will)
    infinitive = _infinitive(sentence, will, head)
    if infinitive is None or not _is_plain_future(sentence, will, head):
        return ()
    verb = verb_forms(infinitive.lower)
    form = same_form(sentence, verb_use(sentence, will), infinitive.lower)
    order = order_of(sentence, will)
    if _passes_infinitive(sentence, will, infinitive):
        return ()
    if verb is None or form is None or order is None:
        return ()
    if order is Order.FINAL:
        first, last = sorted((will.index, infinitive.index))
        apart = any(not is_verb(token) for token in sentence.tokens[first + 1 : last])
        whole = Edit(infinitive.span, verb.particle + form)
        before = sentence.tokens[max(first - 1, 0)].lower
        if apart or before in WRITTEN_AS_ONE:
            return ()
        return as_written(sentence, _in_order(removed(sentence, will), whole))
    if infinitive.index < will.index or sentence.tokens[infinitive.index - 1].dep == "compound:prt":
        return ()
    rest = Edit(infinitive.span, verb.particle) if verb.particle else removed(sentence, infinitive)
    if infinitive.index == will.index + 1:
        words = f"{form} {verb.particle}".rstrip()
        form, rest = words, removed(sentence, infinitive)
    return as_written(sentence, _in_order(Edit(will.span, cased(form, will)), rest))


def _in_order(*edits: Edit) -> tuple[Edit, ...]:
    return tuple(sorted(edits, key=lambda edit: edit.span))


def _infinitive(sentence: Sentence, will: Token, head: Token) -> Token | None:
    """What *zullen* governs: of *moeten worden betaald* it is *moeten*, of *betaald worden* it is *worden*."""
    if head is will:
        return None
    copulas = tuple(sentence.dependents(head, "cop"))
    helpers = [token for token in (*auxiliaries(sentence, head), *copulas) if token is not will]
    if any(helper.is_finite and helper.lower not in ("hebben", "zijn", "worden") for helper in helpers):
        return None
    modal = next((helper for helper in helpers if helper.lemma not in PERFECT | {"worden"}), None)
    found = modal or (helpers[0] if helpers else head)
    if found.lower in PERFECT:
        return None  # a perfect (*zal hebben betaald*), or a state that the present would say is so now
    particles = verb_use(sentence, found).particle is not None
    return None if particles or not found.lower.endswith("n") else found


def _passes_infinitive(sentence: Sentence, will: Token, infinitive: Token) -> bool:
    """Whether an infinitive that the model took for something else may be under *zullen* too."""
    between = sentence.tokens[will.index + 1 : infinitive.index]
    return any(map(_is_misread_infinitive, between))


def _is_misread_infinitive(token: Token) -> bool:
    return not is_verb(token) and verb_forms(token.lower) is not None and is_only(token.lower, "VERB", "AUX")


def _is_plain_future(sentence: Sentence, will: Token, head: Token) -> bool:
    if will.lower not in ("zal", "zult", "zullen") or head.dep == "conj":
        return False
    asks = sentence.tokens[-1].text == "?"
    subject = subject_of(sentence, will)
    if subject is None or (asks and subject.lower in ("wij", "we", "ik")):
        return False
    if _predicts(sentence, head, subject) or _is_done_by_saying(sentence, head):
        return False
    if any(token.lower in SUPPOSING for token in sentence.dependents(head)) or any(sentence.dependents(head, "csubj")):
        return False  # *het zal niet meevallen om …* is an estimate
    joined = tuple(sentence.dependents(head, "conj"))
    if any(map(_is_misread_infinitive, joined)):
        return False
    return not any(is_verb(other) and not _stands_alone(sentence, head, other) for other in joined)


def _predicts(sentence: Sentence, head: Token, subject: Token) -> bool:
    """Whether *zullen* predicts facts, which the present would give as so now: *de waarde zal dalen*."""
    acts = subject.lower in PERSONS or names_actor(subject.lower) or any(sentence.dependents(head, "aux:pass"))
    return not acts and not any(TIMES.fullmatch(token.lower) for token in sentence.tokens)


def _is_done_by_saying(sentence: Sentence, head: Token) -> bool:
    """Whether the present would do what *zullen* announces, without a time of its own that says when."""
    lemma = verb_use(sentence, head).lemma
    proposes = lemma == "doen" and any(token.lower in PROPOSALS for token in sentence.dependents(head, "obj"))
    if lemma not in DONE_BY_SAYING and not proposes:
        return False
    said = [clause for clause in sentence.subtree(head) if clause is not head and _is_said(sentence, clause)]
    inside = {token.index for clause in said for token in sentence.subtree(clause)}
    return not any(_says_when(token) for token in sentence.tokens if token.index not in inside)


def _says_when(token: Token) -> bool:
    is_other = token.lower in NO_TIME_ALONE or token.lower.isdigit()
    return TIMES.fullmatch(token.lower) is not None and not is_other


def _is_said(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause is what is said or proposed: a time in it says nothing of the verb that says it."""
    is_om = clause.dep == "advcl" and any(mark.lower == "om" for mark in sentence.dependents(clause, "mark"))
    return clause.dep in ("ccomp", "xcomp", "acl") or is_om


def _has_subject(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has a subject of its own; what has a preposition is none, whatever the analysis says."""
    return any(not any(sentence.dependents(noun, "case")) for noun in sentence.dependents(verb, "nsubj", "nsubj:pass"))


def _reads_as_infinitive(token: Token) -> bool:
    return token.lower == token.lemma.lower()


def _stands_alone(sentence: Sentence, head: Token, other: Token) -> bool:
    """Whether a coordinated verb does not need *zullen* as an infinitive would: *wordt betaald en verstuurd*."""
    finite = [token for token in (other, *sentence.dependents(other, "aux", "aux:pass")) if token.is_finite]
    if finite and all(map(_reads_as_infinitive, finite)) and not _has_subject(sentence, other):
        return False  # *zal worden betaald of worden verrekend*
    if finite:
        return True
    passive = any(sentence.dependents(head, "aux:pass"))
    return passive and "VerbForm=Part" in other.features and not any(sentence.dependents(other, "aux", "aux:pass"))
