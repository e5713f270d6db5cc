"""From a text to its kind in the report, and what hangs on it."""

import pytest

from begrijpelijk import Checker
from begrijpelijk.core.genre import Genre

DECISION = """Onderwerp: uw vergunning

Geachte heer Bos,

Wij hebben besloten u een vergunning te geven voor uw dakkapel, want die past in het plan. U mag meteen bouwen.

Tegen dit besluit kunt u binnen zes weken bezwaar maken bij het college. Dat kan met een brief. Hebt u vragen? Bel ons.
"""

ORDINANCE = """Verordening terrassen

De raad van de gemeente Waterveen besluit vast te stellen de volgende verordening:

Artikel 1 Begripsbepalingen
In deze verordening wordt verstaan onder terras: een plek buiten waar mensen zitten en eten of drinken kopen.

Artikel 2 Vergunning
Het is verboden een terras te hebben zonder vergunning van de burgemeester van de gemeente Waterveen.

Artikel 3 Slot
Deze verordening treedt in werking op 1 mei 2026.
"""


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def test_kind_is_told_and_its_rules_speak(checker):
    report = checker.check_text(DECISION)
    assert report.genre is Genre.DECISION
    assert report.genre_confidence is not None
    assert 0.5 < report.genre_confidence < 1
    found = {finding.rule for finding in report.findings}
    assert {"bezwaar-zonder-inhoud", "bezwaar-zonder-gevolg", "termijn-zonder-begin"} <= found


def test_what_the_user_says_goes_first():
    report = Checker(genre="informatie").check_text(DECISION)
    assert (report.genre, report.genre_confidence) == (Genre.INFORMATION, 1.0)
    assert "bezwaar-zonder-inhoud" not in {finding.rule for finding in report.findings}


def test_unknown_kind_has_no_confidence_and_no_rules_of_a_kind(checker):
    report = checker.check_text("De lucht is blauw en het gras is groen. " * 8)
    assert (report.genre, report.genre_confidence) == (None, None)
    assert not any(checker.rulebase.rules[finding.rule].genres for finding in report.findings)


def test_an_ordinance_has_no_level(checker):
    level = checker.check_text(ORDINANCE).level
    assert (level.cefr, level.score) == (None, None)
    assert level.reason is not None
    assert "verordening" in level.reason
