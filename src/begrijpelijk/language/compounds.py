"""Which words a compound is made of: *parkeervergunningaanvraag* is parkeer, vergunning and aanvraag."""

from dataclasses import dataclass
from functools import lru_cache

from begrijpelijk.core.place import Span
from begrijpelijk.language.lexicon import compound_head, noun, zipf
from begrijpelijk.language.table import table
from begrijpelijk.language.verbs import lemmas_of, verb_forms

_SHORTEST = 3
"""Letters of the shortest part."""

_SHORTEST_GUESSED = 4
"""Letters of the shortest last part of a word that no list calls a compound."""

_COMMON = 3.0
"""Zipf from which a word that the noun list does not have is no compound to its reader either."""

_PART = 2.3
"""Zipf that a part of a guessed compound needs at least."""

_SUFFIXES = frozenset(
    """aard aarde achtig baar baarheid ding dingen dom elen eren erik gaan haft heid heden ieder ijzer inge ingen ling
    lijk lijkheid lijks loos maal maat matig rijk schap schappen sel ster stuk taal teel tere tien vol waard waarde
    werp wijs wijze zaam zijde""".split()
)
"""Nouns that are more often the end of a derived word (*-lijk*, *-schap*, *-waard*)."""

_PREFIXES = frozenset(
    """
    aan achter af bij door her in mee mis na om on onder ont op over toe tot uit van ver voor wan weer
    """.split()
)
"""Words that make a derived word, or the noun of a separable verb, rather than a compound: *voorwaarde*."""

_Borders = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a compound, as it stands in the word, without the letters that link it to the next."""

    text: str
    span: Span


def split(word: str) -> tuple[Part, ...]:
    """The parts of a compound with their places in `word`; a single part for a word that is none, or that is not known.

    Careful rather than complete: the noun list says which words are compounds. A word that it does not have is split
    only where a known noun ends it and a known word, with or without a linking *s*, *e* or *en*, comes before.
    """
    return tuple(Part(word[start:end], Span(start, end)) for start, end in _borders(word.lower()))


def is_compound(word: str) -> bool:
    """Whether the word has two parts or more."""
    return len(_borders(word.lower())) > 1


def head(word: str) -> str:
    """The last part of a compound, in lower case: *aanvraag* of *parkeervergunningaanvraag*; another word as it is.

    The noun list gives base forms (*vergunning* for *parkeervergunningen*); what it lacks is split as by `split`.
    """
    lower = word.lower()
    return compound_head(lower) or lower[_borders(lower)[-1][0] :]


@lru_cache(maxsize=1 << 14)
def _borders(lower: str) -> _Borders:
    whole = ((0, len(lower)),)
    found = noun(lower)
    start = _guessed_head(lower) if found is None else _listed_head(lower, found.head)
    if start is None:
        return whole
    first = _unlinked(lower[:start])
    return _borders(first) + tuple((start + left, start + right) for left, right in _borders(lower[start:]))


def _listed_head(lower: str, head: str | None) -> int | None:
    """Where the head that the noun list gives starts: itself, its plural or its diminutive."""
    if head is None:
        return None
    for start in range(_SHORTEST - 1, len(lower) - 1):
        rest = lower[start:]
        if rest == head or ((known := noun(rest)) and known.singular == head):
            return start
    return None


def _guessed_head(lower: str) -> int | None:
    """Where the longest noun starts that ends the word and leaves a word before it; None if there is none."""
    frequency = zipf(lower)
    is_common = frequency is not None and frequency >= _COMMON
    if is_common or not lower.replace("-", "").isalpha() or _is_other_word(lower):
        return None
    for start in range(_SHORTEST, len(lower) - _SHORTEST_GUESSED + 1):
        head = lower[start:]
        if head not in _SUFFIXES and noun(head) and (zipf(head) or 0) >= _PART and _may_precede(lower[:start]):
            return start
    return None


def _is_other_word(lower: str) -> bool:
    """Whether the tables have it as a verb, an adjective or a function word."""
    return any(table("lemmas.tsv").find(lower, upos) is not None for upos in ("ADJ", "VERB", "ADV", "NUM"))


def _may_precede(first: str) -> bool:
    """Whether it can be the first part: a noun, linked or not, the stem of a verb, or a compound of those."""
    part = _unlinked(first)
    if len(part) < _SHORTEST or part in _PREFIXES:
        return False
    if noun(part):
        return (zipf(part) or 0) >= _PART or len(part) > 6
    if part != first:
        return False
    return _is_stem(part) or len(_borders(part)) > 1


def _is_stem(part: str) -> bool:
    """Whether it is the stem of a verb: *parkeer*."""
    return any((verb := verb_forms(lemma)) and verb.particle + verb.first == part for lemma in lemmas_of(part))


def _unlinked(first: str) -> str:
    """The first part without the letters that link it: *belasting-s*, *boek-en*, *uitgave-n*, *zon-ne*."""
    for link in ("-", "s-", "s", "en", "n", "e", "ne", "er"):
        part = first.removesuffix(link)
        if part == first or len(part) < _SHORTEST or not noun(part):
            continue
        whole = noun(first)
        if whole is None or (link in ("en", "n") and whole.singular == part):
            return part
    return first.removesuffix("-")
