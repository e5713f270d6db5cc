"""Verbs as used in a sentence: with their particle, *te*, helpers and subject, and the form that they have there."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.mending import MODALS
from begrijpelijk.language.once import once
from begrijpelijk.language.table import table
from begrijpelijk.language.verbs import Cell, cell_of, inflect, lemmas_of, verb_forms

VERBS = frozenset({"VERB", "AUX"})
HELPING = ("aux", "aux:pass", "cop")
WITH_PARTICIPLE = frozenset({"hebben", "zijn", "worden"})
PARTICIPLES = frozenset({Cell.PAST_PARTICIPLE, Cell.PAST_PARTICIPLE_INFLECTED})
NOT_FINITE = frozenset({Cell.INFINITIVE, Cell.PAST_PARTICIPLE, Cell.PAST_PARTICIPLE_INFLECTED, Cell.PRESENT_PARTICIPLE,
                        Cell.PRESENT_PARTICIPLE_INFLECTED})  # fmt: skip
SUBORDINATE = frozenset({"acl:relcl", "advcl", "ccomp"})
THIRD_PERSON = (Cell.THIRD, Cell.PLURAL, Cell.PAST_SINGULAR, Cell.PAST_PLURAL)


@dataclass(frozen=True, slots=True)
class VerbUse:
    """A verb in a sentence, with the particle and *te* that belong to it."""

    lemma: str
    """The whole verb: *aanvangen* for *vangt … aan*."""
    verb: Token
    particle: Token | None
    te: Token | None
    prefix: str = ""
    """What is written together with the verb without being its particle: *kennis* in *kennisgenomen*."""

    @property
    def marked(self) -> tuple[Token, ...]:
        """The words that make up the verb, without *te*, in the order of the sentence."""
        parts = [self.verb] if self.particle is None else [self.verb, self.particle]
        return tuple(sorted(parts, key=lambda token: token.index))


@once
def verb_uses(sentence: Sentence) -> tuple[VerbUse, ...]:
    """Every verb of a sentence, separable verbs put together."""
    return tuple(
        verb_use(sentence, token) for token in sentence.tokens if is_verb(token) or _is_missed(sentence, token)
    )


def is_verb(token: Token) -> bool:
    """Whether a token is a form of a verb; participles that the model calls adjectives are too."""
    return token.pos in VERBS or (bool(token.features) and _have_form(token.features))


@lru_cache(maxsize=1 << 10)
def is_joined_to_particle(verb: Token) -> bool:
    """Whether a separable verb is written as one, as only the end of a clause has it: *als het feest plaatsvindt*."""
    forms = verb_forms(verb.lemma)
    return forms is not None and bool(forms.particle) and verb.lower.startswith(forms.particle)


def _have_form(features: frozenset[str]) -> bool:
    return any(feature.startswith("VerbForm") for feature in features)


def is_misread(token: Token) -> bool:
    """Whether the model took a finite verb or a participle for something else, and the tables know it is only that."""
    kind = _kind_of_verb(_as_written(token)) if token.is_word and not is_verb(token) else None
    return kind in (_Kind.FINITE, _Kind.PARTICIPLE)


class _Kind(Enum):
    """What a form is that can be nothing but a form of a verb."""

    FINITE = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()
    """A plural too."""


def _is_missed(sentence: Sentence, token: Token) -> bool:
    """Whether a word that the model took for something else is a verb: by its form, or by what stands with it."""
    kind = _kind_of_verb(_as_written(token)) if token.is_word else None
    if kind is _Kind.INFINITIVE:
        after_te = token.index > 0 and sentence.tokens[token.index - 1].lower == "te"
        return after_te or bool(auxiliaries(sentence, token)) or _is_missed_plural(sentence, token)
    return kind is not None or _is_missed_plural(sentence, token)


def _is_missed_plural(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is the verb of its clause: *kosten die meer dan 200 euro bedragen*.

    A noun as predicate has a copula; without one the clause, which has a subject, would have no verb.
    """
    if token.pos != "NOUN" or token.dep not in SUBORDINATE or verb_forms(token.lower) is None:
        return False
    relations = {child.dep for child in sentence.dependents(token)}
    return "nsubj" in relations and not relations & {"cop", "aux", "aux:pass", "det", "amod", "case", "nmod:poss"}


def _as_written(token: Token) -> str:
    return token.text if token.index else token.lower


@lru_cache(maxsize=1 << 14)
def _kind_of_verb(form: str) -> _Kind | None:
    rows = table("lemmas.tsv").find_all(form)
    if not rows or any(row[0] not in VERBS for row in rows) or noun(form) is not None:
        return None
    cells = {cell for lemma in lemmas_of(form) for cell in Cell if form in (inflect(lemma, cell), _apart(lemma, cell))}
    if cells and not cells & NOT_FINITE:
        return _Kind.FINITE
    if cells and cells <= PARTICIPLES:
        return _Kind.PARTICIPLE
    return _Kind.INFINITIVE if Cell.INFINITIVE in cells else None


def _apart(lemma: str, cell: Cell) -> str | None:
    return inflect(lemma, cell, apart=True)


def verb_use(sentence: Sentence, token: Token) -> VerbUse:
    """A verb with what belongs to it."""
    before = sentence.tokens[token.index - 1] if token.index else None
    infinitive = "VerbForm=Inf" in token.features
    te = before if before is not None and before.lower == "te" and (infinitive or before.head == token.index) else None
    # An infinitive is its own lemma: *wenden* after *te* is not the past of *wennen*.
    own = (infinitive or te is not None) and verb_forms(token.lower) is not None
    lemma = token.lower if own else token.lemma.lower()
    if not is_verb(token):
        lemma = lemmas_of(token.lower)[0]
    elif not own:
        lemma = _settled(token.lower, lemma)
    particle = next((part for part in sentence.dependents(token, "compound:prt") if _is_particle(sentence, part)), None)
    if particle is not None and not lemma.startswith(particle.lower):
        if verb_forms(particle.lower + lemma):
            lemma = particle.lower + lemma
        else:
            particle = None
    return VerbUse(lemma, token, particle, te)


@lru_cache(maxsize=1 << 14)
def _settled(form: str, lemma: str) -> str:
    """The lemma that the model gave, or the verb that a form shows where it can be no form of that lemma.

    *medegedeeld* is no form of *delen*, but of *mededelen*.
    """
    if verb_forms(lemma) is not None and form in _all_forms(lemma):
        return lemma
    starts = (form[:end] + lemma for end in range(2, len(form) - 2))
    possible = {verb for verb in (*lemmas_of(form), *starts) if verb_forms(verb) and form in _all_forms(verb)}
    return possible.pop() if len(possible) == 1 else lemma


def _all_forms(lemma: str) -> frozenset[str]:
    return frozenset(form for cell in Cell for form in (inflect(lemma, cell), _apart(lemma, cell)) if form)


def auxiliaries(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The helpers of a verb: its own, or those that it shares with the verb that it is coordinated with."""
    # Of a participle that the model took for an adjective the helper is a copula.
    relations = ("aux", "aux:pass", "cop") if is_misread(verb) or _is_called_finite(verb) else ("aux", "aux:pass")
    own = tuple(helper for helper in sentence.dependents(verb, *relations) if not _behind_comma(sentence, verb, helper))
    first = sentence.tokens[verb.head]
    if own or verb.dep != "conj" or verb.is_finite or any(sentence.dependents(verb, "mark")) or not is_verb(first):
        return own
    return tuple(sentence.dependents(first, "aux", "aux:pass"))


def _is_called_finite(token: Token) -> bool:
    """Whether the model took a participle for a finite verb."""
    return token.is_finite and _kind_of_verb(_as_written(token)) is _Kind.PARTICIPLE


def _behind_comma(sentence: Sentence, verb: Token, helper: Token) -> bool:
    """*de spullen die zich hier bevonden, zijn nat*: nothing divides a verb from a helper behind it."""
    return any(token.pos == "PUNCT" for token in sentence.tokens[verb.index : helper.index])


ALWAYS_SUBJECTS = frozenset({"ik", "wij", "we", "hij", "jij"})


def subject_of(sentence: Sentence, verb: Token) -> Token | None:
    """The subject of a verb, or of the verb or predicate that it helps.

    A pronoun that is always a subject and stands right behind a finite verb is its own, whatever the analysis says:
    *Dit onderdeel acht ik gegrond*.
    """
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    if verb.is_finite and following and following[0].lower in ALWAYS_SUBJECTS:
        return following[0]
    carriers = (verb, sentence.tokens[verb.head]) if verb.dep in HELPING else (verb,)
    return next((token for each in carriers for token in sentence.dependents(each, "nsubj", "nsubj:pass")), None)


def _shared_subject(sentence: Sentence, verb: Token) -> Token | None:
    """The subject that a finite verb shares with the verb before *en*: *Het college verstrekt … en verricht …*."""
    while verb.dep == "conj" and verb.is_finite:
        verb = sentence.tokens[verb.head]
        if is_verb(verb) and (subject := subject_of(sentence, verb)) is not None:
            return subject
    return None


def same_form(sentence: Sentence, use: VerbUse, better: str) -> str | None:
    """The form of verb `better`, without its particle, for the cell of the old one; None if that is in doubt.

    The analysis is believed where the old verb has in that cell the form that stands in the text. Else the new verb
    must have one form in all cells that the old one may be in.
    """
    subject = subject_of(sentence, use.verb) or _shared_subject(sentence, use.verb)
    if _may_lack_helper(sentence, use):
        return None
    if use.verb.index == 0 and sentence.tokens[1].is_finite and _fits(use, Cell.PAST_PARTICIPLE):
        return inflect(better, Cell.PAST_PARTICIPLE)  # *Vermeld is een bedrag*
    cell = cell_in(sentence, use, subject)
    if subject is None and _before_u(sentence, use.verb) and _fits(use, Cell.POLITE):
        if cell is Cell.IMPERATIVE and not _opens_condition(sentence, use.verb):
            return None  # *tracht u*: an order or a question
        cell = Cell.POLITE
    if cell is Cell.THIRD and _fits(use, Cell.IMPERATIVE) and _may_be_order(sentence, use.verb):
        if any(token.text == "," for token in sentence.tokens):
            return None  # *benut de bewoner de kans, dan …*
        cell = Cell.IMPERATIVE
    if cell is Cell.IMPERATIVE and subject is None and not _may_open(sentence, use.verb):
        cell = None  # *Het volgen daarvan acht het bestuur niet wenselijk*
    if cell is not None and _fits(use, cell):
        is_doubtful = cell is Cell.IMPERATIVE and subject is None and _may_have_subject(sentence, use)
        return None if is_doubtful else inflect(better, cell, apart=True)
    with_subject = (
        use.verb.is_finite
        and not _is_called_finite(use.verb)
        and subject is not None
        and subject.lower not in ("ik", "je", "jij")
    )
    cells = THIRD_PERSON if with_subject else tuple(Cell)
    possible = {inflect(better, cell, apart=True) for cell in cells if _fits(use, cell)}
    return possible.pop() if len(possible) == 1 else None


def _may_open(sentence: Sentence, verb: Token) -> bool:
    """Whether an order may begin with a verb: at the start, or behind a mark or a word that joins."""
    return verb.index == 0 or sentence.tokens[verb.index - 1].pos in ("PUNCT", "CCONJ", "ADV", "SYM", "X")


def _may_have_subject(sentence: Sentence, use: VerbUse) -> bool:
    """Whether what seems an order may be a condition or a question: *Acht het college de hulp nodig, dan …*."""
    opens_more = any(token.text in (",", "?") for token in sentence.tokens)
    return use.verb.index == 0 and opens_more and _fits(use, Cell.THIRD)


def _may_be_order(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb opens a sentence that asks nothing, so that what seems its subject is its object."""
    return verb.index == 0 and verb.is_finite and sentence.tokens[-1].text != "?"


def _opens_condition(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb with *u* and an object says *if*: *acht u het besluit onjuist, dan …*."""
    has_object = any(token.lower != "u" for token in sentence.dependents(verb, "obj"))
    then = any(
        one.text == "," and other.lower == "dan"
        for one, other in zip(sentence.tokens[verb.index :], sentence.tokens[verb.index + 1 :], strict=False)
    )
    return verb.index == 0 and has_object and then


def _before_u(sentence: Sentence, verb: Token) -> bool:
    return verb.is_finite and any(token.lower == "u" for token in sentence.tokens[verb.index + 1 : verb.index + 2])


def is_finite_by_place(sentence: Sentence, use: VerbUse) -> bool:
    """Whether a verb is finite: by its analysis, or as a plural with a subject of its own and nothing that helps it."""
    if use.te is not None or auxiliaries(sentence, use.verb) or _goes_with_modal(sentence, use):
        return False
    misread = is_misread(use.verb) and _kind_of_verb(_as_written(use.verb)) is _Kind.FINITE
    called = use.verb.is_finite and not _is_called_finite(use.verb)
    return called or misread or _looks_plural(sentence, use) or _stands_alone(sentence, use)


def _goes_with_modal(sentence: Sentence, use: VerbUse) -> bool:
    """Whether what looks plural can only be an infinitive, by its subject: *hij moet zelf en snel beschikken over*."""
    first = sentence.tokens[use.verb.head]
    is_joined = use.verb.dep == "conj" and not any(sentence.dependents(use.verb, "nsubj"))
    helpers = (first, *(sentence.dependents(first, "cop", "aux") if not is_verb(first) else ()))
    modals = (helper for helper in helpers if helper.lemma in MODALS)
    is_below = any(modal.index < use.verb.index and "Number=Sing" in modal.features for modal in modals)
    return is_joined and is_below and use.verb.lower == inflect(use.lemma, Cell.INFINITIVE)


def _looks_plural(sentence: Sentence, use: VerbUse) -> bool:
    if _is_missed_plural(sentence, use.verb):
        return True
    infinitive = "VerbForm=Inf" in use.verb.features
    return infinitive and use.verb.dep not in HELPING and any(sentence.dependents(use.verb, "nsubj"))


def _is_particle(sentence: Sentence, token: Token) -> bool:
    """*op* is no particle of *stellen* in *stelt u op de hoogte*."""
    return not any(sentence.dependents(token, "fixed"))


def cell_in(sentence: Sentence, use: VerbUse, subject: Token | None) -> Cell | None:
    """The cell of a verb in its sentence: what helps it says more than its form (*heeft*, *zal ontvangen*)."""
    if use.te is not None:
        return Cell.INFINITIVE
    helpers = auxiliaries(sentence, use.verb)
    if helpers and use.verb.dep not in HELPING:
        # Of several helpers the finite one stands outermost: *had moeten betalen*, *zal hebben betaald*.
        inner = [helper for helper in helpers if not helper.is_finite] or list(helpers)
        inner = inner if len(helpers) > 1 else list(helpers)
        participle = any(helper.lemma in WITH_PARTICIPLE for helper in inner)
        cell = Cell.PAST_PARTICIPLE if participle else Cell.INFINITIVE
        if _fits(use, cell):
            return cell
    if _looks_plural(sentence, use) and not helpers:
        return Cell.PLURAL
    if _stands_alone(sentence, use):
        singular = Cell.POLITE if subject is not None and subject.lower == "u" else Cell.THIRD
        cells = (Cell.PLURAL, Cell.PAST_PLURAL, singular, Cell.PAST_SINGULAR)
        return next((cell for cell in cells if _fits(use, cell)), None)
    return cell_of(use.verb, subject)


def _stands_alone(sentence: Sentence, use: VerbUse) -> bool:
    """Whether what the model took for a participle is a finite verb: *als u geen gegevens verstrekt*."""
    if "VerbForm=Part" not in use.verb.features or auxiliaries(sentence, use.verb) or not _is_ambiguous(use):
        return False
    return any(sentence.dependents(use.verb, "nsubj")) and not _helper_near(sentence, use)


def _may_lack_helper(sentence: Sentence, use: VerbUse) -> bool:
    """Whether a form that is a participle and a finite verb (*verstrekt*) may have a helper that the model missed."""
    if auxiliaries(sentence, use.verb) or use.verb.dep == "amod":
        return False
    if _is_joined_order(sentence, use):
        return True
    if not _is_ambiguous(use):
        return False
    return _helper_near(sentence, use) or ("VerbForm=Part" in use.verb.features and not _stands_alone(sentence, use))


def _is_joined_order(sentence: Sentence, use: VerbUse) -> bool:
    """Whether what seems a participle may be an order joined to another: *bel ons en vermeld het nummer*."""
    first = sentence.tokens[use.verb.head]
    is_joined = use.verb.dep == "conj" and is_verb(first) and "VerbForm=Part" not in first.features
    return is_joined and "VerbForm=Part" in use.verb.features and _fits(use, Cell.IMPERATIVE)


def _is_ambiguous(use: VerbUse) -> bool:
    finite = (Cell.THIRD, Cell.PLURAL, Cell.PAST_PLURAL, Cell.PAST_SINGULAR)
    return _fits(use, Cell.PAST_PARTICIPLE) and any(_fits(use, cell) for cell in finite)


def _helper_near(sentence: Sentence, use: VerbUse) -> bool:
    """Whether a helper of participles stands free: beside the verb, or before it in the same stretch."""
    for token in reversed(sentence.tokens[: use.verb.index + 2]):
        if token.pos == "PUNCT" and token.index < use.verb.index:
            return False
        helped = sentence.tokens[token.head]
        free = token.dep not in ("aux", "aux:pass", "cop") or helped in (token, use.verb)
        free = free or (token.dep != "cop" and not is_verb(helped))
        if token.lemma in WITH_PARTICIPLE and is_verb(token) and token.index != use.verb.index and free:
            return True
    return False


def _fits(use: VerbUse, cell: Cell) -> bool:
    forms = [inflect(use.lemma, cell, apart=True), inflect(use.lemma, cell)]
    if cell is Cell.POLITE:
        forms.append(inflect(use.lemma, Cell.THIRD, apart=True))  # *u heeft* beside *u hebt*
        forms.append(inflect(use.lemma, Cell.THIRD))
    return use.verb.lower.removeprefix(use.prefix) in forms
