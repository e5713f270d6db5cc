"""The XML of office documents as events, in order.

With expat of the standard library: it never fetches anything. A document type is refused, and with it every entity that
a file may define. What is open is kept in a counter, not on the stack, so that depth costs nothing; it is bounded for
the sake of the readers.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

DEEPEST = 500
"""Elements inside each other; Word and LibreOffice stay below 100."""
MOST_ELEMENTS = 2_000_000
"""Elements in one part; a book of a thousand pages has about one million."""
_CHUNK = 1 << 16


class XmlError(ValueError):
    """A part that is no XML, or is XML that is not read. `code` says which: `damaged`, `dtd`, `deep` or `large`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Start(NamedTuple):
    """A start tag. Names have the prefix that the reader chose for their namespace: `w:p`."""

    name: str
    attributes: dict[str, str]


class End(NamedTuple):
    """An end tag."""

    name: str


class Characters(NamedTuple):
    """Some text; the text of one element may come in several parts."""

    text: str


XmlEvent = Start | End | Characters


def xml_events(data: bytes, prefixes: Mapping[str, str]) -> Iterator[XmlEvent]:
    """What stands in `data`, in order; `prefixes` names the namespaces that matter, others get the prefix `?`.

    Several namespaces may share a prefix. Raises `XmlError`, after the events before it.
    """
    return (event for event, _ in placed_events(data, prefixes))


def placed_events(data: bytes, prefixes: Mapping[str, str]) -> Iterator[tuple[XmlEvent, int]]:
    """As `xml_events`, each with the byte at which its tag starts.

    That means nothing for text, nor for the end of an element without an end tag (`<w:tab/>`).
    """
    queue: list[tuple[XmlEvent, int]] = []
    parser = _parser(queue, prefixes)
    try:
        for start in range(0, len(data), _CHUNK):
            parser.Parse(data[start : start + _CHUNK], False)
            yield from queue
            queue.clear()
        parser.Parse(b"", True)
    except XmlError:
        raise
    except (expat.ExpatError, ValueError, LookupError):
        raise XmlError("damaged") from None
    yield from queue


def _parser(queue: list[tuple[XmlEvent, int]], prefixes: Mapping[str, str]) -> expat.XMLParserType:
    """A parser that puts what it reads in the queue, with the byte where it stands."""
    names: dict[str, str] = {}
    depth = count = 0

    def short(name: str) -> str:
        known = names.get(name)
        if known is None:
            namespace, _, local = name.rpartition(" ")
            known = names[name] = f"{prefixes.get(namespace, '?')}:{local}" if namespace else local
        return known

    def put(event: XmlEvent) -> None:
        queue.append((event, parser.CurrentByteIndex))

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST:
            raise XmlError("deep")
        if count > MOST_ELEMENTS:
            raise XmlError("large")
        put(Start(short(name), {short(key): value for key, value in attributes.items()}))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        put(End(short(name)))

    def refuse(*_: object) -> None:
        raise XmlError("dtd")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: put(Characters(text))
    parser.StartDoctypeDeclHandler = refuse
    return parser
