"""Brouwer's Leesindex A."""

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.measures.counts import count, no_sentences


def brouwer(analysis: Analysis) -> Measure:
    """195 - 2 · words per sentence - 2/3 · syllables per hundred words; higher is easier, about 0 to 120, not clipped.

    R.H.M. Brouwer (1963), Onderzoek naar de leesmoeilijkheden van Nederlands proza, Paedagogische Studiën 40,
    454-464: Leesindex A. None for a text without sentences.
    """
    counts = count(analysis)
    if not counts.sentences:
        return no_sentences("brouwer")
    value = 195 - 2 * counts.words / counts.sentences - 200 / 3 * counts.syllables / counts.words
    return Measure("brouwer", value)
