"""A condition that opens a sentence, as a question: *Als u verhuist, krijgt u …* becomes *Verhuist u? Dan krijgt u …*.

So too for a condition that has its verb first already: *Heeft u vragen, bel ons dan* becomes *Heeft u vragen? Bel ons
dan*. Only where both verbs stand where the words themselves show it.
"""

from itertools import pairwise

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.replacement import removed
from begrijpelijk.language.transformation.clause import Phrase
from begrijpelijk.language.transformation.main_clause import (
    as_main_clause,
    finite_of_clause,
    subject_of_clause,
)
from begrijpelijk.language.transformation.wording import Piece, Written, upper_first
from begrijpelijk.language.verbs import Cell, inflect
from begrijpelijk.language.vocabulary import vocabulary

CONJUNCTIONS = frozenset({"als", "indien", "wanneer"})
READERS = frozenset("u uw uzelf je jij jou jouw jullie we wij ons onze".split())
"""A question speaks to the reader; between others (*komt de huurder niet, dan mag de verhuurder …*) it sounds odd."""
NO_QUESTIONS = frozenset({"mochten", "zullen", "mogen", "kijken"})
"""*Mocht u verhuizen* and *zou u verhuizen* are no questions, nor is *kijken we naar de kosten*."""

THEN = "dan"
OPENING_THEN = "Dan "
TIED = frozenset({"wel", "ook", "nog", "maar", "toch", "pas"})
"""With *dan* before it such a word says something else: *dan ook*, *een brief dan wel een mail*."""
WEAK = frozenset("ons mij me het dit dat deze die hem ze u".split())
"""Short objects, behind which *dan* comes: *bel ons dan*."""

NOMINATIVE = frozenset("u ik wij we jij je hij zij er men".split())
"""What is no object behind an order."""

STATING = frozenset("zijn hebben worden kunnen mogen moeten zullen willen hoeven krijgen ontvangen dienen".split())
"""With *u dan* behind them they tell what holds; other verbs ask the reader to do something."""

FAMILIAR = frozenset({"je", "jij"})


def to_question(sentence: Sentence) -> tuple[Token, tuple[Edit, ...]] | None:
    """The comma (or *dan*) that ends the condition, and the edits that make a question of it; None if there is none."""
    border = None if READERS.isdisjoint(vocabulary(sentence)) else _border(sentence)
    if border is None or _is_joined(sentence, sentence.root) or _is_one_of_many(sentence, border):
        return None
    is_comma = border.lower == ","
    condition = sentence.tokens[: border.index]
    result = sentence.tokens[border.index + is_comma :]
    if condition[0].lower in CONJUNCTIONS:
        asked = _asked(sentence, condition)
    else:
        asked = condition if _has_verb_first(sentence, condition) else None
    answered = _answered(sentence, result)
    moved = _without_second_then(sentence, result)
    if asked is None or answered is None or moved is None:
        return None
    last, first = condition[-1], answered.span
    if asked is condition:
        edits = (Edit(Span(last.span.end, first.end), f"? {answered.text}"),)
    else:
        question = Written(upper_first(asked)).text()
        edits = (Edit(Span(condition[0].span.start, first.end), f"{question}? {answered.text}"),)
    return border, (*edits, *(moved if answered.text.startswith(OPENING_THEN) else ()))


def _border(sentence: Sentence) -> Token | None:
    """The first comma, where a verb or *dan* follows; without a comma *dan* before a verb, or the verb itself."""
    verb = _result_without_comma(sentence)
    if verb is not None:
        return verb
    for token in sentence.tokens[3:-3]:
        following = sentence.tokens[token.index + 1]
        if token.lower == ",":
            return token if following.lower == THEN or following.pos in ("VERB", "AUX") else None
        if token.lower == THEN and following.is_finite and following.pos in ("VERB", "AUX"):
            return token
        if token.pos == "PUNCT" and token.lower not in ("(", ")", "‘", "’", "'", '"', "“", "”"):
            return None
    return None


def _result_without_comma(sentence: Sentence) -> Token | None:
    """The verb right behind a condition that no comma closes: *als u niet kunt komen belt u ons*."""
    mark = sentence.tokens[0]
    condition = sentence.tokens[mark.head]
    if mark.lower in CONJUNCTIONS and mark.dep == "mark" and condition.dep == "advcl":
        words = sentence.subtree(condition)
        following = sentence.tokens[len(words) : len(words) + 1]
        is_whole = words[-1].index == len(words) - 1 and words[-1].pos != "PUNCT" and words[-1].lower != THEN
        helped = [sentence.tokens[token.head] for token in following if token.dep in ("aux", "aux:pass", "cop")]
        is_result = is_whole and any(token.is_finite and sentence.root in (token, *helped) for token in following)
        return following[0] if is_result else None
    if not mark.is_finite:
        return None
    for token in sentence.tokens[4:-3]:
        near = [each.lower for each in sentence.tokens[token.index + 1 : token.index + 4]]
        if token.pos == "PUNCT":
            return None
        if (
            THEN in near
            and "," not in near
            and token.pos == "VERB"
            and token.lower == inflect(token.lemma, Cell.IMPERATIVE, apart=True)
        ):
            return token
    return None


def _asked(sentence: Sentence, condition: Phrase) -> tuple[Piece, ...] | None:
    """The words of a condition with *als* in the order of a question."""
    mark, following = condition[0], condition[1]
    verb = sentence.tokens[mark.head]
    if mark.dep != "mark" or verb.dep != "advcl" or verb.index >= condition[-1].index + 1:
        return None
    words = [token for token in sentence.subtree(verb) if token.pos != "PUNCT"]
    if [token.index for token in words] != [token.index for token in condition if token.pos != "PUNCT"]:
        return None
    subject = subject_of_clause(sentence, verb, "expl")
    finite = finite_of_clause(sentence, verb)
    is_impersonal = subject is None and finite is following  # *als blijkt dat …*
    opens = is_impersonal or (subject is not None and sentence.subtree(subject)[0] is following)
    main = as_main_clause(sentence, verb, mark, condition)
    if (
        not opens
        or _is_joined(sentence, verb)
        or finite is None
        or main is None
        or "Tense=Past" in finite.features
        or finite.lemma in NO_QUESTIONS
    ):
        return None
    if subject is not None and subject.lower in FAMILIAR:
        form = inflect(finite.lemma, Cell.FIRST, apart=True)
        return (form, *main[1:]) if form else None
    return main


def _is_joined(sentence: Sentence, verb: Token) -> bool:
    """Whether another clause is joined to one: two verbs to bring forward, or a result far from its condition."""
    joined = tuple(sentence.dependents(verb, "conj"))
    return any(token.pos in ("VERB", "AUX") or any(sentence.dependents(token, "cop", "aux")) for token in joined)


def _is_one_of_many(sentence: Sentence, border: Token) -> bool:
    """Whether more conditions follow: *Bent u ziek, heeft u koorts of hoest u, bel ons dan*."""
    later = sentence.tokens[border.index + 1 :]
    return any(comma.lower == "," and (verb.is_finite or verb.lower == THEN) for comma, verb in pairwise(later))


def _has_verb_first(sentence: Sentence, condition: Phrase) -> bool:
    """Whether words are a condition that opens with its verb and has its subject right behind it."""
    first, second = condition[0], condition[1]
    if not first.is_finite or first.pos not in ("VERB", "AUX") or first.lemma in NO_QUESTIONS:
        return False
    if "Tense=Past" in first.features:
        return False
    verb = sentence.tokens[first.head] if first.dep in ("aux", "aux:pass", "cop") else first
    subject = subject_of_clause(sentence, verb, "expl")
    return subject is not None and sentence.subtree(subject)[0] is second and not _may_order(first, subject)


def _may_order(verb: Token, subject: Token) -> bool:
    """Whether a verb with the form of an order may be one: *laat het ons weten*, *vraag het uw begeleider*."""
    is_order = verb.lower == inflect(verb.lemma, Cell.IMPERATIVE, apart=True)
    return is_order and verb.pos == "VERB" and subject.lower not in NOMINATIVE


def _answered(sentence: Sentence, result: Phrase) -> Edit | None:
    """How what follows opens as a sentence of its own: the words up to the end of the span, and what they become."""
    first, *others = result
    if first.lower == THEN:
        verb = others[0]
        return Edit(first.span, "Dan") if verb.is_finite or verb.pos in ("VERB", "AUX") else None
    if first.pos not in ("VERB", "AUX"):
        return None
    capital = first.written[:1].upper() + first.written[1:]
    near = [token.lower for token in others[:3]]
    verb = _governing(sentence, first)
    subject = subject_of_clause(sentence, verb, "expl")
    is_order = first.lower == inflect(first.lemma, Cell.IMPERATIVE, apart=True)
    if THEN in near and is_order and (subject is None or subject.lower in WEAK):
        return Edit(first.span, capital)
    if others[0].lower == "u" and others[1].lower == THEN and first.lemma not in STATING:
        return Edit(first.span, capital)  # *neemt u dan contact op* asks politely
    if subject is not None:
        is_next = sentence.subtree(subject)[0] is others[0] or (others[0].lower == "er")
        return Edit(first.span, f"{OPENING_THEN}{first.written}") if is_next and first.is_finite else None
    if not is_order or THEN in [token.lower for token in others]:
        return None
    if others[0].lower in WEAK and others[1].pos not in ("NOUN", "ADJ"):
        return Edit(Span(first.span.start, others[0].span.end), f"{capital} {others[0].written} dan")
    return Edit(first.span, f"{capital} dan")


def _governing(sentence: Sentence, first: Token) -> Token:
    """The verb that what follows is about, where the first word helps it."""
    return sentence.tokens[first.head] if first.dep in ("aux", "aux:pass", "cop") else first


def _without_second_then(sentence: Sentence, result: Phrase) -> tuple[Edit, ...] | None:
    """The edit that takes away a *dan* further on, for one that opens the sentence; None where it may say more.

    One that compares (*langer dan*), or belongs to another clause (*of u dan mag komen*), stays.
    """
    main = {_governing(sentence, result[0])}
    main |= {token for token in result if token.dep == "xcomp" and sentence.tokens[token.head] in main}
    later = [token for token in result[1:] if token.lower == THEN and token.pos == "ADV"]
    own = [token for token in later if not _is_in_clause(sentence, sentence.tokens[token.head], main)]
    for token in own:
        before, behind = sentence.tokens[token.index - 1], sentence.tokens[token.index + 1]
        if sentence.tokens[token.head] not in main or before.pos in ("CCONJ", "ADJ") or behind.lower in TIED:
            return None
    return tuple(removed(sentence, token) for token in own) if len(own) < 2 else None


def _is_in_clause(sentence: Sentence, head: Token, main: set[Token]) -> bool:
    """Whether a word has a finite verb that is not the one of the main clause."""
    verbs = (head, *sentence.dependents(head, "aux", "aux:pass", "cop"))
    return head not in main and any(token.is_finite for token in verbs)
