"""The forms of Dutch verbs, from a table: a verb that it lacks has no forms, never guessed ones."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from begrijpelijk.language.analysis import Token
from begrijpelijk.language.table import table


class Cell(StrEnum):
    """A place in the paradigm of a verb."""

    INFINITIVE = "inf"
    FIRST = "1sg"
    """*ik vang*."""
    SECOND = "2sg"
    """*jij vangt*."""
    SECOND_INVERTED = "2sg-inverted"
    """*vang jij*: without the *t*, before *je* and *jij* only."""
    POLITE = "2sg-polite"
    """*u vangt*, *vangt u*."""
    THIRD = "3sg"
    """*hij vangt*."""
    PLURAL = "pl"
    """*wij vangen*, *jullie vangen*."""
    IMPERATIVE = "imperative"
    PAST_SINGULAR = "past-sg"
    PAST_PLURAL = "past-pl"
    PAST_PARTICIPLE = "past-participle"
    PAST_PARTICIPLE_INFLECTED = "past-participle-e"
    """Before a noun: *de ingediende aanvraag*."""
    PRESENT_PARTICIPLE = "present-participle"
    PRESENT_PARTICIPLE_INFLECTED = "present-participle-e"


@dataclass(frozen=True, slots=True)
class VerbForms:
    """A verb with its forms. Those of a separable verb are its verb part: *vangt* and not *aanvangt*."""

    lemma: str
    particle: str
    """*aan* for *aanvangen*; empty for a verb that does not split."""
    first: str
    second: str
    third: str
    past: str
    past_plural: str
    past_participle: str
    """Empty for the few verbs without one (*zullen*)."""
    present_participle: str

    @property
    def infinitive(self) -> str:
        """The infinitive of the verb part: *vangen* for *aanvangen*."""
        return self.lemma[len(self.particle) :]

    @property
    def te_infinitive(self) -> str:
        """The infinitive with *te*: *te sturen*, *aan te vangen*."""
        return f"{self.particle} te {self.infinitive}".lstrip()

    def form(self, cell: Cell) -> str | None:
        """The verb part in a cell; None if the verb has no such form."""
        forms = {
            Cell.INFINITIVE: self.infinitive,
            Cell.FIRST: self.first,
            Cell.SECOND: self.second,
            Cell.SECOND_INVERTED: _INVERTED.get(self.lemma, self.first),
            Cell.POLITE: self.second,
            Cell.THIRD: self.third,
            Cell.PLURAL: self.infinitive,
            Cell.IMPERATIVE: _IMPERATIVES.get(self.infinitive, self.first),
            Cell.PAST_SINGULAR: self.past,
            Cell.PAST_PLURAL: self.past_plural,
            Cell.PAST_PARTICIPLE: self.past_participle,
            Cell.PAST_PARTICIPLE_INFLECTED: before_noun(self.past_participle),
            Cell.PRESENT_PARTICIPLE: self.present_participle,
            Cell.PRESENT_PARTICIPLE_INFLECTED: before_noun(self.present_participle),
        }
        return forms[cell] or None


def before_noun(participle: str) -> str:
    """The participle with its *e*: *ingediende*, *bezette*, *vergrote*, *gedane*, *geziene*; *gegeven* stays."""
    if not participle or (participle.endswith("en") and not participle.endswith("ien")):
        return participle
    if participle.endswith("aan"):
        return participle[:-2] + "ne"
    if long := _LONG_VOWEL.search(participle):
        return participle[: long.start()] + long[1] + long[2] + "e"
    if _SHORT_VOWEL.search(participle):
        return participle + participle[-1] + "e"
    return participle + "e"


_LONG_VOWEL = re.compile(r"([aeou])\1([dt])$")
_SHORT_VOWEL = re.compile(r"(?<![aeiouëïöü])[aeiou][dt](?<!datet)$")

_INVERTED = {"kunnen": "kun", "zullen": "zul"}
_IMPERATIVES = {"zijn": "wees"}
_WITHOUT_IMPERATIVE = frozenset({"hoeven", "kunnen", "moeten", "mogen", "zullen"})


@lru_cache(maxsize=4096)
def verb_forms(lemma: str) -> VerbForms | None:
    """The forms of the verb with this infinitive (*aanvangen*); None if the table does not have it."""
    row = table("verbs.tsv").find(lemma)
    return VerbForms(lemma, *row, *[""] * (8 - len(row))) if row else None


@lru_cache(maxsize=1 << 14)
def inflect(lemma: str, cell: Cell, *, apart: bool = False) -> str | None:
    """A form of a verb; None if the table does not know it. Remembered, for one sentence asks many times.

    A separable verb comes joined, as in a subordinate clause (*aanvangt*); `apart` gives only the verb part (*vangt*),
    for a main clause: its particle is `verb_forms(lemma).particle`.
    """
    verb = verb_forms(lemma)
    if verb is None or (cell is Cell.IMPERATIVE and lemma in _WITHOUT_IMPERATIVE):
        return None
    form = verb.form(cell)
    return form if apart or form is None else verb.particle + form


@lru_cache(maxsize=1 << 14)
def lemmas_of(form: str) -> tuple[str, ...]:
    """The infinitives that a form may belong to, the likeliest first: *was* zijn, wassen; empty if none is known.

    A verb part that stands apart has the lemma of the bare verb: *houdt* in *houdt … in* is *houden*.
    """
    lower = form.lower()
    rows = [table("lemmas.tsv").find(lower, upos) for upos in ("AUX", "VERB")]
    return tuple(dict.fromkeys(lemma or lower for row in rows if row is not None for lemma in row or ("",)))


def cell_of(token: Token, subject: Token | None = None) -> Cell | None:
    """The cell of a verb in a sentence, from its CGN tag, or UD features without one; None for what is no verb form.

    In the present only the subject tells *ik vind*, *vind je* and *vind!* apart; without one the stem is an imperative.
    """
    tag, features = token.tag, token.features
    if "VerbForm=Inf" in features:
        return Cell.INFINITIVE
    if "VerbForm=Part" in features:
        return _participle(token)
    if "VerbForm=Fin" not in features:
        return None
    plural = "Number=Plur" in features
    if "Tense=Past" in features:
        return Cell.PAST_PLURAL if plural else Cell.PAST_SINGULAR
    if plural:
        return Cell.PLURAL
    person = subject.lower if subject else ""
    if person == "u":
        return Cell.POLITE
    if person == "ik":
        return Cell.FIRST
    if person in ("je", "jij"):
        return Cell.SECOND_INVERTED if subject and subject.index > token.index else Cell.SECOND
    if not person and "met-t" not in tag:
        return Cell.IMPERATIVE
    return Cell.THIRD


def _participle(token: Token) -> Cell:
    ending = token.lower.endswith(("end", "ende"))
    present = token.tag.startswith("WW|od") if token.tag else ending
    # *gegeven* is the same before a noun, but what replaces it may need the e.
    before = "met-e" in token.tag or token.lower.endswith(("de", "te"))
    if present:
        return Cell.PRESENT_PARTICIPLE_INFLECTED if before else Cell.PRESENT_PARTICIPLE
    return Cell.PAST_PARTICIPLE_INFLECTED if before else Cell.PAST_PARTICIPLE
