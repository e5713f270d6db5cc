"""What the styles of an ODT say about a paragraph or a span: a title, a quotation, bold, hidden."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from begrijpelijk.core.document import BlockKind
from begrijpelijk.markup.xml import Start
from begrijpelijk.sources import failures
from begrijpelijk.sources.archive import Archive
from begrijpelijk.sources.parts import part_events
from begrijpelijk.sources.silent_styles import mark_in
from begrijpelijk.sources.style_names import kind_of_style

_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
PREFIXES = {
    f"{_NAMES}:office:1.0": "office",
    f"{_NAMES}:style:1.0": "style",
    f"{_NAMES}:text:1.0": "text",
    f"{_NAMES}:table:1.0": "table",
    f"{_NAMES}:drawing:1.0": "draw",
    f"{_NAMES}:xsl-fo-compatible:1.0": "fo",
    f"{_NAMES}:svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
}
MOST_STYLES = 50_000
_LONGEST_CHAIN = 20
"""Styles that are based on each other."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it says itself, and then with what it is based on."""

    kind: tuple[BlockKind, int] | None = None
    is_bold: bool | None = None
    is_hidden: bool = False
    mark: str | None = None
    """The mark that silences rules, where its name is one."""


@dataclass(frozen=True, slots=True)
class _Written:
    parent: str | None
    style: Style


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document, by family (`paragraph`, `text`) and name."""

    styles: dict[tuple[str, str], Style] = field(default_factory=dict)

    def style(self, family: str, name: str | None) -> Style:
        """The style of this name, or one that says nothing."""
        return self.styles.get((family, name or "")) or Style(_kind(family, name or ""))


def read_styles(archive: Archive, parts: Iterable[str]) -> Styles:
    """The styles in these parts of an ODT; a part that is not there has none."""
    written: dict[tuple[str, str], _Written] = {}
    for part in parts:
        current: tuple[str, str] | None = None
        for event in part_events(archive, part, PREFIXES) if part in archive else ():
            if not isinstance(event, Start):
                continue
            if event.name == "office:body":
                break
            if event.name == "style:style":
                name = event.attributes.get("style:name", "")
                current = (event.attributes.get("style:family", ""), name)
                mark = mark_in(event.attributes.get("style:display-name", _spaced(name)))
                written[current] = _Written(event.attributes.get("style:parent-style-name"), Style(mark=mark))
                if len(written) > MOST_STYLES:
                    raise failures.too_complex()
            elif event.name == "style:text-properties" and current is not None:
                written[current] = _with_properties(written[current], event)
            elif event.name == "style:default-style":
                current = None
    return Styles({key: _resolved(written, key) for key in written})


def _with_properties(written: _Written, event: Start) -> _Written:
    weight = event.attributes.get("fo:font-weight")
    is_bold = None if weight is None else weight in {"bold", "600", "700", "800", "900"}
    is_hidden = event.attributes.get("text:display") == "none"
    return replace(written, style=replace(written.style, is_bold=is_bold, is_hidden=is_hidden))


def _resolved(written: dict[tuple[str, str], _Written], key: tuple[str, str]) -> Style:
    """A style with what it is based on; a circle ends where it closes."""
    found = Style()
    seen: set[tuple[str, str]] = set()
    while key[1] and key not in seen and len(seen) < _LONGEST_CHAIN:
        seen.add(key)
        family, name = key
        own = written.get(key, _Written(None, Style()))
        found = Style(
            found.kind or _kind(family, name),
            own.style.is_bold if found.is_bold is None else found.is_bold,
            found.is_hidden or own.style.is_hidden,
            found.mark or own.style.mark,
        )
        key = (family, own.parent or "")
    return found


def _kind(family: str, name: str) -> tuple[BlockKind, int] | None:
    return kind_of_style(_spaced(name)) if family == "paragraph" else None


def _spaced(name: str) -> str:
    return name.replace("_20_", " ")
