"""How long the sentences are."""

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.measures.counts import count, no_sentences


def words_per_sentence(analysis: Analysis) -> Measure:
    """Mean number of words per sentence of running text; None without one."""
    counts = count(analysis)
    if not counts.sentences:
        return no_sentences("words_per_sentence")
    return Measure("words_per_sentence", counts.words / counts.sentences)
