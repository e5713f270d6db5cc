"""A reference to an article of a law that a reader meets before the sentence has said what it has to say."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence, Token

OPTIONS: Mapping[str, Any] = {"woorden": 6}
"""A sentence of no more words is about the article itself."""

ARTICLE = frozenset({"artikel", "artikelen", "art."})
PARTS = frozenset({"lid", "leden", "onder", "onderdeel", "sub", "aanhef", "juncto", "jo", "jo."})

LAWS = ("wet", "besluit", "verordening", "regeling", "reglement", "wetboek", "verdrag")
"""Ends of the name of a law that may stand behind an article without *van*: *artikel 2.15 activiteitenbesluit*."""

CLOSING = frozenset({"VERB", "AUX", "PUNCT"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "X"})
JOINING = frozenset({",", ":", "en", "of", "artikel", "samen", "met", "tot", "t/m"})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield *artikel* with its number; not where it keeps no one from reading.

    That is where no more than verbs follow, and where the sentence is about the article: *artikel 16 geldt niet voor*.
    """
    for sentence in analysis.sentences:
        if sentence.block.kind in SENTENCE_KINDS and len(sentence.words) > options["woorden"]:
            yield from _references(sentence)


def _references(sentence: Sentence) -> Iterator[Hit]:
    position = 0
    while position < len(sentence.tokens) - 1:
        token = sentence.tokens[position]
        end = position + 1
        if token.lower in ARTICLE and any(character.isdigit() for character in sentence.tokens[end].text):
            while end + 1 < len(sentence.tokens) and _belongs(sentence, end + 1):
                end += 1
            end = _end_of_law(sentence, end)
            is_subject = token.dep in SUBJECTS and not any(word.is_finite for word in sentence.tokens[:position])
            if not is_subject and not all(map(_closes, sentence.tokens[end + 1 :])):
                yield Hit(Span(token.span.start, sentence.tokens[position + 1].span.end), {})
        position = end


def _belongs(sentence: Sentence, index: int) -> bool:
    """Whether a token goes on with the reference: a number, a part of an article, a comma or *en* between them."""
    token = sentence.tokens[index]
    is_number = any(character.isdigit() for character in token.text)
    is_part = (
        token.lower in PARTS or token.features & {"NumType=Ord"} or (len(token.text) == 1 and token.text.isalpha())
    )
    return bool(is_number or is_part or token.lower in JOINING or token.lower.endswith(("de", "ste")))


def _closes(token: Token) -> bool:
    """Whether a word is one of the verbs at the end of a sentence: *zoals in artikel 13 staat*."""
    return token.pos in CLOSING or token.dep == "compound:prt" or token.lower == "te"


def _end_of_law(sentence: Sentence, end: int) -> int:
    """Where the name of the law ends that an article belongs to: *artikel 3 van de Wet milieubeheer*."""
    after = sentence.tokens[end + 1 :]
    if not after:
        return end
    first = after[0]
    if not (first.lower in ("van", "uit") or first.text[:1].isupper() or first.lower.endswith(LAWS)):
        return end
    for token in after:
        is_named = token.pos in NOMINAL or "VerbForm=Part" in token.features
        if not is_named and token.lower not in ("van", "uit", "en") and token.text not in (",", "(", ")"):
            break
        if token.pos == "DET" and sentence.tokens[token.index - 1].lower not in ("van", "uit"):
            break
        end = token.index
    return end
