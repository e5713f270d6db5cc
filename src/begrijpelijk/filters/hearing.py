"""The findings about which nobody asked to be silent: not the organisation, nor the writer."""

from collections.abc import Sequence
from dataclasses import replace

from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Finding
from begrijpelijk.core.house_style import HouseStyle
from begrijpelijk.filters.accepted import applied_terms, without_accepted
from begrijpelijk.filters.agreed import agreed_silences
from begrijpelijk.filters.silence import Heard, hush


def hear(findings: Sequence[Finding], document: Document, style: HouseStyle) -> Heard:
    """What is left of findings, and what left out the others: accepted terms first, then silences."""
    silences = (*document.silences, *agreed_silences(document, style.silences))
    heard = hush(without_accepted(findings, style.accepted), document, silences)
    return replace(heard, applied=replace(heard.applied, terms=applied_terms(findings, style.accepted)))
