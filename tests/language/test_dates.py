"""Dates and amounts as people write them."""

from datetime import date
from decimal import Decimal

import pytest

from begrijpelijk.language.amounts import amounts
from begrijpelijk.language.dates import dates


@pytest.mark.parametrize(
    ("text", "on", "weekday"),
    [
        ("Kom op dinsdag 3 maart 2026 langs.", date(2026, 3, 3), 1),
        ("Kom op 3-3-2026 langs.", date(2026, 3, 3), None),
        ("De wet van 4 juni 1992 geldt.", date(1992, 6, 4), None),
        ("Kom op zaterdag 3 maart langs.", None, 5),
        ("Kom op 31 juni 2026 langs.", None, None),
    ],
)
def test_a_date_is_read(text: str, on: date | None, weekday: int | None):
    (found,) = dates(text)
    assert (found.on, found.weekday) == (on, weekday)


def test_a_date_without_a_year_is_near_another():
    (found,) = dates("Kom op 7 januari langs.")
    assert found.near(date(2025, 11, 24)) == date(2026, 1, 7)
    (leap_day,) = dates("Kom op 29 februari langs.")
    assert leap_day.near(date(2027, 11, 24)) == date(2028, 2, 29)


@pytest.mark.parametrize("text", ["Zaak 3-3-2026/14 loopt.", "Op pagina 3.12 mei-regels.", "Artikel 3 maakt dat uit."])
def test_what_is_no_date(text: str):
    assert not list(dates(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("U betaalt € 1.250,-.", Decimal("1250.00")),
        ("U betaalt € 12,50.", Decimal("12.50")),
        ("U betaalt 12,50 euro.", Decimal("12.50")),
        ("U betaalt EUR 1250 per jaar.", Decimal("1250.00")),
    ],
)
def test_an_amount_is_read(text: str, value: Decimal):
    (found,) = amounts(text)
    assert found.value == value


@pytest.mark.parametrize("text", ["Het plan kost 3 miljoen euro.", "Het kost € 2,5 miljoen.", "Ons nummer is 12500."])
def test_what_is_no_amount(text: str):
    assert not list(amounts(text))
