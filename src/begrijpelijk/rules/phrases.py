"""Finding many phrases at once: an index by first two tokens, so that the number of rules costs nothing per token."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.once import once
from begrijpelijk.language.vocabulary import vocabulary

Payload = TypeVar("Payload")

UNREAD_KINDS = frozenset({BlockKind.REFERENCE})


@dataclass(frozen=True, slots=True)
class Phrases(Generic[Payload]):
    """Phrases of lower-case tokens, longest first: under their first token, and then under the second (or None)."""

    by_start: dict[str, dict[str | None, tuple[tuple[tuple[str, ...], Payload], ...]]]

    @classmethod
    def of(cls, entries: Iterable[tuple[tuple[str, ...], Payload]]) -> "Phrases[Payload]":
        """Index phrases (at least one token each)."""
        by_start: dict[str, dict[str | None, list[tuple[tuple[str, ...], Payload]]]] = {}
        for phrase, payload in entries:
            second = phrase[1] if len(phrase) > 1 else None
            by_start.setdefault(phrase[0], {}).setdefault(second, []).append((phrase, payload))
        return cls(
            {
                first: {
                    second: tuple(sorted(group, key=lambda entry: -len(entry[0]))) for second, group in groups.items()
                }
                for first, groups in by_start.items()
            }
        )

    def find(self, sentence: Sentence) -> Iterator[tuple[tuple[Token, ...], Payload]]:
        """The phrases that stand in a sentence, from left to right; at one place the longest first."""
        if self.by_start.keys().isdisjoint(vocabulary(sentence)):
            return
        tokens = sentence.tokens
        words = _lower(sentence)
        for start, word in enumerate(words):
            groups = self.by_start.get(word)
            if groups is None:
                continue
            if start + 1 < len(words):
                for phrase, payload in groups.get(words[start + 1], ()):
                    end = start + len(phrase)
                    if words[start:end] == phrase:
                        yield tokens[start:end], payload
            for _, payload in groups.get(None, ()):
                yield tokens[start : start + 1], payload

    def spans(self, sentence: Sentence) -> Iterator[tuple[Span, Payload]]:
        """As `find`, with the places instead of the tokens."""
        for tokens, payload in self.find(sentence):
            yield Span(tokens[0].span.start, tokens[-1].span.end), payload


@once
def _lower(sentence: Sentence) -> tuple[str, ...]:
    return tuple(token.lower for token in sentence.tokens)


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
