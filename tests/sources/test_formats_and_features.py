"""Every format against every feature: what is read, as what, and from which characters of the source."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from begrijpelijk import sources
from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.core.lines import LineUnit
from begrijpelijk.core.place import Span
from office_files import docx, odt, paragraph, pdf, rtf, run, set_lines

FILES = Path(__file__).parent / "files"
EMOJI, SOFT, COMBINED = "Goed 😀 gedaan.", "uw co\u00adoperatie.", "een cafe\u0301 hier."
CELLS = ("Soort", "Prijs", "Kaart", "Geld")
ROW = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
TABLES = {
    "docx": "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    + ROW.format(*map(paragraph, CELLS[:2]))
    + ROW.format(*map(paragraph, CELLS[2:]))
    + "</w:tbl>",
    "odt": '<table:table><table:table-column table:number-columns-repeated="2"/>'
    + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in CELLS)
    + "</table:table>",
}


def page(body: str) -> bytes:
    return f"<!doctype html><html><body><main>{body}</main></body></html>".encode()


def mail(body: str) -> bytes:
    return (
        b"Subject: Vraag\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body.encode()
    )


K = BlockKind
CASES = {
    # format: {feature: (source, text of a block, its kind)}
    "text": {
        "heading": (b"Wat nu?\n\nU moet ons bellen.", "Wat nu?", K.HEADING),
        "list": (b"Neem mee:\n\n- een pas;\n- geld.", "een pas;", K.LIST_ITEM),
        "emoji": (EMOJI.encode(), EMOJI, K.PARAGRAPH),
        "soft hyphen": (SOFT.encode(), SOFT, K.PARAGRAPH),
        "combining": (COMBINED.encode("utf-16"), COMBINED, K.PARAGRAPH),
    },
    "markdown": {
        "heading": (b"---\ntitle: x\n---\n# Wat nu?\n", "Wat nu?", K.HEADING),
        "list": (b"- een pas;\n- geld.", "een pas;", K.LIST_ITEM),
        "table": (b"| Soort | Prijs |\n|---|---|\n| Kaart | Geld |", "Kaart", K.TABLE_CELL),
        "link": (b"[Bel ons](https://x.example)", "Bel ons", K.LINK),
        "entity": (b"Rust &amp; regelmaat.", "Rust & regelmaat.", K.PARAGRAPH),
        "code": (b"```\ncode\n```\n\nBel `x` ons.", "Bel ons.", K.PARAGRAPH),
        "emoji": (EMOJI.encode(), EMOJI, K.PARAGRAPH),
        "soft hyphen": (SOFT.encode(), SOFT, K.PARAGRAPH),
        "combining": (COMBINED.encode(), COMBINED, K.PARAGRAPH),
    },
    "html": {
        "heading": (page("<h1>Wat nu?</h1>"), "Wat nu?", K.HEADING),
        "list": (page("<ul><li>een pas;</ul>"), "een pas;", K.LIST_ITEM),
        "table": (page("<table><tr><td>Kaart<td>Geld</table>"), "Kaart", K.TABLE_CELL),
        "link": (page("<p><a href=x>Bel ons</a>"), "Bel ons", K.LINK),
        "entity": (page("<p>Rust &amp; regelmaat."), "Rust & regelmaat.", K.PARAGRAPH),
        "emoji": (page(EMOJI), EMOJI, K.PARAGRAPH),
        "soft hyphen": (page(SOFT.replace("\u00ad", "&shy;")), SOFT, K.PARAGRAPH),
        "combining": (page(COMBINED), COMBINED, K.PARAGRAPH),
    },
    "docx": {
        "heading": (docx(paragraph("Wat nu?", properties='<w:pStyle w:val="Kop1"/>')), "Wat nu?", K.HEADING),
        "list": (docx(paragraph("een pas;", properties='<w:pStyle w:val="Lijst"/>')), "een pas;", K.LIST_ITEM),
        "table": (docx(TABLES["docx"]), "Kaart", K.TABLE_CELL),
        "link": (docx(paragraph(f"<w:hyperlink>{run('Bel ons')}</w:hyperlink>")), "Bel ons", K.LINK),
        "entity": (docx(paragraph("Rust &amp; regelmaat.")), "Rust & regelmaat.", K.PARAGRAPH),
        "emoji": (docx(paragraph(EMOJI)), EMOJI, K.PARAGRAPH),
        "soft hyphen": (docx(paragraph("uw co", "<w:r><w:softHyphen/></w:r>", "operatie.")), SOFT, K.PARAGRAPH),
        "combining": (docx(paragraph(COMBINED[:8], COMBINED[8:])), COMBINED, K.PARAGRAPH),
    },
    "odt": {
        "heading": (odt('<text:h text:outline-level="1">Wat nu?</text:h>'), "Wat nu?", K.HEADING),
        "list": (
            odt("<text:list><text:list-item><text:p>een pas;</text:p></text:list-item></text:list>"),
            "een pas;",
            K.LIST_ITEM,
        ),
        "table": (odt(TABLES["odt"]), "Kaart", K.TABLE_CELL),
        "link": (odt("<text:p><text:a>Bel ons</text:a></text:p>"), "Bel ons", K.LINK),
        "entity": (odt("<text:p>Rust &amp; regelmaat.</text:p>"), "Rust & regelmaat.", K.PARAGRAPH),
        "emoji": (odt(f"<text:p>{EMOJI}</text:p>"), EMOJI, K.PARAGRAPH),
        "soft hyphen": (odt(f"<text:p>{SOFT}</text:p>"), SOFT, K.PARAGRAPH),
        "combining": (
            odt(f"<text:p>{COMBINED[:8]}<text:span>{COMBINED[8:]}</text:span></text:p>"),
            COMBINED,
            K.PARAGRAPH,
        ),
    },
    "rtf": {
        "heading": (rtf(r"\pard\s1 Wat nu?\par"), "Wat nu?", K.HEADING),
        "list": (rtf(r"\pard{\listtext -\tab}\ls1 een pas;\par"), "een pas;", K.LIST_ITEM),
        "table": (rtf(r"\trowd\cellx1\cellx2\pard\intbl Kaart\cell Geld\cell\row"), "Kaart", K.TABLE_CELL),
        "link": (rtf(r"{\field{\*\fldinst HYPERLINK x}{\fldrslt Bel ons}}\par"), "Bel ons", K.LINK),
        "entity": (rtf(r"Rust \'26 regelmaat.\par"), "Rust & regelmaat.", K.PARAGRAPH),
        "emoji": (rtf(EMOJI), EMOJI, K.PARAGRAPH),
        "soft hyphen": (rtf(r"uw co\-operatie.\par"), SOFT, K.PARAGRAPH),
        "combining": (rtf(COMBINED), COMBINED, K.PARAGRAPH),
    },
    "pdf": {
        "heading": (
            pdf([*set_lines("Wat nu?", size=16), *set_lines("U moet ons hier vandaag bellen.", top=700)]),
            "Wat nu?",
            K.HEADING,
        ),
        "list": (pdf(set_lines("\u2022 een pas;", "\u2022 geld.")), "een pas;", K.LIST_ITEM),
        "table": (
            pdf([(70 + 200 * (n % 2), 700 - 12 * (n // 2), 10, cell) for n, cell in enumerate(CELLS)]),
            "Kaart",
            K.TABLE_CELL,
        ),
        "emoji": (pdf(set_lines(EMOJI)), EMOJI, K.PARAGRAPH),
        "soft hyphen": (pdf(set_lines(SOFT)), SOFT, K.PARAGRAPH),
        "combining": (pdf(set_lines(COMBINED)), COMBINED, K.PARAGRAPH),
    },
    "eml": {
        "list": (mail("- een pas;\n- geld."), "een pas;", K.LIST_ITEM),
        "emoji": (mail(EMOJI), EMOJI, K.PARAGRAPH),
        "soft hyphen": (mail(SOFT), SOFT, K.PARAGRAPH),
        "combining": (mail(COMBINED), COMBINED, K.PARAGRAPH),
    },
}
TABLE = [
    pytest.param(format, *case, id=f"{format}-{feature}")
    for format, cases in CASES.items()
    for feature, case in cases.items()
]


@pytest.mark.parametrize(("format", "data", "text", "kind"), TABLE)
def test_a_feature_of_a_format(format: str, data: bytes, text: str, kind: BlockKind) -> None:
    document = sources.from_bytes(data, format)
    kinds = {block.span.of(document.text): block.kind for block in document.blocks}
    assert kinds.get(text) is kind
    assert_every_word_in_place(document)


def assert_every_word_in_place(document: Document) -> None:
    """By line and column, as a reader of the report counts: a word stands there as it is, save for its markup."""
    lines = document.lines
    for match in re.finditer(r"\S+", document.text):
        place = document.location(Span(*match.span()))
        source = document.source(Span(*match.span()))
        start = lines.starts.index(max(each for each in lines.starts if each <= source.start))
        line = lines.source[lines.starts[start] :]
        assert line[place.column - 1 :].startswith(source.of(lines.source))
        if not lines.pages:
            assert place.line == start + 1
        assert source.of(lines.source) == match[0] or "&" in source.of(lines.source)


LETTER = [
    (K.HEADING, 1, "Uw aanvraag voor een parkeerplaats"),
    (K.SALUTATION, 0, "Geachte mevrouw Jansen,"),
    (
        K.PARAGRAPH,
        0,
        "Wij hebben uw aanvraag op 3 mei ontvangen 😀. Wij vragen u om nog twee papieren te sturen. Ga naar onze "
        "website of bel ons.",
    ),
    (K.HEADING, 2, "Wat moet u ons sturen?"),
    (K.LIST_ITEM, 1, "een kopie van uw rij\u00adbewijs;"),
    (K.LIST_ITEM, 1, "een brief van uw werk, met daarin:"),
    (K.LIST_ITEM, 2, "de naam van het café & het adres."),
    (K.TABLE_CELL, 0, "Soort kaart"),
    (K.TABLE_CELL, 0, "Prijs per jaar"),
    (K.TABLE_CELL, 0, "Bewoner"),
    (K.TABLE_CELL, 0, "80 euro"),
    (
        K.PARAGRAPH,
        0,
        "Stuurt u de papieren niet op tijd?\nDan kunnen wij u niet helpen. Dat zouden wij heel jammer vinden.",
    ),
    (K.PARAGRAPH, 0, "Let op: dit is een kader."),
    (K.SALUTATION, 0, "Met vriendelijke groet,"),
    (K.REFERENCE, 0, "J. de Vries"),
    (K.PARAGRAPH, 0, "Dit staat in de regels van de gemeente."),
    (K.REFERENCE, 0, "Gemeente Voorbeeldstad"),
]


def blocks(document: Document) -> list[tuple[BlockKind, int, str]]:
    return [(block.kind, block.level, block.span.of(document.text)) for block in document.blocks]


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf"])
def test_a_letter_by_libreoffice_is_the_same_in_every_format(suffix: str) -> None:
    document = sources.read(FILES / f"brief.{suffix}")
    assert blocks(document) == LETTER
    assert document.lines.unit is LineUnit.PARAGRAPH
    assert_every_word_in_place(document)


def test_a_letter_as_a_pdf_says_the_same() -> None:
    document = sources.read(FILES / "brief.pdf")
    found = {text.replace("\n", " "): (kind, level) for kind, level, text in blocks(document)}
    # A PDF tells no paragraphs, emoji, soft hyphens and deleted text apart, so that some blocks differ.
    same = [(kind, level, text) for kind, level, text in LETTER if (kind, level) == found.get(text)]
    assert len(same) >= 11
    assert_every_word_in_place(document)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "doc"])
def test_what_libreoffice_makes_of_our_word_file(suffix: str, tmp_path: Path) -> None:
    (tmp_path / "in.docx").write_bytes((FILES / "brief.docx").read_bytes())
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        suffix,
        "--outdir",
        f"{tmp_path}/uit",
        f"{tmp_path}/in.docx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    if suffix == "doc":
        with pytest.raises(sources.SourceError, match="oud Office-bestand"):
            sources.from_bytes((tmp_path / "uit/in.doc").read_bytes(), "docx")
    else:
        assert blocks(sources.read(tmp_path / f"uit/in.{suffix}")) == LETTER
