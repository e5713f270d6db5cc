import pytest
import spacy

import begrijpelijk.language.embedding  # noqa: F401  our model is built with it
from begrijpelijk.core.document import BlockKind
from begrijpelijk.language.pipeline import ModelNotFoundError, Pipeline, load, model_folder
from conftest import one_block


@pytest.mark.parametrize("written", ["De foto’s zijn klaar.", "De fo\u00adto's zijn klaar."])
def test_a_word_is_one_token_however_it_is_written(analyse, written):
    (sentence,) = analyse(written).sentences
    token = sentence.tokens[1]
    assert token.text == "foto's"
    assert token.lemma == "foto"
    assert token.span.of(written) in ("foto’s", "fo\u00adto's")


def test_heads_count_inside_the_sentence(analyse):
    first, second = analyse("Wij bellen u.  Daarna krijgt u een brief.").sentences
    assert first.root.text == "bellen"
    assert second.root.text == "krijgt"
    assert second.tokens[0].index == 0


def test_an_address_has_no_sentences(analyse):
    assert analyse("Dorpsstraat 1, 1234 AB Waterveen", BlockKind.REFERENCE).sentences == ()


def test_a_block_without_end_is_read_in_pieces(analyse):
    text = "Dit is een woord en nog een woord " * 3000
    words = sum(len(sentence.words) for sentence in analyse(text).sentences)
    assert words == 8 * 3000


def test_a_model_that_is_not_there():
    with pytest.raises(ModelNotFoundError, match="is niet gevonden"):
        load("nl_bestaat_niet_sm")


def test_a_model_by_its_path_reads_as_ours_does(pipeline: Pipeline, tmp_path):
    """An official model has spaCy's own tokenizer, for which *u.* is an abbreviation, and no borders of ours."""
    bare = spacy.load(model_folder(), exclude=["sentencizer"])
    bare.tokenizer = spacy.blank("nl").tokenizer
    bare.to_disk(tmp_path / "model")
    document = one_block("Wij bellen u. Daarna krijgt u een brief.")
    assert load(str(tmp_path / "model")).analyse(document).sentences == pipeline.analyse(document).sentences


def test_a_model_for_another_language_is_refused(tmp_path):
    spacy.blank("en").to_disk(tmp_path / "model")
    with pytest.raises(ModelNotFoundError, match="niet voor het Nederlands"):
        load(str(tmp_path / "model"))


@pytest.mark.parametrize(
    "phrase", ["indien", "met betrekking tot", "Ten  gunste", "zo'n", "e-mail", "d.w.z.", "’s avonds", ""]
)
def test_a_phrase_is_cut_as_a_text_is(pipeline: Pipeline, analyse, phrase):
    cut = [token.lower for sentence in analyse(phrase).sentences for token in sentence.tokens]
    assert list(pipeline.words(phrase)) == cut
