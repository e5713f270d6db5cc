"""Pronouns that take up a noun, and would not fit a better noun of another gender: *de verkenning … die*, *zij*."""

from bisect import bisect_right

from begrijpelijk.language.agreement import is_taken_up
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.noun_group import NounGroup
from begrijpelijk.language.noun_phrase import TO_COMMON, TO_NEUTER
from begrijpelijk.language.nouns import Gender, gender
from begrijpelijk.language.reference import may_take_up


def opens_next(sentence: Sentence, noun: Token, analysis: Analysis) -> bool:
    """Whether the next sentence may open with a pronoun for a de-word, which would not fit a het-word."""
    sentences = analysis.sentences
    following = bisect_right(sentences, sentence.span.start, key=lambda each: each.span.start)
    is_near = following < len(sentences) and sentences[following].block is sentence.block
    return is_near and may_take_up(sentences[following], noun, sentence)


def misfit(sentence: Sentence, tokens: tuple[Token, ...], better: str, analysis: Analysis) -> bool:
    """Whether a phrase is a singular noun that a pronoun may take up, and its better noun has another gender."""
    first, noun = tokens[0], tokens[-1]
    has_article = first.lower in TO_COMMON or first.lower in TO_NEUTER
    is_noun = noun.pos == "NOUN" and first.pos in ("DET", "PRON", "ADJ", "NOUN")
    is_verbal_noun = noun.pos == "VERB" and has_article and len(tokens) > 1
    if not (is_noun or is_verbal_noun) or "Number=Plur" in noun.features:
        return False
    old, new = _gender(tokens), NounGroup.read(better).gender
    if not old or not new or old is new:
        return False
    return is_taken_up(sentence, noun, old) or (old is Gender.COMMON and opens_next(sentence, noun, analysis))


def _gender(tokens: tuple[Token, ...]) -> Gender | None:
    """The gender of a noun, as the first word before it shows, or else the tables."""
    if tokens[0].lower in TO_COMMON:
        return Gender.NEUTER
    return Gender.COMMON if tokens[0].lower in TO_NEUTER else gender(tokens[-1].lower)
