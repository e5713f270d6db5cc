"""The classical formulas, on counts that can be checked by hand."""

import pytest

from begrijpelijk.core.document import Block, BlockKind, Document, Origin
from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Span
from begrijpelijk.core.report import Measure
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.measures.brouwer import brouwer
from begrijpelijk.measures.flesch_douma import flesch_douma
from begrijpelijk.measures.lix import lix
from begrijpelijk.measures.rix import rix
from begrijpelijk.measures.sentences import sentences
from begrijpelijk.measures.type_token import mtld, type_token_ratio
from begrijpelijk.measures.words import words
from begrijpelijk.measures.words_per_sentence import words_per_sentence

CAT = "De kat zit op de mat ."
BANK = "Het water stroomt langzaam langs de brug ."


def analysis(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Analysis:
    """Sentences of one block, their tokens separated by spaces, without grammar."""
    text = " ".join(texts)
    span = Span(0, len(text))
    block = Block(kind, span, Origin.same(span))
    made, start = [], 0
    for sentence in texts:
        tokens = []
        for index, form in enumerate(sentence.split()):
            begin = text.index(form, start)
            start = begin + len(form)
            tokens.append(
                Token(
                    index, form, form.lower(), form, "X", "", frozenset(), 0, "dep", Span(begin, start), form.isalnum()
                )
            )
        made.append(Sentence.of(tuple(tokens), block))
    return Analysis(Document("test", text, (block,), Lines.of(text)), tuple(made))


@pytest.mark.parametrize("measure", [words_per_sentence, flesch_douma, brouwer, lix, rix, type_token_ratio, mtld])
def test_a_text_without_sentences_has_no_value_but_a_reason(measure: object) -> None:
    for empty in (analysis(), analysis("Parkeren", kind=BlockKind.HEADING), analysis(". .")):
        result = measure(empty)  # type: ignore[operator]
        assert isinstance(result, Measure)
        assert (result.value, result.reason) == (None, "De tekst heeft geen zinnen.")


def test_headings_have_words_but_are_no_sentences() -> None:
    heading = analysis("Parkeren in de stad", kind=BlockKind.HEADING)
    assert (words(heading).value, sentences(heading).value) == (4, 0)


def test_words_sentences_and_their_ratio() -> None:
    text = analysis(CAT, BANK)
    assert (words(text).value, sentences(text).value, words_per_sentence(text).value) == (13, 2, 6.5)


def test_formulas_give_what_their_authors_say() -> None:
    text = analysis(CAT)
    assert flesch_douma(text).value == pytest.approx(206.835 - 0.93 * 6 - 77 * 1)
    assert brouwer(text).value == pytest.approx(195 - 2 * 6 - 200 / 3)
    assert lix(analysis(BANK)).value == pytest.approx(7 + 100 * 2 / 7)


def test_formulas_agree_with_textstat_where_its_counts_are_right() -> None:
    textstat = pytest.importorskip("textstat")
    textstat.set_lang("nl")
    text = analysis(CAT, BANK)
    plain = "De kat zit op de mat. Het water stroomt langzaam langs de brug."
    assert flesch_douma(text).value == pytest.approx(textstat.flesch_reading_ease(plain))
    assert lix(text).value == pytest.approx(textstat.lix(plain))
    assert rix(text).value == pytest.approx(textstat.rix(plain))


def test_words_that_come_back_make_a_text_less_varied() -> None:
    text = analysis(CAT)
    assert type_token_ratio(text).value == pytest.approx(5 / 6)
    assert mtld(text).reason == "De tekst is te kort."
    same, varied = analysis(*[CAT] * 10), analysis(*[CAT, BANK] * 5)
    assert mtld(same).value < mtld(varied).value  # type: ignore[operator]


def test_mtld_counts_stretches_and_the_part_of_the_last_one() -> None:
    text = analysis(" ".join(["a", "b", "a"] * 20))
    assert mtld(text).value == pytest.approx(3)


def test_an_easier_text_is_easier_by_every_formula() -> None:
    easy = analysis("U krijgt geld .", "Dat doen wij elke maand .")
    hard = analysis("De bijstandsuitkering wordt maandelijks overgemaakt overeenkomstig de uitkeringsspecificatie .")
    assert flesch_douma(easy).value > flesch_douma(hard).value  # type: ignore[operator]
    assert brouwer(easy).value > brouwer(hard).value  # type: ignore[operator]
    assert lix(easy).value < lix(hard).value  # type: ignore[operator]
