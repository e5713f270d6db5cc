"""Plain text as a document: the text to the character, and what its lines are to a reader."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from begrijpelijk.core.document import Block, BlockKind, Document, Origin
from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Span
from begrijpelijk.sources.headings import is_introduced, looks_like_heading
from begrijpelijk.sources.letter import is_subject, with_signature
from begrijpelijk.sources.letterhead import is_letterhead, is_reference
from begrijpelijk.sources.lines import Line, lines
from begrijpelijk.sources.lists import Marker, marker
from begrijpelijk.sources.wrapping import Wrapping

_FIRST_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class _Part:
    """A block in the making: lines that are read as one."""

    kind: BlockKind
    span: Span
    level: int = 0
    is_numbered: bool = False


def read_plain(text: str, uri: str) -> Document:
    """A plain text as a document whose text is `text`, to the character."""
    found = lines(text)
    wrapping = Wrapping.of([line.text for line in found])
    chunks = [_parts(chunk, wrapping) for chunk in _chunks(found)]
    parts = [part for chunk in _with_headings(chunks, text) for part in chunk]
    kinds = with_signature((part.kind, part.span.of(text)) for part in parts)
    blocks = tuple(
        Block(kind, part.span, Origin.same(part.span), part.level) for kind, part in zip(kinds, parts, strict=True)
    )
    return Document(uri, text, blocks, Lines.of(text), markup="text")


def _chunks(found: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines between blank ones; a line without any letter or digit (`-----`) is layout, and blank to us."""
    chunk: list[Line] = []
    for line in found:
        if _FIRST_LETTER.search(line.text):
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _parts(chunk: list[Line], wrapping: Wrapping) -> list[_Part]:
    """What stands between two blank lines, in parts."""
    if is_letterhead([line.text for line in chunk]):
        return [_Part(BlockKind.REFERENCE, line.content) for line in chunk]
    parts: list[_Part] = []
    for group in _groups(chunk):
        mark = marker(group[0])
        if mark is not None:
            parts += _item(group, mark, wrapping)
            continue
        for line, joins in zip(group, wrapping.joins([line.text for line in group]), strict=True):
            if is_reference(line.text):
                parts.append(_Part(BlockKind.REFERENCE, line.content))
            elif joins and parts and parts[-1].kind is BlockKind.PARAGRAPH:
                parts[-1] = _extended(parts[-1], line)
            else:
                parts.append(_Part(BlockKind.PARAGRAPH, line.content))
    return _with_depth(parts)


def _groups(chunk: list[Line]) -> Iterator[list[Line]]:
    """The lines of a chunk, parted before every list item."""
    group: list[Line] = []
    for line in chunk:
        if group and marker(line) is not None:
            yield group
            group = []
        group.append(line)
    yield group


def _item(group: list[Line], mark: Marker, wrapping: Wrapping) -> list[_Part]:
    """A list item with the lines that go on from it: indented ones, and those that a program broke off."""
    first = group[0]
    text = Line(first.text[mark.text_start :], first.start + mark.text_start)
    parts = [_Part(BlockKind.LIST_ITEM, text.content, mark.indent, mark.is_number)]
    for line, joins in zip(group[1:], wrapping.joins([line.text for line in group])[1:], strict=True):
        indent = len(line.text.expandtabs(4)) - len(line.text.expandtabs(4).lstrip())
        if len(parts) == 1 and (joins or indent > mark.indent):
            parts[0] = _extended(parts[0], line)
        else:
            kind = BlockKind.REFERENCE if is_reference(line.text) else BlockKind.PARAGRAPH
            parts.append(_Part(kind, line.content))
    return parts


def _extended(part: _Part, line: Line) -> _Part:
    return replace(part, span=Span(part.span.start, line.content.end))


def _with_depth(parts: list[_Part]) -> list[_Part]:
    """Turn the indents of list items, noted as their level, into how deep they stand in lists of lists."""
    open_indents: list[int] = []
    levelled: list[_Part] = []
    for part in parts:
        if part.kind is BlockKind.LIST_ITEM:
            while open_indents and open_indents[-1] >= part.level:
                open_indents.pop()
            open_indents.append(part.level)
            levelled.append(replace(part, level=len(open_indents)))
        else:
            levelled.append(part)
    return levelled


def _with_headings(chunks: list[list[_Part]], text: str) -> list[list[_Part]]:
    """Find the headings: a line by itself that looks like one, with text below it."""
    result = [chunk.copy() for chunk in chunks]
    for index in reversed(range(len(result))):
        chunk = result[index]
        below = result[index + 1] if index + 1 < len(result) else []
        for place, part in enumerate(chunk):
            line = part.span.of(text)
            if part.kind is not BlockKind.LIST_ITEM and is_subject(line):
                chunk[place] = replace(part, kind=BlockKind.HEADING, level=1)
        first = chunk[0]
        alone = len(chunk) == 1
        following = below if alone else chunk[1:]
        if not looks_like_heading(first.span.of(text)) or not following:
            continue
        if not is_introduced(following[0].kind, following[0].span.of(text), alone=alone):
            continue
        is_chapter = alone and first.is_numbered and not _beside_list(result, index)
        if first.kind is BlockKind.PARAGRAPH or is_chapter:
            chunk[0] = replace(first, kind=BlockKind.HEADING, level=2)
    return result


def _beside_list(chunks: list[list[_Part]], index: int) -> bool:
    """Whether the chunk before or after this one is a list item, so that this one is, too."""
    before, after = chunks[index - 1] if index else [], chunks[index + 1] if index + 1 < len(chunks) else []
    return bool(before and before[-1].is_numbered) or bool(after and after[0].is_numbered)
