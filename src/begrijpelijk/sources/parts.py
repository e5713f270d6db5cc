"""The XML parts of an office document in its archive, with what is wrong with them told to the user."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from begrijpelijk.markup.xml import Characters, End, Start, XmlError, XmlEvent, xml_events
from begrijpelijk.sources import failures
from begrijpelijk.sources.archive import Archive


def part_events(archive: Archive, name: str, prefixes: Mapping[str, str]) -> Iterator[XmlEvent]:
    """What stands in a part, in order. Raises `SourceError`, also half way."""
    try:
        yield from xml_events(archive.read(name), prefixes)
    except XmlError as error:
        reasons = {"dtd": failures.unsafe, "deep": failures.too_complex, "large": failures.too_large_unpacked}
        raise reasons.get(error.code, failures.damaged)() from None


class PartReader(Protocol):
    """What takes in a part, event by event."""

    def start(self, event: Start) -> None:
        """Take in a start tag."""
        ...

    def end(self, name: str) -> None:
        """Take in an end tag."""
        ...

    def characters(self, text: str) -> None:
        """Take in some text."""
        ...


def take_in(events: Iterable[XmlEvent], reader: PartReader) -> None:
    """Give a reader all events of a part, in order. Raises what they raise."""
    for event in events:
        match event:
            case Start():
                reader.start(event)
            case End():
                reader.end(event.name)
            case Characters():
                reader.characters(event.text)


def title_in(archive: Archive, name: str, prefixes: Mapping[str, str]) -> str | None:
    """The title (`dc:title`) that a part with the properties of a document tells; None where it tells none."""
    if name not in archive:
        return None
    said: list[str] = []
    is_title = False
    for event in part_events(archive, name, prefixes):
        match event:
            case Start(tag, _):
                is_title = tag == "dc:title"
            case End():
                is_title = False
            case Characters(text) if is_title:
                said.append(text)
    return " ".join("".join(said).split()) or None
