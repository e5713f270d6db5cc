"""A letter that says *u*, and speaks of its reader as *de cliënt* or *betrokkene* too."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.running_text import is_whole_text, own_words, running_sentences
from begrijpelijk.sources.letter import is_salutation

OPTIONS: Mapping[str, Any] = {"woorden": ()}
"""Words for the person whom a letter is about, in the singular."""

READER = frozenset({"u", "uw", "je", "jij", "jouw"})
SOMEONE = frozenset({"een", "elke", "iedere", "geen", "andere", "die", "deze", "als", "welke", "zijn", "haar", "hun"})
"""Before the word they tell that someone else is meant, anyone, or what the reader is: *als belanghebbende*."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each of the words where it is first used, in a letter with a greeting that calls its reader *u*."""
    greets = any(
        block.kind is BlockKind.SALUTATION and is_salutation(analysis.text(block.span).strip())
        for block in analysis.document.blocks
    )
    sentences = [each for each in running_sentences(analysis) if each.block.kind is not BlockKind.QUOTATION]
    if not greets or not is_whole_text(analysis) or not any(_says_you(each) for each in sentences):
        return
    seen: set[str] = set()
    for sentence in sentences:
        for token in own_words(sentence):
            if token.lower in options["woorden"] and token.lower not in seen and _is_one(sentence, token):
                seen.add(token.lower)
                yield Hit(token.span)


def _says_you(sentence: Sentence) -> bool:
    return any(token.lower in READER for token in sentence.tokens)


def _is_one(sentence: Sentence, token: Token) -> bool:
    """Whether a certain person is meant, in a sentence that does not call the reader *u* beside that person."""
    before = {child.lower for child in sentence.dependents(token)}
    before |= {each.lower for each in sentence.tokens[max(0, token.index - 2) : token.index]}
    return token.pos in ("NOUN", "ADJ") and not (before & SOMEONE) and not _says_you(sentence)
