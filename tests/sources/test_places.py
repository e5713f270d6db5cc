"""The heart of reading: every word of a document knows where it stands in the source."""

import html
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk import sources
from begrijpelijk.core.document import Document
from begrijpelijk.core.place import Span

WORDS = ["woord", "é", "cafe\u0301", "😀", "co\u00adop", "R&D", "a<b", "3 < 4", "x\u00a0y", "", "\r\n", " ", "  ", "\n"]
TAGS = (
    "<p> </p> <b> </b> <div> </div> <br> <ul> <li> </ul> <table> <tr> <td> </table> &eacute; &shy; &nbsp; &amp; &lt; "
    "&#x1F600; <!--c--> <h2> </a> </foo> <script>x</script> <textarea> <main> <blockquote> </blockquote> <pre> </pre>"
)
HTML = [*TAGS.split(), "<a href=x>", "<p lang=en>", "<div hidden>"]
MARKS = "* ** _ ` ~~ [a](b) ![a](b) [ ](x) \\* &eacute; &amp; <http://x.nl> <b> <!--c--> <br>"
LINES = ["- ", "  ", "1. ", "> ", "# ", "===", "---", "    ", "```\n", "[r]: x\n"]
TABLE = "\n| a | b |\n|---|---|\n| *c* | d\\|e |\n"
MARKDOWN = [
    TABLE,
    *MARKS.split(),
    *("\n" + line for line in LINES),
    "\n\n",
    "\\\n",
    "  \n",
    "\t",
    "\n<div>x &amp; y</div>\n",
]
PLAIN = ["\n\n", "\r", "- ", "1. ", "a) ", "Datum: 3", "1234 AB", ". ", ": ", "«x»", "\n\n\n", "\t", "•\t", "U bent"]


def texts(pieces: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces + WORDS), max_size=30).map("".join)


def assert_places(document: Document, source: str) -> None:
    """Blocks stand in order and are covered by their segments, and every segment says what its source says."""
    position = 0
    for block in document.blocks:
        assert position <= block.span.start < block.span.end
        assert block.span.of(document.text).strip()
        position = block.span.start
        for segment in block.origin.segments:
            assert segment.text.start == position
            position = segment.text.end
            said, written = segment.text.of(document.text), segment.source.of(source)
            assert says(written, said), (said, written)
        assert position == block.span.end


def says(written: str, said: str) -> bool:
    if len(said) == len(written):
        return re.sub(r"\s", " ", said) == re.sub(r"[ \t\r\n\f\xa0]", " ", written)
    return said in (html.unescape(written), written[1:], " ", "\n")


@pytest.mark.parametrize("name", ["brief.txt", "pagina.html", "tekst.md"])
def test_every_word_of_a_fixture_stands_where_it_is_said_to_stand(fixtures: Path, name: str) -> None:
    document = sources.read(fixtures / name)
    source = (fixtures / name).read_bytes().decode("utf-8-sig")
    words = [Span(*match.span()) for match in re.finditer(r"\S+", document.text)]
    assert len(words) > 50
    for word in words:
        written = document.source(word).of(source)
        without_marks = re.sub(r"<[^>]*>|(?<!\\)\*+|\\(?=[*|])", "", written)
        assert word.of(document.text) in (written, html.unescape(without_marks), without_marks.replace("%C3%A9", "é"))


@given(texts(HTML))
@settings(max_examples=500, deadline=None)
def test_html(source: str) -> None:
    assert_places(sources.from_text(source, "html"), source)


@given(texts(MARKDOWN))
@settings(max_examples=500, deadline=None)
def test_markdown(source: str) -> None:
    assert_places(sources.from_text(source, "markdown"), source)


@given(texts(PLAIN))
@settings(max_examples=500, deadline=None)
def test_plain_text_is_its_own_document(source: str) -> None:
    document = sources.from_text(source, "text")
    assert document.text == source
    assert_places(document, source)
    covered = {offset for block in document.blocks for offset in range(block.span.start, block.span.end)}
    assert all(match.start() in covered for match in re.finditer(r"[^\W\da]", source))


@given(texts(MARKDOWN))
@settings(max_examples=300, deadline=None)
def test_markdown_says_what_its_own_renderer_shows(source: str) -> None:
    import turbohtml
    from markdown_it import MarkdownIt

    source = source.replace("<", "").lstrip("-")
    page = turbohtml.parse(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source))
    for gone in page.select("code, s, img"):
        gone.decompose()
    said = sources.from_text(source, "markdown").text
    assert "".join(said.split()) == "".join(page.text.split())


def test_long_broken_pages() -> None:
    generator = random.Random(7)
    for _ in range(100):
        source = "".join(generator.choices(HTML + WORDS, k=150))
        assert_places(sources.from_text(source, "html"), source)


def test_a_word_over_several_tags_covers_them() -> None:
    source = "<p>ge<b>meen</b>te</p>"
    document = sources.from_text(source, "html")
    assert document.source(Span(0, 8)).of(source) == "ge<b>meen</b>te"


def test_lines_and_columns_are_those_of_the_file() -> None:
    document = sources.from_text("<p>een\r\n<p>caf&eacute; <b>twee</b>", "html")
    start = document.text.index("twee")
    place = document.location(Span(start, start + 4))
    assert (place.line, place.column, place.end_column) == (2, 19, 23)
