"""The forms of Dutch adjectives: by rule, and only those that somebody wrote."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from begrijpelijk.language.lexicon import zipf
from begrijpelijk.language.table import table


class Degree(StrEnum):
    """A form of an adjective."""

    BASE = "groot"
    INFLECTED = "grote"
    COMPARATIVE = "groter"
    COMPARATIVE_INFLECTED = "grotere"
    SUPERLATIVE = "grootst"
    SUPERLATIVE_INFLECTED = "grootste"
    PARTITIVE = "groots"
    """After *iets*, *niets*, *veel*: *iets groots*."""


_INVARIABLE = frozenset(
    """
    aluminium beige bordeaux crème extra gratis indigo khaki lila linker live nylon offline online oranje plastic
    plexiglas polyester prima privé rechter roze rubber stuk turquoise
    """.split()
)
_WEAK_EN = re.compile(r"[^aeiou]en$")
_VOWEL_AT_END = re.compile(r"[aeoyéë]$|(?<![aeou])i$")
_IRREGULAR = {
    "goed": ("beter", "best"),
    "veel": ("meer", "meest"),
    "weinig": ("minder", "minst"),
    "graag": ("liever", "liefst"),
}
_LONG_VOWEL = re.compile(r"([aeou])\1([bcdfghklmnprst])$")
_SHORT_VOWEL = re.compile(r"(?<![aeiouëïöü])[aeiou]([bdfgklmnprst])$")
_DIAERESIS = re.compile(r"(?<=i)eel$|ëel$")
_INTENSIFIERS = frozenset({"erg", "flink", "heel", "meer", "minder", "niet", "nog", "te", "veel", "zeer"})
_SOFT = {"f": "v", "s": "z"}


@lru_cache(maxsize=4096)
def inflect(adjective: str, degree: Degree) -> str | None:
    """A form of an adjective (its base); None if it has none that a list knows.

    One that never takes an *e* (*open*, *gratis*) is its own inflected form, and has no comparative.
    """
    possible = _possible(adjective.lower(), degree)
    known = [form for form in possible if degree is Degree.BASE or adjective in _IRREGULAR or _is_known(form)]
    lower = adjective.lower()
    return max(known, key=lambda form: (form == lower, _is_listed(form, lower), zipf(form) or 0)) if known else None


@lru_cache(maxsize=1024)
def possible_forms(adjective: str) -> Mapping[str, Degree]:
    """Every form that an adjective may have by the rules of spelling, known or not: to find it by.

    A form that looks like two (*open*, also before *deur*) is the base: `agreement` knows what a place asks for.
    """
    found: dict[str, Degree] = {}
    for degree in Degree:
        for form in _possible(adjective.lower(), degree):
            found.setdefault(form, degree)
    return found


def inflect_phrase(words: str, degree: Degree) -> str | None:
    """A form of an adjective with an adverb before it: *heel belangrijke*; None if only its base is sure.

    Other phrases (*zo goed mogelijk*) and phrases in another degree (*belangrijker*) are no such form.
    """
    *adverbs, adjective = words.split()
    if degree is Degree.BASE:
        return words
    if not adverbs:
        return inflect(adjective, degree)
    is_plain = degree is Degree.INFLECTED and all(adverb in _INTENSIFIERS for adverb in adverbs)
    form = inflect(adjective, degree) if is_plain else None
    return " ".join((*adverbs, form)) if form else None


def _possible(lower: str, degree: Degree) -> tuple[str, ...]:
    match degree:
        case Degree.BASE:
            return (lower,)
        case Degree.INFLECTED:
            return _with_e(lower)
        case Degree.PARTITIVE:
            return (lower if lower.endswith(("s", "sch")) else lower + "s",)
        case Degree.COMPARATIVE:
            return _comparatives(lower)
        case Degree.SUPERLATIVE:
            return _superlatives(lower)
        case Degree.COMPARATIVE_INFLECTED:
            return tuple(form + "e" for form in _comparatives(lower))
        case Degree.SUPERLATIVE_INFLECTED:
            return tuple(form + "e" for form in _superlatives(lower))


def _is_invariable(lower: str) -> bool:
    return lower in _INVARIABLE or bool(_WEAK_EN.search(lower) or _VOWEL_AT_END.search(lower))


def _with_e(lower: str) -> tuple[str, ...]:
    """*grote*, *witte*, *lieve*, *essentiële*; both spellings where the stress decides (*nodige*, *vlugge*)."""
    if _is_invariable(lower):
        return (lower,)
    if _DIAERESIS.search(lower):
        return (_DIAERESIS.sub("ële", lower),)
    stems = [lower]
    if long := _LONG_VOWEL.search(lower):
        stems = [lower[: long.start()] + long[1] + long[2]]
    elif short := _SHORT_VOWEL.search(lower):
        stems = [lower + short[1], lower]
    soft = [stem[:-1] + _SOFT[stem[-1]] for stem in stems if stem[-1] in _SOFT and stem[-2:] not in ("ss", "ff")]
    return tuple(stem + "e" for stem in (*soft, *stems))


def _comparatives(lower: str) -> tuple[str, ...]:
    if lower in _IRREGULAR:
        return (_IRREGULAR[lower][0],)
    if _is_invariable(lower):
        return ()
    return (lower + "der",) if lower.endswith("r") else tuple(form + "r" for form in _with_e(lower))


def _superlatives(lower: str) -> tuple[str, ...]:
    if lower in _IRREGULAR:
        return (_IRREGULAR[lower][1],)
    if _is_invariable(lower) or lower.endswith(("st", "sd", "sch")):
        return ()
    return (lower + ("t" if lower.endswith("s") else "st"),)


def _is_listed(form: str, lower: str) -> bool:
    row = table("lemmas.tsv").find(form, "ADJ")
    return bool(row and row[0] == lower)


def _is_known(form: str) -> bool:
    return zipf(form) is not None or any(table("lemmas.tsv").find(form, upos) is not None for upos in ("ADJ", "VERB"))
