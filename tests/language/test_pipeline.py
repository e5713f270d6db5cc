import pytest

from begrijpelijk.core.document import BlockKind
from begrijpelijk.language.pipeline import ModelNotFoundError, load


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
