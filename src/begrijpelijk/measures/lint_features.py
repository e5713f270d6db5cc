"""The counts behind LiNT-II, sentence by sentence, as its authors' package `lint-ii` 0.1.3 makes them.

Two differences: names that the noun list lacks are of unknown kind, as our model does not recognise persons, places
and organisations (the package calls a person or place concrete, an organisation abstract); and blanks behind words of
its lists are taken off.
"""

import unicodedata
from dataclasses import dataclass
from itertools import accumulate

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.lexicon import (
    ZIPF_UNSEEN,
    NounClass,
    compound_head,
    frequency_skip_list,
    manner_adverbs,
    measurement_units,
    noun_class,
    zipf,
)

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class SentenceCounts:
    """What one sentence adds to the four features."""

    frequencies: tuple[float, ...]
    """Zipf values of its content words, names and skipped words left out."""
    dependency_length: int | None
    """The longest dependency; None for a sentence of one word."""
    content_words: int
    clauses: int
    """Finite verbs."""
    concrete: int
    classified: int
    """Nouns that are known to be concrete, abstract or either."""


def count_sentence(sentence: Sentence) -> SentenceCounts:
    """Count one sentence."""
    content = [token for token in sentence.tokens if is_content_word(token)]
    classes = [kind for token in sentence.tokens if (kind := noun_kind(token))]
    return SentenceCounts(
        frequencies=tuple(value for token in content if (value := _frequency(token)) is not None),
        dependency_length=max_dependency_length(sentence),
        content_words=len(content),
        clauses=sum(map(_is_finite, sentence.tokens)),
        concrete=classes.count(NounClass.CONCRETE),
        classified=len(classes),
    )


def is_content_word(token: Token) -> bool:
    """Whether it is a noun, name, verb, adjective or adverb of manner; numerals and copulas are not."""
    if "TW" in token.tag or token.dep == "cop":
        return False
    return token.pos in CONTENT or token.lower in manner_adverbs()


def word_frequency(token: Token) -> float | None:
    """Zipf of a content word as LiNT-II takes it; None for names, skipped words and words without content.

    The form counts, not the lemma; a compound of the noun list has the frequency of its head, and a word that
    SUBTLEX-NL does not have that of a word never seen (1.36).
    """
    return _frequency(token) if is_content_word(token) else None


def _frequency(token: Token) -> float | None:
    skipped = frequency_skip_list()
    if token.pos == "PROPN" or token.lower in skipped or token.lemma.lower() in skipped:
        return None
    word = (compound_head(token.lower) or token.lower) if token.pos == "NOUN" else token.lower
    value = zipf(word)
    return ZIPF_UNSEEN if value is None else value


def noun_kind(token: Token) -> NounClass | None:
    """Concrete, abstract or undefined, by the form or else by the lemma; a unit (*km*) is concrete; None if unknown."""
    if token.pos in ("NOUN", "PROPN"):
        return noun_class(token.lower) or noun_class(token.lemma)
    if "SPEC" in token.tag and token.lower in measurement_units():
        return NounClass.CONCRETE
    return None


def max_dependency_length(sentence: Sentence) -> int | None:
    """The most words that stand between a word and its head, punctuation not counted; None under two words.

    A conjunct has the head of its first conjunct; a subject of coordinated verbs is as far as the last of them.
    """
    words = [token for token in sentence.tokens if not _is_punctuation(token)]
    if len(words) < 2:
        return None
    before = [0, *accumulate(token.dep != "punct" for token in sentence.tokens)]
    return max(_dependency_length(sentence, token, before) for token in words)


def _dependency_length(sentence: Sentence, token: Token, before: list[int]) -> int:
    if token.dep == "punct":
        return 0
    first = _first_conjunct(sentence, token)
    length = _words_between(token.index, first.head, before)
    if first.dep == "nsubj":
        return max(length, *(_words_between(token.index, head, before) for head in _conjuncts(sentence, first.head)), 0)
    return length


def _words_between(one: int, other: int, before: list[int]) -> int:
    """Words from the leftmost of the two up to the other, less the leftmost itself."""
    left, right = (one, other) if one < other else (other, one)
    return max(before[right] - before[left] - 1, 0)


def _first_conjunct(sentence: Sentence, token: Token) -> Token:
    while token.dep == "conj" and token.head != token.index:
        token = sentence.tokens[token.head]
    return token


def _conjuncts(sentence: Sentence, index: int) -> list[int]:
    """The tokens coordinated with the one at `index`, directly or not."""
    found = [_first_conjunct(sentence, sentence.tokens[index]).index]
    for current in found:
        found += [
            child for child in sentence.children[current] if child > current and sentence.tokens[child].dep == "conj"
        ]
    return [other for other in found if other != index]


def _is_finite(token: Token) -> bool:
    """By the CGN tag, as in the package: tagger and morphologizer disagree in two of a hundred sentences."""
    return token.tag.startswith("WW|pv") if token.tag else token.is_finite


def _is_punctuation(token: Token) -> bool:
    return not token.is_word and all(unicodedata.category(character).startswith("P") for character in token.text)
