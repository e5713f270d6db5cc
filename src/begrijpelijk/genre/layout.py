"""How a text is built: what its parts are, and what its form says about its kind."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from begrijpelijk.core.document import Block, BlockKind, Document
from begrijpelijk.core.place import Span
from begrijpelijk.language.cues import Passage, in_each
from begrijpelijk.sources.letter import is_closing, is_salutation, is_subject

OPENING_WORDS = 70
"""How many words of running text are the opening, in which a writer says what the text is for."""

LONGEST_TITLE = 15
"""Words of a first line that may be a title."""

MOST_LINES_ABOVE = 6
"""Blocks above the text of which some may say what the text is: a sender, a place and a date, a title."""

ZONES = ("onderwerp", "kop", "begin", "tekst")
EARLY_ZONES = ("onderwerp", "begin")

_GREETING = re.compile(r"(?:l\.?s\.?|goede(?:ndag|morgen|middag|navond)\b[^.!?]{0,60}|aan .{3,60}),?", re.IGNORECASE)
_FIELD = re.compile(
    r"\.{4,}|…{3,}|_{3,}|\[[ x]?\]|[☐□◻○◯❑]|\( ?\)"
    r"|^(?:\W*\d*\W*)(?:uw )?(?:voor|achter)?(?:naam|letters|adres|postcode|woonplaats|telefoon(?:nummer)?"
    r"|e-?mail(?:adres)?"
    r"|geboortedatum|bsn|burgerservicenummer|iban|handtekening|datum|plaats|straat|huisnummer)\b[^.!?]{0,30}:\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_BUTTON_OF_CHOICE = re.compile(
    r"(?:ja|nee|zoek(?:en)?|.*\bgevonden wat\b.*|.*\bverwachtingen\b.*|.*deze (?:pagina|informatie)\b.*)\W*"
)
_ARTICLE = re.compile(r"\W*(?:artikel|art\.) ?(?:\d+[.:a-z]*\d*|[ivx]+)(?!\w)(?:\W{1,4}[^.]{0,90})?", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:hoofdstuk )?\d+(?:\.\d+)*[.:]? +\w", re.IGNORECASE)
_QUOTATION = re.compile(r"[“„\"‘'](?:[^“”„\"‘’']|’\w){20,400}[”\"’'](?!\w)")
# What texts from an authority, or news about one, hardly ever do without.
_PUBLIC = re.compile(
    r"\b(?:\w*gemeente\w*|\w*waterschap\w*|provincie\w*|overheid\w*|rijk|minister\w*|wethouder\w*|\w*burgemeester\w*|college"
    r"|\w*raad|\w*raadsl\w+|\w*bewoners?|inwoners?|burgers?|\w*dienst|\w*subsidies?|\w*vergunning\w*|\w*uitkering\w*|\w*toeslag"
    r"|\w*beleid\w*|\w*woning(?:en)?|\w*huur\w*|politie|brandweer|aanvra\w+|bezwaar\w*|belasting\w*|digid|balie|afval\w*|euro"
    r"|procent|school|scholen|leerlingen|vrijwilligers?|aannemer|regio|\w*dijk\w*|verkeer|bibliotheek|zwembad|museum|vereniging|wijk|buurt|straat|dorp"
    r"|stad|uw?)\b|€",
    re.IGNORECASE,
)
_OF_WRITER = re.compile(r"\b(?:ik|mij|me|mijn)\b", re.IGNORECASE)
_TO_READER = re.compile(r"\b(?:u|uw|je|jouw|jij)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a document that cues are looked for in, and the names of what its form shows."""

    zones: Mapping[str, tuple[Passage, ...]]
    forms: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> Self:
        """Look at the blocks of a document."""
        text = document.text
        subject = list(_subject(document))
        headings = [block for block in document.blocks if block.kind is BlockKind.HEADING and block not in subject]
        title = document.title or ""
        zones = {
            "onderwerp": (Passage.of(title, [Span(0, len(title))]), in_each(subject, text)),
            "kop": (in_each(headings, text),),
            "begin": (in_each(_opening(document, subject), text),),
            "tekst": (in_each(document.blocks, text),),
        }
        look = _Look.at(document)
        return cls(zones, frozenset(name for name, shows in FORMS.items() if shows(look)))


@dataclass(frozen=True, slots=True)
class _Look:
    """What several forms are told from, counted once."""

    document: Document
    is_letter: bool
    fields: int
    words: int
    to_reader: int
    """How often *u* or *je* stands in the text."""

    @classmethod
    def at(cls, document: Document) -> Self:
        text = document.text
        to_reader = len(_TO_READER.findall(text))
        return cls(document, _is_letter(document), _fields(document), len(text.split()), to_reader)

    @property
    def speaks_to_reader(self) -> bool:
        """Whether *u* or *je* stands in the text more often than once in a hundred words."""
        return 100 * self.to_reader > self.words


def _subject(document: Document) -> Iterator[Block]:
    """The subject of a letter; else the short lines above the text, up to the first heading or greeting."""
    said = [(block, block.span.of(document.text)) for block in document.blocks]
    subjects = [block for block, text in said if is_subject(text)]
    if subjects:
        yield from subjects
        return
    for block, text in said[:MOST_LINES_ABOVE]:
        if block.kind is BlockKind.HEADING:
            yield block
            return
        if _greets(block, document.text) or any(len(line.split()) > LONGEST_TITLE for line in text.split("\n")):
            return
        if text.rstrip().endswith((".", ":", ";", ",")) and block is not document.blocks[0]:
            return
        yield block


def _opening(document: Document, subject: list[Block]) -> list[Block]:
    """The running text up to `OPENING_WORDS`, from the greeting of a letter on."""
    blocks = list(document.blocks)
    greeted = next((index for index, block in enumerate(blocks) if _greets(block, document.text)), -1)
    opening: list[Block] = []
    words = 0
    for block in blocks[greeted + 1 :]:
        if words >= OPENING_WORDS:
            break
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and block not in subject:
            opening.append(block)
            words += len(block.span.of(document.text).split())
    return opening


def _greets(block: Block, text: str) -> bool:
    if block.kind not in (BlockKind.SALUTATION, BlockKind.PARAGRAPH, BlockKind.REFERENCE):
        return False
    said = block.span.of(text).strip()
    first = said.splitlines()[0] if said else ""
    return (
        len(first) <= 80
        and (" " in first or first.lower().startswith("l.s."))
        and (is_salutation(first) or bool(_GREETING.fullmatch(first) and first.endswith(",")))
    )


def _is_letter(document: Document) -> bool:
    return any(
        _greets(block, document.text) or is_closing(block.span.of(document.text).split("\n")[0].strip())
        for block in document.blocks
    )


def _fields(document: Document) -> int:
    """How many places there are to fill in; a page's own question whether it helped counts for none."""
    count = 0
    for block in document.blocks:
        said = block.span.of(document.text)
        if block.kind is BlockKind.LABEL:
            count += not _BUTTON_OF_CHOICE.fullmatch(said.lower())
        else:
            count += len(_FIELD.findall(said))
    return count


def _articles(document: Document) -> int:
    return sum(bool(_ARTICLE.fullmatch(block.span.of(document.text).split("\n")[0])) for block in document.blocks)


def _chapters(document: Document) -> int:
    headings = (block.span.of(document.text) for block in document.blocks if block.kind is BlockKind.HEADING)
    return sum(bool(_NUMBERED.match(heading)) for heading in headings)


def _speaks_of_writer(look: _Look) -> bool:
    """Whether *ik* or *mijn* stands in the text more often than once in eighty words.

    Forms speak so too, and so do the questions of a reader on a page: *Wat heb ik nodig?* In a letter from an
    authority *u* stands more often.
    """
    said = (block.span.of(look.document.text) for block in look.document.blocks)
    found = sum(len(_OF_WRITER.findall(text)) for text in said if "?" not in text)
    if found < 2 or 80 * found < look.words or look.fields >= 3:
        return False
    return not look.is_letter or found > look.to_reader


def _is_story(look: _Look) -> bool:
    """A title with nothing below it but running text that does not speak to its reader."""
    read = [block for block in look.document.blocks if block.kind is not BlockKind.REFERENCE]
    if not read:
        return False
    title, *below = read
    if title.kind is not BlockKind.HEADING or len(below) > 12 or look.speaks_to_reader:
        return False
    return all(
        block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.CAPTION, BlockKind.LINK) for block in below
    )


FORMS: Mapping[str, Callable[[_Look], bool]] = {
    "brief": lambda look: look.is_letter,
    "geen brief": lambda look: not look.is_letter,
    "webpagina": lambda look: look.document.is_page,
    "invulvelden": lambda look: look.fields >= 3,
    "veel invulvelden": lambda look: look.fields >= 6,
    "artikelen": lambda look: _articles(look.document) >= 2,
    "hoofdstukken": lambda look: _chapters(look.document) >= 3,
    "kop boven een verhaal": _is_story,
    "citaat": lambda look: bool(_QUOTATION.search(look.document.text)),
    "ik-vorm": _speaks_of_writer,
    "zonder overheid": lambda look: not (look.is_letter or _PUBLIC.search(look.document.text)),
    "spreekt de lezer aan": lambda look: look.speaks_to_reader,
    "spreekt de lezer niet aan": lambda look: not look.speaks_to_reader,
}
"""What the form of a text shows, by the names that the table uses."""
