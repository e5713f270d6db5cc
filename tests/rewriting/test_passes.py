"""From edits of a text to a new source: nothing else changes, and the new source says what it should."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk import sources
from begrijpelijk.core.finding import Category, Edit, Finding, Safety, Severity, Suggestion, apply_edits
from begrijpelijk.core.place import Span
from begrijpelijk.core.report import Level, Report, Versions
from begrijpelijk.rewriting.changes import changes
from begrijpelijk.rewriting.passes import rewrite

WORDS = ["woord", "é", "R&D", "a<b", " ", " ", "\n", "\r\n", "x\u00a0y", "😀", "(zie)", "."]
HTML = [
    *"<p> </p> <b> </b> <I> </I> <div> <br> <ul> <li> <table> <tr> <td> &eacute; &nbsp; &amp; &lt; &shy;".split(),
    *["<!-- w<b> -->", "<a href=x>", "</a>", "<p class='a b' hidden>", "<script>w</script>", "<pre>"],
]
MARKDOWN = [
    *"* ** _ ` ~~ [a](b) [ ](x) \\* &eacute; &amp; <http://x.nl> <b> <!--c--> <br>".split(),
    *[
        "\n- ",
        "\n1. ",
        "\n> ",
        "\n# ",
        "\n===",
        "\n\n",
        "\\\n",
        "  \n",
        "| a |",
        "\n|---|\n",
        "\n<div>x &amp; y</div>\n",
    ],
]
REPLACEMENTS = ["", "x", " en", "<b>", "&amp;", "*x*", "1. ", "# ", "\\", "[a](b)", "|", "~~x~~", "`", "é", "- x"]


def report(document, findings=()):
    level = Level(None, None, False)
    return Report(document.uri, None, "nl", "web", 0, 0, level, Versions("", "", ""), findings=tuple(findings))


def finding(document, name, *edits):
    place = edits[0].span
    suggestions = (Suggestion("…", Safety.SAFE, edits),)
    location = document.location(place)
    return Finding(name, Category.WORD, Severity.NOTE, place, location, "", "", None, suggestions=suggestions)


def rewritten(source, format, find):
    """Rewrite with what `find` finds in a document."""
    return rewrite(
        source,
        Safety.SAFE,
        lambda text: sources.from_text(text, format),
        lambda document: report(document, find(document)),
    )


def replacing(old, new):
    def find(document):
        for match in re.finditer(re.escape(old), document.text):
            yield finding(document, old, Edit(Span(*match.span()), new))

    return find


def replaced(source, format, old, new):
    return rewritten(source, format, replacing(old, new)).after


@pytest.mark.parametrize(
    ("format", "source"),
    [
        ("text", "{} u\r\nbelt, {}\r\n"),
        ("html", "<P CLASS='a' id=x>{}&nbsp;u</P>"),
        ("html", "<p title='Indien'>{} <!-- Indien --> &Eacute;&eacute;n"),
        ("html", "<p><b>{}</b> u, <i>zie <b>{}</b></i>"),
        ("html", "<script>Indien</script><p>{}"),
        ("markdown", "---\ntitle: Indien\n---\n**{}** `Indien` [{}](Indien.md)"),
        ("markdown", "# {}\r\n\r\n- {}\r\n\r\n> {}\r\n"),
        ("markdown", "| {} |\n|---|\n| *{}* |\n\n<div>{}</div>"),
    ],
)
def test_markup_and_what_nobody_reads_stay_as_they_are(format, source):
    assert replaced(source.replace("{}", "Indien"), format, "Indien", "Als") == source.replace("{}", "Als")


def test_an_entity_in_an_edited_word_goes_with_it():
    assert replaced("<p>&#73;ndien &eacute;&eacute;n", "html", "Indien", "Als") == "<p>Als &eacute;&eacute;n"


@pytest.mark.parametrize(
    ("format", "source"),
    [
        ("html", "<p>ten <b>behoeve</b> van"),
        ("html", "<p>ten<!-- c --> behoeve van"),
        ("html", "<p>ten behoe<wbr>ve van"),
        ("markdown", "ten *behoeve* van"),
        ("markdown", "> ten behoeve\n> van"),
    ],
)
def test_a_phrase_with_markup_in_the_middle_is_left_and_told(format, source):
    result = rewritten(source, format, replacing("ten behoeve van", "voor"))
    assert result.after == source
    assert (result.count, len(result.left)) == (0, 1)


@pytest.mark.parametrize("source", ["<p>ten\r\n   behoeve van", "<p>ten  behoeve\nvan"])
def test_white_space_in_the_middle_of_a_phrase_is_no_markup(source):
    assert replaced(source, "html", "ten behoeve van", "voor") == "<p>voor"


def test_edits_round_a_tag_are_applied_together():
    def find(document):
        if "vangt" in document.text:
            start = document.text.index(" aan")
            yield finding(document, "r", Edit(Span(2, 7), "begint"), Edit(Span(start, start + 4), ""))

    assert rewritten("<p>U vangt <b>nu</b> aan.", "html", find).after == "<p>U begint <b>nu</b>."
    stuck = "<p>U vangt nu <b>aan</b>."
    assert rewritten(stuck, "html", find).after == stuck


@pytest.mark.parametrize(
    ("format", "source", "expected"),
    [
        ("html", "<p>Lees <a href=x>dit</a>.", "<p>Lees <a href=x>dit</a> na."),
        ("markdown", "Lees [dit](x).", "Lees [dit](x) na."),
        ("markdown", "Lees **dit**", "Lees **dit na**"),
    ],
)
def test_an_insertion_stands_outside_the_markup_of_the_word_before_it(format, source, expected):
    def find(document):
        if "na" not in document.text:
            yield finding(document, "r", Edit(Span(8, 8), " na"))

    assert rewritten(source, format, find).after == expected


def test_characters_of_a_replacement_never_become_markup():
    assert replaced("<p>oud</p>", "html", "oud", "<b> & x") == "<p>&lt;b&gt; &amp; x</p>"
    assert replaced("oud\n", "markdown", "oud", "*a* <b> [c](d)") == "\\*a\\* &lt;b&gt; \\[c\\](d)\n"


def test_what_would_break_the_file_is_dropped_and_the_rest_is_done():
    source = "oud is oud\n\noud werk\n"
    result = rewritten(source, "markdown", lambda document: [
        *([finding(document, "breekt", Edit(Span(0, 3), "- nieuw"))] if document.text.startswith("oud") else []),
        *([finding(document, "past", Edit(Span(12, 15), "nieuw"))] if "oud werk" in document.text else []),
    ])  # fmt: skip
    assert result.after == "oud is oud\n\nnieuw werk\n"
    assert [left.rule for left in result.left] == ["breekt"]


def test_a_circle_ends_at_its_first_text():
    turns = {"een": "twee", "twee": "drie", "drie": "twee"}

    def find(document):
        for old, new in turns.items():
            yield from replacing(old, new)(document)

    result = rewritten("een", "text", find)
    assert (result.after, result.count) == ("twee", 1)
    assert rewritten("twee", "text", find).after == "twee"


def test_what_never_ends_is_not_begun():
    result = rewritten("ja", "text", replacing("ja", "jaja"))
    assert (result.after, result.count) == ("ja", 0)


def test_the_changed_sentences_are_told_before_and_after_all_passes():
    source = "<p>Dit blijft. <b>Een</b> man. Klaar.</p><p>Een ander.</p>"
    steps = {"Een man": "Een oude man", "oude man": "wijze man", "ander": "tweede"}

    def find(document):
        for old, new in steps.items():
            yield from replacing(old, new)(document)

    document = sources.from_text(source, "html")
    starts = [document.text.index(start) for start in ("Dit", "Een m", "Klaar", "Een a")]
    ends = [document.text.index(".", start) + 1 for start in starts]
    result = rewritten(source.replace("<b>Een</b>", "Een"), "html", find)
    found = list(changes(result, map(Span, starts, ends)))
    assert [(change.before, change.after) for change in found] == [
        ("Een man.", "Een wijze man."),
        ("Een ander.", "Een tweede."),
    ]


@st.composite
def documents(draw, format, pieces):
    source = "".join(draw(st.lists(st.sampled_from(pieces + WORDS), max_size=25)))
    document = sources.from_text(source, format)
    suggestions = []
    for _ in range(draw(st.integers(1, 5)) if document.blocks else 0):
        block = draw(st.sampled_from(document.blocks)).span
        size = draw(st.integers(1, 2))
        places = sorted(draw(st.lists(st.integers(block.start, block.end), min_size=2 * size, max_size=2 * size)))
        spans = [Span(*places[index : index + 2]) for index in range(0, 2 * size, 2)]
        if len(set(places)) == len(places) or size == 1:
            suggestions.append(tuple(Edit(span, draw(st.sampled_from(REPLACEMENTS))) for span in spans))
    return source, document, suggestions


def assert_only_the_edits(source, document, suggestions, format):
    def find(read):
        if read.text == document.text:
            yield from (finding(read, f"r{number}", *edits) for number, edits in enumerate(suggestions))

    result = rewritten(source, format, find)
    applied = tuple(edit for step in result.steps for choice in step for edit in choice.suggestion.edits)
    assert sources.from_text(result.after, format).text == apply_edits(document.text, applied)
    pattern, position = "", 0
    for span in sorted(edit.span for edit in applied):
        place = document.source(span) if span else around(document, span.start)
        pattern += re.escape(source[position : place.start])
        pattern += ".*" if span else f".*{re.escape(place.of(source))}.*"
        position = max(position, place.end)
    assert re.fullmatch(pattern + re.escape(source[position:]), result.after, re.DOTALL)


def around(document, position):
    """The source between the characters before and after a position."""
    block = document.block_at(position).span
    before = document.source(Span(position - 1, position)).end if position > block.start else None
    after = document.source(Span(position, position + 1)).start if position < block.end else None
    start = after if before is None else before
    return Span(start, start if after is None else max(after, start))


@given(documents("html", HTML))
@settings(max_examples=150, deadline=None)
def test_random_edits_of_pages(drawn):
    assert_only_the_edits(*drawn, "html")


@given(documents("markdown", MARKDOWN))
@settings(max_examples=150, deadline=None)
def test_random_edits_of_markdown(drawn):
    assert_only_the_edits(*drawn, "markdown")


@given(documents("text", ["\n\n", "- "]))
@settings(max_examples=50, deadline=None)
def test_random_edits_of_plain_text(drawn):
    assert_only_the_edits(*drawn, "text")
