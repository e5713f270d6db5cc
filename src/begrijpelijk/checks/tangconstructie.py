"""Words that belong together and stand far apart: verb parts, subject and verb, article and noun."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Datum, Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.attributes import distant_noun
from begrijpelijk.language.poles import is_plural_helper, is_singular, second_pole, stand_in_one_clause
from begrijpelijk.language.verb_uses import HELPING, is_finite_by_place, is_verb, verb_use

OPTIONS: Mapping[str, Any] = {"woorden_ertussen": 8}
"""How many words may stand between the two."""

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the two words with what stands between. Of overlapping ones only the widest."""
    most = options["woorden_ertussen"]
    for sentence in analysis.sentences:
        if sentence.block.kind not in PROSE_KINDS or len(sentence.tokens) < most + 2:
            continue
        pairs = [(first, second, words_between(sentence, first, second)) for first, second in _pairs(sentence, most)]
        found = [tong for tong in pairs if tong[2] > most]
        for first, second, between in found:
            if not any(_inside(first, second, *other) for other in found):
                data: dict[str, Datum] = {"eerste": first.text, "tweede": second.text, "aantal": between}
                yield Hit(Span(first.span.start, second.span.end), data)


def words_between(sentence: Sentence, first: Token, second: Token) -> int:
    """How many words stand between two tokens."""
    return sum(token.is_word for token in sentence.tokens[first.index + 1 : second.index])


def _pairs(sentence: Sentence, most: int) -> Iterator[tuple[Token, Token]]:
    """Words that belong together, the first of which has enough words behind it."""
    for token in sentence.tokens[: -most - 1]:
        is_finite = token.is_finite or is_plural_helper(sentence, token)
        if is_finite and (end := second_pole(sentence, token)) is not None:
            yield token, end
        elif (noun := distant_noun(sentence, token)) is not None:
            yield token, noun
        elif token.dep == "det" and token.is_word:
            noun = sentence.tokens[token.head]
            if noun.pos == "NOUN" and token.index < noun.index:
                yield token, noun
        elif token.dep in SUBJECTS and (verb := _finite_verb(sentence, token)) is not None:
            if verb.index - token.index <= most:
                continue
            first = _last_conjunct(sentence, token, verb)
            if stand_in_one_clause(sentence, first, verb):
                yield first, verb


def _finite_verb(sentence: Sentence, subject: Token) -> Token | None:
    """The finite verb behind a subject."""
    head = sentence.tokens[subject.head]
    for token in (head, *sentence.dependents(head, *HELPING)):
        if token.index > subject.index and token.is_finite:
            return token
    if head.index < subject.index or not is_verb(head) or is_singular(subject):
        return None
    return head if is_finite_by_place(sentence, verb_use(sentence, head)) else None


def _last_conjunct(sentence: Sentence, subject: Token, verb: Token) -> Token:
    """The last head of a subject of several (*de man en de vrouw die …*)."""
    return max(
        (token for token in (subject, *sentence.dependents(subject, "conj")) if token.index < verb.index),
        key=lambda token: token.index,
    )


def _inside(first: Token, second: Token, other_first: Token, other_second: Token, _: int) -> bool:
    """Whether another pair holds this one, and is not the same."""
    same = (first.index, second.index) == (other_first.index, other_second.index)
    return not same and other_first.index <= first.index and second.index <= other_second.index
