"""What an ODT says, as LibreOffice shows it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.sources import SourceError, from_bytes
from office_files import odt, zipped

KINDS = BlockKind


def read(body: str, **parts: str) -> Document:
    return from_bytes(odt(body, **parts), "odt")


def said(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def kinds(document: Document) -> list[tuple[BlockKind, int]]:
    return [(block.kind, block.level) for block in document.blocks]


def test_headings_lists_and_quotations() -> None:
    document = read(
        '<text:p text:style-name="P1">Titel</text:p><text:h text:outline-level="2">Kop</text:h>'
        "<text:list><text:list-item><text:p>een</text:p><text:list><text:list-item><text:p>twee</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
        '<text:p text:style-name="Quotations">Citaat</text:p><text:p>Gewoon.</text:p>',
        automatic='<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>',
    )
    assert kinds(document) == [
        (KINDS.HEADING, 1),
        (KINDS.HEADING, 2),
        (KINDS.LIST_ITEM, 1),
        (KINDS.LIST_ITEM, 2),
        (KINDS.QUOTATION, 0),
        (KINDS.PARAGRAPH, 0),
    ]
    assert document.title == "Titel"


def test_tables_and_frames() -> None:
    def table(columns: int, *cells: str) -> str:
        written = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        column = f'<table:table-column table:number-columns-repeated="{columns}"/>'
        return f"<table:table>{column}<table:table-row>{written}</table:table-row></table:table>"

    document = read(table(2, "een", "twee") + table(1, "drie"))
    assert [kind for kind, _ in kinds(document)] == [KINDS.TABLE_CELL, KINDS.TABLE_CELL, KINDS.PARAGRAPH]


def test_white_space_and_marks() -> None:
    document = read(
        "<text:p>  U \n kunt<text:span> ons</text:span> <text:s text:c='2'/>bellen<text:tab/>of<text:line-break/>"
        "co\u00adop<text:soft-page-break/> 😀 e\u0301</text:p>"
    )
    assert said(document) == ["U kunt ons   bellen\tof\nco\u00adop 😀 e\u0301"]
    assert document.lines.source == "U kunt ons   bellen\tof\u2028co\u00adop 😀 e\u0301"


def test_what_nobody_sees_is_no_text() -> None:
    hidden = (
        '<style:style style:name="V" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    document = read(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Dit <text:change/><text:span text:style-name='V'>niet </text:span>wel"
        "<office:annotation><text:p>opmerking</text:p></office:annotation>.</text:p>",
        automatic=hidden,
    )
    assert said(document) == ["Dit wel."]


def test_links_boxes_notes_and_margins() -> None:
    document = read(
        "<text:p>Lees dit<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>De noot."
        "</text:p></text:note-body></text:note> eerst.<draw:frame><draw:text-box><text:p>Het kader.</text:p>"
        "</draw:text-box></draw:frame></text:p><text:p><text:a>Naar de website</text:a></text:p>",
        margins="<style:header><text:p>Gemeente</text:p></style:header>",
    )
    assert said(document) == ["Lees dit eerst.", "Het kader.", "Naar de website", "De noot.", "Gemeente"]
    assert [kind for kind, _ in kinds(document)] == [
        KINDS.PARAGRAPH,
        KINDS.PARAGRAPH,
        KINDS.LINK,
        KINDS.PARAGRAPH,
        KINDS.REFERENCE,
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (odt("", manifest="<encryption-data/>"), "beveiligd"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "beschadigd"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "geen-tekst"),
        (odt("<text:p>"), "beschadigd"),
        (odt("<text:p>" * 600 + "</text:p>" * 600), "te-ingewikkeld"),
        (odt("<text:p>Tekst.</text:p>")[:-40], "beschadigd"),
    ],
    ids=["encrypted", "empty", "spreadsheet", "broken", "deep", "truncated"],
)
def test_bad_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        from_bytes(data, "odt")
    assert caught.value.code == code


PIECES = st.sampled_from(
    [
        " ",
        "een",
        "é\u0301 ",
        "<text:tab/>",
        "<text:s/>",
        "<text:line-break/>",
        "<text:span>😀</text:span>",
        "&amp;",
        "\n",
    ]
)
WRAPS = st.sampled_from(
    ["{}", "<text:list><text:list-item>{}</text:list-item></text:list>", "<text:section>{}</text:section>"]
)


@given(st.lists(st.tuples(st.lists(PIECES, max_size=8), WRAPS), max_size=6))
@settings(max_examples=150, deadline=None)
def test_every_character_stands_where_it_is_said_to_stand(paragraphs: list) -> None:
    body = "".join(wrap.format(f"<text:p>{''.join(pieces)}</text:p>") for pieces, wrap in paragraphs)
    document = read(body)
    for block in document.blocks:
        written = document.source(block.span).of(document.lines.source)
        assert written.replace("\u2028", "\n") == block.span.of(document.text)
    wanted = "".join(piece for pieces, _ in paragraphs for piece in pieces if "<" not in piece or "span" in piece)
    plain = wanted.replace("&amp;", "&").replace("<text:span>", "").replace("</text:span>", "")
    assert "".join(document.text.split()) == "".join(plain.split())
