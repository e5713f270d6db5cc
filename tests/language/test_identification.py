import pytest

from begrijpelijk.language.identification import is_dutch

TEXTS = {
    "nl": "U krijgt binnen drie weken een brief van ons over uw aanvraag voor een nieuwe woning in de stad",
    "nl-formal": "De noodzaak om kwalitatief hoogwaardig groen toe te voegen in het gebied is evident",
    "nl-heading": "Paspoort aanvragen bij spoed",
    "fy": "Jo krije binnen trije wike in brief fan ús oer jo oanfraach foar in nij hûs yn de stêd",
    "en": "You will receive a letter from us within three weeks about your request for a new house in the city",
    "de": "Sie bekommen innerhalb von drei Wochen einen Brief von uns über Ihren Antrag für eine neue Wohnung",
    "tr": "Yeni bir ev için yaptığınız başvuru hakkında üç hafta içinde bizden bir mektup alacaksınız lütfen bekleyin",
    "names": "Jansen Pietersen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra",
}


@pytest.mark.parametrize("name", TEXTS)
def test_is_dutch(name):
    assert is_dutch(TEXTS[name].lower().split()) == name.startswith("nl")
