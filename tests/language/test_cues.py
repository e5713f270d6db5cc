import pytest

from begrijpelijk.core.place import Span
from begrijpelijk.language.cues import Passage, read_cues


@pytest.mark.parametrize(
    ("cue", "text", "found"),
    [
        ("bezwaar maken", "Wilt u bezwaar\nmaken?", "bezwaar\nmaken"),
        (
            "kunt/kunnen … bezwaar maken",
            "U kunt binnen zes weken bezwaar maken.",
            "kunt binnen zes weken bezwaar maken",
        ),
        ("kunt/kunnen … bezwaar maken", "U kunt geen bezwaar maken.", None),
        ("kunt … bezwaar maken", "U kunt bellen. Wilt u bezwaar maken?", None),
        ("nog (steeds) niet betaald", "U hebt nog niet betaald.", "nog niet betaald"),
        ("nog (steeds) niet betaald", "U hebt nog steeds niet betaald.", "nog steeds niet betaald"),
        ("binnen # weken", "Doe dat binnen zes weken.", "binnen zes weken"),
        ("*verordening", "De Subsidieverordening geldt.", "Subsidieverordening"),
        ("bezwaar*", "Het bezwaarschrift is er.", "bezwaarschrift"),
        ("besluit", "Het ontwerp-besluit is er.", None),
    ],
)
def test_cue(cue, text, found):
    place = Passage.of(text, [Span(0, len(text))]).first(read_cues((cue,)))
    assert (None if place is None else place.of(text)) == found


def test_a_cue_stands_within_one_stretch():
    text = "Wilt u bezwaar maken? Bezwaar\nmaken kan."
    passage = Passage.of(text, [Span(0, 14), Span(14, 20), Span(22, 41)])
    assert [place.of(text) for place in passage.find(read_cues(("bezwaar maken", "*zwaar maken")))] == 2 * [
        "Bezwaar\nmaken"
    ]


def test_a_cue_begins_with_a_word():
    with pytest.raises(ValueError, match="begint niet"):
        read_cues(("(nog)",))
