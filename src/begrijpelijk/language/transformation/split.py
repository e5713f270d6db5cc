"""One long sentence to two: behind a condition, at a comma or semicolon, or before *en*, *waarbij*, *die* or *zodat*.

Only at the top of a sentence, and only where what stands before the border does not bear on what stands after it: a
condition, a reason or a time that opens the sentence may hold for both halves.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.clauses import Order, order_of
from begrijpelijk.language.once import once
from begrijpelijk.language.transformation.clause import Phrase
from begrijpelijk.language.transformation.condition import to_question
from begrijpelijk.language.transformation.main_clause import subject_of_clause
from begrijpelijk.language.transformation.relative import RELATIVE_ADVERBS, RELATIVE_PRONOUNS, at_relative
from begrijpelijk.language.transformation.result import at_result
from begrijpelijk.language.transformation.splice import at_splice
from begrijpelijk.language.transformation.wording import upper_first
from begrijpelijk.language.verbs import Cell, inflect

FEWEST_WORDS = 4
"""Words in each half; a shorter sentence sounds chopped."""

CONCEDING = "weliswaar"
NEGATIONS = frozenset({"niet", "geen", "nooit"})
"""They wait for *maar* in their own sentence, as *weliswaar* does."""

DROPPED = frozenset({"en"})
"""Says nothing that a full stop does not say."""

OPENING = {"maar": "Maar", "want": "Want", "dus": "Dus"}
"""May open a sentence with the same order of words."""

EXCEPTIONS = frozenset({"tenzij", "mits"})
CONDITIONS = frozenset({"als", "indien", "wanneer", "zolang", "zodra", "behalve", "omdat"})
"""After a comma they may hold for all that was said."""

COMPARING = frozenset({"dan"})
"""A clause that opens so (*hoger dan de grens*) compares, and bears on nothing else."""

QUOTES = frozenset("‘’“”„\"'")
ANNOUNCING = frozenset(
    """volgende volgend als volgt hieronder namelijk zo dit deze vraag regel voorbeeld bijvoorbeeld zegt zei zeggen
    schrijft schrijven staat vindt meent let""".split()
)
"""Before a colon they make what follows a part of what was said."""

CONSIDERING = frozenset("gelet gelezen gehoord overwegende overwegend constaterende constaterend beschikkende".split())
"""They open the considerations above a decision, which are no sentences and keep their semicolons."""
ELLIPTICAL = frozenset({"wel", "niet", "ook", "evenmin", "alleen"})
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")

REPEATED_SUBJECTS = frozenset({"wij", "we", "u", "ik", "zij", "hij"})

DEFINITE = frozenset({"de", "het"})
LONGEST_REPEATED = 2
"""Words of a subject that is said again; a longer one (*de afdeling Vergunningen*) sounds odd twice."""
LONG_ENOUGH_TO_REPEAT = 22
"""Words of a sentence in which the same noun may open both halves; nearer to each other they sound clumsy."""


@dataclass(frozen=True, slots=True)
class Split:
    """A place where a sentence can end, and the edits that make two sentences of it."""

    at: Token
    edits: tuple[Edit, ...]


@once
def splits(sentence: Sentence) -> tuple[Split, ...]:
    """The places where a sentence can be split, from left to right."""
    return tuple(_splits(sentence))


def _splits(sentence: Sentence) -> Iterator[Split]:
    if sentence.tokens[-1].lower != ".":
        return
    root = sentence.root
    question = to_question(sentence)
    if question is not None and _halves_are_long_enough(sentence, question[0]):
        yield Split(*question)
    for token in sentence.tokens[1:-1]:
        split = None
        if token.lower == ";" or (token.lower == ":" and not _announces(sentence, token)):
            split = _at_semicolon(sentence, token)
        elif _may_join(sentence, token):
            split = _at_coordination(sentence, root, token)
        elif token.lower == "," and token.index + 1 < len(sentence.tokens):
            split = _at_comma(sentence, token)
        elif token.lower == "zodat" and _halves_are_long_enough(sentence, token):
            edits = at_result(sentence, token)
            split = Split(token, edits) if edits else None
        if split is not None:
            yield split


def _may_join(sentence: Sentence, token: Token) -> bool:
    """Whether a word joins clauses; *dus* behind a comma does too where it is taken for an adverb."""
    is_dus = token.lower == "dus" and token.dep == "advmod" and sentence.tokens[token.index - 1].lower == ","
    return is_dus or (token.dep == "cc" and token.lower in DROPPED | OPENING.keys())


def _halves_are_long_enough(sentence: Sentence, border: Token) -> bool:
    before = sum(token.is_word for token in sentence.tokens[: border.index])
    after = sum(token.is_word for token in sentence.tokens[border.index + 1 :])
    return min(before, after) >= FEWEST_WORDS


def _is_statement(sentence: Sentence, tokens: Phrase) -> bool:
    """Whether words hold a finite verb with its subject, outside any subordinate clause."""
    indices = {token.index for token in tokens}
    for token in tokens:
        verbs = [token, *sentence.dependents(token, "aux", "aux:pass", "cop")]
        subjects = [child for verb in verbs for child in sentence.dependents(verb, *SUBJECTS)]
        is_main = token.dep in ("ROOT", "root", "conj", "parataxis") or _has_main_order(sentence, token, tokens)
        is_impersonal = any(verb.dep == "aux:pass" and verb.lemma == "worden" for verb in verbs)  # *er wordt gebouwd*
        has_subject = is_impersonal or any(subject.index in indices for subject in subjects)
        if is_main and has_subject and any(verb.is_finite and verb.index in indices for verb in verbs):
            return True
    return False


def _has_main_order(sentence: Sentence, verb: Token, tokens: Phrase) -> bool:
    """Whether a clause that is called a part of another has the order of a main clause: *… ; hij vindt dat …*."""
    if verb.dep not in ("advcl", "ccomp", "xcomp"):
        return False
    own = (verb, *sentence.dependents(verb, "aux", "aux:pass", "cop"))
    finite = next((token for token in own if token.is_finite), None)
    return finite is not None and finite is not tokens[0] and order_of(sentence, finite) is Order.MAIN


def considers(tokens: Phrase) -> bool:
    """Whether words open as a consideration does: *overwegende dat …*, *de raad, gehoord de commissie, …*."""
    opening = tokens[0].lower in CONSIDERING
    behind = (after for before, after in pairwise(tokens) if before.lower in (",", ";", ":", "en", "mede"))
    return opening or any(token.lower in CONSIDERING for token in behind)


def _at_semicolon(sentence: Sentence, semicolon: Token) -> Split | None:
    before, after = sentence.tokens[: semicolon.index], sentence.tokens[semicolon.index + 1 :]
    if sum(token.lower in (";", ":") for token in sentence.tokens) > 1 or not _halves_are_long_enough(
        sentence, semicolon
    ):
        return None
    if considers(sentence.tokens):
        return None
    if not _is_statement(sentence, before) or not _is_statement(sentence, after) or after[0].pos in ("CCONJ", "SCONJ"):
        return None
    first = after[0]
    if first.lower in ELLIPTICAL or first.text[:1].isdigit():
        return None  # *wel bijvoorbeeld als …* leaves its verb to the first half; no sentence opens with figures
    span = Span(semicolon.span.start, first.span.end)
    return Split(semicolon, (Edit(span, f". {_capital(first)}"),))


def _announces(sentence: Sentence, colon: Token) -> bool:
    """Whether the words before a colon announce what follows, or leave it to say what they mean."""
    before = sentence.tokens[: colon.index]
    said = {token.lower for token in before}
    after = sentence.tokens[colon.index + 1]
    is_quoted = any(token.text in QUOTES for token in sentence.tokens)
    return bool(said & ANNOUNCING) or is_quoted or after.lower in ELLIPTICAL or len(before) < 2 * FEWEST_WORDS


def _at_coordination(sentence: Sentence, root: Token, conjunction: Token) -> Split | None:
    verb = _joined_verb(sentence, conjunction)
    if verb.dep != "conj" or not _halves_are_long_enough(sentence, conjunction):
        return None
    if verb.head != root.index and not _is_joined_to_main(sentence, verb, conjunction):
        return None
    before = sentence.tokens[: conjunction.index]
    if conjunction.lower == "maar" and _waits_for_but(sentence, verb, before):
        return None
    is_order = _is_order(root) and root.index == 0
    if not (is_order or _is_statement(sentence, before)) or _is_bound(sentence, root):
        return None
    if _leaves_open_list(sentence, conjunction) or _closes_with_condition(sentence, conjunction):
        return None
    opening = _opening_of_order(sentence, verb, conjunction) if is_order else _opening_of(sentence, verb, conjunction)
    if opening is None:
        return None
    start = (before[-2] if before[-1].lower == "," else before[-1]).span.end
    return Split(conjunction, (Edit(Span(start, opening.span.end), f". {opening.text}"),))


def _waits_for_but(sentence: Sentence, verb: Token, before: Phrase) -> bool:
    """Whether the first half is not complete without *maar*: *weliswaar …, maar*, *u mag niet …, maar moet*."""
    words = {token.lower for token in before}
    has_own_subject = subject_of_clause(sentence, verb, "csubj", "expl") is not None
    return CONCEDING in words or (not has_own_subject and not words.isdisjoint(NEGATIONS))


def _joined_verb(sentence: Sentence, conjunction: Token) -> Token:
    """The verb that a conjunction joins; it may hang on the subject, as if that were joined to the noun before it."""
    verb = sentence.tokens[conjunction.head]
    if _misplaced_subject(sentence, verb) is not None:
        return sentence.tokens[sentence.subtree(verb)[-1].index + 1]
    return sentence.tokens[verb.head] if verb.dep in ("aux", "aux:pass", "cop") else verb


def _misplaced_subject(sentence: Sentence, noun: Token) -> Token | None:
    """A noun that is called joined to the one before it, though the verb right behind it has no other subject.

    In *naar het gebouw en het buurthuis trekt later in* nothing but *het buurthuis* can open the second clause.
    """
    phrase = sentence.subtree(noun)
    behind = sentence.tokens[phrase[-1].index + 1 : phrase[-1].index + 2]
    if noun.pos not in ("NOUN", "PROPN") or noun.dep != "conj" or not behind or not behind[0].is_finite:
        return None
    verb = behind[0]
    is_second = verb.dep == "conj" and sentence.tokens[verb.head].index < noun.head
    is_alike = all(number in noun.features for number in verb.features if number.startswith("Number="))
    is_free = is_second and is_alike and subject_of_clause(sentence, verb, "csubj", "expl") is None
    has_clause = any(sentence.dependents(noun, "acl:relcl", "acl", "conj"))
    return noun if is_free and not has_clause else None


def _is_joined_to_main(sentence: Sentence, verb: Token, conjunction: Token) -> bool:
    """Whether a clause called joined to an infinitive (*hoeft niet te sturen, want wij hebben …*) is a main one."""
    first = sentence.tokens[verb.head]
    while first.dep == "xcomp":
        first = sentence.tokens[first.head]
    own = (verb, *sentence.dependents(verb, "aux", "aux:pass", "cop"))
    finite = next((token for token in own if token.is_finite), None)
    if first is not sentence.root or finite is None or subject_of_clause(sentence, verb) is None:
        return False
    return finite.index > conjunction.index + 1 and order_of(sentence, finite) is Order.MAIN


def _opening_of_order(sentence: Sentence, verb: Token, conjunction: Token) -> Edit | None:
    """*en vraag* behind *neem*: only where both tell someone to do something."""
    first = sentence.tokens[conjunction.index + 1]
    is_second = first is verb and _is_order(verb) and conjunction.lower in DROPPED
    return Edit(first.span, _capital(first)) if is_second else None


def _opening_of(sentence: Sentence, verb: Token, conjunction: Token) -> Edit | None:
    """How the second statement opens; None where its verb or its subject is in doubt."""
    opens_with_more = _opens_with_more_than_subject(sentence, sentence.root)
    earlier = (child for child in sentence.dependents(verb) if child.index < conjunction.index)
    helping = list(sentence.dependents(verb, "aux", "aux:pass", "cop"))
    finite = [token for token in helping or [verb] if token.is_finite] or helping
    own = subject_of_clause(sentence, verb, "csubj") or _misplaced_subject(sentence, sentence.tokens[conjunction.head])
    is_doubtful = len(finite) != 1 or any(child.dep != "punct" for child in earlier)
    if is_doubtful or _opens_relative(sentence, conjunction):
        return None
    if own is not None and _waits_for_verb(sentence, conjunction, own, finite[0]):
        return None
    if opens_with_more and (own is None or conjunction.lower in DROPPED):
        return None
    return _opening(sentence, conjunction, finite[0], own)


def _waits_for_verb(sentence: Sentence, conjunction: Token, subject: Token, finite: Token) -> bool:
    """Whether a clause has its verb at the end: *zodat de klas meer leert en elke leerling vaker aan de beurt komt*."""
    is_inverted = sentence.tokens[finite.index + 1].lower in REPEATED_SUBJECTS  # *de toeslag daarvoor vraagt u aan*
    if subject.index > finite.index or is_inverted or order_of(sentence, finite) is Order.MAIN:
        return False
    phrase = [token for token in sentence.subtree(subject) if token.index > conjunction.index and token.pos != "PUNCT"]
    between = [token for token in sentence.tokens[phrase[-1].index + 1 : finite.index] if token.pos != "PUNCT"]
    return phrase[0].index != conjunction.index + 1 or bool(between)


def _is_order(verb: Token) -> bool:
    """Whether a verb has the form in which one tells someone to do something: *stuur*."""
    is_verb = verb.pos in ("VERB", "AUX")
    return is_verb and verb.lower == inflect(verb.lemma, Cell.IMPERATIVE, apart=True)


def _opens_relative(sentence: Sentence, conjunction: Token) -> bool:
    """Whether a second relative clause is joined: *een term die …, maar die niet altijd hetzelfde betekent*."""
    first, second = sentence.tokens[conjunction.index + 1 : conjunction.index + 3]
    return first.lower in RELATIVE_PRONOUNS | RELATIVE_ADVERBS.keys() and not second.is_finite


def _opening(sentence: Sentence, conjunction: Token, finite: Token, subject: Token | None) -> Edit | None:
    """How the second half opens: the words up to the end of the span, and what they become."""
    first = sentence.tokens[conjunction.index + 1]
    shared = subject_of_clause(sentence, sentence.root)
    is_own = subject is not None and not _is_object(subject, shared, finite)
    opener = OPENING.get(conjunction.lower, "")
    if is_own and opener:
        return Edit(conjunction.span, opener) if first is not finite or conjunction.lower == "dus" else None
    if is_own:
        # A verb that comes first would ask or command; *daarna krijgt u een brief* stands by itself.
        return Edit(first.span, _capital(first)) if first is not finite else None
    repeated = _repeated(sentence, shared)
    if repeated is None or first is not finite:
        return None
    return Edit(first.span, f"{opener} {repeated} {first.written}" if opener else f"{_upper(repeated)} {first.written}")


def _repeated(sentence: Sentence, shared: Token | None) -> str | None:
    """A shared subject that opens the sentence, as it is said again: a pronoun, or a short and definite phrase."""
    phrase = sentence.subtree(shared) if shared is not None else ()
    if not phrase or phrase[0].index != 0 or phrase[-1].index != len(phrase) - 1:
        return None
    if len(phrase) == 1:
        is_plural = phrase[0].pos == "NOUN" and "Number=Plur" in phrase[0].features
        return phrase[0].lower if is_plural or phrase[0].lower in REPEATED_SUBJECTS else None
    is_short = len(phrase) <= LONGEST_REPEATED and phrase[0].lower in DEFINITE
    is_far = len(sentence.words) >= LONG_ENOUGH_TO_REPEAT
    if not is_short or not is_far or any(token.pos in ("PUNCT", "CCONJ", "VERB") for token in phrase):
        return None
    return " ".join((phrase[0].lower, *(token.written for token in phrase[1:])))


def _is_object(subject: Token, shared: Token | None, finite: Token) -> bool:
    """Whether what the analysis calls a subject is an object: *wij beoordelen dit en sturen u een brief*."""
    return shared is not None and shared.lower in ("wij", "we") and subject.lower == "u" and finite.lower.endswith("en")


def _opens_with_more_than_subject(sentence: Sentence, root: Token) -> bool:
    """Whether something else than the subject opens the sentence; it may hold for what is joined to it too."""
    subject = subject_of_clause(sentence, root, "expl")
    return subject is None or sentence.subtree(subject)[0].index != 0


def _closes_with_condition(sentence: Sentence, conjunction: Token) -> bool:
    """Whether what follows *en* ends in an exception or condition that may hold for both halves."""
    if conjunction.lower not in DROPPED:
        return False
    after = sentence.tokens[conjunction.index :]
    return any(
        token.lower in EXCEPTIONS or (before.lower == "," and token.lower in CONDITIONS)
        for before, token in pairwise(after)
    )


def _leaves_open_list(sentence: Sentence, conjunction: Token) -> bool:
    """Whether the first half ends in items with only commas between: *en* seems to belong to them too.

    Two clauses are such items (*de zaal is oud, de kachel is stuk en …*); all verbs may be called those of the last.
    """
    before, root = sentence.tokens[: conjunction.index], sentence.root
    items = [token for token in before if token.dep == "conj"]
    carriers = (root, *sentence.dependents(root, "aux", "aux:pass", "cop"))
    has_two_clauses = sum(token.is_finite and token.index < conjunction.index for token in carriers) > 1
    return has_two_clauses or any(not any(sentence.dependents(item, "cc")) for item in items[-1:])


def _is_bound(sentence: Sentence, root: Token) -> bool:
    """Whether the first clause has a condition or the like, that may hold for the second as well."""
    return any(
        child.dep != "advcl" or sentence.subtree(child)[0].lower not in COMPARING
        for child in sentence.dependents(root, "advcl", "mark", "parataxis", "ccomp")
    )


def _at_comma(sentence: Sentence, comma: Token) -> Split | None:
    if not _halves_are_long_enough(sentence, comma):
        return None
    edits = at_relative(sentence, comma) or at_splice(sentence, comma)
    return Split(comma, edits) if edits else None


def _capital(token: Token) -> str:
    return _upper(token.written)


def _upper(text: str) -> str:
    return str(upper_first([text])[0])
