"""The lemma of a word: the model's guess, checked against what is known.

The conventions are those of UD_Dutch-Alpino and UD_Dutch-LassySmall: a plural noun has its singular, an inflected
adjective its base, a finite verb or participle the infinitive (*ingediend* indienen; *dient … in* has dienen).
"""

from functools import lru_cache

from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.table import table

_SHORTEST_HEAD = 4
"""Shorter words than this end too many others to be their head: *been* in *algemeen*."""


@lru_cache(maxsize=1 << 15)
def better_lemma(form: str, upos: str, candidate: str, initial: bool = False) -> str:
    """The lemma of `form` as UD part of speech `upos`: from the tables where they know it, else `candidate`.

    `form` is written as in the text; `initial` says that it is the first word of its sentence, so that its capital
    means nothing. Names keep their form.
    """
    if upos == "PROPN":
        return _name(form, candidate)
    lemma = known_lemma(form, upos)
    if lemma is None:
        return candidate.lower() if initial and form.istitle() else candidate
    return lemma if initial or form.islower() else _with_capitals(form, lemma, candidate)


@lru_cache(maxsize=1 << 15)
def needs_no_guess(form: str, upos: str) -> bool:
    """Whether `better_lemma` is the same for every candidate."""
    return upos != "PROPN" and form.islower() and known_lemma(form, upos) is not None


def known_lemma(form: str, upos: str) -> str | None:
    """The lemma that the tables give for a form in lower case, or None. Compounds count that end in a known noun."""
    lower = form.lower()
    row = table("lemmas.tsv").find(lower, upos)
    if row is not None:
        return row[0] or lower if row else lower
    return _singular(lower) if upos == "NOUN" else None


def is_only(form: str, *upos: str) -> bool:
    """Whether the tables know no other part of speech for a form, so that a tag that says otherwise is an error."""
    lower = form.lower()
    others = {"ADJ", "ADP", "ADV", "AUX", "NOUN", "PRON", "VERB"}.difference(upos)
    is_noun = "NOUN" in others and noun(lower) is not None
    return not is_noun and all(table("lemmas.tsv").find(lower, other) is None for other in others)


def _singular(lower: str) -> str | None:
    for start in range(max(len(lower) - _SHORTEST_HEAD, 0) + 1):
        found = noun(lower[start:])
        if found:
            return lower[:start] + (found.singular or found.word)
    return None


def _name(form: str, candidate: str) -> str:
    """A name as it stands, without the *'s* of a possessive, or the singular of a people (*Italianen*)."""
    if form.endswith("'s") and candidate == form[:-2]:
        return candidate
    found = noun(form)
    if found and found.is_human and found.singular == candidate.lower():
        return candidate[:1].upper() + candidate[1:]
    return form


def _with_capitals(form: str, lemma: str, candidate: str) -> str:
    """The lemma with the capitals that the form has inside a sentence: *Belgisch*, *WOZ-waarde*."""
    if form.isupper() and candidate != form:
        return lemma
    if candidate[:1].islower():
        return lemma
    common = 0
    while common < min(len(form), len(lemma)) and form[common].lower() == lemma[common].lower():
        common += 1
    return form[:common] + lemma[common:]
