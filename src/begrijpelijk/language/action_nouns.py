"""The verb behind a noun for an act: *verlening* is *verlenen*, *registratie* is *registreren*."""

from functools import lru_cache

from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.verbs import verb_forms

EVENTS = frozenset("denx")
"""Letters of abstract and concrete events, other abstract nouns and undefined ones among the types of the noun list.

Acts are spread over them (*verlening* d, *controle* e, *vaststelling* n, *sluiting* x): the rest are things, places,
people, bodies and measures.
"""

_TIE = (("atie", "eren"), ("atie", "iëren"), ("catie", "ceren"), ("itie", "iëren"), ("ctie", "ceren"), ("tie", "teren"))
"""Ends of a noun and of its verb: *evaluatie* and *evalueren*, *publicatie* and *publiceren*, *inspectie* and
*inspecteren*."""


@lru_cache(maxsize=4096)
def verb_of(word: str) -> str | None:
    """The infinitive behind a noun on *-ing* or *-tie*; None if it names no event, or if no such verb is known."""
    entry = noun(word)
    if entry is not None and not EVENTS.intersection(entry.semantic_types):
        return None
    if word.endswith("ing"):
        return infinitive_of(word)
    for ending, verb_ending in _TIE:
        verb = word.removesuffix(ending) + verb_ending
        if word.endswith(ending) and verb_forms(verb):
            return verb
    return None


def infinitive_of(noun_on_ing: str) -> str | None:
    """The verb of a noun on *-ing* (*verlening*: *verlenen*), or None if no such verb is known."""
    stem = noun_on_ing.removesuffix("ing")
    return next((verb for verb in (stem + "en", stem + "n") if verb_forms(verb)), None)
