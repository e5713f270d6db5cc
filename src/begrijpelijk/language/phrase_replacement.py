"""Putting a better wording in the place of an expression with a verb: *zorgen voor* for *zorg dragen voor*.

As in `replacement`: no edits where the result would not surely be right Dutch.
"""

from dataclasses import dataclass
from itertools import pairwise

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.clauses import Order, carrier, middle_field_end, order_of, without_clauses
from begrijpelijk.language.perfect import perfect_edits
from begrijpelijk.language.phrase_prepositions import noun_of
from begrijpelijk.language.phrase_uses import PhraseUse
from begrijpelijk.language.prepositions import PREPOSITIONS, as_adverb, pronoun_in
from begrijpelijk.language.replacement import cased, reads_well, removed, replace_verb
from begrijpelijk.language.verb_phrases import VerbPhrase
from begrijpelijk.language.verb_uses import auxiliaries, is_finite_by_place, is_verb, same_form, subject_of
from begrijpelijk.language.verbs import verb_forms

LONGEST_OBJECT = 8
"""Words of an object that may come to stand before its verb."""
DEMONSTRATIVES = {"hier": "dit", "daar": "dat"}
NEGATIONS = frozenset({"niet", "nooit", "geen"})
REPEATING = frozenset({",", "en", "of", "maar", "niet", "ook"})
"""Before a preposition they show that it is said once more: *leidt tot drukte, maar niet tot klachten*."""
INFINITIVE_FOR_PARTICIPLE = frozenset({"laten"})
"""With *hebben* and another infinitive they have no participle: *heeft laten weten* (infinitivus pro participio)."""

Edits = tuple[Edit, ...] | None
"""None where it cannot be done."""


@dataclass(frozen=True, slots=True)
class _Task:
    """An expression in a sentence and the words that take its place, the verb in the form that the sentence asks."""

    sentence: Sentence
    found: PhraseUse
    better: VerbPhrase
    form: str
    particle: str

    @property
    def verb(self) -> Token:
        return self.found.use.verb

    @property
    def joined(self) -> str:
        """The verb where verbs stand at the end: *stuurt*, *terugstuurt*, *te gaan gelden*."""
        te = self.found.use.te is not None
        verb = f"{self.particle} te {self.form}".lstrip() if te else self.particle + self.form
        return f"{verb} {self.better.tail}".rstrip()

    @property
    def at_end(self) -> str:
        """What stands at the end of a main clause besides its verb."""
        return " ".join(filter(None, (self.better.words, self.particle, self.better.tail)))

    @property
    def loses_preposition(self) -> bool:
        return self.found.preposition is not None and not self.better.preposition

    @property
    def object_follows(self) -> bool:
        """Whether a noun that loses its preposition stands behind the expression, so that words must come after it."""
        preposition = self.found.preposition
        if preposition is None or not self.loses_preposition or self.found.is_adverb:
            return False
        return preposition.index > max(self.verb.index, *(token.index for token in self.found.fixed), 0)


def replace_phrase(
    sentence: Sentence, found: PhraseUse, better: VerbPhrase, change: tuple[str, ...] | None = None
) -> tuple[Edit, ...]:
    """The edits that put `better` in the place of an expression.

    Args:
        change: the auxiliary of the perfect, before and after, where they differ (`("hebben", "zijn")`).

    """
    has_sure_place = bool(better.tail) or (bool(better.fixed) and better.fixed[0][0] in PREPOSITIONS)
    is_joined = found.use.verb.dep == "conj" or any(sentence.dependents(found.use.verb, "conj"))
    if found.marked == found.use.marked and (not has_sure_place or (better.fixed and is_joined)):
        # Others than an infinitive or *op een rij* may stand elsewhere than at the end: *liever* in *liever willen*.
        return replace_verb(sentence, found.use, better.verb, change) if better.is_verb else ()
    forms, form = verb_forms(better.verb), same_form(sentence, found.use, better.verb)
    perfect = perfect_edits(sentence, found.use, better.verb, change)
    if forms is None or form is None or perfect is None:
        return ()
    if _takes_infinitive(sentence, found, better):
        form = better.verb
    task = _Task(sentence, found, better, form, forms.particle)
    order = _order(task)
    if order is None or not _is_possible(task):
        return ()
    if order is Order.MAIN:
        parts = [_verb_in_main_clause(task), _preposition(task)]
    elif task.object_follows:
        parts = [_verb_moved(task)]
    else:
        parts = [_verb_at_end(task), _preposition(task)]
    if any(part is None for part in parts):
        return ()
    edits = sorted((edit for part in (*parts, perfect) for edit in part or ()), key=lambda edit: edit.span)
    apart = all(one.span.end <= other.span.start for one, other in pairwise(edits))
    return tuple(edits) if apart else ()


def _order(task: _Task) -> Order | None:
    """Whether the verb stands before its fixed words or at the end; they show it better than the analysis."""
    sentence, found, verb = task.sentence, task.found, task.verb
    if not is_finite_by_place(sentence, found.use):
        return Order.FINAL if all(token.index < verb.index for token in found.fixed) else None
    subject = subject_of(sentence, verb)
    if not found.fixed and verb.dep == "conj" and subject is None and not is_verb(sentence.tokens[verb.head]):
        return None  # *of hij zelf en altijd beschikt over*, joined to a word that has no verb
    if not found.fixed:
        return order_of(sentence, verb)
    if found.fixed[0].index > verb.index:
        return Order.MAIN
    return Order.FINAL if subject is None or subject.index < verb.index else None


def _is_possible(task: _Task) -> bool:
    sentence, found, better, verb = task.sentence, task.found, task.better, task.verb
    helpers = auxiliaries(sentence, verb)
    passive = any(helper.lemma == "worden" or helper.dep == "aux:pass" for helper in helpers)
    participle = "VerbForm=Part" in verb.features
    if any(helper.lemma == better.verb for helper in helpers):
        return False  # *kunnen kunnen krijgen*
    if not found.is_certain or (better.reflexive and found.reflexive is None):
        return False
    if better.preposition and found.preposition is None and not found.may_lack_preposition:
        return False
    if not found.phrase.preposition and found.fixed and _goes_on(sentence, found):
        return False
    if better.preposition != found.phrase.preposition and _repeats_preposition(task):
        return False
    lacks_participle = bool(better.tail) and not _takes_infinitive(sentence, found, better)
    if participle and (lacks_participle or not reads_well(found.use, task.form) or verb.dep == "amod"):
        return False
    if passive and any(token.dep == "nsubj:pass" for token in found.fixed):
        plural = any("Number=Plur" in helper.features for helper in helpers)
        return not (plural or task.loses_preposition)
    return not (task.loses_preposition and (passive or _is_negated(task) or _has_pronoun(task) or _is_bare(task)))


def _takes_infinitive(sentence: Sentence, found: PhraseUse, better: VerbPhrase) -> bool:
    """Whether an infinitive comes for a participle: *heeft … te kennen gegeven* becomes *heeft laten weten*."""
    verb, helpers = found.use.verb, auxiliaries(sentence, found.use.verb)
    is_perfect = "VerbForm=Part" in verb.features and any(helper.lemma == "hebben" for helper in helpers)
    is_passive = any(helper.lemma in ("worden", "zijn") for helper in helpers)
    stands_behind = all(helper.index < verb.index for helper in helpers)
    is_one = better.verb in INFINITIVE_FOR_PARTICIPLE and bool(better.tail)
    return is_one and is_perfect and not is_passive and stands_behind


def _goes_on(sentence: Sentence, found: PhraseUse) -> bool:
    """Whether the words are part of a longer expression: *ter beschikking van*."""
    following = sentence.tokens[found.fixed[-1].index + 1 : found.fixed[-1].index + 2]
    indices = {token.index for token in found.fixed}
    return any(token.dep == "fixed" and token.head in indices for token in following)


def _repeats_preposition(task: _Task) -> bool:
    """Whether the preposition stands before what is joined to its noun too: *van de fiets en van de bus*."""
    found, tokens = task.found, task.sentence.tokens
    if found.preposition is None:
        return False
    later = tokens[found.preposition.index + 1 :]
    return any(
        token.lower == found.phrase.preposition and (before.pos == "CCONJ" or before.lower in REPEATING)
        for before, token in pairwise(later)
    )


def _has_pronoun(task: _Task) -> bool:
    """Whether the preposition has a pronoun, which without it would stand elsewhere: *belt u ons dan*."""
    preposition = task.found.preposition
    if preposition is None or task.found.is_adverb:
        return False
    noun = noun_of(task.sentence, preposition)
    return noun.pos == "PRON" and noun.index == preposition.index + 1


def _is_bare(task: _Task) -> bool:
    """Whether the preposition has no noun behind it, but a verb: *zonder er gebruik van te maken*."""
    preposition = task.found.preposition
    if preposition is None or pronoun_in(preposition.lower, task.found.phrase.preposition):
        return False
    following = task.sentence.tokens[preposition.index + 1 : preposition.index + 2]
    return not following or following[0].lower == "te" or is_verb(following[0]) or following[0].pos == "PUNCT"


def _is_negated(task: _Task) -> bool:
    """Whether the clause has a negation, which may go with the object (*geen auto*) and not with the verb."""
    heads = (task.verb, carrier(task.sentence, task.verb), *task.found.fixed)
    return any(token.lower in NEGATIONS for head in heads for token in task.sentence.dependents(head))


def _verb_in_main_clause(task: _Task) -> Edits:
    found, verb = task.found, task.verb
    edits = [Edit(verb.span, cased(task.form, verb)), *_without_reflexive(task)]
    if found.use.particle is not None and not found.fixed and not found.preposition and task.at_end:
        return (*edits, Edit(found.use.particle.span, task.at_end))
    if found.use.particle is not None:
        edits.append(removed(task.sentence, found.use.particle))
    if not task.at_end:
        return (*edits, *([removed(task.sentence, *found.fixed)] if found.fixed else []))
    if found.fixed and not task.object_follows:
        return (*edits, Edit(_span(found.fixed), task.at_end))
    if found.fixed:
        edits.append(removed(task.sentence, *found.fixed))
    preposition = found.preposition
    if preposition is not None and preposition.index > verb.index and not (task.loses_preposition or found.is_adverb):
        end = preposition.span.start
        return (*edits, Edit(Span(end, end), f"{task.at_end} "))
    last = middle_field_end(task.sentence, verb)
    return None if last is None or last is verb else (*edits, _insert(last, task.at_end))


def _verb_at_end(task: _Task) -> Edits:
    found, verb, te = task.found, task.verb, task.found.use.te
    if found.use.particle is not None and (te is None or found.use.particle.index + 1 != te.index):
        return None
    first = (found.use.particle or te or verb) if te is not None else verb
    fixed, words = found.fixed, task.better.words
    edits = _without_reflexive(task)
    if fixed and fixed[0].index == 0:
        whole = Span(fixed[0].span.start, verb.span.end)
        together = fixed[-1].index + 1 == first.index
        return (*edits, Edit(whole, cased(f"{words} {task.joined}".lstrip(), fixed[0]))) if together else None
    edits.append(Edit(Span(first.span.start, verb.span.end), cased(task.joined, first)))
    if fixed:
        edits.append(Edit(_span(fixed), words) if words else removed(task.sentence, *fixed))
    elif words:
        before = task.sentence.tokens[first.index - 1] if first.index else None
        if before is None or is_verb(before):
            return None
        edits[-1] = Edit(edits[-1].span, f"{words} {edits[-1].text}")
    return tuple(edits)


def _verb_moved(task: _Task) -> Edits:
    """Fixed words and preposition go, and the verbs come behind the object: *de regeling gebruiken*."""
    sentence, found, verb = task.sentence, task.found, task.verb
    preposition, te = found.preposition, found.use.te
    particle = found.use.particle
    if preposition is None or (particle is not None and (te is None or particle.index + 1 != te.index)):
        return None
    start = found.fixed[-1].index + 1 if found.fixed else (particle or te or verb).index
    run = sentence.tokens[start : preposition.index]
    first = found.fixed[0] if found.fixed else sentence.tokens[start]
    last = without_clauses(sentence, noun_of(sentence, preposition))
    if first.index == 0 or verb not in run or last is None or last.index - preposition.index > LONGEST_OBJECT:
        return None
    if _has_apposition(sentence, last):
        return None
    before = sentence.tokens[first.index - 1]
    if not all(is_verb(token) or token in (te, particle) for token in run):
        return None
    if not found.fixed and is_verb(before) and order_of(sentence, before) is not Order.MAIN:
        return None  # a cluster of which only a part would move
    verbs = [task.joined if token is verb else token.text for token in run if token not in (te, particle)]
    moved = " ".join(filter(None, (task.better.words, *verbs)))
    gone = Edit(Span(before.span.end, preposition.span.end), "")
    return (*_without_reflexive(task), gone, _insert(last, moved))


def _has_apposition(sentence: Sentence, last: Token) -> bool:
    """Whether more is said of an object behind a comma, from which it may not be divided: *schade, geleden in mei*."""
    following = sentence.tokens[last.index + 1 : last.index + 3]
    if len(following) < 2 or following[0].text != "," or following[1].is_finite:
        return False
    return "VerbForm=Part" in following[1].features or following[1].dep in ("acl", "advcl")


def _preposition(task: _Task) -> Edits:
    """The preposition of the better expression in the place of the old one: *ervan* becomes *erover*."""
    found, token, better = task.found, task.found.preposition, task.better.preposition
    if token is None or found.phrase.preposition == better:
        return ()
    pronoun = pronoun_in(token.lower, found.phrase.preposition)
    if better:
        adverb = as_adverb(better) if found.is_adverb else better
        return (Edit(token.span, cased((pronoun or "") + adverb, token)),)
    if pronoun in DEMONSTRATIVES:
        return (Edit(token.span, cased(DEMONSTRATIVES[pronoun], token)),)
    if found.is_adverb:
        return None
    if token.index > 0:
        return (removed(task.sentence, token),)
    if not _is_told_by_form(task, noun_of(task.sentence, token)):
        return None
    following = task.sentence.tokens[1]
    return (Edit(Span(token.span.start, following.span.start + 1), following.text[:1].upper()),)


def _is_told_by_form(task: _Task, fronted: Token) -> bool:
    """Whether an object before the verb is no subject to any reader: *Deze kaart kopen wij*, *kopen ouders*.

    *De prijs bepaalt de ligging* only says which is which by the preposition that it has lost.
    """
    following = task.sentence.tokens[task.verb.index + 1 : task.verb.index + 2]
    subject = subject_of(task.sentence, task.verb) or next(iter(following), None)
    if subject is None:
        return False
    if subject.pos == "PRON":
        return True
    behind = task.sentence.tokens[task.found.marked[-1].index + 1 :][:1]
    goes_on = any("PronType=Rel" in token.features for token in behind)  # *komen alleen winkels in aanmerking die …*
    return not goes_on and ("Number=Plur" in subject.features) != ("Number=Plur" in fronted.features)


def _without_reflexive(task: _Task) -> list[Edit]:
    token = task.found.reflexive
    return [] if token is None or task.better.reflexive else [removed(task.sentence, token)]


def _span(tokens: tuple[Token, ...]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)


def _insert(after: Token, words: str) -> Edit:
    return Edit(Span(after.span.end, after.span.end), f" {words}")
