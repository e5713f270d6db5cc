"""Errors of the model that word order and the tables show."""

import pytest

from begrijpelijk.language.te_infinitives import in_a_row, is_nearest
from conftest import Analyse


@pytest.mark.parametrize(
    ("text", "dependent", "head", "relation"),
    [
        ("De termijn die u dient aan te houden, is zes weken.", "houden", "dient", "xcomp"),
        ("De dag waarop de brief dient te zijn ontvangen, is 1 mei.", "ontvangen", "dient", "xcomp"),
        ("De kosten worden door de raad, het college en de provincie gedeeld.", "provincie", "raad", "conj"),
        ("In de lente wordt het groen onderhouden door de buurt.", "groen", "onderhouden", "nsubj:pass"),
        ("U kunt kosten besparen.", "kosten", "besparen", "obj"),
    ],
)
def test_a_word_hangs_where_the_order_of_words_says(
    text: str, dependent: str, head: str, relation: str, analyse: Analyse
):
    tokens = analyse(text).sentences[0].tokens
    found = next(token for token in tokens if token.lower == dependent)
    assert (tokens[found.head].lower, found.dep) == (head, relation)


@pytest.mark.parametrize(
    ("text", "word", "feature"),
    [
        ("De gemeente wil alle balies centraliseren.", "centraliseren", "VerbForm=Inf"),
        ("Bij drukte schalen wij de inzet op.", "schalen", "VerbForm=Fin"),
    ],
)
def test_a_verb_has_the_form_that_its_place_asks(text: str, word: str, feature: str, analyse: Analyse):
    found = next(token for token in analyse(text).sentences[0].tokens if token.lower == word)
    assert (found.pos, feature in found.features) == ("VERB", True)


def test_the_nearest_te_goes_with_a_verb(analyse: Analyse):
    sentence = analyse("Wij vragen u de termijn die u dient aan te houden, te volgen.").sentences[0]
    verb = next(token for token in sentence.tokens if token.lower == "dient")
    first, second = (token for token in sentence.tokens if token.lower == "te")
    assert is_nearest(sentence, verb, first)
    assert not is_nearest(sentence, verb, second)


def test_a_row_ends_in_en_or_of(analyse: Analyse):
    joined = analyse("U dient het in te vullen, te tekenen en op te sturen.").sentences[0]
    apart = analyse("Wij vragen u wat u dient in te vullen, op te sturen.").sentences[0]
    counts = [
        len(in_a_row(each, next(token for token in each.tokens if token.lower == "te"))) for each in (joined, apart)
    ]
    assert counts == [3, 1]
