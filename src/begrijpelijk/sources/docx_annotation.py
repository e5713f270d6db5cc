"""A DOCX with comments and tracked changes of ours; all other parts of it stay as they are, to the byte."""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.markup.xml_text import DECLARATION, tag
from begrijpelijk.sources import failures
from begrijpelijk.sources.archive import open_archive
from begrijpelijk.sources.docx_markup import Editor, Marks, elements, with_marks
from begrijpelijk.sources.docx_package import package
from begrijpelijk.sources.docx_places import DocxPlace, DocxPlaces, docx_places
from begrijpelijk.sources.docx_runs import Run, runs

_TRANSITIONAL = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
)
_STRICT = (
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
)
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ID = re.compile(rb"""\bid\s*=\s*["'](\d{1,9})["']""")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment at a range of the rendition, in paragraphs."""

    source: Span
    paragraphs: tuple[str, ...]


def annotated(
    data: bytes, comments: Sequence[Comment], changes: Iterable[tuple[Edit, ...]], author: str
) -> tuple[bytes, tuple[bool, ...]]:
    """The bytes of a DOCX with comments in it, and with changes that a reader can accept or reject.

    Args:
        data: a DOCX that `read_docx` reads.
        comments: in the order in which they are numbered. One that stands in no text of the body, or in a note or a
            header, stands at the first text of the body.
        changes: edits of the rendition, group by group; a group is put in as a whole or not at all. It is left out
            where it touches text that somebody changed while changes were tracked. No two of them may touch.
        author: the name at each comment and change.

    Returns:
        The new DOCX, and for each group whether it was put in.

    """
    places = docx_places(data)
    with open_archive(data) as archive:
        parts = package(archive)
        comments_part = parts.kinds.get("comments")
        relations = posixpath.join(*_relations(parts.main))
        names = {_TYPES, relations, parts.main, comments_part, *(place.part for place in places.places)}
        contents = {name: archive.read(name) for name in names if name and name in archive}
    known = (contents[parts.main], contents.get(comments_part or "", b""))
    first = 1 + max((int(number) for content in known for number in _ID.findall(content)), default=0)
    draft = _Draft(places, parts.main, {part: runs(contents[part]) for part in {each.part for each in places.places}})
    for number, comment in enumerate(comments, first):
        draft.comment(number, comment.source)
    is_in = tuple(draft.change(group) for group in changes)
    editor = Editor(author, first + len(comments))
    new = {part: with_marks(contents[part], draft.runs[part], marks, editor) for part, marks in draft.marks.items()}
    if comments and places.places:
        is_strict = _STRICT[0].encode() in contents[parts.main][:10_000]
        space, relation = _STRICT if is_strict else _TRANSITIONAL
        part = comments_part or posixpath.join(posixpath.dirname(parts.main), "comments.xml")
        old = contents.get(part) or f'{DECLARATION}<w:comments xmlns:w="{space}"></w:comments>'.encode()
        new[part] = _with_last(old, "comments", lambda prefix: _written(comments, first, author, prefix))
        if comments_part is None:
            new |= _registered(contents, part, relations, relation)
    return _zipped(data, new), is_in


@dataclass(slots=True)
class _Draft:
    """What goes where."""

    places: DocxPlaces
    main: str
    runs: Mapping[str, Sequence[Run]]
    marks: dict[str, dict[int, Marks]] = field(default_factory=dict)

    def comment(self, number: int, source: Span) -> None:
        """Put a comment at a range of the rendition."""
        found = self.places.of(source)
        if not found or any(place.part != self.main for place in found):
            found = tuple(place for place in self.places.places if place.part == self.main)[:1]
        if found:
            first, last = found[0], found[-1]
            self._marks(first).starts.setdefault((first.child, first.characters.start), []).append(number)
            self._marks(last).ends.setdefault((last.child, last.characters.end - 1), []).append(number)

    def change(self, edits: tuple[Edit, ...]) -> bool:
        """Put in edits that belong together, if they all can be."""
        steps = [(edit, self.places.of(edit.span), self._anchor(edit.span)) for edit in edits]
        for edit, deleted, anchor in steps:
            if anchor is None or any(self._run(place).is_change for place in (*deleted, anchor[0])):
                return False
            if edit.span and sum(len(place.characters) for place in deleted) != len(edit.span):
                return False
        for edit, deleted, anchor in steps:
            for place in deleted:
                self._marks(place).deleted.setdefault(place.child, []).append(place.characters)
            if edit.text and anchor:
                place, is_after = anchor
                marks = self._marks(place)
                inserted = marks.inserted_after if is_after else marks.inserted_before
                inserted.setdefault((place.child, place.characters.start), []).append(edit.text)
        return True

    def _anchor(self, span: Span) -> tuple[DocxPlace, bool] | None:
        """The character beside which new text goes, and whether it goes after it."""
        before = self.places.of(Span(span.end - 1, span.end)) if span.end else ()
        after = self.places.of(Span(span.start, span.start + 1))
        if before:
            return before[0], True
        return (after[0], False) if after else None

    def _run(self, place: DocxPlace) -> Run:
        return self.runs[place.part][place.run]

    def _marks(self, place: DocxPlace) -> Marks:
        return self.marks.setdefault(place.part, {}).setdefault(place.run, Marks())


def _relations(part: str) -> tuple[str, str, str]:
    folder, name = posixpath.split(part)
    return folder, "_rels", f"{name}.rels"


def _written(comments: Iterable[Comment], first: int, author: str, prefix: str) -> str:
    """The comments themselves."""
    initials = author[:1]
    return "".join(
        tag(f"{prefix}comment", {f"{prefix}id": number, f"{prefix}author": author, f"{prefix}initials": initials})
        + "".join(
            f"<{prefix}p><{prefix}r>{elements(each, prefix)}</{prefix}r></{prefix}p>" for each in comment.paragraphs
        )
        + f"</{prefix}comment>"
        for number, comment in enumerate(comments, first)
    )


def _registered(contents: Mapping[str, bytes], part: str, relations: str, relation: str) -> dict[str, bytes]:
    """The lists of parts with the comments in them."""
    target = {"Id": "begrijpelijk", "Type": relation, "Target": posixpath.basename(part)}
    override = {"PartName": f"/{part}", "ContentType": _CONTENT_TYPE}
    empty = f'{DECLARATION}<Relationships xmlns="{_RELATIONS}"></Relationships>'.encode()
    return {
        relations: _with_last(
            contents.get(relations, empty), "Relationships", lambda prefix: tag(f"{prefix}Relationship", target, "/>")
        ),
        _TYPES: _with_last(contents[_TYPES], "Types", lambda prefix: tag(f"{prefix}Override", override, "/>")),
    }


def _with_last(content: bytes, root: str, last: Callable[[str], str]) -> bytes:
    """XML with something at the end of its root, made with the prefix of the root."""
    closed = re.search(rf"</([\w.-]+:)?{root}\s*>\s*$".encode(), content)
    if closed:
        added = last((closed[1] or b"").decode()).encode()
        return content[: closed.start()] + added + content[closed.start() :]
    empty = re.search(rf"<([\w.-]+:)?{root}\b[^>]*/>\s*$".encode(), content)
    if empty is None:
        raise failures.damaged()
    prefix = (empty[1] or b"").decode()
    opened = content[: content.rindex(b"/>")].rstrip() + b">"
    return opened + f"{last(prefix)}</{prefix}{root}>".encode()


def _zipped(data: bytes, new: Mapping[str, bytes]) -> bytes:
    """The ZIP file with some parts new; the others with the same bytes, name and date."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for info in old.infolist():
            archive.writestr(info, new.get(info.filename, old.read(info)))
        for name in new.keys() - set(old.namelist()):
            archive.writestr(zipfile.ZipInfo(name), new[name], zipfile.ZIP_DEFLATED)
    return stream.getvalue()
