"""A page's tree: everything in it knows its place in the source."""

import html
import time

import pytest
import turbohtml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from begrijpelijk.core.place import Span
from begrijpelijk.markup import Element, Text, Tree, descendants, parse, selector

TAGS = (
    "<p> </p> <b> </b> <i> </i> <div> </div> <table> </table> <tr> </tr> <td> </td> <caption> <tbody> <ul> <li> </ul> "
    "</a> <br> </br> <pre> </pre> <svg> </svg> <title> </title> <textarea> </textarea> <h2> <nobr> <font> <form> "
    "<button> </button> <select> <option> </select> </body> </html> <head> <dd> <dt> <style> </style> <script> "
    "</script> <template> </template> <math> <noscript> </noscript> <!--c--> </foo> </> <? <!x> <![CDATA[ ]]>"
)
WORDS = "woord é 😀 e\u0301 &eacute; &amp &#x41; &#233; &ampx &nosuch; &nbsp; &shy; &notit; &#128; &lt; &#32; & < >"
PIECES = [
    *TAGS.split(),
    *WORDS.split(),
    *["\0", "\r\n", "\n", "\r", " ", "  ", "</ x>", "<foo a='>'>", "<p = a==b =c>", "<p class=x lang = NL>"],
    "<a href='x?a=1&amp;b' title=\"a\r\nb\" id=q>",
]
SOURCES = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def texts(tree: Tree) -> list[Text]:
    elements = [tree.root, *descendants(tree.root)]
    return [child for element in elements for child in element.children if isinstance(child, Text)]


def element(tree: Tree, name: str) -> Element:
    return next(found for found in descendants(tree.root) if found.name == name)


def plain(source: str) -> str:
    return source.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


def decoded(source: str) -> str:
    return html.unescape(plain(source))


@given(SOURCES)
@example("<table><td>é<tr>éwoord")
@example("<table>&eacute;<td>café<tr>caféwoord")
@example("<table><form>]]><table>")
@settings(max_examples=600, deadline=None)
def test_the_source_of_every_text_says_that_text(source: str) -> None:
    for text in texts(parse(source)):
        position = 0
        for segment in text.segments:
            assert segment.text.start == position
            position = segment.text.end
            said, written = segment.text.of(text.content), segment.source.of(source)
            assert said in (decoded(written), plain(written))
        assert position == len(text.content)


@given(SOURCES)
@example("<table>zoek<table>zoek")
@example("<table><td>x\xa0y<b>a<b</table>&nbsp;<tr>x\xa0y3 < 4<div><a>")
@settings(max_examples=300, deadline=None)
def test_no_character_of_the_source_is_used_twice(source: str) -> None:
    used = [
        offset for text in texts(parse(source)) for s in text.segments for offset in range(s.source.start, s.source.end)
    ]
    assert len(used) == len(set(used))


@given(SOURCES)
@example("<woord\0<p>")
@settings(max_examples=300, deadline=None)
def test_tags_and_attributes_stand_where_they_are_said_to_stand(source: str) -> None:
    for found in descendants(parse(source).root):
        if found.start is not None:
            assert plain(found.start.of(source)).lower().startswith("<" + found.name.lower())
            assert found.start.of(source).endswith(">")
        if found.end is not None:
            assert plain(found.end.of(source)).lower().startswith("</" + found.name.lower())
        for name, attribute in found.attributes.items():
            if attribute.source is not None and attribute.value_source is not None:
                assert plain(attribute.source.of(source)).lower().startswith(name.lower())
                assert decoded(attribute.value_source.of(source)) == attribute.value


def in_template(node: turbohtml.Node) -> bool:
    parent = node.parent
    return parent is not None and (getattr(parent, "tag", None) == "template" or in_template(parent))


@given(SOURCES)
@example("<a id=q>een<template><a id=q>twee</template>")
@example("<a id=q><template><a id=q><template>")
@settings(max_examples=200, deadline=None)
def test_a_selector_finds_one_element(source: str) -> None:
    tree = parse(source)
    document = turbohtml.parse(source, scripting=True, source_locations=True)
    for found in descendants(tree.root):
        # The parser also looks in templates, which are no part of a page.
        matches = [each for each in document.select(selector(tree, found)) if not in_template(each)]
        assert [match.tag for match in matches] == [found.name]


@pytest.mark.parametrize(
    ("source", "word", "place"),
    [
        ("<table>a<tr><td>X</td>b</table>c", "ab", [(7, 8), (22, 23)]),
        ("<p>a</foo>b", "ab", [(3, 4), (10, 11)]),
        ("<pre>\r\n\r\nx</pre>", "\nx", [(7, 9), (9, 10)]),
        ("\ufeff<p>a&eacute;</p>", "aé", [(4, 5), (5, 13)]),
        ("<svg><desc>x<![CDATA[a<b&amp;]]>y</desc></svg>", "xa<b&amp;y", [(11, 12), (21, 29), (32, 33)]),
        ("<textarea>\n<b>&lt;</textarea>", "<b><", [(11, 14), (14, 18)]),
    ],
)
def test_text_of_several_pieces(source: str, word: str, place: list[tuple[int, int]]) -> None:
    text = next(text for text in texts(parse(source)) if text.content == word)
    assert [segment.source for segment in text.segments] == [Span(*ends) for ends in place]


def test_attribute_values_are_decoded_and_placed() -> None:
    source = "<p>\r\n<img alt = 'caf&eacute;' src=x.png hidden>"
    image = element(parse(source), "img")
    assert [image.get(name) for name in ("alt", "hidden", "title")] == ["café", "", None]
    alt = image.attributes["alt"]
    assert alt.source is not None
    assert alt.source.of(source) == "alt = 'caf&eacute;'"
    assert alt.value_source is not None
    assert alt.value_source.of(source) == "caf&eacute;"


def test_a_selector_leans_on_the_nearest_id_that_is_unique() -> None:
    tree = parse("<main id=inhoud><p>a<p id=x>b<p id=x>c<span>d</span></main>")
    assert selector(tree, element(tree, "span")) == "#inhoud > p:nth-of-type(3) > span"


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 10_000 + "diep" + "</div>" * 10_000,
        "<b>" * 10_000 + "diep",
        "<" * 100_000,
        "<a " * 50_000,
        "<!--" * 50_000,
        "&" * 100_000,
        "<table>" * 3_000 + "tekst",
        "<table><tr>x" * 3_000,
        "<p \"" * 30_000,
        "<p>" + "woord " * 20_000,
        "\0" * 10_000,
        "",
    ],
    ids=lambda source: source[:12],
)  # fmt: skip
def test_bad_luck_takes_no_time(source: str) -> None:
    start = time.process_time()
    parse(source)
    assert time.process_time() - start < 3
