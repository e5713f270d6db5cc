"""Valid files to break, by format."""

from collections.abc import Callable
from email.message import EmailMessage

from office_files import docx, odt, paragraph, pdf, run, set_lines, zipped

_FIELD = "".join(
    [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run("een link"),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ]
)


def _docx() -> list[bytes]:
    body = (
        paragraph("Kop", properties='<w:pStyle w:val="Kop1"/>')
        + paragraph("Dag ", _FIELD, run("vet", "<w:b/>"), "<w:r><w:t>x</w:t><w:tab/><w:br/></w:r>")
        + paragraph("weg", properties="<w:rPr><w:del/></w:rPr>")
        + paragraph(f"<w:ins>{run('erbij')}</w:ins><w:del><w:r><w:delText>weg</w:delText></w:r></w:del>")
        + "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
        + paragraph("cel")
        + "</w:tc></w:tr></w:tbl>"
        + paragraph(f"<w:r><w:pict><w:txbxContent>{paragraph('kader')}</w:txbxContent></w:pict></w:r>")
        + paragraph("- punt", '<w:r><w:footnoteReference w:id="1"/></w:r>')
        + '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>'
    )
    notes = f'<w:footnote w:id="1">{paragraph("noot")}</w:footnote>'
    return [docx(body, footnotes=notes, header=paragraph("Gemeente")), docx(paragraph("Tekst."))]


def _odt() -> list[bytes]:
    body = (
        '<text:h text:outline-level="1">Kop</text:h><text:p text:style-name="P1">Dag<text:s text:c="3"/><text:span '
        'text:style-name="T1">vet</text:span><text:tab/><text:line-break/><text:a>link</text:a><text:note>'
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>noot</text:p></text:note-body></text:note>"
        "<draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame></text:p><text:list>"
        "<text:list-item><text:p>punt</text:p></text:list-item></text:list><table:table><table:table-column "
        'table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>cel</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    style = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    return [odt(body, automatic=style, margins="<style:header><text:p>Gemeente</text:p></style:header>")]


def _rtf() -> list[bytes]:
    return [
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset128 M;}{\f2\fcharset2 S;}}"
        rb"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}{\info{\title Brief}}{\header Gemeente\par}"
        rb"\pard\s1 Kop\par\pard Dag {\b vet}\u233\'e9\uc0\u55357\u56832 {\f1 \'82\'6c}\tab\line"
        rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}{\footnote noot\par}\par{\listtext\'b7\tab}\ls1\ilvl1 punt"
        rb"\par\trowd\cellx1\cellx2\pard\intbl een\cell twee\cell\row{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}"
        rb"{\shptxt kader\par}}}{\deleted weg\par}{\pict 00ff}{\*\bin3 }}}x}\par}"
    ]


def _pdf() -> list[bytes]:
    left, right = (
        set_lines("De gemeente verandert de", "regels voor het ophalen-", "van afval in uw straat.", "Zo is dat."),
        [],
    )
    right = [(320, y, size, text) for _, y, size, text in left]
    rows = [cell for row in zip(left, right, strict=True) for cell in row]
    lists = set_lines("Kop", "", "• een", "• twee", "", "Dag Tijd", top=700)
    return [pdf(rows + lists, set_lines("verder gaat het.", top=800)), pdf(set_lines("Tekst. \ufb01jn 😀"), bold=10)]


def _eml() -> list[bytes]:
    message = EmailMessage()
    message["Subject"], message["From"] = "Vraag over één café", "a@gemeente.example"
    message.set_content("Dag,\n\nDit is een mail met één café.\n")
    message.add_alternative("<h1>Dag</h1><p>Dit is HTML.", subtype="html")
    message.add_attachment(_docx()[1], maintype="application", subtype="octet-stream", filename="brief.docx")
    inner = EmailMessage()
    inner.set_content("Doorgestuurd.")
    message.add_attachment(inner)
    return [bytes(message)]


def _zip() -> list[bytes]:
    return [
        zipped({"a.txt": "Tekst.", "b/brief.docx": _docx()[1], "c.eml": _eml()[0], "d.zip": zipped({"e.txt": "x"})})
    ]


SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "docx": _docx,
    "odt": _odt,
    "rtf": _rtf,
    "pdf": _pdf,
    "eml": _eml,
    "zip": _zip,
    "html": lambda: [
        b"<!doctype html><html lang=nl><body><main><h1>Kop</h1><p>Dag &eacute;&shy;n <a href=x>link</a></main>"
    ],
    "markdown": lambda: [b"# Kop\n\n- een\n- *twee* [link](x) &eacute;\n\n| a | b |\n|---|---|\n| c | d |\n"],
    "text": lambda: ["Dag,\n\nWat nu?\n- één\n  twee\n\n1234 AB Plaats\n".encode(), "één".encode("utf-16")],
}
