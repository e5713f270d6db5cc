"""One function per formula: an Analysis in, a Measure out."""

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.measures.brouwer import brouwer
from begrijpelijk.measures.flesch_douma import flesch_douma
from begrijpelijk.measures.lint_ii import lint_ii
from begrijpelijk.measures.lix import lix
from begrijpelijk.measures.sentences import sentences
from begrijpelijk.measures.words import words
from begrijpelijk.measures.words_per_sentence import words_per_sentence

MEASURES = (words, sentences, words_per_sentence, flesch_douma, brouwer, lix, lint_ii)


def measure(analysis: Analysis) -> tuple[Measure, ...]:
    """All measures of a text."""
    return tuple(function(analysis) for function in MEASURES)
