"""LiNT-II: how hard a Dutch text is to understand, fitted on what pupils understood of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.measures.counts import running_sentences
from begrijpelijk.measures.lint_features import SentenceCounts, count_sentence

CONSTANT = -4.20782
FREQUENCY = 17.283729
DEPENDENCY_LENGTH = -1.624415
CONTENT_WORDS = -2.536780
CONCRETE = 16.001231
"""Weights of the package `lint-ii` 0.1.2 (EUPL-1.2), fitted on 120 texts, adjusted R² 0.74: with these its published
examples were made. Version 0.1.3 has them with more digits, and others for its noun list of 2026-04-20."""

LEVELS = (34.0, 46.0, 58.0)
"""Borders between the four levels of LiNT."""

NEUTRAL_FREQUENCY = 4.28
NEUTRAL_CONCRETE = 0.53
"""Means of the package's four published example texts, one of each level: neither easy nor hard."""


@dataclass(frozen=True, slots=True)
class LintFeatures:
    """The four features of LiNT-II; None where there is nothing to take one of."""

    frequency: float | None
    """Mean Zipf of the content words that are no names (SUBTLEX-NL); higher is easier."""
    dependency_length: float | None
    """Longest distance between a word and its head, in words between; of a text the mean over its sentences."""
    content_words_per_clause: float | None
    """Content words per finite verb; of a text the mean over its sentences."""
    concrete: float | None
    """Share of concrete nouns among the nouns of known kind, 0 to 1."""

    @property
    def score(self) -> float | None:
        """LiNT-II's score from 0 to 100, higher is harder; None if a feature is None."""
        if (
            self.frequency is None
            or self.dependency_length is None
            or self.content_words_per_clause is None
            or self.concrete is None
        ):
            return None
        ease = (
            CONSTANT
            + FREQUENCY * self.frequency
            + DEPENDENCY_LENGTH * self.dependency_length
            + CONTENT_WORDS * self.content_words_per_clause
            + CONCRETE * self.concrete
        )
        return min(100.0, max(0.0, 100.0 - ease))

    @property
    def level(self) -> int | None:
        """LiNT's level, 1 (easy) to 4 (hard); None without a score."""
        score = self.score
        return None if score is None else level_of(score)


def level_of(score: float) -> int:
    """The LiNT level of a score: 1 below 34, 2 below 46, 3 below 58, else 4."""
    return 1 + sum(score >= border for border in LEVELS)


def lint_ii(analysis: Analysis) -> Measure:
    """LiNT-II of the running text: 0 to 100, higher is harder.

    J. Kim & H. Pander Maat (2025), LiNT-II: readability assessment for Dutch, https://github.com/vanboefer/lint_ii
    (EUPL-1.2), after H. Pander Maat, S. Kleijn & S. Frissen (2023), LiNT: een leesbaarheidsformule en een
    leesbaarheidsinstrument, Tijdschrift voor Taalbeheersing 45(1), 2-39. Its weights were fitted with another language
    model than ours: the score is near the published one, not equal. None without sentences, or when no sentence has a
    finite verb, a noun of known kind or a content word.
    """
    counts = _counts(analysis)
    if not counts:
        return Measure("lint_ii", None, "De tekst heeft geen zinnen.")
    features = _text_features(counts)
    missing = _missing(features)
    return Measure("lint_ii", features.score, f"De tekst heeft geen {missing}." if missing else None)


def text_features(analysis: Analysis) -> LintFeatures:
    """The features of the running text of a document, as published: with None where one cannot be told."""
    return _text_features(_counts(analysis))


def sentence_features(sentence: Sentence) -> LintFeatures:
    """The features of one sentence, as published: with None where one cannot be told."""
    return _text_features([count_sentence(sentence)])


def whole_features(sentence: Sentence) -> LintFeatures:
    """The features of one sentence without None, so that every sentence has a score.

    A sentence without a finite verb is one clause; one word is at no distance; without content words or known nouns the
    feature has its neutral value.
    """
    counts = count_sentence(sentence)
    features = _text_features([counts])
    per_clause = features.content_words_per_clause
    return LintFeatures(
        NEUTRAL_FREQUENCY if features.frequency is None else features.frequency,
        features.dependency_length or 0.0,
        float(counts.content_words) if per_clause is None else per_clause,
        NEUTRAL_CONCRETE if features.concrete is None else features.concrete,
    )


def score_sentence(sentence: Sentence) -> float | None:
    """The score of one sentence, 0 to 100, higher is harder; None only for a sentence without a word."""
    if not any(token.is_word for token in sentence.tokens):
        return None
    return whole_features(sentence).score


def _counts(analysis: Analysis) -> list[SentenceCounts]:
    return [count_sentence(sentence) for sentence in running_sentences(analysis)]


def _text_features(counts: list[SentenceCounts]) -> LintFeatures:
    classified = sum(each.classified for each in counts)
    return LintFeatures(
        _mean(value for each in counts for value in each.frequencies),
        _mean(each.dependency_length for each in counts if each.dependency_length is not None),
        _mean(each.content_words / each.clauses for each in counts if each.clauses),
        sum(each.concrete for each in counts) / classified if classified else None,
    )


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return sum(found) / len(found) if found else None


def _missing(features: LintFeatures) -> str | None:
    """What a reader would call the lack that leaves the score untold."""
    if features.content_words_per_clause is None:
        return "zin met een persoonsvorm"
    if features.dependency_length is None:
        return "zin van twee woorden of meer"
    if features.frequency is None:
        return "woorden waarvan we weten hoe vaak ze voorkomen"
    if features.concrete is None:
        return "zelfstandige naamwoorden die we kennen"
    return None
