"""From a place in the rendition of a DOCX to the elements of the file, to write comments and changes there."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from begrijpelijk.core.place import Span
from begrijpelijk.sources.archive import open_archive
from begrijpelijk.sources.docx import docx_paragraphs


@dataclass(frozen=True, slots=True)
class DocxPlace:
    """Some characters in one element of a DOCX; all numbers count from 0.

    With lxml, the element is `list(list(root.iter(w + "r"))[run])[child]`, not counting comments and processing
    instructions among the children, with root that of `part`; `paragraph` counts `root.iter(w + "p")`. Where the child
    is a `w:t`, `characters` is a range of its text; else (`w:tab`, `w:br` …) the element stands for the one character.
    """

    part: str
    paragraph: int
    run: int
    child: int
    characters: Span


@dataclass(frozen=True, slots=True)
class DocxPlaces:
    """The places of the whole rendition, in order."""

    starts: tuple[int, ...]
    """Where in the rendition each of `places` starts."""
    places: tuple[DocxPlace, ...]

    def of(self, source: Span) -> tuple[DocxPlace, ...]:
        """Where the characters of a range of the rendition stand, in order; ends of paragraphs stand nowhere."""
        first = max(bisect_right(self.starts, source.start) - 1, 0)
        found: list[DocxPlace] = []
        for index in range(first, bisect_left(self.starts, source.end)):
            start, place = self.starts[index], self.places[index]
            begin, end = max(source.start - start, 0), min(source.end - start, len(place.characters))
            if begin < end:
                offset = place.characters.start
                characters = Span(offset + begin, offset + end)
                found.append(DocxPlace(place.part, place.paragraph, place.run, place.child, characters))
        return tuple(found)


def docx_places(data: bytes) -> DocxPlaces:
    """The places of the rendition that `read_docx` makes of the same bytes. Raises `SourceError` as that does."""
    starts: list[int] = []
    places: list[DocxPlace] = []
    position = 0
    with open_archive(data) as archive:
        for part, paragraph in docx_paragraphs(archive):
            for stretch in paragraph.stretches:
                characters = Span(stretch.character, stretch.character + len(stretch.text))
                starts.append(position)
                places.append(DocxPlace(part, stretch.paragraph, stretch.run, stretch.child, characters))
                position += len(stretch.text)
            position += 1
    return DocxPlaces(tuple(starts), tuple(places))
