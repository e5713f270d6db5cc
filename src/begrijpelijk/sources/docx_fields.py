"""The fields of a DOCX, such as page numbers, merge fields and links: a code that nobody sees, and what it shows."""

from dataclasses import dataclass, field

_LONGEST_CODE = 1000


@dataclass(slots=True)
class _Field:
    code: str = ""
    is_shown: bool = False
    """Whether its code is past, and what follows is what it shows."""
    is_link: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open at a point of a text; they nest, and may span paragraphs."""

    open: list[_Field] = field(default_factory=list)
    codes: int = 0
    """How many are at their code."""
    links: int = 0
    """How many are a link, and at what it shows."""

    @property
    def is_at_code(self) -> bool:
        """Whether nothing that stands here is shown."""
        return self.codes > 0

    def mark(self, kind: str | None) -> None:
        """Take in the `begin` of a field, what may `separate` its code from what it shows, or its `end`."""
        if kind == "begin":
            self.open.append(_Field())
            self.codes += 1
        elif kind == "separate" and self.open and not self.open[-1].is_shown:
            current = self.open[-1]
            current.is_shown = True
            current.is_link = current.code.lstrip().upper().startswith("HYPERLINK")
            self.codes -= 1
            self.links += current.is_link
        elif kind == "end" and self.open:
            last = self.open.pop()
            self.codes -= not last.is_shown
            self.links -= last.is_link

    def instruct(self, code: str) -> None:
        """Take in some of the code of the innermost field."""
        if self.open and len(self.open[-1].code) < _LONGEST_CODE:
            self.open[-1].code += code
