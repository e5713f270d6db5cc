"""What a reader of a Markdown page sees."""

from pathlib import Path

import pytest

from begrijpelijk import sources
from begrijpelijk.core.document import Document
from begrijpelijk.core.place import Span


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, block.span.of(document.text)) for block in document.blocks]


def test_a_text(fixtures: Path) -> None:
    document = sources.read(fixtures / "tekst.md")
    assert document.title == "De titel"
    assert blocks(document) == [
        ("heading", 1, "Kop met nadruk & é"),
        ("paragraph", 0, "Tekst met nadruk, een link en éé * gemeente einde 😀.\nNieuwe regel vet klaar, cafe\u0301 "
         "co\u00adöperatie, https://www.gemeente.nl/é en a b c_d_e ref [los]."),
        ("heading", 2, "Kop twee"),
        ("list_item", 1, "punt een gaat door"),
        ("link", 0, "Lees meer"),
        ("list_item", 2, "dieper\nnieuwe regel"),
        ("quotation", 0, "Citaat van lui mens"),
        ("table_cell", 0, "Wat"),
        ("table_cell", 0, "Prijs | kosten"),
        ("table_cell", 0, "Paspoort nieuw"),
        ("table_cell", 0, "€ 75 & meer"),
        ("paragraph", 0, "Ook html & tekst"),
    ]  # fmt: skip


def test_the_lines_above_a_letter_stand_by_themselves() -> None:
    head = "Gemeente X\nPostbus 1\n1234 AB X\n\nDatum: 3 mei 2026\nOnderwerp: uw brief\n\n"
    document = sources.from_text(head + "Geachte heer,\n\nHoogachtend,\n\nJ. Jansen\n", "markdown")
    kinds = [kind for kind, _, _ in blocks(document)]
    assert kinds == [*["reference"] * 4, "heading", "salutation", "salutation", "reference"]


def test_an_html_block_in_a_list_or_a_quotation_is_part_of_it() -> None:
    source = "- <!-- x --> een\n  - <div>R&amp;D\n    drie</div>\n\n> <p>vier\r\n> vijf <!-- begrijpelijk-uit -->zes\n"
    document = sources.from_text(source, "markdown")
    assert blocks(document) == [
        ("list_item", 1, "een"),
        ("list_item", 2, "R&D drie"),
        ("quotation", 0, "vier vijf zes"),
    ]
    for word in ("een", "drie", "vijf"):
        start = document.text.index(word)
        assert document.source(Span(start, start + len(word))).of(source) == word
    assert document.silences[0].source.of(source) == "zes\n"


@pytest.mark.parametrize("text", ["", "\n\n", "---\na: b\n---\n", "<!-- x -->", "```\ncode\n```", "[a]: b"])
def test_no_text_is_no_error(text: str) -> None:
    assert sources.from_text(text, "markdown").blocks == ()


@pytest.mark.parametrize(
    "text",
    ["> " * 5_000 + "x", "- " * 2_000 + "x", "[" * 20_000, "*a" * 20_000, "w" * 100_000, "---\n" * 9],
    ids=["quotations", "lists", "brackets", "stars", "long word", "rules"],
)
def test_bad_luck(text: str) -> None:
    sources.from_text(text, "markdown")
