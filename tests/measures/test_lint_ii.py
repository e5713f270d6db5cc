"""LiNT-II: its formula on published figures, its features on sentences with known grammar."""

import json
from pathlib import Path

import pytest

from begrijpelijk.core.document import Block, BlockKind, Document, Origin
from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.lexicon import ZIPF_UNSEEN, NounClass, zipf
from begrijpelijk.measures.lint_features import is_content_word, max_dependency_length, noun_kind, word_frequency
from begrijpelijk.measures.lint_ii import LintFeatures, lint_ii, score_sentence, sentence_features, text_features

PUBLISHED = Path(__file__).parents[3] / "shared" / "data" / "lint" / "lint_ii_published_examples.jsonl"


def token(index: int, text: str, pos: str, head: int, dep: str, *, tag: str = "", lemma: str = "") -> Token:
    features = frozenset({"VerbForm=Fin"}) if tag.startswith("WW|pv") else frozenset()
    return Token(
        index,
        text,
        text.lower(),
        lemma or text.lower(),
        pos,
        tag,
        features,
        head,
        dep,
        Span(index * 20, index * 20 + len(text)),
        text.isalnum(),
    )


def sentence(*rows: str) -> Sentence:
    """A sentence of rows: form, part of speech (a finite verb with `!`), head and relation."""
    tokens = []
    for index, row in enumerate(rows):
        form, pos, head, dep = row.split()
        tag = "WW|pv|tgw|ev" if pos.endswith("!") else ""
        tokens.append(token(index, form, pos.rstrip("!"), int(head), dep, tag=tag))
    span = Span(0, 1000)
    return Sentence.of(tuple(tokens), Block(BlockKind.PARAGRAPH, span, Origin.same(span)))


def text_of(*made: Sentence) -> Analysis:
    text = " " * 1000
    return Analysis(Document("test", text, tuple(each.block for each in made[:1]), Lines.of(text)), made)


HOUSE = sentence(
    "Het DET 1 det", "huis NOUN 4 nsubj", "is AUX! 4 cop", "erg ADV 4 advmod", "groot ADJ 4 root", ". PUNCT 4 punct"
)
SIT = sentence(
    "De DET 1 det", "kat NOUN 2 nsubj", "zit VERB! 2 root", "daar ADV 2 advmod", "en CCONJ 5 cc", "slaapt VERB! 2 conj"
)


@pytest.mark.parametrize(
    ("features", "score", "level"),
    [
        ((5.2, 3, 4.5, 0.6), 21.0204456, 1),
        ((5.0, 6, 4, 0.6), 28.0820464, 1),
        ((4.6, 8, 5, 0.5), 42.3812711, 2),
        ((4.3, 11, 6.5, 0.35), 58.64498945, 4),
        ((4.0, 15, 8, 0.2), 76.5331228, 4),
        ((9.0, 0, 0, 1), 0.0, 1),
        ((1.0, 40, 20, 0), 100.0, 4),
    ],
)
def test_the_formula_gives_the_published_score(
    features: tuple[float, float, float, float], score: float, level: int
) -> None:
    made = LintFeatures(*features)
    assert made.score == pytest.approx(score, abs=1e-9)
    assert made.level == level


def test_content_words_leave_out_copulas_and_numerals() -> None:
    assert [each.text for each in HOUSE.tokens if is_content_word(each)] == ["huis", "groot"]
    assert not is_content_word(token(0, "tweede", "ADJ", 0, "amod", tag="TW|rang"))
    assert is_content_word(token(0, "noodgedwongen", "ADV", 0, "advmod"))


def test_frequency_is_of_the_form_or_of_the_head_of_a_compound() -> None:
    assert word_frequency(token(0, "Belastingaanslag", "NOUN", 0, "obj")) == zipf("aanslag")
    assert word_frequency(token(0, "xyzzy", "NOUN", 0, "obj")) == ZIPF_UNSEEN == pytest.approx(1.359228547196266)
    assert word_frequency(token(0, "Amsterdam", "PROPN", 0, "obj")) is None
    assert word_frequency(token(0, "computers", "NOUN", 0, "obj", lemma="computer")) is None


def test_nouns_are_concrete_by_form_by_lemma_or_as_a_unit() -> None:
    assert noun_kind(token(0, "steden", "NOUN", 0, "obj")) is NounClass.CONCRETE
    assert noun_kind(token(0, "vrijheidje", "NOUN", 0, "obj", lemma="vrijheid")) is NounClass.ABSTRACT
    assert noun_kind(token(0, "km", "SYM", 0, "obj", tag="SPEC|symb")) is NounClass.CONCRETE
    assert noun_kind(token(0, "xyzzy", "NOUN", 0, "obj")) is None


def test_dependency_length_counts_the_words_between() -> None:
    assert max_dependency_length(HOUSE) == 2
    assert (
        max_dependency_length(
            sentence("Het DET 1 det", "huis NOUN 4 nsubj", ", PUNCT 4 punct", "ja X 4 dep", "staat VERB! 4 root")
        )
        == 1
    )
    assert max_dependency_length(sentence("Ja ADV 0 root", ". PUNCT 0 punct")) is None


def test_a_subject_reaches_its_last_verb_and_a_conjunct_takes_the_first_ones_head() -> None:
    assert max_dependency_length(SIT) == 3
    pair = sentence("Jan PROPN 3 nsubj", "en CCONJ 2 cc", "Piet PROPN 0 conj", "lopen VERB! 3 root")
    assert max_dependency_length(pair) == 2


def test_features_of_a_text_are_means_over_sentences() -> None:
    features = text_features(text_of(HOUSE, SIT))
    assert features.dependency_length == 2.5
    assert features.content_words_per_clause == pytest.approx((2 / 1 + 3 / 2) / 2)
    assert features.concrete == 1.0
    assert lint_ii(text_of(HOUSE, SIT)).value == features.score


@pytest.mark.parametrize(
    "odd",
    [
        sentence("Ja ADV 0 root", ". PUNCT 0 punct"),
        sentence("Zonder ADP 1 case", "vergunning NOUN 1 root"),
        sentence("Wij PRON 1 nsubj", "moeten AUX! 1 root"),
    ],
)
def test_every_sentence_with_a_word_has_a_score(odd: Sentence) -> None:
    assert sentence_features(odd).score is None
    score = score_sentence(odd)
    assert score is not None
    assert 0 <= score <= 100


def test_what_cannot_be_told_has_a_reason() -> None:
    assert lint_ii(text_of()).reason == "De tekst heeft geen zinnen."
    assert lint_ii(text_of(sentence("Zonder ADP 1 case", "vergunning NOUN 1 root"))).reason == (
        "De tekst heeft geen zin met een persoonsvorm."
    )
    assert score_sentence(sentence(". PUNCT 0 root")) is None


def test_published_word_frequencies_and_scores() -> None:
    if not PUBLISHED.exists():
        pytest.skip(f"no published examples at {PUBLISHED}")
    for row in map(json.loads, PUBLISHED.read_text(encoding="utf-8").splitlines()):
        for word in row["words"]:
            if "word_frequency" in word:
                as_noun, as_verb = (word_frequency(token(0, word["text"], pos, 0, "obj")) for pos in ("NOUN", "VERB"))
                assert pytest.approx(word["word_frequency"], abs=1e-6) in (as_noun, as_verb)
        features = LintFeatures(
            row["mean_log_word_frequency"],
            row["max_sdl"],
            row["content_words_per_clause"],
            row["proportion_of_concrete_nouns"],
        )
        assert features.score == (None if row["lint_score"] is None else pytest.approx(row["lint_score"], abs=1e-9))
