"""Two negations that a reader must reckon together: *niet onmogelijk*, *tenzij … niet*, *niet … dan nadat*."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.negation import BORDERS, NEGATIONS, denies_quality, is_negation

OPTIONS: Mapping[str, Any] = {"behalve": (), "ook": ()}
"""Words on *on-* that deny nothing (*ongeveer*), and those that deny a word nobody uses (*onvermijdelijk*)."""

WIDEST_WITHOUT = 8
"""Tokens between *niet* and *zonder* in one clause."""
WIDEST_CLAUSE = 4
"""Tokens between two negations in one clause, and between a negation and the clause that it bears on."""

LIGHT = frozenset({"als", "per", "se", "een", "te"})
"""Small words between a negation and the adjective that it denies: *niet als onredelijk*, *niet per se onmogelijk*."""

DENYING = NEGATIONS | {"tenzij", "zonder"}
CONDITIONS = frozenset({"als", "wanneer", "indien"})
CONTENT = frozenset({"dat", "om"})
"""They open a clause that a negation before it bears on: *niet verstandig om niet te reageren*."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first negation; the second is `also`."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in PROSE_KINDS:
            continue
        taken: set[int] = set()
        for first, second in _pairs(sentence, frozenset(options["behalve"]), frozenset(options["ook"])):
            if not taken & {first.index, second.index}:
                taken |= {first.index, second.index}
                gap = " " if second.index == first.index + 1 else " … "
                yield Hit(first.span, {"gevonden": f"{first.text}{gap}{second.text}"}, (second.span,))


def _pairs(sentence: Sentence, excepted: frozenset[str], also: frozenset[str]) -> Iterator[tuple[Token, Token]]:
    tokens = sentence.tokens
    deny = [token for token in tokens if token.lower in DENYING or token.lower.startswith("on")]
    for token in deny:
        second = None
        if token.lower == "tenzij":
            second = _negation_until_border(sentence, token.index + 1)
        elif is_negation(sentence, token) or token.lower == "zonder":
            second = _denied(sentence, token, excepted, also)
            if token.lower != "zonder":
                second = second or _in_clause(sentence, token) or _exception(sentence, token)
                second = second or _in_content(sentence, token)
        elif denies_quality(token, excepted, also):
            second = _in_content(sentence, token)
        if second is not None:
            yield token, second


def _denied(sentence: Sentence, token: Token, excepted: frozenset[str], also: frozenset[str]) -> Token | None:
    """What is denied with only adverbs and the like between: *niet geheel onterecht*, *niet als onredelijk*."""
    for following in sentence.tokens[token.index + 1 : token.index + 2 + WIDEST_CLAUSE]:
        if denies_quality(following, excepted, also) or following.lower.startswith("niet-"):
            return following
        is_light = following.pos in ("ADV", "ADJ", "DET") or following.lower in LIGHT
        if not is_light or following.lower in BORDERS - LIGHT or following.lower == "dan":
            return None
    return None


def _in_clause(sentence: Sentence, token: Token) -> Token | None:
    """A second negation, or *zonder*, in the clause of the first: *niet zonder*, *nooit geen*, *niemand mag niet*."""
    if _is_attributive(sentence, token):
        return None
    verbs = 0
    for following in sentence.tokens[token.index + 1 : token.index + 2 + WIDEST_WITHOUT]:
        gap = following.index - token.index - 1
        if following.lower == "zonder":
            return following
        if gap <= WIDEST_CLAUSE and is_negation(sentence, following):
            return following
        verbs += following.is_finite
        is_asked = bool({"PronType=Int", "PronType=Rel"} & following.features)
        if following.lower == "dan":
            continue  # niet langer dan een dag zonder toestemming
        if verbs > 1 or is_asked or following.lower in BORDERS or following.pos in ("PUNCT", "CCONJ", "SCONJ"):
            return None
    return None


def _is_attributive(sentence: Sentence, token: Token) -> bool:
    """Whether a negation is about an adjective before a noun only: *niet complete formulieren*."""
    following = sentence.tokens[token.index + 1 : token.index + 2]
    return token.lower == "niet" and any("prenom" in each.tag for each in following)


def _exception(sentence: Sentence, token: Token) -> Token | None:
    """*niet … mits … niet*, *niet … behalve als … niet*, *niet … dan nadat*."""
    later = sentence.tokens[token.index + 1 :]
    words = {each.lower for each in later}
    for before, following in pairwise(later):
        pair = before.lower, following.lower
        if pair[0] == "dan" and pair[1] in ("nadat", "na") and "eerder" not in words:
            return following
        if pair[0] == "mits":
            return _negation_until_border(sentence, before.index + 1)
        if pair[0] == "behalve" and pair[1] in CONDITIONS:
            return _negation_until_border(sentence, following.index + 1)
    return None


def _in_content(sentence: Sentence, token: Token) -> Token | None:
    """A negation in what a first one bears on: *niet uitsluiten dat … niet*, *geen bewoner die … niet*."""
    for following in sentence.tokens[token.index + 1 : token.index + 2 + WIDEST_CLAUSE]:
        is_relative = "PronType=Rel" in following.features and token.lower in ("geen", "niemand", "niets")
        if is_relative or (following.lower in CONTENT and following.pos in ("SCONJ", "ADP")):
            return _negation_until_border(sentence, following.index + 1)
        if following.pos == "CCONJ" or (following.pos == "PUNCT" and following.lower != ","):
            return None
        if following.pos == "SCONJ" or following.lower in BORDERS:
            return None
    return None


def _negation_until_border(sentence: Sentence, start: int) -> Token | None:
    """The first negation of the clause that starts here."""
    for token in sentence.tokens[start:]:
        if token.pos == "PUNCT" or (token.lower in BORDERS and token.index > start):
            return None
        if is_negation(sentence, token):
            return token
    return None
