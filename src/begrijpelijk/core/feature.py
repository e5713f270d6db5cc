"""The features that make up the level of a text."""

from enum import StrEnum


class Feature(StrEnum):
    """What the level model counts; every one is higher in a harder text. `level/features.py` says how."""

    HARD_WORDS = "hard_words"
    RARE_WORDS = "rare_words"
    BARE_NOUNS = "bare_nouns"
    WORDS_PER_CLAUSE = "words_per_clause"
    OVER_LENGTH = "over_length"
    PAUSES = "pauses"
    PASSIVES = "passives"
    FRAGMENTS = "fragments"
    SURPRISE = "surprise"
