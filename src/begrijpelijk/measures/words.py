"""How long a text is in words."""

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis


def words(analysis: Analysis) -> Measure:
    """The number of words, those of headings, links and labels too: a reader has to read them all."""
    return Measure("words", float(sum(token.is_word for sentence in analysis.sentences for token in sentence.tokens)))
