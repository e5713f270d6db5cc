"""The Flesch formula with Douma's weights for Dutch."""

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.measures.counts import count, no_sentences


def flesch_douma(analysis: Analysis) -> Measure:
    """206.835 - 0.93 · words per sentence - 77 · syllables per word; higher is easier, about 0 to 100, not clipped.

    W.H. Douma (1960), De leesbaarheid van landbouwbladen, Landbouwhogeschool Wageningen; the constants are those of
    textstat for Dutch (Douma rounds the first to 206.84). None for a text without sentences.
    """
    counts = count(analysis)
    if not counts.sentences:
        return no_sentences("flesch_douma")
    value = 206.835 - 0.93 * counts.words / counts.sentences - 77 * counts.syllables / counts.words
    return Measure("flesch_douma", value)
