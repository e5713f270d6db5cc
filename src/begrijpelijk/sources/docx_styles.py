"""What the styles of a DOCX say about a paragraph: that it is a heading, a list item, a quotation."""

import re
from dataclasses import dataclass, field, replace

from begrijpelijk.core.document import BlockKind
from begrijpelijk.markup.xml import Start
from begrijpelijk.sources import failures
from begrijpelijk.sources.archive import Archive
from begrijpelijk.sources.docx_package import PREFIXES
from begrijpelijk.sources.parts import part_events
from begrijpelijk.sources.silent_styles import mark_in
from begrijpelijk.sources.style_names import DEEPEST_HEADING, kind_of_style

_LIST = re.compile(r"list (?:bullet|number)(?: ([2-5]))?")
_BODY_TEXT = 9
"""The outline level of what is no heading."""
MOST_STYLES = 50_000
_LONGEST_CHAIN = 20
"""Styles that are based on each other; Word allows eleven."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph says of itself, or its style of it. None where it says nothing."""

    style: str | None = None
    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    is_bold: bool | None = None
    is_hidden: bool | None = None

    def with_property(self, event: Start) -> "Look":
        """The same with what one element of its properties says."""
        value = event.attributes.get("w:val", "")
        match event.name:
            case "w:pStyle":
                return replace(self, style=value)
            case "w:outlineLvl":
                return replace(self, outline=_number(value))
            case "w:numId":
                return replace(self, list_id=value)
            case "w:ilvl":
                return replace(self, list_level=_number(value))
            case "w:b":
                return replace(self, is_bold=is_on(event))
            case "w:vanish":
                return replace(self, is_hidden=is_on(event))
        return self

    def over(self, other: "Look") -> "Look":
        """What this says, and where it says nothing what the other says."""
        return Look(
            self.style,
            other.outline if self.outline is None else self.outline,
            other.list_id if self.list_id is None else self.list_id,
            other.list_level if self.list_level is None else self.list_level,
            other.is_bold if self.is_bold is None else self.is_bold,
            other.is_hidden if self.is_hidden is None else self.is_hidden,
        )


@dataclass(frozen=True, slots=True)
class _Style:
    name: str = ""
    based_on: str | None = None
    look: Look = Look()
    is_of_characters: bool = False
    twin: str | None = None
    """The same style for a paragraph, if this is the one for a part of it."""


@dataclass(frozen=True, slots=True)
class _Resolved:
    """A style with what it is based on: the names, nearest first, the look and the mark that silences rules."""

    names: tuple[str, ...] = ()
    look: Look = Look()
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document, by id; `default` is that of a paragraph that names none."""

    styles: dict[str, _Resolved] = field(default_factory=dict)
    default: str = ""

    def look(self, own: Look) -> Look:
        """How a paragraph looks, with what its style says."""
        return own.over(self._style(own).look)

    def kind(self, own: Look) -> tuple[BlockKind, int]:
        """What a paragraph is, and its level."""
        named = next(filter(None, map(kind_of_style, self._style(own).names)), None)
        if named is not None:
            return named
        return self._kind_by_look(own)

    def marks(self, own: Look, run: str | None) -> tuple[str, ...]:
        """The marks, that silence rules, of the style of a paragraph and of that of a run in it."""
        found = (self._style(own).mark, self.styles.get(run or "", _Resolved()).mark)
        return tuple(mark for mark in found if mark is not None)

    def _kind_by_look(self, own: Look) -> tuple[BlockKind, int]:
        look = self.look(own)
        if look.outline is not None and look.outline < _BODY_TEXT:
            return BlockKind.HEADING, min(look.outline + 1, DEEPEST_HEADING)
        if look.list_id not in {None, "", "0"}:
            nested = next(filter(None, map(_LIST.fullmatch, self._style(own).names)), None)
            return BlockKind.LIST_ITEM, max((look.list_level or 0) + 1, int((nested and nested[1]) or 1))
        return BlockKind.PARAGRAPH, 0

    def _style(self, own: Look) -> _Resolved:
        return self.styles.get(own.style or self.default, _Resolved())


def read_styles(archive: Archive, part: str | None) -> Styles:
    """The styles in a part; none where there is no such part."""
    if part is None:
        return Styles()
    styles: dict[str, _Style] = {}
    default, identity = "", None
    for event in part_events(archive, part, PREFIXES):
        if not isinstance(event, Start):
            continue
        if event.name == "w:style":
            identity = event.attributes.get("w:styleId", "")
            styles[identity] = _Style(is_of_characters=event.attributes.get("w:type") == "character")
            if len(styles) > MOST_STYLES:
                raise failures.too_complex()
            if event.attributes.get("w:type") == "paragraph" and event.attributes.get("w:default") in {"1", "true"}:
                default = identity
        elif identity is not None:
            styles[identity] = _described(styles[identity], event)
    return Styles({identity: _resolved(styles, identity) for identity in styles}, default)


def is_on(event: Start) -> bool:
    """Whether a property that is on or off is on; it is where it says nothing."""
    return event.attributes.get("w:val", "1") not in {"0", "false", "off"}


def _resolved(styles: dict[str, _Style], identity: str) -> _Resolved:
    """A style with all that it is based on; a circle ends where it closes."""
    chain: dict[str, _Style] = {}
    current: str | None = identity
    while current in styles and current not in chain and len(chain) < _LONGEST_CHAIN:
        chain[current] = styles[current]
        current = styles[current].based_on
    look = Look()
    for style in chain.values():
        look = look.over(style.look)
    names = tuple(_name(styles, style).lower() for style in chain.values())
    return _Resolved(names, look, next(filter(None, map(mark_in, names)), None))


def _name(styles: dict[str, _Style], style: _Style) -> str:
    """The name that a user gave: Word makes a twin of a style, for a part of a paragraph, and calls it ‘… Char’."""
    twin = styles.get(style.twin or "") if style.is_of_characters else None
    return style.name if twin is None else twin.name


def _described(style: _Style, event: Start) -> _Style:
    value = event.attributes.get("w:val", "")
    if event.name == "w:name":
        return replace(style, name=value)
    if event.name == "w:basedOn":
        return replace(style, based_on=value)
    if event.name == "w:link":
        return replace(style, twin=value)
    return replace(style, look=style.look.with_property(event))


def _number(value: str) -> int | None:
    return int(value) if value.isdecimal() and len(value) < 3 else None
