"""The level of a text, in its first form: LiNT-II with borders.

The borders are a convention of this project, no norm defines CEFR levels for texts.
"""

from statistics import fmean

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.report import Level, Measure
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.measures.lint_ii import score_sentence

BORDERS = ((28.0, "A2"), (40.0, "B1"), (52.0, "B2"), (float("inf"), "C1"))
"""A score up to the border has this label (the LiNT-II levels 1 and 2 part at 34, 2 and 3 at 46, 3 and 4 at 58)."""

GREY_ZONE = 4.0
"""Width in points of the zone round a border in which a label is not certain."""

FEWEST_WORDS = 40
"""Words in sentences that a text needs for a label; LiNT-II was fitted on texts of some hundreds of words."""

TOO_SHORT = "De tekst is te kort."
NO_TEXT = "Er staat geen tekst in."
NO_SENTENCES = "De tekst heeft geen zinnen, maar alleen losse woorden of getallen."
NOT_DUTCH = Level(None, None, False, "De tekst is niet in het Nederlands.")
"""What a text in another language gets."""


def level(analysis: Analysis, lint_ii: Measure) -> Level:
    """The level of a Dutch text from its LiNT-II, or None with the reason."""
    if not any(sentence.words for sentence in analysis.sentences):
        return Level(None, None, False, NO_TEXT)
    sentences = [sentence for sentence in analysis.sentences if sentence.block.kind in SENTENCE_KINDS]
    if not any(token.is_finite for sentence in sentences for token in sentence.tokens):
        return Level(None, None, False, NO_SENTENCES)
    score = lint_ii.value
    if score is None:
        score = fmean(found for sentence in sentences if (found := score_sentence(sentence)) is not None)
    if sum(len(sentence.words) for sentence in sentences) < FEWEST_WORDS:
        return Level(None, score, False, TOO_SHORT)
    return Level(label(score), score, is_certain(score))


def label(score: float) -> str:
    """The CEFR label of a score (0 to 100)."""
    return next(name for border, name in BORDERS if score <= border)


def is_certain(score: float) -> bool:
    """Whether a score lies outside the grey zones."""
    return all(abs(score - border) > GREY_ZONE / 2 for border, _ in BORDERS)
