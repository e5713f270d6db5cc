"""Björnsson's Lix."""

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.measures.counts import count, no_sentences


def lix(analysis: Analysis) -> Measure:
    """Words per sentence plus the percentage of words of more than six letters; higher is harder, about 20 to 70.

    C.H. Björnsson (1968), Läsbarhet, Liber, Stockholm: made for Swedish and used for many languages; not fitted on
    Dutch, whose compounds raise it. None for a text without sentences.
    """
    counts = count(analysis)
    if not counts.sentences:
        return no_sentences("lix")
    return Measure("lix", counts.words / counts.sentences + 100 * counts.long_words / counts.words)
