"""The level of a text: a score, the label that goes with it, and why.

The borders are a convention of this project, no norm defines CEFR levels for texts.
"""

from collections.abc import Collection, Iterator

from begrijpelijk.core.document import SENTENCE_KINDS
from begrijpelijk.core.feature import Feature
from begrijpelijk.core.genre import Genre
from begrijpelijk.core.place import Span
from begrijpelijk.core.report import Level, Part
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.level.counts import Counts, count_units
from begrijpelijk.level.features import features
from begrijpelijk.level.gains import Advised, gains
from begrijpelijk.level.model import contributions, score
from begrijpelijk.measures.counts import running_sentences

BORDERS = ((28.0, "A2"), (40.0, "B1"), (52.0, "B2"), (float("inf"), "C1"))
"""A score up to the border has this label (the LiNT-II levels 1 and 2 part at 34, 2 and 3 at 46, 3 and 4 at 58)."""

GREY_ZONE = 4.0
"""Width in points of the zone round a border in which a label is not certain."""

FEWEST_WORDS = 40
"""Words in sentences that a text needs for a label."""

TOO_SHORT = "De tekst is te kort."
NO_TEXT = "Er staat geen tekst in."
NO_SENTENCES = "De tekst heeft geen zinnen, maar alleen losse woorden of getallen."
NOT_DUTCH = Level(None, None, False, "De tekst is niet in het Nederlands.")
"""What a text in another language gets."""
ORDINANCE = Level(None, None, False, "Dit is een verordening. Elk woord daarin heeft een juridische betekenis.")
"""What an ordinance gets: it is law, and not written to be judged as a letter."""


def level(analysis: Analysis, advised: Collection[Advised], told: Collection[Advised] | None = None) -> Level:
    """The level of a Dutch text, or no label with the reason.

    Args:
        analysis: the text.
        advised: what the rule base found that a writer can mend; its hard words count in the score.
        told: those of them that a writer is told; all if None. What is not told gains nothing.

    """
    if analysis.genre is Genre.ORDINANCE:
        return ORDINANCE
    if not any(sentence.words for sentence in analysis.sentences):
        return Level(None, None, False, NO_TEXT)
    running = [sentence for sentence in analysis.sentences if sentence.block.kind in SENTENCE_KINDS]
    if not any(token.is_finite for sentence in running for token in sentence.tokens):
        return Level(None, None, False, NO_SENTENCES)
    units = list(text_units(analysis, [each.place for each in advised if each.feature is Feature.HARD_WORDS]))
    counts = sum((each for _, each in units), Counts())
    found = features(counts)
    value = score(found)
    parts = tuple(Part(Feature(name), points) for name, points in contributions(found).items())
    best = gains(units, advised if told is None else told)
    if counts.words < FEWEST_WORDS:
        return Level(None, value, False, TOO_SHORT, parts, best)
    return Level(label(value), value, is_certain(value), None, parts, best)


def text_units(analysis: Analysis, hard_words: Collection[Span]) -> Iterator[tuple[Sentence, Counts]]:
    """The sentences of the running text with their counts; of a text without any, all that have a word."""
    sentences = running_sentences(analysis) or [sentence for sentence in analysis.sentences if sentence.words]
    return count_units(sentences, hard_words)


def count_text(analysis: Analysis, hard_words: Collection[Span]) -> Counts:
    """What the running text has in all; of a text without any, all of its words."""
    return sum((counts for _, counts in text_units(analysis, hard_words)), Counts())


def sentence_score(sentence: Sentence, hard_words: Collection[Span]) -> float:
    """The score of one sentence by itself, on the scale of texts. The sentence has a word."""
    ((_, counts),) = count_units([sentence], hard_words)
    return score(features(counts))


def label(score: float) -> str:
    """The CEFR label of a score (0 to 100)."""
    return next(name for border, name in BORDERS if score <= border)


def is_certain(score: float) -> bool:
    """Whether a score lies outside the grey zones."""
    return all(abs(score - border) > GREY_ZONE / 2 for border, _ in BORDERS)
