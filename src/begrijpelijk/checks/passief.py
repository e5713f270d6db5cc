"""The passive with *worden*: who acts stands behind *door*, or nowhere."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Token

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
            has_agent = any(sentence.dependents(participle, "obl:agent"))
            if options["met_handelende" if has_agent else "zonder_handelende"]:
                yield _hit(auxiliary, participle)


def _hit(auxiliary: Token, participle: Token) -> Hit:
    first, second = sorted((auxiliary, participle), key=lambda token: token.index)
    gap = " " if second.index == first.index + 1 else " … "
    return Hit(auxiliary.span, {"gevonden": f"{first.text}{gap}{second.text}"}, (participle.span,))
