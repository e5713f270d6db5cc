"""How varied the words are: the share of different words, and a figure that does not hang on the length of the text."""

from collections.abc import Sequence

from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.measures.counts import no_sentences, running_sentences

THRESHOLD = 0.72
"""Type-token ratio at which MTLD closes a stretch of text (McCarthy & Jarvis 2010)."""

FEWEST_WORDS = 50
"""Words under which MTLD says more of the length than of the words (its authors used texts of 100 and more)."""


def type_token_ratio(analysis: Analysis) -> Measure:
    """Different words divided by all words of the running text, 0 to 1; forms in lower case, numbers left out.

    M. Templin (1957), Certain language skills in children. It falls as a text grows: compare texts of one length only.
    None for a text without sentences.
    """
    words = _words(analysis)
    return Measure("type_token_ratio", len(set(words)) / len(words)) if words else no_sentences("type_token_ratio")


def mtld(analysis: Analysis) -> Measure:
    """Mean length in words of stretches whose type-token ratio stays above 0.72; higher is more varied, 40 to 150.

    P.M. McCarthy & S. Jarvis (2010), MTLD, vocd-D, and HD-D: a validation study of sophisticated approaches to lexical
    diversity assessment, Behavior Research Methods 42(2), 381-392: the mean of a forward and a backward pass. None for
    a text of fewer than 50 words.
    """
    words = _words(analysis)
    if not words:
        return no_sentences("mtld")
    if len(words) < FEWEST_WORDS:
        return Measure("mtld", None, "De tekst is te kort.")
    return Measure("mtld", (_stretch(words) + _stretch(words[::-1])) / 2)


def _words(analysis: Analysis) -> list[str]:
    return [
        token.lower
        for sentence in running_sentences(analysis)
        for token in sentence.words
        if token.text.isalpha() or not any(map(str.isdigit, token.text))
    ]


def _stretch(words: Sequence[str]) -> float:
    """Words divided by stretches, the unfinished last one counted for the part that it has gone."""
    stretches, seen, length = 0.0, set[str](), 0
    for word in words:
        seen.add(word)
        length += 1
        if len(seen) / length <= THRESHOLD:
            stretches, seen, length = stretches + 1, set(), 0
    if length:
        stretches += (1 - len(seen) / length) / (1 - THRESHOLD)
    return len(words) / stretches if stretches else float(len(words))
