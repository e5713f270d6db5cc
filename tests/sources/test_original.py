"""What is read from bytes can be written back as bytes."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk.sources import SourceError
from begrijpelijk.sources.original import original_bytes
from office_files import docx, paragraph

PAGE = "<meta charset={}><p>café</p>"


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"", "text"),
        ("één\r\ntwee\n".encode(), "text"),
        (codecs.BOM_UTF8 + "één".encode(), "text"),
        ("één ‘twee’".encode("cp1252"), "text"),
        (b"\x81\x8d caf\xe9", "text"),
        (codecs.BOM_UTF16_LE + "één".encode("utf-16-le"), "markdown"),
        (PAGE.format("iso-8859-15").encode("iso-8859-15"), "html"),
    ],
)
def test_the_same_text_is_written_as_the_same_bytes(data, format):
    source = original_bytes(data, format)
    assert source.with_text(source.text) == data
    assert source.with_text(source.text + "x") == data + "x".encode(source.decoded.encoding)


@given(st.binary(max_size=60), st.sampled_from(["text", "html"]))
@settings(deadline=None)
def test_bytes_come_back_or_are_refused(data, format):
    try:
        source = original_bytes(data, format)
    except SourceError:
        return
    assert source.with_text(source.text) == data


def test_a_character_that_the_encoding_lacks_is_refused():
    source = original_bytes("café".encode("cp1252"), "text")
    with pytest.raises(SourceError, match="Het teken ‘ł’ past niet"):
        source.with_text("café ł")


def test_bytes_that_would_be_read_in_another_way_are_refused():
    source = original_bytes("Ã© é".encode("cp1252"), "text")
    with pytest.raises(SourceError, match="niet terugschrijven"):
        source.with_text("Ã©")


@pytest.mark.parametrize("format", ["docx", "text"])
def test_a_document_that_is_no_text_is_refused(format):
    with pytest.raises(SourceError, match="niet verbeteren"):
        original_bytes(docx(paragraph("Een brief.")), format)


def test_a_file_with_broken_characters_is_refused():
    with pytest.raises(SourceError, match="niet kunnen lezen"):
        original_bytes(codecs.BOM_UTF8 + b"caf\xe9", "text")
