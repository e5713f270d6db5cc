"""Office documents made by hand, so that a test shows what is in them."""

import io
import zipfile
from collections.abc import Mapping, Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
SYMEX = 'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Huiskop"><w:name w:val="Huisstijl kop"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Huiskop"/></w:style>
<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="Lijst"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Verborgen"><w:name w:val="X"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with this in its body, and parts such as `styles`, `footnotes`, `comments`, `header` or `footer`."""
    roots = {"header": "hdr", "footer": "ftr"}
    content = {"styles": STYLES} | parts
    relations = "".join(f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in content)
    start = f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">{start}</Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
            "word/document.xml": f"<w:document {W} {R} {MC} {SYMEX}><w:body>{body}</w:body></w:document>",
        }
        | {
            f"word/{kind}.xml": f"<w:{roots.get(kind, kind)} {W}>{xml}</w:{roots.get(kind, kind)}>"
            for kind, xml in content.items()
        }
    )


def run(text: str, properties: str = "") -> str:
    """A run with some text, which must be XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs, or of texts that become runs."""
    content = "".join(part if part.startswith("<") else run(part) for part in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def odt(body: str, *, automatic: str = "", styles: str = "", margins: str = "", manifest: str = "") -> bytes:
    """An ODT with this in its body, with styles, and with headers and footers."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    namespaces = " ".join(
        [f'xmlns:{name}="{names}:{name}:1.0"' for name in ("office", "style", "text", "table")]
        + [f'xmlns:draw="{names}:drawing:1.0" xmlns:fo="{names}:xsl-fo-compatible:1.0"']
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {namespaces}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {namespaces}><office:styles>{styles}</office:styles>"
            f"<office:master-styles><style:master-page>{margins}</style:master-page></office:master-styles>"
            "</office:document-styles>",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        }
    )


def rtf(body: str) -> bytes:
    """An RTF with this in its body; what is no ASCII is escaped."""
    encoded = "".join(c if c < "\x80" else "".join(f"\\u{unit} ?" for unit in _units(c)) for c in body)
    head = r"{\rtf1\ansi{\stylesheet{\s1 heading 1;}{\s0 Normal;}}"
    return f"{head}{encoded}}}".encode("ascii")


def _units(character: str) -> list[int]:
    data = character.encode("utf-16-le")
    return [int.from_bytes(data[index : index + 2], "little") for index in range(0, len(data), 2)]


def pdf(*pages: Sequence[tuple[float, float, float, str]], bold: float = 0, extra: str = "") -> bytes:
    """A PDF of pages, each of texts with their left, their height and their size; texts of size `bold` are bold.

    `extra` stands in the trailer.
    """
    characters = sorted({character for page in pages for *_, text in page for character in text})
    codes = {character: code for code, character in enumerate(characters, start=33)}
    mapped = "".join(f"<{code:02x}> <{each.encode('utf-16-be').hex()}>\n" for each, code in codes.items())
    cmap = f"begincmap 1 begincodespacerange <00> <ff> endcodespacerange {len(codes)} beginbfchar {mapped} endbfchar"
    font = "<</Type/Font/Subtype/Type1/BaseFont/{}/ToUnicode 3 0 R>>"
    fonts = [font.format(name) for name in ("Helvetica", "Helvetica-Bold")]
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", _stream(cmap), *fonts]
    kids: list[str] = []
    for page in pages:
        drawn = "".join(
            f"BT /F{2 if size == bold else 1} {size} Tf 1 0 0 1 {x} {y} Tm "
            f"<{''.join(f'{codes[each]:02x}' for each in text)}> Tj ET\n"
            for x, y, size, text in page
        )
        objects += ["", _stream(drawn)]
        objects[-2] = (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R/F2 5 0 R>>>>"
            f"/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects) - 1} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj {content} endobj\n".encode()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    return (
        data
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer <</Size {len(objects) + 1}/Root 1 0 R{extra}>>\nstartxref\n{len(data)}\n%%EOF"
        ).encode()
    )


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>\nstream\n{content}\nendstream"


def set_lines(
    *texts: str, left: float = 70, top: float = 780, size: float = 10
) -> list[tuple[float, float, float, str]]:
    """Lines under each other, for a page of a PDF; an empty text leaves a line open."""
    return [(left, top - 12 * index, size, text) for index, text in enumerate(texts) if text]
