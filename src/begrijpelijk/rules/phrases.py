"""Finding many phrases at once: an index by first two tokens, so that the number of rules costs nothing per token."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token

Payload = TypeVar("Payload")

UNREAD_KINDS = frozenset({BlockKind.REFERENCE})


@dataclass(frozen=True, slots=True)
class Phrases(Generic[Payload]):
    """Phrases of lower-case tokens, longest first: under their first two, or under the only one."""

    by_start: dict[tuple[str, ...], tuple[tuple[tuple[str, ...], Payload], ...]]

    @classmethod
    def of(cls, entries: Iterable[tuple[tuple[str, ...], Payload]]) -> "Phrases[Payload]":
        """Index phrases (at least one token each)."""
        by_start: dict[tuple[str, ...], list[tuple[tuple[str, ...], Payload]]] = {}
        for phrase, payload in entries:
            by_start.setdefault(phrase[:2], []).append((phrase, payload))
        return cls({start: tuple(sorted(group, key=lambda entry: -len(entry[0]))) for start, group in by_start.items()})

    def find(self, sentence: Sentence) -> Iterator[tuple[tuple[Token, ...], Payload]]:
        """The phrases that stand in a sentence, from left to right; at one place the longest first."""
        tokens = sentence.tokens
        words = tuple(token.lower for token in tokens)
        for start, word in enumerate(words):
            pair = words[start : start + 2]
            if len(pair) > 1:
                for phrase, payload in self.by_start.get(pair, ()):
                    end = start + len(phrase)
                    if words[start:end] == phrase:
                        yield tokens[start:end], payload
            for _, payload in self.by_start.get((word,), ()):
                yield tokens[start : start + 1], payload

    def spans(self, sentence: Sentence) -> Iterator[tuple[Span, Payload]]:
        """As `find`, with the places instead of the tokens."""
        for tokens, payload in self.find(sentence):
            yield Span(tokens[0].span.start, tokens[-1].span.end), payload


def is_name(tokens: tuple[Token, ...], phrase: str) -> bool:
    """Whether a phrase stands there as a name: a word of it has a capital inside the sentence that the rule lacks.

    A text wholly in capitals is none, nor is *U* to the reader.
    """
    if len(tokens) == 1 and "." in tokens[0].text[:-1] and tokens[0].text.isupper():
        return tokens[0].text not in phrase  # initials: *N.A.V. Jansen*
    if tokens[-1].text[1:].isupper() and all(token.text.isupper() for token in tokens if token.text.isalpha()):
        return False
    return any(_has_capital(token) and token.text not in phrase for token in tokens)


def _has_capital(token: Token) -> bool:
    return token.index > 0 and token.text[:1].isupper() and token.text not in _POLITE


_POLITE = frozenset({"U", "Uw", "Uzelf"})
