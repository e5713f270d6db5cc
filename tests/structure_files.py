"""A structure, written as a file of each format."""

import html
from collections.abc import Callable
from email.message import EmailMessage

from begrijpelijk.core.document import BlockKind
from office_files import docx, odt, paragraph, pdf, rtf, run
from structures import Item, Leaf, Line, List, Part, Structure, leaves, notes, shown

Write = dict[str, Callable[[str], str]]
"""How the words of each kind are written."""


def _written(parts: list[Part], write: Write) -> str:
    return " ".join(write[part.kind](html.escape(part.text, quote=False)) for part in parts)


_HTML: Write = {
    "plain": "{}".format,
    "bold": "<b>{}</b>".format,
    "link": "<a href=x>{}</a>".format,
    "note": lambda _: "",
    "gone": "<del>{}</del><!-- weg -->".format,
}


def html_file(structure: Structure) -> bytes:
    """A page with the structure in its main part."""

    def items(below: list[Item]) -> str:
        inner = "".join(f"<li>{_written(item.parts, _HTML)}{items(item.items)}" for item in below)
        return f"<ul>{inner}</ul>" if below else ""

    def of(element: object) -> str:
        match element:
            case Line(parts, level):
                name = f"h{level}" if level else "p"
                return f"<{name}>{_written(parts, _HTML)}</{name}>"
            case List(below):
                return items(below)
        rows = ("".join(f"<td>{_written(cell, _HTML)}" for cell in row) for row in element.rows)
        return f"<table>{''.join(f'<tr>{row}' for row in rows)}</table>"

    return f"<!doctype html><meta charset=utf-8><main>{''.join(map(of, structure))}</main>".encode()


_MARKDOWN: Write = {
    "plain": "{}".format,
    "bold": "**{}**".format,
    "link": "[{}](x)".format,
    "note": lambda _: "",
    "gone": "~~{}~~<!-- weg -->".format,
}


def markdown_file(structure: Structure) -> bytes:
    """The structure in Markdown."""

    def items(below: list[Item], indent: str) -> str:
        return "".join(
            # Of a line with only a hyphen below it, Markdown makes a heading.
            f"{indent}- {_written(item.parts, _MARKDOWN).strip() or '<!-- -->'}\n{items(item.items, indent + '  ')}"
            for item in below
        )

    def of(element: object) -> str:
        match element:
            case Line(parts, level):
                return f"{'#' * level} {_written(parts, _MARKDOWN)}".strip() + "\n"
            case List(below):
                return items(below, "")
        rows = ["|".join(["", *(_written(cell, _MARKDOWN) for cell in row), ""]) for row in element.rows]
        return "\n".join([rows[0], "|---" * len(element.rows[0]) + "|", *rows[1:]]) + "\n"

    # A comment between two lists keeps them apart.
    return "\n<!-- los -->\n\n".join(map(of, structure)).encode()


def _docx_notes(texts: list[str]) -> str:
    return "".join(
        f'<w:footnote w:id="{number}">{paragraph(html.escape(text))}</w:footnote>'
        for number, text in enumerate(texts, start=1)
    )


def docx_file(structure: Structure) -> bytes:
    """The structure in Word, with notes, links, tracked changes and comments."""
    numbers = iter(range(1, 1000))
    comment = '<w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    write: Write = {
        "plain": lambda text: f"<w:ins>{run(text)}</w:ins>",
        "bold": lambda text: comment.format(run(text, "<w:b/>")),
        "link": lambda text: f"<w:hyperlink>{run(text)}</w:hyperlink>",
        "note": lambda _: f'<w:r><w:footnoteReference w:id="{next(numbers)}"/></w:r>',
        "gone": lambda text: f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>",
    }

    def of(leaf: Leaf) -> str:
        kind, level, parts = leaf
        properties = {
            BlockKind.HEADING: f'<w:outlineLvl w:val="{level - 1}"/>',
            BlockKind.LIST_ITEM: f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/></w:numPr>',
        }.get(kind, "")
        return paragraph(
            *(f"{write[part.kind](html.escape(part.text))}{run(' ')}" for part in parts), properties=properties
        )

    def element_of(element: object) -> str:
        if isinstance(element, Line | List):
            return "".join(map(of, leaves([element])))
        cells = iter(map(of, leaves([element])))
        rows = "".join(f"<w:tr>{''.join(f'<w:tc>{next(cells)}</w:tc>' for _ in row)}</w:tr>" for row in element.rows)
        return f"<w:tbl><w:tblGrid>{'<w:gridCol/>' * len(element.rows[0])}</w:tblGrid>{rows}</w:tbl>"

    comments = f'<w:comment w:id="1">{paragraph("Klopt dit?")}</w:comment>'
    body = "".join(map(element_of, structure))
    return docx(body, footnotes=_docx_notes(notes(structure)), comments=comments)


_ODT: Write = {
    "plain": "{}".format,
    "bold": "<text:span>{}</text:span>".format,
    "link": "<text:a>{}</text:a>".format,
    "note": (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{}</text:p></text:note-body>"
        "</text:note>"
    ).format,
    "gone": "<office:annotation><text:p>{}</text:p></office:annotation>".format,
}


def odt_file(structure: Structure) -> bytes:
    """The structure in LibreOffice, with notes and comments."""

    def items(below: list[Item]) -> str:
        inner = "".join(
            f"<text:list-item><text:p>{_written(item.parts, _ODT)}</text:p>{items(item.items)}</text:list-item>"
            for item in below
        )
        return f"<text:list>{inner}</text:list>" if below else ""

    def of(element: object) -> str:
        match element:
            case Line(parts, 0):
                return f"<text:p>{_written(parts, _ODT)}</text:p>"
            case Line(parts, level):
                return f'<text:h text:outline-level="{level}">{_written(parts, _ODT)}</text:h>'
            case List(below):
                return items(below)
        cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
        rows = ("".join(cell.format(_written(each, _ODT)) for each in row) for row in element.rows)
        columns = f'<table:table-column table:number-columns-repeated="{len(element.rows[0])}"/>'
        inner = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
        return f"<table:table>{columns}{inner}</table:table>"

    return odt("".join(map(of, structure)))


def rtf_file(structure: Structure) -> bytes:
    """The structure in RTF, with notes, fields and deleted text."""
    write: Write = {
        "plain": "{}".format,
        "bold": r"{{\b {}}}".format,
        "link": r"{{\field{{\*\fldinst HYPERLINK x}}{{\fldrslt {}}}}}".format,
        "note": r"{{\footnote {}\par}}".format,
        "gone": r"{{\deleted {0}}}{{\*\annotation {0}}}".format,
    }

    def of(leaf: Leaf) -> str:
        kind, level, parts = leaf
        properties = {
            BlockKind.HEADING: rf"\outlinelevel{level - 1} ",
            BlockKind.LIST_ITEM: rf"{{\listtext\'b7\tab}}\ls1\ilvl{level - 1} ",
            BlockKind.TABLE_CELL: r"\intbl ",
        }.get(kind, " ")
        text = " ".join(write[part.kind](part.text) for part in parts)
        return rf"\pard{properties}{text}" + (r"\cell" if kind is BlockKind.TABLE_CELL else r"\par")

    def element_of(element: object) -> str:
        if isinstance(element, Line | List):
            return "".join(map(of, leaves([element])))
        cells = iter(map(of, leaves([element])))
        edges = "".join(rf"\cellx{number + 1}" for number, _ in enumerate(element.rows[0]))
        return "".join(rf"\trowd{edges}{''.join(next(cells) for _ in row)}\row" for row in element.rows)

    return rtf("".join(map(element_of, structure)))


def text_file(structure: Structure) -> bytes:
    """The structure as plain text."""
    marks = {BlockKind.LIST_ITEM: "- "}
    return "\n\n".join(
        "  " * max(level - 1, 0) + marks.get(kind, "") + " ".join(part.text for part in shown(parts))
        for kind, level, parts in leaves(structure)
        if shown(parts)
    ).encode()


def pdf_file(structure: Structure) -> bytes:
    """The structure on one long page, each block a line of its own."""
    lines = [(kind, level, shown(parts)) for kind, level, parts in leaves(structure) if shown(parts)]
    drawn = [
        (70 + 20 * level, 800 - 7 * number, 6 + 2 * (4 - level) * (kind is BlockKind.HEADING), text)
        for number, (kind, level, parts) in enumerate(lines)
        for text in ["• " * (kind is BlockKind.LIST_ITEM) + " ".join(part.text for part in parts)]
    ]
    return pdf(drawn)


def eml_file(structure: Structure) -> bytes:
    """A mail with the structure as HTML."""
    message = EmailMessage()
    message["Subject"] = "Uw vraag"
    message.set_content(html_file(structure).decode(), subtype="html")
    return bytes(message)


WRITERS = {
    "text": text_file,
    "markdown": markdown_file,
    "html": html_file,
    "docx": docx_file,
    "odt": odt_file,
    "rtf": rtf_file,
    "pdf": pdf_file,
    "eml": eml_file,
}
