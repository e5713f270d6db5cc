"""One thing of the reader called by two names: *uw aanvraag* here, *uw verzoek* there."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.running_text import is_whole_text, running_sentences

OPTIONS: Mapping[str, Any] = {"paren": ()}
"""Pairs of names for one thing, each a list of two."""

OWNERS = frozenset({"uw", "je", "jouw"})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the second name of each pair where it is first used; data: both names.

    Both must follow *uw* directly: of something that is the reader's there is mostly one, so two names mean one thing.
    Silent where one sentence has both, for that tells them apart.
    """
    if not is_whole_text(analysis):
        return
    own = [
        (sentence, token)
        for sentence in running_sentences(analysis)
        if sentence.block.kind is not BlockKind.QUOTATION
        for owner, token in zip(sentence.tokens, sentence.tokens[1:], strict=False)
        if owner.lower in OWNERS and token.pos == "NOUN"
    ]
    for pair in options["paren"]:
        named = {name: [use for use in own if use[1].lower == name] for name in pair}
        if all(named.values()) and not _are_told_apart(own, pair):
            first, second = sorted(named, key=lambda name: named[name][0][1].span.start)
            yield Hit(named[second][0][1].span, {"eerste": first, "tweede": second})


def _are_told_apart(own: list[tuple[Sentence, Token]], pair: tuple[str, str]) -> bool:
    return any(set(pair) <= {token.lower for token in sentence.tokens} for sentence, _ in own)
