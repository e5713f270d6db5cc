"""What an RTF says, as Word shows it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.sources import SourceError, from_bytes

KINDS = BlockKind
HEAD = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset238 Arial CE;}{\f2\fcharset2 Symbol;}}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\outlinelevel1 Huiskop;}{\*\cs3 Nadruk;}}"
    r"{\info{\title Uw brief}}"
)


def read(body: str, head: str = HEAD) -> Document:
    return from_bytes((head + body + "}").encode("cp1252"), "rtf")


def said(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def kinds(document: Document) -> list[tuple[BlockKind, int]]:
    return [(block.kind, block.level) for block in document.blocks]


def test_headings_and_lists() -> None:
    document = read(
        r"\pard\s1 Een\par\pard\s2 Twee\par\pard\outlinelevel2 Drie\par"
        r"\pard{\listtext\u183\'b7\tab}\ls1\ilvl1 vier\par\pard{\pntext 1.\tab}vijf\par\pard Zes.\par"
    )
    assert said(document) == ["Een", "Twee", "Drie", "vier", "vijf", "Zes."]
    assert kinds(document) == [
        (KINDS.HEADING, 1),
        (KINDS.HEADING, 2),
        (KINDS.HEADING, 3),
        (KINDS.LIST_ITEM, 2),
        (KINDS.LIST_ITEM, 1),
        (KINDS.PARAGRAPH, 0),
    ]
    assert document.title == "Uw brief"


def test_tables_and_frames() -> None:
    document = read(
        r"\trowd\cellx100\cellx200\pard\intbl een\cell\pard\intbl twee\cell\row\trowd\cellx100\pard\intbl drie\cell\row"
        r"\pard vier\par"
    )
    assert said(document) == ["een", "twee", "drie", "vier"]
    assert [kind for kind, _ in kinds(document)] == [*[KINDS.TABLE_CELL] * 2, *[KINDS.PARAGRAPH] * 2]


def test_characters() -> None:
    document = read(
        r"U kunt co\-op\tab R&D\line \'e9\'e9n {\f1 \'b9} {\f2 \'b7}caf\u233\'e9 \uc0\u55357\u56832 e\uc1\u769 ?"
        r"\~x\_y \{\}\\ \u61623\'3f\emdash\rquote."
    )
    assert said(document) == ["U kunt co\u00adop\tR&D\néén ą café 😀e\u0301\u00a0x\u2011y {}\\ —’."]


def test_what_nobody_sees_is_no_text() -> None:
    document = read(
        r"Dit {\v niet }{\deleted ook niet }{\revised wel}{\*\annotation opmerking}{\pict 0123}{\*\nieuw weg}."
        r"{\deleted\par }Zo.\par {\bin3 }}}}x"
    )
    assert said(document)[0] == "Dit wel.Zo."


def test_links_notes_boxes_and_margins() -> None:
    document = read(
        r"{\header Gemeente\par}Lees{\footnote De noot.\par} dit.\par"
        r'{\field{\*\fldinst HYPERLINK "https://gemeente.example"}{\fldrslt Naar de website}}\par'
        r"{\shp{\*\shpinst{\sp{\sn naam}{\sv 1}}{\shptxt Het kader.\par}}}"
        r"Bladzijde {\field{\*\fldinst PAGE}{\fldrslt 3}}.\par"
    )
    assert said(document) == [
        "Lees dit.",
        "Naar de website",
        "Bladzijde 3.",
        "Het kader.",
        "De noot.",
        "Gemeente",
    ]
    assert [kind for kind, _ in kinds(document)] == [
        KINDS.PARAGRAPH,
        KINDS.LINK,
        *[KINDS.PARAGRAPH] * 3,
        KINDS.REFERENCE,
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (rb"{\rtf1 Tekst.", "beschadigd"),
        (rb"{\rtf1 {{{{", "beschadigd"),
        (rb"{\rtf1" + b"{" * 5000 + b"}" * 5001, "te-ingewikkeld"),
        (rb"{\rtf1 \bin999999999 }", "beschadigd"),
    ],
    ids=["truncated", "open", "deep", "binary"],
)
def test_bad_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        from_bytes(data, "rtf")
    assert caught.value.code == code


PIECES = st.sampled_from(
    [
        "een",
        " ",
        r"\'e9",
        r"\u233 ?",
        r"\uc0\u55357\u56832 ",
        r"\tab ",
        r"\line ",
        r"{\b vet}",
        r"\par ",
        r"\-",
        r"\pard\s1 ",
    ]
)
SAID = {r"\'e9": "é", r"\u233 ?": "é", r"\uc0\u55357\u56832 ": "😀", r"{\b vet}": "vet", r"\-": "\u00ad", "een": "een"}


@given(st.lists(PIECES, max_size=20))
@settings(max_examples=200, deadline=None)
def test_every_character_stands_where_it_is_said_to_stand(pieces: list) -> None:
    groups = "".join("{" + piece + "}" if "u" in piece else piece for piece in pieces)
    document = read(groups)
    for block in document.blocks:
        written = document.source(block.span).of(document.lines.source)
        assert written.replace("\u2028", "\n") == block.span.of(document.text)
    wanted = "".join(SAID.get(piece, "") for piece in pieces)
    assert "".join(document.text.split()) == wanted
