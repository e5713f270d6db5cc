"""Markdown (CommonMark, with GitHub's tables) as a document: what a reader of the page sees.

Left out are front matter, code, comments, pictures, and the addresses of links. An HTML block is read as HTML.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Span
from begrijpelijk.sources.drafts import Draft, Piece, assemble, collapse
from begrijpelijk.sources.letter import is_list_of_details, is_subject, with_signature
from begrijpelijk.sources.letterhead import is_letterhead
from begrijpelijk.sources.lines import Line, lines
from begrijpelijk.sources.markdown_places import Places, of_cells, of_heading, of_lines
from begrijpelijk.sources.silences import Mark, marks_of_page, with_silences

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*(?=\r?$)", re.DOTALL | re.MULTILINE
)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(?P<title>[^\r\n]*?)[\"']?[ \t\r]*$", re.MULTILINE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CONTAINERS = {
    "list_item": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTATION,
    "heading": BlockKind.HEADING,
    "th": BlockKind.TABLE_CELL,
    "td": BlockKind.TABLE_CELL,
}


@dataclass(slots=True)
class _Reader:
    """Walks the blocks that the parser found, and knows what they stand in."""

    source: str
    lines: list[Line]
    first: int
    """The line on which the Markdown starts, below the front matter."""
    containers: list[tuple[BlockKind, int]] = field(default_factory=list)
    """What the block stands in, from the outside in; of a heading its level."""
    marks: list[Mark] = field(default_factory=list)
    """The marks that silence rules, in the comments that were read."""

    def drafts(self, tokens: Sequence["Token"]) -> Iterator[Draft]:
        """The blocks of a text, in order."""
        for index, token in enumerate(tokens):
            name = token.type.removesuffix("_open").removesuffix("_close")
            if name in _CONTAINERS:
                if token.nesting > 0:
                    level = int(token.tag[1:]) if name == "heading" else 0
                    self.containers.append((_CONTAINERS[name], level))
                else:
                    self.containers.pop()
            elif token.type == "tr_open":
                yield from self._row(tokens, index)
            elif token.type == "inline" and not self._in(BlockKind.TABLE_CELL):
                yield from self._block(token, self._places(token, tokens[index - 1]))
            elif token.type == "html_block":
                yield from self._html(token)

    def _in(self, kind: BlockKind) -> bool:
        return bool(self.containers) and self.containers[-1][0] is kind

    def _lines(self, token: "Token") -> list[Line]:
        start, end = token.map or (0, 0)
        return self.lines[self.first + start : self.first + end]

    def _places(self, token: "Token", opening: "Token") -> Places:
        if opening.type == "heading_open" and opening.markup.startswith("#"):
            return of_heading(token.content, self._lines(token)[0], opening.markup)
        return of_lines(token.content, self._lines(token))

    def _row(self, tokens: Sequence["Token"], start: int) -> Iterator[Draft]:
        cells: list[Token] = []
        for token in tokens[start:]:
            if token.type == "tr_close":
                break
            if token.type == "inline":
                cells.append(token)
        if not cells:
            return
        row = self._lines(cells[0])[0]
        for cell, places in zip(cells, of_cells([cell.content for cell in cells], row), strict=True):
            self.marks += _marks(cell, places)
            for pieces, is_link in _paragraphs(cell, places):
                yield Draft(BlockKind.LINK if is_link else BlockKind.TABLE_CELL, pieces)

    def _block(self, token: "Token", places: Places) -> Iterator[Draft]:
        self.marks += _marks(token, places)
        kind, level = self._kind()
        if kind is BlockKind.PARAGRAPH:
            written = token.content.split("\n")
            if is_letterhead(written) or is_list_of_details(written):
                yield from self._details(token, places)
                return
        for pieces, is_link in _paragraphs(token, places):
            if is_link and kind is not BlockKind.HEADING:
                yield Draft(BlockKind.LINK, pieces)
            else:
                yield Draft(kind, pieces, level)

    def _details(self, token: "Token", places: Places) -> Iterator[Draft]:
        """The lines of an address or of a list of references, each by itself."""
        for pieces, _ in _paragraphs(token, places, keep_lines=True):
            line: list[Piece] = []
            for piece in [*pieces, None]:
                if piece is not None and not piece.is_break:
                    line.append(piece)
                    continue
                draft = Draft(BlockKind.REFERENCE, line)
                yield replace(draft, kind=BlockKind.HEADING, level=1) if is_subject(draft.text) else draft
                line = []

    def _html(self, token: "Token") -> Iterator[Draft]:
        from begrijpelijk.markup import parse
        from begrijpelijk.sources.html import page_drafts

        places = of_lines(token.content, self._lines(token))
        tree = parse(token.content)
        self.marks += [mark.placed(places.span) for mark in marks_of_page(token.content, tree)]
        kind, level = self._kind()
        for draft in page_drafts(tree, tree.root, None):
            pieces = [placed for piece in draft.pieces for placed in places.placed(piece)]
            draft = replace(draft, pieces=pieces, selector=None)
            yield replace(draft, kind=kind, level=level) if draft.kind is BlockKind.PARAGRAPH else draft

    def _kind(self) -> tuple[BlockKind, int]:
        """What a block is here, and of which level."""
        kind, level = self.containers[-1] if self.containers else (BlockKind.PARAGRAPH, 0)
        return kind, self.containers.count((kind, level)) if kind is BlockKind.LIST_ITEM else level


def read_markdown(text: str, uri: str) -> Document:
    """A Markdown text as a document; its title is that of the front matter, else its first heading of level 1."""
    from begrijpelijk.sources.markdown_inline import parser

    found = lines(text)
    front_matter = _FRONT_MATTER.match(text)
    first = len(lines(front_matter[0])) if front_matter else 0
    start = found[first].start if first < len(found) else len(text)
    tokens = parser().parse(text[start:])
    reader = _Reader(text, found, first)
    drafts = list(reader.drafts(tokens))
    kinds = with_signature((draft.kind, draft.text) for draft in drafts)
    drafts = [replace(draft, kind=kind) for kind, draft in zip(kinds, drafts, strict=True)]
    content, blocks = assemble(drafts)
    stated = _TITLE.search(front_matter["fields"]) if front_matter else None
    headings = (draft.text for draft in drafts if draft.kind is BlockKind.HEADING and draft.level == 1)
    title = (stated["title"] if stated else None) or next(headings, None)
    return with_silences(Document(uri, content, blocks, Lines.of(text), title, markup="markdown"), reader.marks)


def _marks(block: "Token", places: Places) -> Iterator[Mark]:
    """The comments inside a block."""
    for token in block.children or []:
        if token.type == "html_inline" and token.content.startswith("<!--"):
            yield Mark(token.content[4:].removesuffix("-->"), places.span(*token.meta["place"]))


def _paragraphs(block: "Token", places: Places, *, keep_lines: bool = False) -> Iterator[tuple[list[Piece], bool]]:
    """The text of a block, and whether all of it is a link; lines are kept or made into one."""
    linked: set[Span] = set()
    spoken: set[Span] = set()
    pieces: list[Piece] = []
    links = struck = 0
    for token in block.children or []:
        if token.type in {"link_open", "link_close"}:
            links += token.nesting
        elif token.type in {"s_open", "s_close"}:
            struck += token.nesting
        elif not struck:
            said = list(_said(token, block.content, places, keep_lines))
            pieces += said
            spans = {piece.source for piece in said if piece.text.strip()}
            spoken |= spans
            linked |= spans if links else set()
    for paragraph in collapse(pieces):
        yield paragraph, spoken == linked


def _said(token: "Token", content: str, places: Places, keep_lines: bool) -> Iterator[Piece]:
    """What a token says to a reader: nothing, for code, pictures and comments."""
    if not token.meta:
        return
    start, end = token.meta["place"]
    match token.type:
        case "text" if end - start == len(token.content):
            yield from places.pieces(content, start, end)
        case "text" | "text_special":
            yield Piece(token.content, places.span(start, end))
        case "softbreak":
            newline = content.index("\n", start)
            yield Piece("\n", places.span(newline, newline + 1), is_break=keep_lines)
        case "hardbreak":
            yield Piece("\n", places.span(start, end), is_break=True)
        case "html_inline" if _BREAK.fullmatch(token.content):
            yield Piece("\n", places.span(start, end), is_break=True)
