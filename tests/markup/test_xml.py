"""The XML of office documents: what is in it, and what is refused."""

import pytest

from begrijpelijk.markup.xml import DEEPEST, Characters, End, Start, XmlError, xml_events

PREFIXES = {"urn:w": "w", "urn:strict": "w"}


def refused(data: bytes) -> str:
    with pytest.raises(XmlError) as caught:
        list(xml_events(data, PREFIXES))
    return caught.value.code


def test_names_have_the_prefix_of_the_reader() -> None:
    data = b'<a:p xmlns:a="urn:strict" xmlns:b="urn:other" a:val="1" id="2">x &amp; y<b:q/></a:p>'
    assert list(xml_events(data, PREFIXES)) == [
        Start("w:p", {"w:val": "1", "id": "2"}),
        Characters("x & y"),
        Start("?:q", {}),
        End("?:q"),
        End("w:p"),
    ]


def test_text_of_any_length_and_encoding() -> None:
    text = "één 😀 " * 50_000
    data = f"<?xml version='1.0' encoding='UTF-16'?><p>{text}</p>".encode("utf-16")
    assert "".join(event.text for event in xml_events(data, {}) if isinstance(event, Characters)) == text


@pytest.mark.parametrize(
    "data", [b"", b"<p>", b"<p></q>", b"<p>&unknown;</p>", b"<?xml version='1.0' encoding='onzin'?><p/>", b"<p>\0</p>"]
)
def test_what_is_no_xml_is_damaged(data: bytes) -> None:
    assert refused(data) == "damaged"


def test_entities_and_depth_are_refused() -> None:
    bomb = b'<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><p>&b;</p>'
    assert refused(bomb) == refused(b'<!DOCTYPE p SYSTEM "http://gemeente.example/x.dtd"><p/>') == "dtd"
    assert refused(b"<p>" * (DEEPEST + 1)) == "deep"
    assert list(xml_events(b"<p>" * DEEPEST + b"</p>" * DEEPEST, {}))
