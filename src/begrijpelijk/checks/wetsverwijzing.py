"""A reference to an article of a law in the middle of a sentence."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence

OPTIONS: Mapping[str, Any] = {"woorden": 6}
"""A sentence of no more words is about the article itself."""

ARTICLE = frozenset({"artikel", "artikelen", "art."})
PARTS = frozenset({"lid", "leden", "onder", "onderdeel", "sub", "aanhef", "juncto", "jo", "jo."})

LINKS = frozenset({",", "en", "artikel", "samen", "met"})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield *artikel* with its number, unless the reference ends the sentence: there it keeps no one from reading."""
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
            if any(word.is_word for word in sentence.tokens[end + 1 :]):
                yield Hit(Span(token.span.start, sentence.tokens[position + 1].span.end), {})
        position = end


def _belongs(sentence: Sentence, index: int) -> bool:
    """Whether a token goes on with the reference: a number, a part of an article, a comma or *en* between them."""
    token = sentence.tokens[index]
    is_number = any(character.isdigit() for character in token.text)
    is_part = (
        token.lower in PARTS or token.features & {"NumType=Ord"} or (len(token.text) == 1 and token.text.isalpha())
    )
    return bool(
        is_number
        or is_part
        or token.lower in (",", "en", "artikel", "samen", "met")
        or token.lower.endswith(("de", "ste"))
    )


NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "X"})


def _end_of_law(sentence: Sentence, end: int) -> int:
    """Where the name of the law ends that an article belongs to: *artikel 3 van de Wet milieubeheer*."""
    after = sentence.tokens[end + 1 :]
    if not after or not (after[0].lower in ("van", "uit") or after[0].text[:1].isupper()):
        return end
    for token in after:
        if token.pos not in NOMINAL and token.lower not in ("van", "uit", "en") and token.text not in (",", "(", ")"):
            break
        if token.pos == "DET" and sentence.tokens[token.index - 1].lower not in ("van", "uit"):
            break
        end = token.index
    return end
