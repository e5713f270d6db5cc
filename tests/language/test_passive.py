"""Passives, perfects and adjectives look alike: facts about verbs tell them apart."""

import pytest

from begrijpelijk.language.passive import passives


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De aanvraag is afgewezen.", [("is", "afgewezen", None)]),
        ("De aanvraag wordt door de gemeente behandeld.", [("wordt", "behandeld", "gemeente")]),
        (
            "Het plan is vastgesteld en wordt nu uitgevoerd.",
            [("is", "vastgesteld", None), ("wordt", "uitgevoerd", None)],
        ),
        ("De kaart is binnengekomen en geregistreerd.", [("is", "geregistreerd", None)]),
        ("De prijs is gestegen.", []),
        ("De weg is veranderd.", []),
        ("De weg is door de gemeente veranderd.", [("is", "veranderd", "gemeente")]),
        ("De winkel is op maandag gesloten.", []),
        ("De winkel is door de burgemeester gesloten.", [("is", "gesloten", "burgemeester")]),
        ("De winkel wordt gesloten.", [("wordt", "gesloten", None)]),
        ("Bent u nog arbeidsongeschikt?", []),
        ("De bus wordt duurder.", []),
        ("De overeenkomst is gesloten.", [("is", "gesloten", None)]),
        ("Hierbij is uitgegaan van uw inkomen.", [("is", "uitgegaan", None)]),
        ("De raad is uitgegaan van uw inkomen.", []),
        ("Het water is te vervuild.", []),
        ("Dit is een fout als", []),
        ("Drie weken geleden zijn wij begonnen.", []),
    ],
)
def test_passives(text, found, analyse):
    sentence = analyse(text).sentences[0]
    seen = [(p.auxiliary.text, p.participle.text, p.agent and p.agent.text) for p in passives(sentence)]
    assert seen == found
