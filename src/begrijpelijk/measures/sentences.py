"""How long a text is in sentences."""

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.measures.counts import running_sentences


def sentences(analysis: Analysis) -> Measure:
    """The number of sentences of running text; headings, links and labels are none."""
    return Measure("sentences", float(len(running_sentences(analysis))))
