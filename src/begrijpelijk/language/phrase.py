"""Words next to each other in a sentence, with what stands right around them."""

from dataclasses import dataclass

from begrijpelijk.language.analysis import Sentence, Token


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words next to each other in a sentence."""

    sentence: Sentence
    tokens: tuple[Token, ...]

    def following(self, number: int) -> tuple[Token, ...]:
        """The so many tokens behind it, or fewer at the end of the sentence."""
        start = self.tokens[-1].index + 1
        return self.sentence.tokens[start : start + number]

    @property
    def before(self) -> Token | None:
        """The token right before it, if one is there."""
        first = self.tokens[0].index
        return self.sentence.tokens[first - 1] if first else None
