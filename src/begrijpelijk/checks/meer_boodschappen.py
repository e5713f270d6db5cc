"""A sentence that tells or asks too much: three main clauses, two conditions, or two duties on a condition."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.messages import conditions, duties, main_verbs, opening

OPTIONS: Mapping[str, Any] = {"hoofdzinnen": 3, "voorwaarden": 2, "plichten": 2}
"""How many main clauses, conditions, or duties on a condition are too many."""

LONGEST_START = 4
"""Words of a start that are marked; of a longer one only the verb."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the start of the second message or condition; data: what there is too much of."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in PROSE_KINDS:
            continue
        found = _too_much(sentence, options)
        if found is not None:
            (first, last), what = found
            start = first if last.index - first.index < LONGEST_START else last
            yield Hit(Span(start.span.start, last.span.end), {"wat": what})


def _too_much(sentence: Sentence, options: Mapping[str, Any]) -> tuple[tuple[Token, Token], str] | None:
    terms = conditions(sentence)
    if len(terms) >= options["voorwaarden"]:
        return (terms[1], terms[1]), f"{len(terms)} voorwaarden"
    if not terms and sum(token.is_finite for token in sentence.tokens) < options["hoofdzinnen"]:
        return None
    verbs = main_verbs(sentence)
    if terms:
        asked = list(duties(sentence, verbs))
        if len(asked) >= options["plichten"] and not _is_choice(sentence, asked[0], asked[1]):
            return opening(sentence, asked[1]), f"een voorwaarde en {len(asked)} dingen die de lezer moet doen"
    if len(verbs) >= options["hoofdzinnen"]:
        return opening(sentence, verbs[1]), f"{len(verbs)} boodschappen"
    return None


def _is_choice(sentence: Sentence, first: Token, second: Token) -> bool:
    return any(token.lower == "of" for token in sentence.tokens[first.index : second.index])
