"""Two questions in one, that ask for one yes or no: *Bent u getrouwd en hebt u kinderen*."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token

OPTIONS: Mapping[str, Any] = {}

LINKS = frozenset({"en", "en/of"})
"""Not *of*: who does one of the two says yes."""
READER = frozenset({"u", "je", "uw", "jouw", "er", "iemand", "het", "dit", "dat"})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the word that links the second question to the first."""
    for sentence in analysis.sentences:
        if is_yes_or_no(sentence):
            link = next((token for token in sentence.tokens if _asks_again(sentence, token)), None)
            if link is not None:
                yield Hit(link.span, {"vraag": " ".join(token.text for token in sentence.tokens[link.index + 1 :][:3])})


def is_yes_or_no(sentence: Sentence) -> bool:
    """Whether a sentence asks for yes or no: it begins with its verb and ends with a question mark."""
    first = sentence.tokens[0]
    return sentence.tokens[-1].text == "?" and first.is_finite


def _asks_again(sentence: Sentence, token: Token) -> bool:
    after = sentence.tokens[token.index + 1 : token.index + 3]
    return (
        token.lower in LINKS and len(after) == 2 and after[0].is_finite and after[1].lower in READER and token.index > 1
    )
