"""Words that deny: *niet*, *geen*, *nooit*, and adjectives that are the denial of another (*onmogelijk*)."""

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.lexicon import noun, zipf
from begrijpelijk.language.verbs import lemmas_of

NEGATIONS = frozenset({"niet", "geen", "nooit", "niemand", "niets", "nergens"})

BORDERS = frozenset(
    {"en", "of", "maar", "want", "dus", "noch", "als", "indien", "wanneer", "omdat", "terwijl", "zodat"}
)
"""Words behind which another clause starts, or another of two things."""

SEEN_OFTEN = 2.0
"""Zipf of the word without *on-* from which that is taken for a word of its own."""

SHORTEST = 4
"""Letters of such a word: *onze* is no *on-ze*."""


def is_negation(sentence: Sentence, token: Token) -> bool:
    """Whether a word denies: not in *niet alleen*, *al dan niet* and *wel of niet*."""
    if token.lower not in NEGATIONS:
        return False
    tokens = sentence.tokens
    before = tokens[token.index - 1].lower if token.index else ""
    after = tokens[token.index + 1].lower if token.index + 1 < len(tokens) else ""
    if before in ("dan", "of") and token.lower == "niet":
        return False
    return not (token.lower == "niet" and after in ("alleen", "slechts", "zozeer"))


def denies_quality(token: Token, excepted: frozenset[str], also: frozenset[str]) -> bool:
    """Whether an adjective (or its noun on *-heid*) is the denial of another: *onvoldoende*, *onduidelijkheid*.

    The words in `excepted` and `also` are lemmas or forms that are no denial, and that surely are.
    """
    if not token.lower.startswith("on"):
        return False
    forms = {token.lower, token.lemma.lower(), token.lower.removesuffix("e")}
    if forms & excepted:
        return False
    if forms & also:
        return True
    if token.lower.endswith("heid"):
        return _is_word(token.lower[2:])
    is_quality = token.pos in ("ADJ", "ADV") or "VerbForm=Part" in token.features
    is_other = token.pos in ("ADP", "PRON", "SCONJ", "DET", "PROPN") or noun(token.lower) or lemmas_of(token.lower)
    return (is_quality or not is_other) and any(_is_word(form[2:]) for form in forms)


def _is_word(rest: str) -> bool:
    return len(rest) >= SHORTEST and (zipf(rest) or 0) >= SEEN_OFTEN
