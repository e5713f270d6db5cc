"""The passive: with *worden* or *zijn*, whether or not *door* says who acts."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.passive import Passive, passives
from begrijpelijk.language.transformation.active import to_active

LONGEST_NAME = 5
"""Words of an agent that a message quotes; a longer one (a list, a clause) is not repeated."""

SOMEONE = "die persoon of organisatie"

OPTIONS: Mapping[str, Any] = {"met_handelende": True, "zonder_handelende": True}
"""Whether to find passives that say who acts, and those that do not."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the auxiliary of every passive; the participle is `also`.

    The data quote both (`gevonden`), and say in `handelende` who acts: empty where nobody is named.
    """
    for sentence in analysis.sentences:
        if sentence.block.kind not in PROSE_KINDS:
            continue
        for passive in passives(sentence):
            if options["met_handelende" if passive.agent else "zonder_handelende"]:
                yield _hit(sentence, passive)


def _hit(sentence: Sentence, passive: Passive) -> Hit:
    auxiliary, participle = passive.auxiliary, passive.participle
    first, second = sorted((auxiliary, participle), key=lambda token: token.index)
    gap = " " if second.index == first.index + 1 else " … "
    agent = _named(sentence, passive.agent) if passive.agent else ""
    data = {"gevonden": f"{first.text}{gap}{second.text}", "handelende": agent}
    return Hit(auxiliary.span, data, (participle.span,), _edits(sentence, passive))


def _named(sentence: Sentence, agent: Token) -> str:
    """The words behind *door* that say who acts."""
    words = [token for token in sentence.subtree(agent) if token.dep != "case" or token.head != agent.index]
    return f"‘{' '.join(token.text for token in words)}’" if len(words) <= LONGEST_NAME else SOMEONE


def _edits(sentence: Sentence, passive: Passive) -> tuple[Edit, ...]:
    linked = passive.auxiliary.head == passive.participle.index
    return to_active(sentence, passive.auxiliary) if linked and passive.agent else ()
