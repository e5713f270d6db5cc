"""Number and gender of Dutch nouns, from tables: a noun that they lack has no plural, never a guessed one."""

from enum import StrEnum
from functools import lru_cache

from begrijpelijk.language.compounds import split
from begrijpelijk.language.lemmas import known_lemma
from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.table import table
from begrijpelijk.language.verbs import verb_forms


class Gender(StrEnum):
    """Which article a noun has in the singular."""

    COMMON = "de"
    NEUTER = "het"
    EITHER = ""
    """*de stempel* and *het stempel*: whichever the text has."""


_COMMON_SUFFIXES = ("heid", "iek", "ing", "ist", "loog", "sie", "teit", "theek", "tie", "xie")
_NEUTER_SUFFIXES = ("isme", "ium", "je", "ment")
_NOT_HUMAN = ("je", "kie", "schap")
"""Ends of nouns for people that are neuter all the same: *het meisje*, *het gezelschap*."""

_BEFORE_SUFFIX = 3
"""Letters that stand before a suffix at least: *ding* is no *d-ing*."""


@lru_cache(maxsize=4096)
def gender(word: str) -> Gender | None:
    """The gender of a noun (in the singular): from the table, else of the head of a compound, else by its suffix.

    None if nothing tells. `tables/README.md` says how often it is right.
    """
    lower = word.lower()
    row = table("genders.tsv").find(lower)
    if row is not None:
        return Gender(row[0] if row else "")
    head = _head(lower)
    return gender(head) if head else _gender_by_form(lower)


def _gender_by_form(lower: str) -> Gender | None:
    found = noun(lower)
    if found and found.singular:
        return None
    if found and found.is_human and not lower.startswith("ge") and not lower.endswith(_NOT_HUMAN):
        return Gender.COMMON
    if any(lower.endswith(suffix) and len(lower) >= len(suffix) + _BEFORE_SUFFIX for suffix in _COMMON_SUFFIXES):
        return Gender.COMMON
    is_infinitive = lower.endswith("en") and verb_forms(lower) is not None
    return Gender.NEUTER if is_infinitive or (lower.endswith(_NEUTER_SUFFIXES) and len(lower) > 4) else None


@lru_cache(maxsize=4096)
def plural(word: str) -> str | None:
    """The plural of a noun in the singular, in lower case; None if no list has it (*informatie*) or it is a plural.

    Of two plurals the commoner (*aanvragen*, *data*); a compound follows its head.
    """
    lower = word.lower()
    row = table("plurals.tsv").find(lower)
    if row is not None:
        return row[0] if row else None
    head = _head(lower)
    form = plural(head) if head else None
    if head and form:
        return lower[: -len(head)] + form
    found = noun(lower)
    is_diminutive = lower.endswith("je") and found is not None and not found.singular
    return lower + "s" if is_diminutive else None


def is_plural(word: str) -> bool:
    """Whether a word is listed as the plural of another noun: *ideeën*."""
    found = noun(word)
    return bool(found and found.singular and known_lemma(word, "NOUN") != word.lower())


def is_plural_of(form: str, word: str) -> bool:
    """Whether a form is a plural of the noun: also the one that `plural` does not choose (*types* and *typen*)."""
    lower = form.lower()
    found = noun(lower)
    return lower == plural(word) or bool(found and found.singular == word.lower())


@lru_cache(maxsize=4096)
def stands_bare(word: str) -> bool:
    """Whether a noun needs no article in the singular: *voor controle*; not *voor brief*. Careful: often False."""
    lower = word.lower()
    return lower in table("bare_nouns.tsv") or stands_bare(_head(lower) or "") if lower else False


def _head(lower: str) -> str | None:
    """The last part of a compound, listed or plainly one; None for another word."""
    found = noun(lower)
    if found is not None:
        is_last = found.head and found.head != lower and lower.endswith(found.head)
        return found.head if is_last and not found.singular else None
    parts = split(lower)
    return parts[-1].text if len(parts) > 1 else None
