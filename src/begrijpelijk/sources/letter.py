"""The parts of a letter that have a form of their own: its subject, its closing, the names below it."""

import re
from collections.abc import Iterable, Iterator

from begrijpelijk.core.document import BlockKind
from begrijpelijk.sources.letterhead import is_reference

LONGEST_NAME = 80
"""A line below the closing with more characters is language again."""

_SUBJECT = re.compile(r"\s*(?:onderwerp|betreft|betreffende)(?:\s*:|\t| {3})", re.IGNORECASE)
_SALUTATION = re.compile(r"(?:zeer )?(?:geachte?|beste|lieve|hallo|dag)\b[^.!?]*,?", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:hoogachtend|(?:met )?(?:(?:vriendelijke|hartelijke|beste) )?groet(?:en|jes)?)\b.{0,20}",
    re.IGNORECASE,
)
_SIGNATORY = re.compile(
    r"(?:namens (?:dezen?|dit|het|de|burgemeester)\b.{0,40}"
    r"|(?:het college van )?burgemeester en wethouders(?: van .{1,40})?),",
    re.IGNORECASE,
)


def is_subject(line: str) -> bool:
    """Whether a line tells what a letter is about: `Onderwerp: …`, or the same in columns."""
    return bool(_SUBJECT.match(line))


def is_salutation(text: str) -> bool:
    """Whether a text is the greeting above a letter: `Geachte mevrouw De Vries,`."""
    return len(text) <= LONGEST_NAME and bool(_SALUTATION.fullmatch(text))


def is_closing(text: str) -> bool:
    """Whether a text is the greeting under a letter."""
    return bool(_CLOSING.fullmatch(text))


def is_list_of_details(lines: Iterable[str]) -> bool:
    """Whether every line is a reference or the subject, so that each stands by itself."""
    return all(is_reference(line) or is_subject(line) for line in lines)


def with_signature(blocks: Iterable[tuple[BlockKind, str]]) -> Iterator[BlockKind]:
    """The kinds of the blocks of a text, where the names and functions under a letter are references."""
    closed = False
    for kind, text in blocks:
        if kind is not BlockKind.PARAGRAPH:
            yield kind
        elif is_closing(text):
            closed = True
            yield BlockKind.SALUTATION
        elif is_salutation(text):
            closed = False
            yield BlockKind.SALUTATION
        elif _SIGNATORY.fullmatch(text):
            closed = True
            yield BlockKind.REFERENCE
        elif closed and len(text) <= LONGEST_NAME and not text.endswith((".", "!", "?", ":")):
            yield BlockKind.REFERENCE
        else:
            closed = False
            yield kind
