"""Silence where one writes: what is silenced in Markdown and HTML, and which marks are told to be wrong."""

from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.core.place import Span
from begrijpelijk.sources import from_bytes, from_text
from office_files import docx, odt, paragraph, run

UIT, AAN = "<!-- begrijpelijk-uit: indien -->", "<!-- begrijpelijk-aan -->"


def silenced(source, format):
    """The rule and the stretch of source of every silence."""
    document = from_text(source, format)
    return [(silence.rule, silence.source.of(source).strip()) for silence in document.silences]


def test_from_off_to_on():
    assert silenced(f"<p>een</p>{UIT}<p>twee</p>{AAN}<p>drie</p>", "html") == [("indien", "<p>twee</p>")]
    assert silenced(f"een\n\n{UIT}\n\ntwee\n\n{AAN}\n\ndrie", "markdown") == [("indien", "twee")]
    assert silenced(f"een {UIT}twee{AAN} drie", "markdown") == [("indien", "twee")]


def test_without_on_it_lasts_to_the_end():
    assert silenced(f"een\n\n{UIT}\n\ntwee", "markdown") == [("indien", "twee")]


def test_several_rules_and_all_rules():
    assert silenced("<!-- begrijpelijk-uit: indien, passief -->een", "html") == [("indien", "een"), ("passief", "een")]
    assert silenced("<!--begrijpelijk-uit-->een", "html") == [(None, "een")]


def test_a_rule_for_a_word_may_be_named_by_the_word():
    assert [rule for rule, _ in silenced("<!-- begrijpelijk-uit: d.m.v., Zorg dragen voor -->een", "html")] == [
        "d-m-v",
        "zorg-dragen-voor",
    ]


def test_one_rule_goes_on_and_another_stays_off():
    source = "<!-- begrijpelijk-uit: a, b -->een<!-- begrijpelijk-aan: a -->twee"
    assert silenced(source, "html") == [("a", "een"), ("b", "een<!-- begrijpelijk-aan: a -->twee")]


def test_next_is_the_next_paragraph_or_the_rest_of_this_one():
    mark = "<!-- begrijpelijk-uit-volgende: a -->"
    assert silenced(f"{mark}\n\neen\ntwee\n\ndrie", "markdown") == [("a", "een\ntwee")]
    assert silenced(f"nul {mark} een\n\ntwee", "markdown") == [("a", "een")]
    assert silenced(f"<p>nul</p>{mark}<p>een</p><p>twee</p>", "html") == [("a", "<p>een")]


def test_an_attribute_silences_its_element_also_without_an_end_tag():
    source = '<ul><li data-begrijpelijk-uit="a">een <b>twee</b><li>drie</ul><p data-begrijpelijk-uit>vier</p>'
    assert silenced(source, "html") == [
        ("a", '<li data-begrijpelijk-uit="a">een <b>twee</b>'),
        (None, "<p data-begrijpelijk-uit>vier</p>"),
    ]


def test_code_and_scripts_and_plain_text_silence_nothing():
    assert silenced(f"`{UIT}` een\n\n    {UIT}\n\n```\n{UIT}\n```\n", "markdown") == []
    assert silenced(f"<script>{UIT}</script><textarea>{UIT}</textarea><p title='{UIT}'>een</p>", "html") == []
    assert silenced(UIT, "text") == []


def test_places_count_the_characters_of_the_source():
    source = f"\ufeff<p>caf&eacute;\r\n{UIT}<b>twee</b>\r\n{AAN}drie"
    assert silenced(source, "html") == [("indien", "<b>twee</b>")]


def test_marks_in_a_table_a_list_and_a_quotation():
    source = f"| a | b |\n|---|---|\n| \\| {UIT}een{AAN} | twee |\n\n- drie {UIT}vier{AAN}\n\n> vijf {UIT}zes{AAN}\n"
    assert [text for _, text in silenced(source, "markdown")] == ["een", "vier", "zes"]


def test_what_cannot_be_right_is_told_with_its_line():
    warnings = from_text("een\n\n<!-- begrijpelijk-uti -->\n\ntwee <!-- begrijpelijk-aan: a -->", "markdown").warnings
    assert warnings == (
        "Regel 3: ‘begrijpelijk-uti’ kennen we niet. Bedoelt u ‘begrijpelijk-uit’?",
        "Regel 5: u zet de regel ‘a’ weer aan, maar die stond niet uit. Haal dit weg.",
    )


NEXT = "<!-- begrijpelijk-uit-volgende -->"
PIECES = st.sampled_from(["woord ", "\n\n", "<b>", "</b>", "<p>", "`", "|", "- ", "é", "\r\n", UIT, AAN, NEXT])


@given(st.lists(PIECES, max_size=20).map("".join), st.sampled_from(["markdown", "html"]))
def test_every_silence_lies_in_the_source_after_its_mark(source, format):
    for silence in from_text(source, format).silences:
        assert silence.written is not None
        assert source[silence.written.start :].startswith("<!-- begrijpelijk-uit")
        assert silence.written.end <= silence.source.start <= silence.source.end <= len(source)


@given(st.lists(st.sampled_from(["woord", UIT, AAN]), max_size=12))
def test_a_word_is_silenced_if_and_only_if_the_last_mark_before_it_says_off(parts):
    source = "".join(f"<p>{part}</p>" if part == "woord" else part for part in parts)
    silences = from_text(source, "html").silences
    position, is_off = 0, False
    for part in parts:
        is_off = is_off if part == "woord" else part == UIT
        position = source.index(part, position)
        if part == "woord":
            assert any(silence.source.covers(Span(position, position + 5)) for silence in silences) is is_off
        position += len(part)


def test_a_document_without_marks_has_no_silences():
    assert from_text("<p>een</p>", "html").silences == ()


def commented(identity, *runs):
    """Runs with a comment beside them."""
    start, end = (f'<w:commentRange{side} w:id="{identity}"/>' for side in ("Start", "End"))
    return "".join([start, *map(run, runs), end, f'<w:r><w:commentReference w:id="{identity}"/></w:r>'])


def comment(identity, text):
    return f'<w:comment w:id="{identity}">{paragraph(text)}</w:comment>'


def test_a_comment_in_word_silences_the_words_beside_it():
    body = paragraph("Wij bellen ", commented(1, "indien", " dat"), " kan.") + paragraph(commented(2, "Indien u belt."))
    comments = comment(1, "begrijpelijk-uit: indien") + comment(2, "Klopt dit?")
    document = from_bytes(docx(body, comments=comments), "docx", "brief.docx")
    assert [(each.rule, each.source.of(document.lines.source)) for each in document.silences] == [
        ("indien", "indien dat")
    ]
    assert document.lines.named(document.silences[0].written.start) == "Alinea 1"


def test_a_comment_in_word_may_reach_over_paragraphs():
    body = (
        f'<w:p><w:commentRangeStart w:id="1"/>{run("Een.")}</w:p>'
        f'<w:p>{run("Twee.")}<w:commentRangeEnd w:id="1"/>{run(" Drie.")}</w:p>'
    )
    document = from_bytes(docx(body, comments=comment(1, "begrijpelijk-uit")), "docx", "brief.docx")
    assert [each.source.of(document.lines.source) for each in document.silences] == ["Een.\nTwee."]


STYLES = """
<w:style w:type="paragraph" w:styleId="uit"><w:name w:val="Begrijpelijk-uit indien passief"/>
  <w:link w:val="uitChar"/></w:style>
<w:style w:type="character" w:styleId="uitChar"><w:name w:val="Begrijpelijk-uit indien passief Char"/>
  <w:link w:val="uit"/></w:style>
<w:style w:type="paragraph" w:styleId="alles"><w:name w:val="begrijpelijk-uit"/></w:style>
<w:style w:type="paragraph" w:styleId="wet"><w:name w:val="Wettekst"/><w:basedOn w:val="alles"/></w:style>
<w:style w:type="character" w:styleId="fout"><w:name w:val="begrijpelijk-uti"/></w:style>
"""


def silenced_in(data, format):
    """The rule and the text of every silence of an office document, and what is told."""
    document = from_bytes(data, format, f"brief.{format}")
    source = document.lines.source
    return [(each.rule, each.source.of(source)) for each in document.silences], document.warnings


def styled(text, style):
    return paragraph(text, properties=f'<w:pStyle w:val="{style}"/>')


def test_a_style_of_paragraphs_in_word_silences_them_and_so_does_one_that_is_based_on_it():
    body = paragraph("Een.") + styled("Twee.", "wet") + styled("Drie.", "wet") + paragraph("Vier.")
    silences, warnings = silenced_in(docx(body, styles=STYLES), "docx")
    assert silences == [(None, "Twee.\nDrie.")]
    assert warnings == ()


def test_a_style_of_characters_in_word_silences_its_words_by_the_name_that_the_writer_gave():
    body = paragraph("Een ", run("twee", '<w:rStyle w:val="uitChar"/>'), " drie.")
    assert silenced_in(docx(body, styles=STYLES), "docx")[0] == [("indien", "twee"), ("passief", "twee")]


def test_a_style_with_a_mistake_in_its_name_is_told_once():
    body = paragraph(run("Een", '<w:rStyle w:val="fout"/>'), " twee ", run("drie", '<w:rStyle w:val="fout"/>'))
    assert silenced_in(docx(body, styles=STYLES), "docx") == (
        [],
        ("Alinea 1: ‘begrijpelijk-uti’ kennen we niet. Bedoelt u ‘begrijpelijk-uit’?",),
    )


def test_styles_of_libreoffice_silence_too():
    styles = (
        '<style:style style:name="begrijpelijk-uit_20_indien" style:family="paragraph"'
        ' style:display-name="begrijpelijk-uit indien"/>'
        '<style:style style:name="begrijpelijk-uit" style:family="text"/>'
    )
    automatic = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="begrijpelijk-uit_20_indien"/>'
    )
    body = (
        '<text:p>Een.</text:p><text:p text:style-name="P1">Twee.</text:p>'
        '<text:p>Drie <text:span text:style-name="begrijpelijk-uit">vier</text:span> vijf.</text:p>'
    )
    assert silenced_in(odt(body, styles=styles, automatic=automatic), "odt")[0] == [("indien", "Twee."), (None, "vier")]
