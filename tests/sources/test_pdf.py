"""What a PDF says: its lines made into paragraphs, its words made whole, its columns in order."""

import io
import sys

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.core.place import Span
from begrijpelijk.sources import SourceError, from_bytes
from office_files import pdf, set_lines

KINDS = BlockKind


def read(*pages: list, **options) -> Document:
    return from_bytes(pdf(*pages, **options), "pdf")


def said(document: Document) -> list[str]:
    return [block.span.of(document.text).replace("\n", " ") for block in document.blocks]


def test_lines_are_made_into_paragraphs() -> None:
    document = read(
        set_lines(
            "Wij hebben uw aanvraag op 3 mei ontvangen en",
            "gaan die nu beoordelen. U krijgt bericht.",
            "",
            "Hebt u vragen? Bel ons dan op werkdagen, of",
            "kom langs.",
            "Wij helpen u graag verder met uw aanvraag en",
            "leggen alles uit.",
        )
    )
    assert said(document) == [
        "Wij hebben uw aanvraag op 3 mei ontvangen en gaan die nu beoordelen. U krijgt bericht.",
        "Hebt u vragen? Bel ons dan op werkdagen, of kom langs.",
        "Wij helpen u graag verder met uw aanvraag en leggen alles uit.",
    ]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("wij vragen de gemeen-", "te om een besluit.", "wij vragen de gemeente om een besluit."),
        ("wij vragen de gemeen\u00ad", "te om een besluit.", "wij vragen de gemeente om een besluit."),
        ("u woont nu in Noord-", "Holland bij de zee.", "u woont nu in Noord-Holland bij de zee."),
        ("stuur ons een e-", "mail met uw vraag.", "stuur ons een e-mail met uw vraag."),
        ("vul het nieuwe A4-", "formulier hier in.", "vul het nieuwe A4-formulier hier in."),
        ("bel onze IT-", "afdeling op voor hulp.", "bel onze IT-afdeling op voor hulp."),
        ("kijk op www.mijn-", "gemeente.example of bel.", "kijk op www.mijn-gemeente.example of bel."),
        ("dit gaat over in-", "en uitvoer van wijn.", "dit gaat over in- en uitvoer van wijn."),
        ("u hebt de of\ufb01-", "ciële brief ontvangen.", "u hebt de officiële brief ontvangen."),
    ],
)
def test_broken_words_are_made_whole(above: str, below: str, whole: str) -> None:
    document = read(set_lines(above, below))
    assert said(document) == [whole]
    source = document.lines.source
    start = document.text.index(whole[10:20].split()[0])
    assert document.source(Span(start, len(document.text))).end == len(source)


def test_headings_stand_out_and_lists_have_marks() -> None:
    document = read(
        [
            *set_lines("Uw aanvraag", size=16),
            *set_lines("Wat krijgt u van ons?", size=12, top=740),
            *set_lines("U krijgt een vergunning van ons en een kaart.", "• uw paspoort;", "• een foto.", top=720),
        ],
        bold=12,
    )
    assert [(block.kind, block.level) for block in document.blocks] == [
        (KINDS.HEADING, 1),
        (KINDS.HEADING, 2),
        (KINDS.PARAGRAPH, 0),
        (KINDS.LIST_ITEM, 1),
        (KINDS.LIST_ITEM, 1),
    ]
    assert document.title == "Uw aanvraag"
    assert said(document)[-1] == "een foto."


LEFT = [
    "De gemeente verandert de regels",
    "voor het ophalen van afval in",
    "uw straat. Dat doen wij omdat u",
    "ons dat vroeg.",
]
RIGHT = [
    "Vanaf juni komen wij elke week",
    "op dinsdag langs met de wagen.",
    "Zet uw bak dan voor acht uur",
    "aan de straat.",
]


def test_columns_are_read_one_by_one_also_where_they_are_drawn_row_by_row() -> None:
    left, right = set_lines(*LEFT), set_lines(*RIGHT, left=320)
    rows = [cell for row in zip(left, right, strict=True) for cell in row]
    by_column, by_row = read(left + right), read(rows)
    assert by_column.text.split() == by_row.text.split() == " ".join(LEFT + RIGHT).split()


def test_what_is_drawn_first_is_read_where_it_stands() -> None:
    box, foot = set_lines("Let op uw datum.", top=744), set_lines("Bel ons.", top=40)
    body = set_lines(
        "Dit is de tekst van de brief die u las.", "", "", "", "", "Dit is de tekst daaronder van de brief."
    )
    document = read(foot + box + body)
    assert said(document) == [
        "Dit is de tekst van de brief die u las.",
        "Let op uw datum.",
        "Dit is de tekst daaronder van de brief.",
        "Bel ons.",
    ]


def test_a_table_has_cells() -> None:
    left, right = (
        set_lines("Product", "Paspoort", "Rijbewijs", "Uittreksel"),
        set_lines("Prijs", "80 euro", "50 euro", "10 euro", left=320),
    )
    document = read([cell for row in zip(left, right, strict=True) for cell in row])
    assert [block.kind for block in document.blocks] == [KINDS.TABLE_CELL] * 8
    assert said(document)[:4] == ["Product", "Prijs", "Paspoort", "80 euro"]


def test_details_of_a_letter_in_columns_are_no_table() -> None:
    left, right = (
        set_lines("Datum", "Ons kenmerk", "Onderwerp"),
        set_lines("3 mei 2026", "TV-8812", "uw klacht", left=200),
    )
    document = read([cell for row in zip(left, right, strict=True) for cell in row])
    assert [block.kind for block in document.blocks] == [KINDS.REFERENCE, KINDS.REFERENCE, KINDS.HEADING]
    spaced = read(set_lines("Datum       3 mei 2026"))
    assert (spaced.text, spaced.blocks[0].kind) == ("Datum\t3 mei 2026", KINDS.REFERENCE)


def test_questions_with_short_answers_are_no_columns() -> None:
    left = set_lines(*(f"{number}. Gebruikt uw kind nu medicijnen?" for number in range(1, 6)))
    right = set_lines(*["ja / nee"] * 5, left=320)
    document = read([cell for row in zip(left, right, strict=True) for cell in row])
    assert said(document)[:2] == ["1. Gebruikt uw kind nu medicijnen?", "ja / nee"]


def test_what_returns_on_every_page_is_left_out_and_text_goes_on() -> None:
    def page(number: int, *texts: str) -> list:
        head = set_lines("Gemeente Voorbeeldstad", top=820)
        return head + set_lines(*texts) + set_lines(f"Pagina {number} van 2", top=30)

    document = read(
        page(1, "Dit is het begin van een zin die op de", "volgende bladzijde"),
        page(2, "verder gaat. Dat zien we."),
    )
    assert said(document) == ["Dit is het begin van een zin die op de volgende bladzijde verder gaat. Dat zien we."]
    start = document.text.index("verder")
    place = document.location(Span(start, start + 6))
    assert (place.page, place.line, place.column) == (2, 2, 1)


def test_numbers_that_do_not_count_the_pages_are_text() -> None:
    texts = [set_lines(f"Artikel {number}", "", "Dit is de tekst van dit artikel.") for number in (1, 3, 4, 7)]
    assert [text for text in said(read(*texts)) if text.startswith("Artikel")] == [f"Artikel {n}" for n in (1, 3, 4, 7)]


def test_an_empty_page_is_told() -> None:
    document = read(set_lines("Tekst op de eerste bladzijde."), [])
    assert document.warnings == ("Op deze bladzijden staat geen tekst die we kunnen lezen: 2.",)


def encrypted(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(pdf(set_lines("Geheim.")))))
    writer.encrypt(user_password=password, owner_password="baas", algorithm="AES-256")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_pdf_that_may_be_read_but_not_changed_is_read() -> None:
    assert from_bytes(encrypted(""), "pdf").text == "Geheim."


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "leeg-bestand"),
        (pdf(set_lines("Tekst."))[:200], "beschadigd"),
        (b"%PDF-1.7 onzin", "beschadigd"),
        (pdf([]), "scan"),
        (encrypted("geheim"), "beveiligd"),
    ],
    ids=["empty", "truncated", "nonsense", "scan", "encrypted"],
)
def test_bad_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        from_bytes(data, "pdf")
    assert caught.value.code == code


def test_without_the_extra_it_says_how_to_install_it(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(SourceError, match=r'pip install "begrijpelijk\[documents\]"'):
        read(set_lines("Tekst."))


WORDS = st.sampled_from(
    ["de", "gemeen-", "te", "•", "3.", "Beste", "huis", "é", "\ufb01jn", "voorbeeld.", "A\u0301a", "in-"]
)
LINES = st.tuples(
    st.sampled_from([50, 60, 320]),
    st.integers(40, 800),
    st.sampled_from([9, 10, 16]),
    st.lists(WORDS, min_size=1, max_size=8),
)
PAGES = st.lists(st.lists(LINES, max_size=8), min_size=1, max_size=3)


@given(PAGES)
@settings(max_examples=100, deadline=None)
def test_every_character_stands_where_it_is_said_to_stand(pages: list) -> None:
    pages[0].append((50, 20, 10, ["Slot."]))
    data = pdf(*([(x, y, size, " ".join(words)) for x, y, size, words in page] for page in pages), bold=9)
    document = from_bytes(data, "pdf")
    source = document.lines.source
    for block in document.blocks:
        for segment in block.origin.segments:
            written, text = segment.source.of(source), segment.text.of(document.text)
            assert written == text or {"\ufb01": "fi", "\t": "\n"}.get(written) == text
