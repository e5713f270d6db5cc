"""What the lines of a plain text are to a reader."""

from pathlib import Path

import pytest

from begrijpelijk import sources
from begrijpelijk.core.document import BlockKind
from begrijpelijk.sources.letterhead import is_reference

Blocks = list[tuple[str, int, str]]


def blocks(text: str) -> Blocks:
    document = sources.from_text(text)
    return [(block.kind.value, block.level, " ".join(block.span.of(text).split())) for block in document.blocks]


def test_a_letter(fixtures: Path) -> None:
    found = blocks((fixtures / "brief.txt").read_bytes().decode())
    assert [kind for kind, _, _ in found[:7]] == ["reference"] * 7
    assert found[7:] == [
        ("heading", 1, "Onderwerp: uw aanvraag"),
        ("salutation", 0, "Geachte heer «achternaam»,"),
        (
            "paragraph",
            0,
            "U heeft op 3 mei een aanvraag gedaan voor een parkeervergunning. In deze brief leest u wat wij hebben "
            "besloten en wat u nu moet doen. Als u vragen hebt, kunt u ons bellen.",
        ),
        ("heading", 2, "Wat neemt u mee?"),
        ("list_item", 1, "uw paspoort of uw identiteitskaart;"),
        ("list_item", 1, "een pasfoto 😀"),
        ("list_item", 2, "in kleur"),
        ("list_item", 2, "niet ouder dan zes maanden."),
        ("list_item", 1, "een cafe\u0301bon, co\u00adö\u00adperatief"),
        ("paragraph", 0, "Dan maken wij een afspraak met u op het stadhuis van Voorbeeldstad, aan het plein."),
        ("salutation", 0, "Met vriendelijke groet,"),
        ("reference", 0, "J. de Vries"),
        ("reference", 0, "medewerker vergunningen"),
    ]


def test_lines_of_a_text_that_is_not_broken_off_are_paragraphs() -> None:
    long = "Wij hebben uw brief gelezen en wij hebben daarover veel vragen. " * 4
    assert len(blocks(f"{long}\n{long}\nNog een korte regel.\n")) == 3


def test_a_sentence_that_goes_on_is_one_block() -> None:
    assert blocks("Als u niet betaalt,\nkrijgt u een boete.") == [
        ("paragraph", 0, "Als u niet betaalt, krijgt u een boete.")
    ]
    assert len(blocks("appels\nperen\nbananen")) == 3


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "1)", "a.", "a)", "(a)"])
def test_the_mark_of_a_list_item_is_no_text(mark: str) -> None:
    assert blocks(f"Neem mee:\n{mark} uw paspoort;\n{mark} geld.")[1:] == [
        ("list_item", 1, "uw paspoort;"),
        ("list_item", 1, "geld."),
    ]


def test_a_numbered_line_above_a_text_is_a_heading_but_not_in_a_list() -> None:
    assert blocks("1. Inleiding\n\nDit is de tekst.")[0] == ("heading", 2, "Inleiding")
    assert blocks("1. Paspoort\n\n2. Foto\n\nDit is de tekst.")[1][0] == "list_item"


@pytest.mark.parametrize(
    "line",
    [
        *("Kerkstraat 12a", "Postbus 1234", "1234 AB Voorbeeldstad", "Plein 1, 1234AB Den Haag", "12 mei 2026"),
        *("Voorbeeldstad, 12 mei 2026", "12-05-2026", "Datum 3 mei 2026", "Ons kenmerk: Z-2026/00123", "Uw kenmerk Z1"),
        *("Telefoon: 14 012", "06 12345678", "info@gemeente.nl", "www.gemeente.nl", "IBAN: NL12 BNGH 0123 4567 89"),
        *("NL12 BNGH 0123 4567 89", "«aanhef» «naam»", "De heer «naam»", "[naam]", "Zaaknummer: 123", "Z-2026-00123"),
    ],
)
def test_references(line: str) -> None:
    assert is_reference(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Geachte «naam»,", "U woont op Kerkstraat 1, 1234 AB Voorbeeldstad", "Bel ons op 14 012.", "Stap 1", ""),
        *(
            "Op 12 mei 2026 belde u ons",
            "U krijgt € 100",
            "Wij mailen u via info@gemeente.nl.",
            "Artikel 5",
            "Bijlage 3",
        ),
    ],
)
def test_no_references(line: str) -> None:
    assert not is_reference(line)


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "-----\n=====", "\ufeff"])
def test_no_text_is_no_error(text: str) -> None:
    assert sources.from_text(text).blocks == ()


def test_a_line_of_100_000_characters() -> None:
    assert [block.kind for block in sources.from_text("woord " * 20_000).blocks] == [BlockKind.PARAGRAPH]
    assert len(sources.from_text("w" * 100_000).blocks) == 1


def test_details_in_columns_are_no_sentences() -> None:
    lines = ["Datum           6 mei 2025", "Contactpersoon  mw. S. el Amrani", "Betreft         uw aanvraag"]
    text = "\n".join([*lines, "", "Geachte heer Verschuren,"])
    assert [kind for kind, _, _ in blocks(text)] == ["reference", "reference", "heading", "salutation"]
