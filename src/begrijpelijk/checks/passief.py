"""The passive: with *worden*, whether or not *door* says who acts; with *zijn* only where it does."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.transformation.active import to_active
from begrijpelijk.language.transformation.agent import agent_head, agent_phrase, can_act

LONGEST_NAME = 5
"""Words of an agent that a message quotes; a longer one (a list, a clause) is not repeated."""

SOMEONE = "die persoon of organisatie"

OPTIONS: Mapping[str, Any] = {"met_handelende": True, "zonder_handelende": True}
"""Whether to find passives that say who acts, and those that do not."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the auxiliary of every passive; the participle is `also`."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in SENTENCE_KINDS:
            continue
        for auxiliary in sentence.tokens:
            if not _is_passive(sentence, auxiliary):
                continue
            participle = sentence.tokens[auxiliary.head]
            agent = _agent(sentence, participle)
            if options["met_handelende" if agent else "zonder_handelende"]:
                yield _hit(auxiliary, participle, agent, to_active(sentence, auxiliary))


def _is_passive(sentence: Sentence, auxiliary: Token) -> bool:
    """*wordt beoordeeld*; *is beoordeeld* only with who did it, for else it tells how things are."""
    if auxiliary.lemma == "worden":
        return auxiliary.dep == "aux:pass"
    if auxiliary.lemma != "zijn" or auxiliary.dep not in ("aux", "aux:pass"):
        return False
    agent = agent_phrase(sentence, sentence.tokens[auxiliary.head])
    return agent is not None and (auxiliary.dep == "aux:pass" or agent_head(agent).dep == "obl:agent")


def _agent(sentence: Sentence, participle: Token) -> str:
    """The words behind *door* that say who acts; empty if none do."""
    for agent in sentence.dependents(participle, "obl:agent", "obl"):
        is_agent = agent.dep == "obl:agent" or can_act(sentence, agent)
        if is_agent and any(case.lower == "door" for case in sentence.dependents(agent, "case")):
            words = [token for token in sentence.subtree(agent) if token.dep != "case" or token.head != agent.index]
            named = " ".join(token.text for token in words)
            return f"‘{named}’" if len(words) <= LONGEST_NAME else SOMEONE
    return ""


def _hit(auxiliary: Token, participle: Token, agent: str, edits: tuple[Edit, ...]) -> Hit:
    first, second = sorted((auxiliary, participle), key=lambda token: token.index)
    gap = " " if second.index == first.index + 1 else " … "
    data = {"gevonden": f"{first.text}{gap}{second.text}", "handelende": agent}
    return Hit(auxiliary.span, data, (participle.span,), edits)
