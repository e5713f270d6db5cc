"""Comments and tracked changes in a DOCX: readers accept or refuse them, and nothing else of the file changes."""

import io
import re
import zipfile

import lxml.etree
from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk.core.finding import Edit, apply_edits
from begrijpelijk.core.place import Span
from begrijpelijk.sources.docx import read_docx
from begrijpelijk.sources.docx_annotation import Comment, annotated
from begrijpelijk.sources.docx_new import new_docx, places_in_new
from begrijpelijk.sources.formats import from_text
from office_files import W, docx, paragraph, run, zipped

TEXT = f"{{{W.split(chr(34))[1]}}}"


def rendition(data):
    return read_docx(data, "brief.docx").lines.source


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_body(data, xml):
    return zipped({**parts(data), "word/document.xml": xml})


def refused(data):
    """The rendition once all changes are refused."""
    body = parts(data)["word/document.xml"].decode()
    body = re.sub(r"<w:ins .*?</w:ins>", "", body)
    body = re.sub(r"</?w:del( [^>]*)?>", "", body).replace("delText", "t")
    return rendition(with_body(data, body))


def replaced(data, old, new):
    start = rendition(data).index(old)
    return (Edit(Span(start, start + len(old)), new),)


def commented(data):
    """The words that each comment is at."""
    tree = lxml.etree.fromstring(parts(data)["word/document.xml"])
    found = {}
    open_comments = []
    for element in tree.iter():
        if element.tag == f"{TEXT}commentRangeStart":
            open_comments.append(element.get(f"{TEXT}id"))
        elif element.tag == f"{TEXT}commentRangeEnd":
            open_comments.remove(element.get(f"{TEXT}id"))
        elif element.tag == f"{TEXT}t":
            for number in open_comments:
                found[number] = found.get(number, "") + element.text
    return list(found.values())


def test_a_change_keeps_the_look_of_the_words_and_leaves_all_other_parts_alone():
    before = docx(
        paragraph(run("U ", "<w:b/>"), run("dient dit te", "<w:i/>"), run(" doen &amp; laten.")),
        header=paragraph("Gemeente"),
        footnotes="",
    )
    changes = [replaced(before, "dient", "moet"), replaced(before, " te doen", " doen")]
    after, is_in = annotated(before, [Comment(Span(0, 7), ("Te moeilijk: <b> & ‘zo’.",))], changes, "begrijpelijk")
    assert is_in == (True, True)
    assert rendition(after).startswith("U moet dit doen & laten.")
    assert refused(after) == rendition(before)
    new = parts(after)
    assert {name for name, part in parts(before).items() if new[name] != part} == {
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    inserted = lxml.etree.fromstring(new["word/document.xml"]).find(f".//{TEXT}ins/{TEXT}r")
    assert inserted.find(f"{TEXT}rPr/{TEXT}i") is not None
    comments = lxml.etree.fromstring(new["word/comments.xml"])
    assert "".join(comments.itertext()) == "Te moeilijk: <b> & ‘zo’."


def test_comments_of_others_stay_and_ours_get_numbers_of_their_own():
    body = '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>Indien</w:t></w:r><w:commentRangeEnd w:id="7"/></w:p>'
    before = docx(body, comments='<w:comment w:id="7" w:author="Bos"><w:p/></w:comment>')
    once, _ = annotated(before, [Comment(Span(0, 6), ("Een",))], (), "begrijpelijk")
    twice, _ = annotated(once, [Comment(Span(2, 4), ("Twee", "regels"))], (), "begrijpelijk")
    comments = lxml.etree.fromstring(parts(twice)["word/comments.xml"])
    assert [each.get(f"{TEXT}author") for each in comments] == ["Bos", "begrijpelijk", "begrijpelijk"]
    assert len({each.get(f"{TEXT}id") for each in comments}) == 3
    assert rendition(twice) == "Indien"


def test_text_that_somebody_else_changed_is_left_alone():
    before = docx(
        paragraph("Indien u ", '<w:ins w:id="1" w:author="Bos"><w:r><w:t>thans</w:t></w:r></w:ins>', " belt.")
    )
    changes = [replaced(before, "Indien", "Als"), replaced(before, "thans", "nu")]
    after, is_in = annotated(before, [Comment(Span(9, 14), ("Nu",))], changes, "begrijpelijk")
    assert is_in == (True, False)
    assert rendition(after) == "Als u thans belt."
    assert commented(after) == ["thans"]


def test_a_comment_in_a_header_stands_at_the_first_text():
    before = docx(
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>' + paragraph("Beste Jan,"),
        header=paragraph("Indien"),
    )
    start = rendition(before).index("Indien")
    after, _ = annotated(before, [Comment(Span(start, start + 6), ("Als",))], (), "begrijpelijk")
    assert commented(after) == ["Beste Jan,"]


def test_a_text_box_inside_a_run_that_changes_changes_too():
    box = f"<w:pict><w:txbxContent>{paragraph('Indien binnen')}</w:txbxContent></w:pict>"
    before = docx(f"<w:p><w:r><w:t>Indien</w:t>{box}<w:t xml:space='preserve'> buiten</w:t></w:r></w:p>")
    changes = [replaced(before, "Indien buiten", "Als buiten"), replaced(before, "Indien binnen", "Als binnen")]
    after, _ = annotated(before, (), changes, "begrijpelijk")
    assert rendition(after) == "Als buiten\nAls binnen"
    assert refused(after) == rendition(before)


def test_odd_spaces_and_another_prefix():
    body = "<x:p><x:r>\n <x:t>\n Indien  u </x:t><x:tab/><x:t>belt</x:t></x:r><x:r/></x:p>"
    xml = f"<x:document {W.replace('xmlns:w', 'xmlns:x')}><x:body>{body}</x:body></x:document>"
    before = with_body(docx(""), xml)
    after, _ = annotated(before, [Comment(Span(0, 6), ("Als",))], [replaced(before, "Indien", "Als")], "begrijpelijk")
    assert rendition(after) == rendition(before).replace("Indien", "Als")
    lxml.etree.fromstring(parts(after)["word/document.xml"])


words = st.text("ab &<é😀", min_size=1, max_size=6)
runs_of_paragraph = st.lists(
    st.one_of(words, st.sampled_from(["<w:r><w:tab/></w:r>", "<w:r><w:t>x</w:t><w:br/><w:t>y</w:t></w:r>"])),
    min_size=1,
    max_size=4,
)


@st.composite
def cases(draw):
    paragraphs = draw(st.lists(runs_of_paragraph, min_size=1, max_size=3))
    body = "".join(
        paragraph(
            *(
                part if part.startswith("<w:r>") else run(part.replace("&", "&amp;").replace("<", "&lt;"))
                for part in parts
            ),
            "z",
        )
        for parts in paragraphs
    )
    data = docx(body)
    source = rendition(data)
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=6, unique=True)))
    edits = [
        Edit(Span(start, end), draw(st.text("cé\n\t<&", max_size=3)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        if "\n" not in source[start:end] and "z" not in source[start:end]
    ]
    return data, tuple(edits)


@settings(max_examples=150, deadline=None)
@given(cases())
def test_accepting_gives_the_new_text_and_refusing_the_old(case):
    data, edits = case
    source = rendition(data)
    comments = [Comment(edit.span, ("x",)) for edit in edits] + [Comment(Span(0, len(source)), ("alles",))]
    after, is_in = annotated(data, comments, [(edit,) for edit in edits], "begrijpelijk")
    assert all(is_in)
    expected = apply_edits(source, tuple(Edit(e.span, e.text.replace("\n", "\u2028")) for e in edits))
    assert rendition(after) == expected
    assert refused(after) == source
    tree = lxml.etree.fromstring(parts(after)["word/document.xml"])
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert len(list(tree.iter(TEXT + kind))) == len(comments)


def test_a_new_docx_says_what_the_text_says():
    source = "# Uw vraag 😀\r\n\r\n- een;\r\n- twee & <drie>.\r\n\r\n> Citaat\r\n\r\nRegel een\\\r\nregel twee\x0c."
    document = from_text(source, "markdown")
    data = new_docx(document)
    place = places_in_new(document)
    made = rendition(data)
    for block in document.blocks:
        said = block.span.of(document.text)
        assert place(block.span).of(made).replace("\u2028", "\n") == said.replace("\x0c", " ")
    kinds = [block.kind for block in read_docx(data, "x.docx").blocks]
    assert kinds == [block.kind for block in document.blocks]
