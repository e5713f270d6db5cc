"""What holds at a point of an RTF file: how the paragraph and its characters look, and where the text goes."""

import codecs
from dataclasses import dataclass, field
from enum import Enum, auto

_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
"""Code pages by the number of a character set, as far as they are not that of the file."""
SYMBOLS = 2
"""The character set of fonts with signs of their own."""


class Target(Enum):
    """What becomes of the text of a group."""

    TEXT = auto()
    NOTHING = auto()
    FIELD_CODE = auto()
    FONTS = auto()
    STYLES = auto()
    TITLE = auto()


@dataclass(slots=True)
class Group:
    """What holds inside a group; what changes in it is forgotten at its end."""

    target: Target = Target.TEXT
    is_bold: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    is_link: bool = False
    skip: int = 1
    """Characters to pass by after one in Unicode, for programs that do not know that."""
    font: int = 0
    style: int = 0
    outline: int | None = None
    list_id: int = 0
    list_level: int = 0
    is_in_table: bool = False
    is_story: bool = False
    """Whether its end is the end of a text of its own: a note, a header, a text box."""
    is_field: bool = False

    def reset_characters(self) -> None:
        """Back to plain characters."""
        self.is_bold = self.is_hidden = self.is_deleted = False

    def reset_paragraph(self) -> None:
        """Back to a plain paragraph."""
        self.style, self.outline, self.list_id, self.list_level, self.is_in_table = 0, None, 0, 0, False


@dataclass(slots=True)
class Header:
    """What the head of a file tells: code page, fonts, styles, title."""

    code_page: str = "cp1252"
    charsets: dict[int, int] = field(default_factory=dict)
    """By font."""
    styles: dict[int, str] = field(default_factory=dict)
    """The names of the styles of paragraphs."""
    outlines: dict[int, int] = field(default_factory=dict)
    """Their outline levels."""
    title: str = ""

    def use_code_page(self, number: int) -> None:
        """Take in the code page of the file; one that Python does not know is left."""
        try:
            self.code_page = codecs.lookup(f"cp{number}").name
        except LookupError:
            self.code_page = "utf-8" if number == 65001 else "cp1252"

    def decode(self, data: bytes, font: int) -> str:
        """The text of bytes in a font; signs that only mean something in it say nothing."""
        charset = self.charsets.get(font, 0)
        if charset == SYMBOLS:
            return ""
        return data.decode(_CHARSETS.get(charset, self.code_page), "replace")
