"""What kind of document a text is, told from texts of every kind."""

from pathlib import Path

import pytest
import yaml

from begrijpelijk.core.genre import Genre
from begrijpelijk.genre.genre import signs, tell_genre
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.sources import from_text

TEXTS = yaml.safe_load((Path(__file__).parent / "texts.yaml").read_text("utf-8"))


def told(text: str, format: str = "text") -> tuple[Genre | None, float]:
    return tell_genre(Analysis(from_text(text, format), ()))


@pytest.mark.parametrize("entry", TEXTS, ids=lambda entry: f"{entry['soort']}: {' '.join(entry['tekst'].split())[:40]}")
def test_kind_of_text(entry):
    genre, confidence = told(entry["tekst"], entry.get("als", "text"))
    assert (genre or "onbekend") == entry["soort"]
    assert 0 <= confidence < 1


def test_every_kind_has_signs_and_texts():
    assert set(signs()) == {*Genre, "onbekend"}
    assert {entry["soort"] for entry in TEXTS} == {*Genre, "onbekend"}


def test_mixed_evidence_has_no_kind():
    decision = "Wij hebben besloten uw aanvraag af te wijzen. Tegen dit besluit kunt u bezwaar maken bij het college."
    intention = "Wij zijn van plan uw vergunning in te trekken. U kunt tot 1 mei uw zienswijze geven."
    genre, confidence = told(f"Geachte heer Bos,\n\n{decision}\n\n{intention}\n\nMet vriendelijke groet,")
    assert genre is None or confidence < 0.9
