"""What a DOCX says, once all changes in it are accepted, and which element each character stands in."""

import io
import zipfile

import lxml.etree
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.core.place import Span
from begrijpelijk.sources import SourceError, from_bytes
from begrijpelijk.sources.docx_places import docx_places
from office_files import MC, SYMEX, W, docx, paragraph, run, zipped

KINDS = BlockKind


def read(body: str, **parts: str) -> Document:
    return from_bytes(docx(body, **parts), "docx", "brief.docx")


def said(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def kinds(document: Document) -> list[tuple[BlockKind, int]]:
    return [(block.kind, block.level) for block in document.blocks]


def styled(style: str, *runs: str) -> str:
    return paragraph(*runs, properties=f'<w:pStyle w:val="{style}"/>')


def test_headings_lists_and_quotations_are_told_by_their_style_or_their_own_properties() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    document = read(
        styled("Kop1", "Een")
        + styled("Huiskop", "Twee")
        + paragraph("Drie", properties='<w:outlineLvl w:val="2"/>')
        + paragraph("Vier", properties=numbered)
        + styled("Lijst", "Vijf")
        + paragraph("Zes", properties='<w:pStyle w:val="Lijst"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + styled("Citaat", "Zeven")
        + paragraph("Acht", properties='<w:pPrChange><w:pPr><w:pStyle w:val="Kop1"/></w:pPr></w:pPrChange>')
    )
    assert kinds(document) == [
        (KINDS.HEADING, 1),
        (KINDS.HEADING, 2),
        (KINDS.HEADING, 3),
        (KINDS.LIST_ITEM, 1),
        (KINDS.LIST_ITEM, 2),
        (KINDS.PARAGRAPH, 0),
        (KINDS.QUOTATION, 0),
        (KINDS.PARAGRAPH, 0),
    ]
    assert document.title == "Een"


def test_headings_and_lists_that_nobody_gave_a_style() -> None:
    document = read(
        paragraph(run("Wat moet u doen?", "<w:b/>"))
        + paragraph("U moet ons bellen.")
        + paragraph("Dit stuk is")
        + paragraph("van ons samen.")
        + paragraph("- een paspoort;")
        + paragraph("Onderwerp: uw aanvraag")
    )
    assert [kind for kind, _ in kinds(document)] == [
        KINDS.HEADING,
        KINDS.PARAGRAPH,
        KINDS.PARAGRAPH,
        KINDS.PARAGRAPH,
        KINDS.LIST_ITEM,
        KINDS.HEADING,
    ]
    assert "een paspoort;" in said(document)


def test_the_parts_of_a_letter() -> None:
    lines = "<w:r><w:t>De heer Jansen</w:t><w:br/><w:t>Dorpsstraat 1</w:t><w:br/><w:t>1234 AB Voorbeeldstad</w:t></w:r>"
    document = read(
        paragraph(lines)
        + "<w:p/>"
        + paragraph("Mevrouw De Vries")
        + paragraph("Postbus 1")
        + paragraph("1234 AB Voorbeeldstad")
        + "<w:p/>"
        + paragraph("Geachte heer Jansen,")
        + paragraph("U hebt gelijk.")
        + paragraph("Met vriendelijke groet,")
        + paragraph("J. de Vries")
    )
    kind = [kind for kind, _ in kinds(document)]
    assert kind == [*[KINDS.REFERENCE] * 6, KINDS.SALUTATION, KINDS.PARAGRAPH, KINDS.SALUTATION, KINDS.REFERENCE]


def test_tables_have_cells_and_a_table_of_one_column_is_a_frame() -> None:
    def table(columns: int, *cells: str) -> str:
        row = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
        return f"<w:tbl><w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid><w:tr>{row}</w:tr></w:tbl>"

    document = read(
        table(2, paragraph("een"), styled("Kop1", "twee"))
        + table(1, paragraph("drie"))
        + table(2, paragraph("vier"), table(1, paragraph("vijf")))
    )
    assert said(document) == ["een", "twee", "drie", "vier", "vijf"]
    assert [kind for kind, _ in kinds(document)] == [
        KINDS.TABLE_CELL,
        KINDS.HEADING,
        KINDS.PARAGRAPH,
        KINDS.TABLE_CELL,
        KINDS.TABLE_CELL,
    ]


def test_changes_are_accepted() -> None:
    gone = "<w:r><w:delText>weg</w:delText></w:r>"
    ends = "<w:rPr><w:del/></w:rPr>"
    document = read(
        paragraph("U ", f"<w:ins>{run('moet ')}</w:ins>", f"<w:del>{gone}</w:del>", "bellen.")
        + paragraph("Dit loopt ", properties=ends)
        + paragraph("door.")
        + paragraph(f"<w:del>{gone}</w:del>", properties=ends)
        + paragraph(f"<w:moveFrom>{run('oud')}</w:moveFrom>", f"<w:moveTo>{run('nieuw')}</w:moveTo>")
        + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('rij weg')}</w:tc></w:tr></w:tbl>"
        + paragraph("Los einde", properties=ends)
    )
    assert said(document) == ["U moet bellen.", "Dit loopt door.", "nieuw", "Los einde"]


def test_what_nobody_sees_is_no_text() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    page = (
        mark.format("begin")
        + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
        + mark.format("separate")
        + run("3")
        + mark.format("end")
    )
    document = read(
        paragraph(
            run("geheim", "<w:vanish/>"),
            run("zichtbaar ", '<w:vanish w:val="0"/>'),
            page,
            '<w:commentRangeStart w:id="1"/>',
            '<w:r><w:commentReference w:id="1"/></w:r>',
            '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
        )
        + styled("Verborgen", "weg")
    )
    assert said(document) == ["zichtbaar 3"]


def test_characters_that_are_elements() -> None:
    emoji = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:char="1F60A"/></mc:Choice>'
        "<mc:Fallback><w:t>weg</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read(
        paragraph(
            "<w:r><w:t> co</w:t><w:softHyphen/><w:t>op</w:t><w:tab/><w:t>e</w:t><w:noBreakHyphen/>"
            "<w:t>mail</w:t><w:br/><w:t>R&amp;D</w:t><w:br w:type='page'/></w:r>",
            emoji,
        )
    )
    assert said(document) == ["co\u00adop\te\u2011mail\nR&D😊"]
    assert document.lines.source == "co\u00adop\te\u2011mail\u2028R&D😊"


def test_links() -> None:
    link = f'<w:hyperlink r:id="x">{run("Maak een afspraak")}</w:hyperlink>'
    document = read(paragraph("Of ", link) + paragraph(link))
    assert said(document) == ["Of Maak een afspraak", "Maak een afspraak"]
    assert [kind for kind, _ in kinds(document)] == [KINDS.PARAGRAPH, KINDS.LINK]


def test_text_boxes_notes_and_margins() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('In het kader.')}</w:txbxContent></w:pict></w:r>"
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{paragraph("streep")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("Noot een.")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Noot twee.")}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph("Nergens genoemd.")}</w:footnote>'
    )
    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    document = read(
        paragraph("Dit staat ", refer.format(2), box, "voorop.", refer.format(1))
        + '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>',
        footnotes=notes,
        endnotes=f'<w:endnote w:id="1">{paragraph("Nergens.")}</w:endnote>',
        header=paragraph("Gemeente Voorbeeldstad"),
        footer=paragraph("Bladzijde"),
    )
    assert said(document) == [
        "Dit staat voorop.",
        "In het kader.",
        "Noot twee.",
        "Noot een.",
        "Gemeente Voorbeeldstad",
        "Bladzijde",
    ]
    assert [kind for kind, _ in kinds(document)[-2:]] == [KINDS.REFERENCE, KINDS.REFERENCE]


def test_the_line_of_a_place_is_its_paragraph() -> None:
    document = read(paragraph("Eerste.") + "<w:p/>" + paragraph("Tweede regel."))
    start = document.text.index("regel")
    place = document.location(Span(start, start + 5))
    assert (place.line, place.column, place.end_column, place.page) == (2, 8, 13, None)
    assert document.lines.unit == "paragraph"


PIECES = st.one_of(
    st.text("abé😀\u0301\u00ad &<\u00a0", min_size=1, max_size=8).map(
        lambda text: run(text.replace("&", "&amp;").replace("<", "&lt;"))
    ),
    st.sampled_from(
        [
            "<w:r><w:t>x</w:t><w:tab/><w:t>y</w:t></w:r>",
            "<w:r><w:br/></w:r>",
            "<w:r><w:t>  z </w:t></w:r>",
            f"<w:ins>{run('erbij')}</w:ins>",
            f"<w:del>{run('eraf')}</w:del>",
            f"<w:hyperlink>{run('verder')}</w:hyperlink>",
            f"<w:r><w:t>om</w:t><w:pict><w:txbxContent>{paragraph('kader')}</w:txbxContent></w:pict></w:r>",
        ]
    ),
)
PROPERTIES = st.sampled_from(["", "<w:rPr><w:del/></w:rPr>", '<w:pStyle w:val="Kop1"/>'])
BODIES = st.lists(
    st.tuples(st.lists(PIECES, max_size=5), PROPERTIES),
    max_size=6,
).map(lambda paragraphs: "".join(paragraph(*runs, properties=properties) for runs, properties in paragraphs))
CHARACTERS = {"tab": "\t", "br": "\u2028"}


@given(BODIES)
@settings(max_examples=200, deadline=None)
def test_every_character_stands_in_the_element_that_its_place_names(body: str) -> None:
    data = docx(body)
    document = from_bytes(data, "docx")
    source = document.lines.source
    places = docx_places(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = lxml.etree.fromstring(archive.read("word/document.xml"))
    word = f"{{{root.nsmap['w']}}}"
    runs, paragraphs = list(root.iter(word + "r")), list(root.iter(word + "p"))
    shown = (text.text or "" for text in root.iter(word + "t") if not list(text.iterancestors(word + "del")))
    assert sorted("".join("".join(shown).split())) == sorted("".join(source.split()))
    for offset, character in enumerate(source):
        found = places.of(Span(offset, offset + 1))
        if character == "\n":
            assert found == ()
            continue
        (place,) = found
        element = list(runs[place.run])[place.child]
        name = element.tag.removeprefix(word)
        assert (place.characters.of(element.text) if name == "t" else CHARACTERS[name]) == character
        assert runs[place.run] in paragraphs[place.paragraph].iter()
    for block in document.blocks:
        assert document.source(block.span).of(source).replace("\u2028", "\n") == block.span.of(document.text)


def test_places_of_a_range_are_one_for_each_element() -> None:
    places = docx_places(docx(paragraph("U ", "kunt", " bellen")))
    assert [(place.run, place.characters) for place in places.of(Span(1, 8))] == [
        (0, Span(1, 2)),
        (1, Span(0, 4)),
        (2, Span(0, 2)),
    ]


def refused(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        from_bytes(data, "docx")
    assert str(caught.value).endswith(".")
    return caught.value.code


def test_bad_files_are_refused() -> None:
    good = docx(paragraph("Goed."))
    assert refused(b"") == "leeg-bestand"
    assert refused(good[:300]) == "beschadigd"
    assert refused(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")) == "beveiligd"
    assert refused(b"\xd0\xcf\x11\xe0 oud") == "geen-tekst"
    assert refused(zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""})) == "geen-tekst"
    assert refused(zipped({"[Content_Types].xml": "", "word/document.xml": ""})) == "beschadigd"
    assert refused(docx("<w:p>")) == "beschadigd"
    many = "".join(f'<w:style w:styleId="s{number}"/>' for number in range(50_001))
    assert refused(docx("", styles=many)) == "te-ingewikkeld"
    assert refused(docx("<w:x>" * 1000 + "</w:x>" * 1000)) == "te-ingewikkeld"
    assert refused(docx(paragraph("a" * (21 * 1024 * 1024)))) == "te-groot"
    assert refused(docx(" " * (65 * 1024 * 1024))) == "te-groot-uitgepakt"


@pytest.mark.parametrize("entity", ['<!ENTITY a "aaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">'])
def test_entities_are_never_read(entity: str) -> None:
    document = f"<!DOCTYPE x [{entity}]><w:document {W} {MC} {SYMEX}><w:body>{paragraph('&a;')}</w:body></w:document>"
    parts = dict(_parts(docx("")))
    assert refused(zipped(parts | {"word/document.xml": document.encode()})) == "onveilig"


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def test_the_strict_variant_of_the_standard() -> None:
    parts = {name: data.decode() for name, data in _parts(docx(styled("Kop1", "Kop")))}
    for name, data in parts.items():
        data = data.replace(
            "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument"
        )
        parts[name] = data.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006", "http://purl.oclc.org/ooxml/wordprocessingml"
        )
    assert kinds(from_bytes(zipped(parts), "docx")) == [(KINDS.HEADING, 1)]


def test_a_file_is_read_as_what_it_is() -> None:
    assert from_bytes(docx(paragraph("Een brief.")), "text").text == "Een brief."
    assert from_bytes(b"Een brief.", "docx").text == "Een brief."
    assert from_bytes(b"<html><p>Een brief.", "docx").text == "Een brief."
