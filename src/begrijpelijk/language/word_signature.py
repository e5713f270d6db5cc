"""What our tables say of a word form by itself, as numbers for the language model to learn from.

A form that the tables lack is judged by the longest known word that it ends in: *herbekeken* as *bekeken*,
*parkeerzone* as *zone*.
"""

from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from begrijpelijk.language.lexicon import noun, zipf
from begrijpelijk.language.nouns import gender
from begrijpelijk.language.table import table
from begrijpelijk.language.verbs import VerbForms, before_noun, verb_forms

_POS = {
    name: 1 << bit
    for bit, name in enumerate(
        ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "NOUN", "NUM", "PRON", "SCONJ", "VERB"),
    )
}
_SHORTEST_END = 4
"""Letters of the shortest known word that an unknown one is judged by."""

_BEFORE_END = 2
"""Letters that stand before it at least."""

_LONGEST_END = 12
"""Letters of the longest: more would cost look-ups and find little."""


class Signature(NamedTuple):
    """Numbers that are the same for words of the same kind; their size means nothing."""

    beginning: int
    """The first three letters."""
    ending: int
    """The last four letters."""
    familiarity: int
    """How often it is used in subtitles, roughly, and whether the tables have it, or a word that it ends in."""
    pos: int
    """The UD parts of speech that it can have."""
    verb: int
    """The cells of a verb that it can fill: *bekeken* past plural or participle."""
    noun: int
    """Singular or plural, *de* or *het*."""
    meaning: int
    """The semantic types of the noun: a person, a place, a thing."""


_Knowledge = tuple[int, int, int, int]
_NOTHING: _Knowledge = (0, 0, 0, 0)


@lru_cache(maxsize=1 << 16)
def signature(lower: str) -> Signature:
    """The numbers of a form in lower case."""
    return _signature(lower, is_known=True)


@lru_cache(maxsize=1 << 16)
def signature_unlisted(lower: str) -> Signature:
    """What they would be if the tables lacked the form: to train on, as nearly all forms of a treebank are known."""
    return _signature(lower, is_known=False)


def _signature(lower: str, is_known: bool) -> Signature:
    knowledge = _knowledge(lower) if is_known else _NOTHING
    level = 2
    if knowledge == _NOTHING:
        knowledge = _knowledge_of_end(lower)
        level = 1 if knowledge != _NOTHING else 0
    frequency = zipf(lower)
    familiarity = level * 16 + (0 if frequency is None else int(frequency) + 1)
    pos, verb, nominal, meaning = knowledge
    # The level goes with each, so that a guess is not taken for a fact.
    return Signature(
        _hashed(lower[:3]),
        _hashed(lower[-4:]),
        familiarity,
        pos * 4 + level,
        verb * 4 + level,
        nominal * 4 + level,
        meaning,
    )


def _knowledge_of_end(lower: str) -> _Knowledge:
    if not lower.replace("-", "").isalpha():
        return _NOTHING
    for start in range(max(_BEFORE_END, len(lower) - _LONGEST_END), len(lower) - _SHORTEST_END + 1):
        knowledge = _knowledge(lower[start:])
        if knowledge != _NOTHING:
            return knowledge
    return _NOTHING


@lru_cache(maxsize=1 << 15)
def _knowledge(lower: str) -> _Knowledge:
    """Parts of speech, verb cells, number with gender, and semantic types of a listed form."""
    pos = verb = 0
    for upos, *lemmas in table("lemmas.tsv").find_all(lower):
        # Nouns come from the noun list alone: those of lemmas.tsv are mostly words that the model has seen in training.
        if upos == "NOUN":
            continue
        pos |= _POS[upos]
        if upos in ("AUX", "VERB"):
            for lemma in lemmas or [lower]:
                forms = verb_forms(lemma or lower)
                verb |= _cells(forms, lower) if forms else 0
    found = noun(lower)
    if found is None:
        return pos, verb, 0, 0
    number = 2 if found.singular else 1
    kind = gender(found.singular or lower)
    nominal = number * 4 + (0 if kind is None else 1 + ("de", "het", "").index(kind))
    return pos | _POS["NOUN"], verb, nominal, _hashed(found.noun_class[0] + found.semantic_types)


def _cells(verb: VerbForms, lower: str) -> int:
    particle = verb.particle
    cells = (
        verb.lemma,
        particle + verb.first,
        particle + verb.third,
        particle + verb.past,
        particle + verb.past_plural,
        particle + verb.past_participle,
        particle + before_noun(verb.past_participle),
        particle + verb.present_participle,
        particle + before_noun(verb.present_participle),
        f"{particle}te{verb.infinitive}",
    )
    mask = sum(1 << bit for bit, form in enumerate(cells) if form == lower)
    return mask | (1 << len(cells) if particle else 0)


def _hashed(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))
