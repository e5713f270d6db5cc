"""What is known about words: how often they are used, and what kind of thing a noun names."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from math import log10

from begrijpelijk.language.table import table

TOKENS_IN_SUBTLEX = 43_729_192
"""Tokens of SUBTLEX-NL with the smoothing of LiNT-II (a word that was never seen counts as one)."""

ZIPF_UNSEEN = log10(1e9 / TOKENS_IN_SUBTLEX)
"""1.359: what LiNT-II gives a word that SUBTLEX-NL does not have."""


class NounClass(StrEnum):
    """What a noun names: something one can see or point at, or not; `UNDEFINED` has both senses."""

    CONCRETE = "concrete"
    ABSTRACT = "abstract"
    UNDEFINED = "undefined"


_CLASSES = {name[0]: name for name in NounClass}


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of the list of Pander Maat and others, on which LiNT-II stands."""

    word: str
    noun_class: NounClass
    semantic_types: str
    """A letter for each type: artefact, concrete other, abstract event (d), concrete event (e), non-human (f), human,
    institution, measure, non-dynamic abstract (n), place, abstract substance (s), concrete substance (t), time (u),
    food (v), undefined (x)."""
    head: str | None
    """Of a compound the base form of its last part: *aanslag* for *belastingaanslag*; None for a simple word."""
    singular: str | None
    """Of a plural its singular; None for a singular."""

    @property
    def is_human(self) -> bool:
        """Whether it can name a person."""
        return "h" in self.semantic_types


@lru_cache(maxsize=1 << 15)
def zipf(word: str) -> float | None:
    """How often a word form is used: log10 per billion words of subtitles (1.7 rare, 3 uncommon, 7.6 the commonest).

    The form counts, not the lemma, in lower case; None if SUBTLEX-NL does not have it (Keuleers, Brysbaert & New 2010,
    doi:10.3758/BRM.42.3.643; figures as LiNT-II smooths them).
    """
    row = table("subtlex.tsv").find(word.lower())
    return log10(int(row[0]) * 1e9 / TOKENS_IN_SUBTLEX) if row else None


@lru_cache(maxsize=1 << 14)
def noun(word: str) -> Noun | None:
    """The noun, singular or plural, in lower case; None if the list does not have it."""
    lower = word.lower()
    row = table("nouns.tsv").find(lower)
    if row is None:
        return None
    types, head, singular = (*row, "", "")[:3]
    if head.isdigit():
        head = lower[-int(head) :]
    return Noun(lower, _CLASSES[types[0]], types[1:], head or None, singular or None)


def noun_class(word: str) -> NounClass | None:
    """Concrete, abstract or undefined; None for a word that the list does not have."""
    found = noun(word)
    return found.noun_class if found else None


def compound_head(word: str) -> str | None:
    """The base form of the last part of a compound (*vergunning* for *parkeervergunningen*); None for other words."""
    found = noun(word)
    return found.head if found else None


def singular(word: str) -> str | None:
    """The singular of a plural noun; None for a singular and for a word that the list does not have."""
    found = noun(word)
    return found.singular if found else None


@cache
def frequency_skip_list() -> frozenset[str]:
    """Words whose frequency says nothing about how hard they are (LiNT-II leaves them out of its mean)."""
    return table("subtlex_skip.tsv").keys()


@cache
def measurement_units() -> frozenset[str]:
    """Symbols of units, in lower case: *km*, *m2*, *°c*."""
    return table("units.tsv").keys()


@cache
def manner_adverbs() -> frozenset[str]:
    """The adverbs that carry content of their own: *noodgedwongen*, *ambtshalve*."""
    return table("manner_adverbs.tsv").keys()
