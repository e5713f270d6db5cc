"""Words that belong together and stand far apart: verb parts, subject and verb, article and noun."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Datum, Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.verbs import verb_forms

OPTIONS: Mapping[str, Any] = {"woorden_ertussen": 8}
"""How many words may stand between the two."""

VERB_PARTS = frozenset({"aux", "aux:pass", "compound:prt"})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first of the two words; the second is `also`. Of overlapping ones only the widest."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in SENTENCE_KINDS:
            continue
        wide = [(first, second, words_between(sentence, first, second)) for first, second in _pairs(sentence)]
        found = [tong for tong in wide if tong[2] > options["woorden_ertussen"]]
        for first, second, between in found:
            if not any(_inside(first, second, *other) for other in found):
                data: dict[str, Datum] = {"eerste": first.text, "tweede": second.text, "aantal": between}
                yield Hit(first.span, data, (second.span,))


def words_between(sentence: Sentence, first: Token, second: Token) -> int:
    """How many words stand between two tokens."""
    return sum(token.is_word for token in sentence.tokens[first.index + 1 : second.index])


def _pairs(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    for token in sentence.tokens:
        head = sentence.tokens[token.head]
        if token.dep == "compound:prt" and not verb_forms(token.lower + head.lemma):
            continue  # the parser took a preposition for the part of a verb
        if token.dep in VERB_PARTS and head.pos in ("VERB", "AUX"):
            yield (token, head) if token.index < head.index else (head, token)
        elif (token.dep == "det" and head.pos == "NOUN" and token.index < head.index) or (
            token.dep in ("nsubj", "nsubj:pass") and head.is_finite and token.index < head.index
        ):
            yield token, head


def _inside(first: Token, second: Token, other_first: Token, other_second: Token, _: int) -> bool:
    """Whether another pair holds this one, and is not the same."""
    same = (first.index, second.index) == (other_first.index, other_second.index)
    return not same and other_first.index <= first.index and second.index <= other_second.index
