"""A new DOCX with the text of a document: its headings, lists and paragraphs, without any further look."""

import io
import zipfile
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate

from begrijpelijk.core.document import Block, BlockKind, Document
from begrijpelijk.core.place import Span
from begrijpelijk.markup.xml_text import DECLARATION
from begrijpelijk.sources.docx_markup import elements
from begrijpelijk.sources.paragraphs import LINE_BREAK, visible

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DATE = (1980, 1, 1, 0, 0, 0)
"""The date of every part, so that the same text gives the same bytes."""

_PARTS = {
    "[Content_Types].xml": f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_MEDIA}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_MEDIA}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{_MEDIA}.numbering+xml"/>
</Types>""",
    "_rels/.rels": f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>""",
    "word/_rels/document.xml.rels": f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/numbering" Target="numbering.xml"/>
</Relationships>""",
    "word/numbering.xml": f"""<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="0">
<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""",
}

_HEADING = """<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>
<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240"/>
<w:outlineLvl w:val="{outline}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>"""
_STYLES = """<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>
<w:sz w:val="22"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr>
</w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/>
<w:pPr><w:ind w:left="567"/></w:pPr></w:style>
"""
_PAGE = """<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417"
 w:left="1417" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>"""
_SIZES = (32, 28, 26, 24, 22, 22)
"""Half points of the headings, the first level first."""


def new_docx(document: Document) -> bytes:
    """A DOCX whose rendition is the text of the blocks, one to a line; `places_in_new` says where a range of it is."""
    body = "".join(map(_paragraph, document.blocks, _texts(document)))
    headings = "".join(
        _HEADING.format(level=level, outline=level - 1, size=size) for level, size in enumerate(_SIZES, 1)
    )
    parts = {
        **_PARTS,
        "word/styles.xml": f'<w:styles xmlns:w="{_W}">{_STYLES}{headings}</w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}{_PAGE}</w:body></w:document>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), DECLARATION + content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def places_in_new(document: Document) -> Callable[[Span], Span]:
    """What tells where a range of the text, inside one block, stands in the rendition of `new_docx`."""
    starts = tuple(accumulate((len(block.span) + 1 for block in document.blocks), initial=0))

    def place(span: Span) -> Span:
        index = max(bisect_right(document.blocks, span.start, key=lambda block: block.span.start) - 1, 0)
        start = starts[index] + span.start - document.blocks[index].span.start
        return Span(start, start + len(span))

    return place


def _texts(document: Document) -> Iterator[str]:
    return (visible(block.span.of(document.text).replace("\n", LINE_BREAK)) for block in document.blocks)


def _paragraph(block: Block, text: str) -> str:
    styles = {
        BlockKind.HEADING: f"Heading{min(max(block.level, 1), len(_SIZES))}",
        BlockKind.LIST_ITEM: "ListBullet",
        BlockKind.QUOTATION: "Quote",
    }
    style = styles.get(block.kind)
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r>{elements(text, 'w:')}</w:r></w:p>"
