"""An RTF as a document: the body, then notes, headers and footers, once all changes in it are accepted.

Its source, for places, is the rendition of `paragraphs`.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from itertools import islice

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.sources import failures
from begrijpelijk.sources.paragraphs import LINE_BREAK, Paragraph, document_of, visible
from begrijpelijk.sources.rtf_group import Group, Header, Target
from begrijpelijk.sources.rtf_tokens import Brace, Control, Raw, rtf_tokens
from begrijpelijk.sources.style_names import DEEPEST_HEADING, kind_of_style

_DEEPEST = 1000
_LONGEST_CODE = 1000
_MOST_SKIPPED = 10
_MOST_TOKENS = 6_000_000
"""In the largest file that is read; a book of a thousand pages has about one million."""
_CHARACTERS = {
    "tab": "\t",
    "line": LINE_BREAK,
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "~": "\u00a0",
    "-": "\u00ad",
    "_": "\u2011",
    "{": "{",
    "}": "}",
    "\\": "\\",
}
_NO_TEXT = frozenset(
    "colortbl info pict objdata sn sv xe tc tcn rxe template private nonshppict ftnsep ftnsepc ftncn aftnsep aftnsepc "
    "aftncn annotation atnid atnauthor filetbl listtable listoverridetable revtbl rsidtbl generator themedata "
    "colorschememapping latentstyles datastore pgdsctbl mmathPr".split()
)
"""Groups that begin with one of these hold no text."""
_MARGINS = frozenset("header headerl headerr headerf footer footerl footerr footerf".split())
_ENDS = frozenset({"par", "cell", "nestcell", "row", "nestrow", "sect", "page", "column", "\n", "\r"})
_PRIVATE = range(0xE000, 0xF900)


def read_rtf(data: bytes, uri: str) -> Document:
    """The document in the bytes of an RTF. Raises `SourceError` where it is damaged or built too deep."""
    reader = _Reader()
    for token in islice(rtf_tokens(data), _MOST_TOKENS):
        match token:
            case Raw(raw):
                reader.raw(raw)
            case Control():
                reader.control(token)
            case Brace(is_open):
                reader.open_group() if is_open else reader.close_group()
        if reader.is_done:
            break
    if not reader.is_done:
        raise failures.damaged()
    return document_of((*reader.body, *reader.notes, *reader.margins), uri, reader.header.title.strip() or None)


@dataclass(slots=True)
class _Story:
    """A text that is being read: the body, a note, a header or a text box."""

    found: list[Paragraph]
    """Where its paragraphs go."""
    kind: BlockKind = BlockKind.PARAGRAPH
    parts: list[str] = field(default_factory=list)
    has_plain: bool = False
    has_unlinked: bool = False
    is_listed: bool = False
    is_apart: bool = True
    columns: int = 0
    """Of the row that is being read."""
    boxes: list[Paragraph] = field(default_factory=list)
    """The text boxes that hang on the paragraph that is being read."""


@dataclass(slots=True)
class _Reader:
    body: list[Paragraph] = field(default_factory=list)
    notes: list[Paragraph] = field(default_factory=list)
    margins: list[Paragraph] = field(default_factory=list)
    header: Header = field(default_factory=Header)
    group: Group = field(default_factory=Group)
    outer: list[Group] = field(default_factory=list)
    stories: list[_Story] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    """The codes of the fields that are open."""
    pending: bytearray = field(default_factory=bytearray)
    """Bytes of text that are not decoded yet: a character may take two."""
    surrogate: int = 0
    to_skip: int = 0
    """Characters that stand in for one in Unicode, still to be passed by."""
    is_optional: bool = False
    """Whether the group began with the sign that it may be passed by."""
    named: str = ""
    """The name of a style, as far as it was read."""
    is_done: bool = False

    def __post_init__(self) -> None:
        self.stories.append(_Story(self.body))

    def open_group(self) -> None:
        """Take in the start of a group."""
        self._decode()
        if len(self.outer) >= _DEEPEST:
            raise failures.too_complex()
        self.outer.append(self.group)
        self.group = copy(self.group)
        self.group.is_story = self.group.is_field = False
        self.to_skip = 0

    def close_group(self) -> None:
        """Take in the end of a group."""
        self._decode()
        if not self.outer:
            raise failures.damaged()
        if self.group.is_story:
            self._end_paragraph()
            self.stories.pop()
        if self.group.is_field:
            self.codes.pop()
        if self.group.target is Target.STYLES:
            self._name_style()
        self.group = self.outer.pop()
        self.to_skip = 0
        self.is_optional = False
        if not self.outer:
            self._end_paragraph()
            self.is_done = True

    def raw(self, data: bytes) -> None:
        """Take in bytes of text."""
        self.is_optional = False
        if self.to_skip:
            skipped = min(self.to_skip, len(data))
            self.to_skip -= skipped
            data = data[skipped:]
        if self.group.target is not Target.NOTHING:
            self.pending += data

    def control(self, control: Control) -> None:
        """Take in a control word or symbol."""
        self._decode()
        word, number = control
        if word == "*":
            self.is_optional = True
            return
        is_optional, self.is_optional = self.is_optional, False
        if word in _CHARACTERS:
            if not self._pass_by():
                self._say(_CHARACTERS[word])
        elif word == "u":
            self._unicode(number or 0)
        elif word in _ENDS:
            self._end(word)
        elif word in _TARGETS:
            _TARGETS[word](self, word)
        elif word in _NO_TEXT or is_optional:
            self.group.target = Target.NOTHING
        elif word in _SETTINGS:
            _SETTINGS[word](self, number)

    def _pass_by(self) -> bool:
        """Whether what comes now stands in for a character that was read already."""
        if self.to_skip:
            self.to_skip -= 1
            return True
        return False

    def _decode(self) -> None:
        if self.pending:
            data = bytes(self.pending)
            self.pending.clear()
            self._say(self.header.decode(data, self.group.font))

    def _unicode(self, number: int) -> None:
        code = number & 0xFFFF
        self.to_skip = min(max(self.group.skip, 0), _MOST_SKIPPED)
        if 0xD800 <= code < 0xDC00:
            self.surrogate = code
            return
        if 0xDC00 <= code < 0xE000:
            if not self.surrogate:
                return
            code = 0x10000 + ((self.surrogate - 0xD800) << 10) + (code - 0xDC00)
        self.surrogate = 0
        if code not in _PRIVATE and code >= 32:
            self._say(chr(code))

    def _say(self, text: str) -> None:
        match self.group.target:
            case Target.TEXT:
                self._show(text)
            case Target.FIELD_CODE if self.codes and len(self.codes[-1]) < _LONGEST_CODE:
                self.codes[-1] += text
            case Target.STYLES if len(self.named) < _LONGEST_CODE:
                self.named += text
            case Target.TITLE if len(self.header.title) < _LONGEST_CODE:
                self.header.title += text

    def _show(self, text: str) -> None:
        group, story = self.group, self.stories[-1]
        if group.is_hidden or group.is_deleted:
            return
        if text.strip():
            story.has_plain |= not group.is_bold
            story.has_unlinked |= not group.is_link
        story.parts.append(text)

    def _end(self, word: str) -> None:
        if self.group.target is not Target.TEXT:
            return
        if not (word == "par" and self.group.is_deleted):
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        story = self.stories[-1]
        text = visible("".join(story.parts))
        if text.strip():
            kind, level = self._kind(story)
            is_link, is_bold = not story.has_unlinked, not story.has_plain
            story.found.append(Paragraph(text, kind, level, is_link, is_bold, story.is_apart))
        story.is_apart = not text.strip()
        story.found += story.boxes
        story.boxes.clear()
        story.parts, story.has_plain, story.has_unlinked, story.is_listed = [], False, False, False

    def _kind(self, story: _Story) -> tuple[BlockKind, int]:
        group = self.group
        if story.kind is BlockKind.REFERENCE:
            return story.kind, 0
        named = kind_of_style(self.header.styles.get(group.style, ""))
        if named is not None:
            return named
        outline = self.header.outlines.get(group.style) if group.outline is None else group.outline
        if outline is not None and 0 <= outline < 9:
            return BlockKind.HEADING, min(outline + 1, DEEPEST_HEADING)
        if group.list_id > 0 or story.is_listed:
            return BlockKind.LIST_ITEM, min(max(group.list_level, 0), 8) + 1
        return (BlockKind.TABLE_CELL if group.is_in_table and story.columns != 1 else story.kind), 0

    def _start_field(self, _: str) -> None:
        self.group.is_field = True
        self.codes.append("")

    def _start_code(self, _: str) -> None:
        self.group.target = Target.FIELD_CODE

    def _start_result(self, _: str) -> None:
        if self.codes and self.codes[-1].lstrip().upper().startswith("HYPERLINK"):
            self.group.is_link = True

    def _start_mark(self, _: str) -> None:
        """The text of a bullet or a number before a list item."""
        self.stories[-1].is_listed = True
        self.group.target = Target.NOTHING

    def _start_story(self, word: str) -> None:
        if self.group.is_story or self.group.target is not Target.TEXT:
            return
        if word in _MARGINS:
            story = _Story(self.margins, BlockKind.REFERENCE)
        else:
            story = _Story(self.notes if word == "footnote" else self.stories[-1].boxes)
        self.stories.append(story)
        self.group.is_story = True
        self.group.reset_paragraph()
        self.group.reset_characters()

    def _start_fonts(self, _: str) -> None:
        self.group.target = Target.FONTS

    def _start_styles(self, _: str) -> None:
        self.group.target = Target.STYLES

    def _start_title(self, _: str) -> None:
        self.group.target = Target.TITLE

    def _go_on(self, _: str) -> None:
        """Pass by the sign that a group may be passed by: there is text in it."""

    def _name_style(self) -> None:
        name, self.named = self.named.strip().removesuffix(";"), ""
        if name and self.group.style not in self.header.styles:
            self.header.styles[self.group.style] = name
            if self.group.outline is not None:
                self.header.outlines[self.group.style] = self.group.outline

    def _set_font(self, number: int | None) -> None:
        self.group.font = number or 0

    def _set_charset(self, number: int | None) -> None:
        if self.group.target is Target.FONTS:
            self.header.charsets[self.group.font] = number or 0

    def _set_code_page(self, number: int | None) -> None:
        self.header.use_code_page(number or 1252)

    def _set_columns(self, _: int | None) -> None:
        self.stories[-1].columns = 0

    def _add_column(self, _: int | None) -> None:
        self.stories[-1].columns += 1

    def _reset_paragraph(self, _: int | None) -> None:
        self.group.reset_paragraph()

    def _reset_characters(self, _: int | None) -> None:
        self.group.reset_characters()


def _setting(name: str, default: int | None = 1) -> Callable[[_Reader, int | None], None]:
    """Setting of a property of a group by a control word with a number."""

    def set_property(reader: _Reader, number: int | None) -> None:
        setattr(reader.group, name, default if number is None else number)

    return set_property


def _switch(name: str) -> Callable[[_Reader, int | None], None]:
    """Setting of a property that a control word puts on, and puts off with the number 0."""

    def switch(reader: _Reader, number: int | None) -> None:
        setattr(reader.group, name, number != 0)

    return switch


_TARGETS: dict[str, Callable[[_Reader, str], None]] = {
    "field": _Reader._start_field,
    "fldinst": _Reader._start_code,
    "fldrslt": _Reader._start_result,
    "listtext": _Reader._start_mark,
    "pntext": _Reader._start_mark,
    "fonttbl": _Reader._start_fonts,
    "stylesheet": _Reader._start_styles,
    "title": _Reader._start_title,
    "shpinst": _Reader._go_on,
    **dict.fromkeys([*_MARGINS, "footnote", "shptxt"], _Reader._start_story),
}
_SETTINGS: dict[str, Callable[[_Reader, int | None], None]] = {
    "ansicpg": _Reader._set_code_page,
    "f": _Reader._set_font,
    "fcharset": _Reader._set_charset,
    "pard": _Reader._reset_paragraph,
    "plain": _Reader._reset_characters,
    "trowd": _Reader._set_columns,
    "cellx": _Reader._add_column,
    "b": _switch("is_bold"),
    "v": _switch("is_hidden"),
    "deleted": _switch("is_deleted"),
    "intbl": _switch("is_in_table"),
    "uc": _setting("skip"),
    "s": _setting("style", 0),
    "outlinelevel": _setting("outline", 0),
    "ls": _setting("list_id", 0),
    "ilvl": _setting("list_level", 0),
}
