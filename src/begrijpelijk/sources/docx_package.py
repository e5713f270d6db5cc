"""The package that a DOCX is: which part is the document, and which parts belong to it.

https://ecma-international.org/publications-and-standards/standards/ecma-376/
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from begrijpelijk.markup.xml import Start
from begrijpelijk.sources import failures
from begrijpelijk.sources.archive import Archive
from begrijpelijk.sources.parts import part_events

_TRANSITIONAL = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"
PREFIXES = {
    f"{_TRANSITIONAL}/wordprocessingml/2006/main": "w",
    f"{_STRICT}/wordprocessingml/main": "w",
    f"{_TRANSITIONAL}/officeDocument/2006/relationships": "r",
    f"{_STRICT}/officeDocument/relationships": "r",
    f"{_TRANSITIONAL}/package/2006/relationships": "rel",
    f"{_TRANSITIONAL}/markup-compatibility/2006": "mc",
    f"{_TRANSITIONAL}/officeDocument/2006/math": "m",
    f"{_STRICT}/officeDocument/math": "m",
    "http://schemas.microsoft.com/office/word/2015/wordml/symex": "w16se",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
"""The namespaces of a DOCX as Word writes it, and of the strict variant of the standard."""

PROPERTIES = "docProps/core.xml"
"""The part with the title of a document."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a DOCX: the main one, and by relation those that belong to it."""

    main: str
    targets: dict[str, str]
    """From the id of a relation of the main part to the name of a part."""
    kinds: dict[str, str]
    """From a kind of part (`styles`, `footnotes`) to its name; headers and footers, of which there are more, too."""


def package(archive: Archive) -> Package:
    """Find the parts. Raises `SourceError` where there is no document in the package."""
    main = next((target for _, kind, target in _relations(archive, "") if kind == "officeDocument"), "")
    if main not in archive:
        raise failures.damaged()
    relations = [relation for relation in _relations(archive, main) if relation[2] in archive]
    return Package(
        main,
        {identity: target for identity, _, target in relations},
        {kind: target for _, kind, target in relations},
    )


def _relations(archive: Archive, part: str) -> Iterator[tuple[str, str, str]]:
    """Id, kind and target of what belongs to a part, or to the package itself; what stands elsewhere is left out."""
    folder, name = posixpath.split(part)
    described = posixpath.join(folder, "_rels", f"{name}.rels")
    if described not in archive:
        return
    for event in part_events(archive, described, PREFIXES):
        if isinstance(event, Start) and event.name == "rel:Relationship":
            found = event.attributes
            if found.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, found.get("Target", "")))
                yield found.get("Id", ""), found.get("Type", "").rpartition("/")[2], target.lstrip("/")
