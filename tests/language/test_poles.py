"""The finite verb of a clause and the verb or particle that it waits for."""

import pytest

from begrijpelijk.language.poles import is_plural_helper, second_pole


@pytest.mark.parametrize(
    ("text", "poles"),
    [
        ("Wij hebben uw aanvraag voor een pas ontvangen.", ("hebben", "ontvangen")),
        ("De aanvraag moet voor 1 mei zijn ontvangen.", ("moet", "ontvangen")),
        ("U dient het formulier voor 1 mei in te leveren.", ("dient", "leveren")),
        ("De gemeente biedt alle bewoners een gesprek aan.", ("biedt", "aan")),
        ("De rechter kan voordat hij een uitspraak doet een maatregel treffen.", ("kan", "treffen")),
        ("Het doel is om met de bewoners te praten.", None),
        ("U hebt recht op een uitkering die u moet aanvragen.", None),
        ("De winkel is de hele week gesloten.", None),
    ],
)
def test_poles(text, poles, analyse):
    sentence = analyse(text).sentences[0]
    finite = next(token for token in sentence.tokens if token.is_finite or is_plural_helper(sentence, token))
    found = second_pole(sentence, finite)
    assert (found and (finite.text, found.text)) == poles
