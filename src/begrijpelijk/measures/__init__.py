"""One function per formula: an Analysis in, a Measure out."""

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.measures.brouwer import brouwer
from begrijpelijk.measures.flesch_douma import flesch_douma
from begrijpelijk.measures.lint_ii import lint_ii
from begrijpelijk.measures.lint_level import adults_who_struggle, lint_level
from begrijpelijk.measures.lix import lix
from begrijpelijk.measures.rix import rix
from begrijpelijk.measures.sentences import sentences
from begrijpelijk.measures.type_token import mtld, type_token_ratio
from begrijpelijk.measures.words import words
from begrijpelijk.measures.words_per_sentence import words_per_sentence

MEASURES = (
    words,
    sentences,
    words_per_sentence,
    flesch_douma,
    brouwer,
    lix,
    rix,
    type_token_ratio,
    mtld,
    lint_ii,
)


def measure(analysis: Analysis) -> tuple[Measure, ...]:
    """All measures of a text."""
    found = [function(analysis) for function in MEASURES]
    score = found[-1]
    return (*found, lint_level(score), adults_who_struggle(score))
