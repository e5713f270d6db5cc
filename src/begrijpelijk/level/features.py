"""What makes a text hard, as nine figures; every one is higher in a harder text."""

from dataclasses import dataclass
from math import log, log1p

from begrijpelijk.level.counts import Counts

NEUTRAL_FREQUENCY = 4.8
"""Where a text has no content word: about the mean of the texts of the fit."""

HARD_WORDS_PER_HUNDRED = 5
"""Hard words in a hundred at which a further one weighs half as much as the first."""


@dataclass(frozen=True, slots=True)
class Features:
    """The features of the level model, of a sentence or of a text."""

    hard_words: float
    """log(1 + hard words per hundred words / 5): words and phrases that the rule base would replace."""
    rare_words: float
    """Minus the mean Zipf of the content words."""
    bare_nouns: float
    """Nouns without article in every word, 0 to 1: the telegram style of officials."""
    words_per_clause: float
    """log of the words for each finite verb."""
    over_length: float
    """Words past the first fifteen, per sentence."""
    pauses: float
    """Commas and brackets, per sentence."""
    passives: float
    """Passives, per sentence."""
    fragments: float
    """Share of sentences without a finite verb or a subject."""
    surprise: float
    """Nats per word: how odd the rows of words are, as where words are missing."""


def features(counts: Counts) -> Features:
    """The features of what was counted.

    Raises:
        ValueError: not one word was counted.

    """
    if not counts.words:
        raise ValueError("no words")
    units = max(counts.units, 1)
    return Features(
        hard_words=log1p(100 / HARD_WORDS_PER_HUNDRED * counts.hard_words / counts.words),
        rare_words=-(counts.frequency / counts.content_words if counts.content_words else NEUTRAL_FREQUENCY),
        bare_nouns=counts.bare_nouns / counts.words,
        words_per_clause=log(counts.words / max(counts.finite_verbs, 1)),
        over_length=counts.over_length / units,
        pauses=counts.pauses / units,
        passives=counts.passives / units,
        fragments=counts.fragments / counts.sentences,
        surprise=counts.surprise / counts.words,
    )
