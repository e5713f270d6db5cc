"""The XML parts of an office document in its archive, with what is wrong with them told to the user."""

from collections.abc import Iterator, Mapping

from begrijpelijk.markup.xml import XmlError, XmlEvent, xml_events
from begrijpelijk.sources import failures
from begrijpelijk.sources.archive import Archive


def part_events(archive: Archive, name: str, prefixes: Mapping[str, str]) -> Iterator[XmlEvent]:
    """What stands in a part, in order. Raises `SourceError`, also half way."""
    try:
        yield from xml_events(archive.read(name), prefixes)
    except XmlError as error:
        reasons = {"dtd": failures.unsafe, "deep": failures.too_complex, "large": failures.too_large_unpacked}
        raise reasons.get(error.code, failures.damaged)() from None
