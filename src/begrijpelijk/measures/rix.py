"""Anderson's Rix."""

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.measures.counts import count, no_sentences


def rix(analysis: Analysis) -> Measure:
    """Words of more than six letters per sentence; higher is harder, about 0.2 to 8.

    J. Anderson (1983), Lix and Rix: variations on a little-known readability index, Journal of Reading 26(6), 490-496.
    Not fitted on Dutch, whose compounds raise it. None for a text without sentences.
    """
    counts = count(analysis)
    if not counts.sentences:
        return no_sentences("rix")
    return Measure("rix", counts.long_words / counts.sentences)
