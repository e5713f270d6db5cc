"""The comments of a DOCX that silence rules: about the words that they stand beside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from begrijpelijk.core.place import Span
from begrijpelijk.markup.xml import Characters, End, Start
from begrijpelijk.sources.archive import Archive
from begrijpelijk.sources.docx_package import PREFIXES, package
from begrijpelijk.sources.docx_story import DocxParagraph
from begrijpelijk.sources.parts import part_events
from begrijpelijk.sources.silences import PREFIX, Mark


def docx_marks(archive: Archive, paragraphs: Sequence[tuple[str, DocxParagraph]]) -> Iterator[Mark]:
    """The marks in the comments of a DOCX, whose paragraphs are those of its rendition with the part of each."""
    parts = package(archive)
    part = parts.kinds.get("comments")
    texts = dict(_comments(archive, part)) if part is not None else {}
    texts = {identity: text for identity, text in texts.items() if text.lstrip().startswith(PREFIX)}
    if not texts:
        return
    said = list(_runs(parts.main, paragraphs))
    for identity, (first, end) in _anchors(archive, parts.main).items():
        places = [span for run, span in said if first <= run < end]
        if identity in texts and places:
            reach = Span(min(span.start for span in places), max(span.end for span in places))
            yield Mark(texts[identity], Span(reach.start, reach.start), reach)


def _comments(archive: Archive, part: str) -> Iterator[tuple[str, str]]:
    """Every comment: its id and what it says."""
    identity, text = "", list[str]()
    for event in part_events(archive, part, PREFIXES):
        match event:
            case Start("w:comment", attributes):
                identity, text = attributes.get("w:id", ""), []
            case Characters(said):
                text.append(said)
            case End("w:p"):
                text.append("\n")
            case End("w:comment"):
                yield identity, "".join(text).strip()


@dataclass(slots=True)
class _Anchor:
    first: int
    end: int | None = None


def _anchors(archive: Archive, part: str) -> dict[str, tuple[int, int]]:
    """By id of a comment: the first run of the part that it is about, and the one after the last."""
    runs = 0
    found: dict[str, _Anchor] = {}
    for event in part_events(archive, part, PREFIXES):
        match event:
            case Start("w:r"):
                runs += 1
            case Start("w:commentRangeStart", attributes):
                found.setdefault(attributes.get("w:id", ""), _Anchor(runs))
            case Start("w:commentRangeEnd", attributes) if attributes.get("w:id", "") in found:
                found[attributes["w:id"]].end = runs
    return {identity: (each.first, runs if each.end is None else each.end) for identity, each in found.items()}


def _runs(part: str, paragraphs: Sequence[tuple[str, DocxParagraph]]) -> Iterator[tuple[int, Span]]:
    """The runs of a part with the range of the rendition that each stretch of them takes."""
    position = 0
    for where, paragraph in paragraphs:
        for stretch in paragraph.stretches:
            if where == part:
                yield stretch.run, Span(position, position + len(stretch.text))
            position += len(stretch.text)
        position += 1
