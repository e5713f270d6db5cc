"""The passive with *worden*: who acts stands behind *door*, or nowhere."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.transformation.active import to_active

LONGEST_NAME = 5
"""Words of an agent that a message quotes; a longer one (a list, a clause) is not repeated."""

SOMEONE = "die persoon of organisatie"

OPTIONS: Mapping[str, Any] = {"met_handelende": True, "zonder_handelende": True}
"""Whether to find passives that say who acts, and those that do not."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the form of *worden* of every passive; the participle is `also`."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in SENTENCE_KINDS:
            continue
        for auxiliary in sentence.tokens:
            if auxiliary.dep != "aux:pass" or auxiliary.lemma != "worden":
                continue
            participle = sentence.tokens[auxiliary.head]
            agent = _agent(sentence, participle)
            if options["met_handelende" if agent else "zonder_handelende"]:
                yield _hit(auxiliary, participle, agent, to_active(sentence, auxiliary))


def _agent(sentence: Sentence, participle: Token) -> str:
    """The words behind *door* that say who acts; empty if none do."""
    for agent in sentence.dependents(participle, "obl:agent"):
        if any(case.lower == "door" for case in sentence.dependents(agent, "case")):
            words = [token for token in sentence.subtree(agent) if token.dep != "case" or token.head != agent.index]
            named = " ".join(token.text for token in words)
            return f"‘{named}’" if len(words) <= LONGEST_NAME else SOMEONE
    return ""


def _hit(auxiliary: Token, participle: Token, agent: str, edits: tuple[Edit, ...]) -> Hit:
    first, second = sorted((auxiliary, participle), key=lambda token: token.index)
    gap = " " if second.index == first.index + 1 else " … "
    data = {"gevonden": f"{first.text}{gap}{second.text}", "handelende": agent}
    return Hit(auxiliary.span, data, (participle.span,), edits)
