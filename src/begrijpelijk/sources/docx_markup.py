"""Comments and tracked changes in the runs of one part of a DOCX: the part as it was, with only these runs new."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from begrijpelijk.core.place import Span
from begrijpelijk.markup.xml_text import tag, text
from begrijpelijk.sources.docx_runs import Child, Run, tag_at
from begrijpelijk.sources.paragraphs import LINE_BREAK

Position = tuple[int, int]
"""A character of a run: which child, and which character of its text (0 where the child stands for a character)."""


@dataclass(slots=True)
class Marks:
    """What is put in a run."""

    starts: dict[Position, list[int]] = field(default_factory=dict)
    """The ids of the comments that start before a character."""
    ends: dict[Position, list[int]] = field(default_factory=dict)
    """Those that end after it."""
    inserted_before: dict[Position, list[str]] = field(default_factory=dict)
    inserted_after: dict[Position, list[str]] = field(default_factory=dict)
    deleted: dict[int, list[Span]] = field(default_factory=dict)
    """The characters of each child that are deleted."""


@dataclass(slots=True)
class Editor:
    """Who makes the changes, and the next id that is free for one."""

    author: str
    next_id: int

    def change(self, prefix: str, name: str) -> str:
        """The start tag of a change."""
        self.next_id += 1
        return tag(f"{prefix}{name}", {f"{prefix}id": self.next_id - 1, f"{prefix}author": self.author})


def with_marks(data: bytes, runs: Sequence[Run], marks: Mapping[int, Marks], editor: Editor) -> bytes:
    """The part with marks in its runs, by their number; every byte outside these runs stays."""
    written: list[tuple[int, int, bytes]] = []
    # A run may hold a text box with runs of its own; those start later, so they are written first.
    for number in sorted(marks, reverse=True):
        run = runs[number]
        inside = [each for each in written if run.start <= each[0] and each[1] <= run.end]
        written = [each for each in written if each not in inside]

        def copied(start: int, end: int, inside: list[tuple[int, int, bytes]] = inside) -> bytes:
            return replaced(data, start, end, inside)

        written.append((run.start, run.end, _Writer(run, copied, editor).written(marks[number])))
    return replaced(data, 0, len(data), written)


def replaced(data: bytes, start: int, end: int, new: Sequence[tuple[int, int, bytes]]) -> bytes:
    """A range of the bytes with some ranges in it replaced."""
    pieces: list[bytes] = []
    for first, last, content in sorted(new):
        if start <= first and last <= end:
            pieces += [data[start:first], content]
            start = last
    return b"".join([*pieces, data[start:end]])


def elements(content: str, prefix: str) -> str:
    """New text as elements of a run."""
    marks = {"\n": f"<{prefix}br/>", LINE_BREAK: f"<{prefix}br/>", "\t": f"<{prefix}tab/>"}
    parts = (part for part in re.split(f"([\n\t{LINE_BREAK}])", content) if part)
    return "".join(marks.get(part) or _element(part, f"{prefix}t") for part in parts)


def _element(content: str, name: str) -> str:
    return f"{tag(name, {'xml:space': 'preserve'})}{text(content)}</{name}>"


@dataclass(slots=True)
class _Writer:
    """Writes one run anew, as one run or as several with marks between them."""

    run: Run
    copied: Callable[[int, int], bytes]
    """A range of the part, with what is new in it."""
    editor: Editor
    done: list[bytes] = field(default_factory=list)
    content: list[bytes] = field(default_factory=list)
    """What stands in the run that is open."""
    is_deleted: bool = False
    """Whether that is deleted."""

    def written(self, marks: Marks) -> bytes:
        for index, child in enumerate(self.run.children):
            if child.name != "w:rPr":
                self._child(index, child, marks)
        self._close()
        return b"".join(self.done)

    def _child(self, index: int, child: Child, marks: Marks) -> None:
        deleted = marks.deleted.get(index, [])
        shown = self._shown(child)
        for start, end in pairwise(sorted(_borders(index, shown, deleted, marks))):
            before, after = (index, start), (index, end - 1)
            self._insert(marks.inserted_before.get(before, ()))
            self._start_comments(marks.starts.get(before, ()))
            whole = Span(start, end) == shown
            self._put(child, Span(start, end), whole, any(span.covers(Span(start, end)) for span in deleted))
            self._insert(marks.inserted_after.get(after, ()))
            self._end_comments(marks.ends.get(after, ()))

    def _shown(self, child: Child) -> Span:
        """The characters of a child that count; Word leaves out the space around a text that does not keep it."""
        if child.name != "w:t":
            return Span(0, 1)
        if b"preserve" in tag_at(self.copied(child.start, child.end), 0):
            return Span(0, len(child.text))
        stripped = child.text.strip(" \t\r\n")
        start = child.text.find(stripped)
        return Span(start, start + len(stripped))

    def _put(self, child: Child, characters: Span, is_whole: bool, is_deleted: bool) -> None:
        if is_deleted != self.is_deleted:
            self._close()
            self.is_deleted = is_deleted
        if child.name != "w:t" or (is_whole and not is_deleted):
            self.content.append(self.copied(child.start, child.end))
        else:
            name = "delText" if is_deleted else "t"
            self.content.append(_element(characters.of(child.text), self.run.prefix + name).encode())

    def _close(self) -> None:
        """End the run that is open, if there is something in it."""
        if self.content:
            written = self._as_run(b"".join(self.content))
            if self.is_deleted:
                start = self.editor.change(self.run.prefix, "del").encode()
                written = start + written + f"</{self.run.prefix}del>".encode()
            self.done.append(written)
            self.content = []

    def _as_run(self, content: bytes) -> bytes:
        properties = b"".join(
            self.copied(child.start, child.end) for child in self.run.children if child.name == "w:rPr"
        )
        return self.run.tag + properties + content + f"</{self.run.prefix}r>".encode()

    def _insert(self, texts: Iterable[str]) -> None:
        for inserted in texts:
            self._close()
            start = self.editor.change(self.run.prefix, "ins").encode()
            run = self._as_run(elements(inserted, self.run.prefix).encode())
            self.done.append(start + run + f"</{self.run.prefix}ins>".encode())

    def _start_comments(self, numbers: Iterable[int]) -> None:
        prefix = self.run.prefix
        for number in numbers:
            self._close()
            self.done.append(tag(f"{prefix}commentRangeStart", {f"{prefix}id": number}, "/>").encode())

    def _end_comments(self, numbers: Iterable[int]) -> None:
        prefix = self.run.prefix
        for number in numbers:
            self._close()
            end = tag(f"{prefix}commentRangeEnd", {f"{prefix}id": number}, "/>")
            reference = tag(f"{prefix}commentReference", {f"{prefix}id": number}, "/>")
            self.done.append(f"{end}<{prefix}r>{reference}</{prefix}r>".encode())


def _borders(index: int, shown: Span, deleted: Iterable[Span], marks: Marks) -> set[int]:
    """Where the text of a child is cut."""
    borders = {shown.start, shown.end}
    borders |= {character for kind in (marks.starts, marks.inserted_before) for at, character in kind if at == index}
    borders |= {character + 1 for kind in (marks.ends, marks.inserted_after) for at, character in kind if at == index}
    return borders.union(*((span.start, span.end) for span in deleted))
