"""A letter back as a document for Word: with comments and changes that office programs show, accept and refuse."""

import io
import os
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import lxml.etree
import pytest
from docx import Document

from begrijpelijk import sources
from begrijpelijk.core.choice import applicable, choose
from begrijpelijk.core.finding import Safety, apply_edits
from begrijpelijk.reports.format import FormatError
from begrijpelijk.reports.formats import docx as docx_format
from begrijpelijk.reports.selection import select
from begrijpelijk.sources.docx_new import new_docx
from conftest import CORPORA
from office_files import docx as office_docx
from office_files import paragraph, zipped


@pytest.fixture(scope="module")
def letter(tmp_path_factory):
    """A letter as an office program makes it: parts of words with a look of their own, a table, a header."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Gemeente Waterveen"
    document.add_paragraph().add_run("Beste mevrouw Bos 😀,").bold = True
    paragraph = document.add_paragraph("In")
    paragraph.add_run("dien").italic = True
    paragraph.add_run(" u & uw man belt, dient u\tuw nummer te noemen.")
    document.add_table(1, 2).cell(0, 1).text = "Wij zullen u inzake de bijeenkomst berichten."
    document.add_paragraph("Gelieve ons te bellen.\nDe bijeenkomst vangt om 10 uur aan.")
    path = tmp_path_factory.mktemp("brief") / "brief.docx"
    document.save(str(path))
    return path


@pytest.fixture(scope="module")
def tracked(context):
    return replace(context, show_all=True, has_changes=True)


def made(report, context):
    return b"".join(docx_format.render([report], context))


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def comments(data):
    tree = lxml.etree.fromstring(part(data, "word/comments.xml"))
    return ["\n".join("".join(each.itertext()) for each in comment) for comment in tree]


def rewritten(report):
    """The text as the first pass of `Checker.rewrite` leaves it."""
    choices = choose(applicable(report.findings, Safety.REVIEW))
    assert choices
    return apply_edits(report.document.text, tuple(edit for each in choices for edit in each.suggestion.edits))


def said(data):
    document = sources.from_bytes(data, "docx", "x.docx")
    return [block.span.of(document.text) for block in document.blocks]


def test_every_tip_is_a_comment_at_its_words(checker, letter, context):
    report = checker.check(letter)
    data = made(report, replace(context, show_all=True))
    whole, *rest = comments(data)
    assert whole.startswith(report.level.reason or "Deze tekst")
    assert "Begin hiermee" in whole
    assert len(rest) == len(report.findings)
    tips = select(report, context.rules, show_all=True).tips
    for tip in tips:
        assert sum(tip.first.message in each for each in rest) >= len(tip.findings)
    assert said(data) == said(letter.read_bytes())
    few = select(report, context.rules)
    assert len(comments(made(report, context))) == 1 + len(few.findings)


def test_all_else_in_the_package_stays(checker, letter, tracked):
    before, after = letter.read_bytes(), made(checker.check(letter), tracked)
    with zipfile.ZipFile(io.BytesIO(before)) as archive:
        names = archive.namelist()
    changed = {name for name in names if part(before, name) != part(after, name)}
    assert changed <= {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert len(names) > len(changed)


def test_accepting_all_changes_rewrites_the_letter(checker, letter, tracked):
    report = checker.check(letter)
    assert sources.from_bytes(made(report, tracked), "docx", "x.docx").text == rewritten(report)


@pytest.mark.parametrize("name", ["brieven/antwoord-op-klacht/ambtelijk.md", "webpaginas/grofvuil/ambtelijk.html"])
def test_a_text_becomes_a_new_document(name, checker, tracked):
    report = checker.check(CORPORA / name)
    data = made(report, tracked)
    choices = choose(applicable(report.findings, Safety.REVIEW))
    edits = [edit for each in choices for edit in each.suggestion.edits]
    blocks = report.document.blocks
    moved = [
        apply_edits(
            block.span.of(report.document.text),
            tuple(
                replace(
                    edit, span=type(edit.span)(edit.span.start - block.span.start, edit.span.end - block.span.start)
                )
                for edit in edits
                if block.span.covers(edit.span)
            ),
        )
        for block in blocks
    ]
    from begrijpelijk.sources.docx import read_docx

    assert read_docx(data, "x.docx").lines.source.replace("\u2028", "\n") == "\n".join(moved)
    assert len(comments(data)) == 1 + len(report.findings)


def libreoffice():
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed, so it cannot open what we write")
    return program


def saved_by_libreoffice(path, folder):
    """The document as LibreOffice saves it once it has opened it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [libreoffice(), "--headless", profile, "--convert-to", "docx", "--outdir", str(folder / "uit"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / "uit" / path.name).read_bytes()


def accepted_by_libreoffice(path, folder):
    """The document with all changes accepted by LibreOffice, which the system's own Python can tell what to do."""
    python = shutil.which("python3", path=os.defpath)
    if python is None or subprocess.run([python, "-c", "import uno"], capture_output=True).returncode:
        pytest.skip("LibreOffice for Python (python3-uno) is not installed, so it cannot accept our changes")
    target = folder / "aanvaard.docx"
    places = ((folder / "profile").as_uri(), path.as_uri(), target.as_uri())
    script = Path(__file__).parent / "accept_changes.py"
    subprocess.run([python, str(script), libreoffice(), *places], check=True, capture_output=True, timeout=180)
    return target.read_bytes()


def without_comments(data):
    """The same without comments, for LibreOffice cannot draw them without a screen."""
    xml = re.sub(
        r"<w:r>(<w:rPr>.*?</w:rPr>)?<w:commentReference[^>]*/></w:r>|<w:commentRange[^>]*/>",
        "",
        part(data, "word/document.xml").decode(),
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**contents, "word/document.xml": xml})


def refused(data):
    """The same with all changes refused."""
    tree = lxml.etree.fromstring(part(data, "word/document.xml"))
    for inserted in tree.findall(".//{*}ins"):
        inserted.getparent().remove(inserted)
    xml = re.sub(r"</?w:del( [^>]*)?>", "", lxml.etree.tostring(tree, encoding="unicode"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**contents, "word/document.xml": xml.replace("delText", "t")})


def test_libreoffice_keeps_the_comments_and_the_changes(checker, letter, tracked, tmp_path):
    report = checker.check(letter)
    ours = tmp_path / "met-tips.docx"
    ours.write_bytes(made(report, tracked))
    theirs = saved_by_libreoffice(ours, tmp_path)
    assert comments(theirs) == comments(ours.read_bytes())
    assert b'w:author="begrijpelijk"' in part(theirs, "word/document.xml")
    assert sources.from_bytes(theirs, "docx", "x.docx").text == rewritten(report)
    assert sources.from_bytes(refused(theirs), "docx", "x.docx").text == report.document.text


def test_libreoffice_accepts_the_changes(checker, letter, tracked, tmp_path):
    report = checker.check(letter)
    ours = tmp_path / "met-tips.docx"
    ours.write_bytes(without_comments(made(report, tracked)))
    theirs = accepted_by_libreoffice(ours, tmp_path)
    assert not re.search(rb"<w:(ins|del) ", part(theirs, "word/document.xml"))
    assert sources.from_bytes(theirs, "docx", "x.docx").text == rewritten(report)


def test_python_docx_opens_it(checker, tracked):
    report = checker.check(CORPORA / "brieven/aanmaning-belastingen/ambtelijk.txt")
    document = Document(io.BytesIO(made(report, tracked)))
    found = list(document.comments)
    assert len(found) == 1 + len(report.findings)
    assert {comment.author for comment in found} == {"begrijpelijk"}


def test_a_text_that_cannot_be_read_is_told(checker, context):
    assert any("bestaat niet" in block for block in said(made(checker.check("weg.txt"), context)))


def test_only_one_text_fits(checker, context, plain):
    with pytest.raises(FormatError, match="één bestand"):
        list(docx_format.render([plain, plain], context))
    with pytest.raises(FormatError, match="één bestand"):
        list(docx_format.render([], context))


def test_a_file_that_changed_since_is_made_anew(checker, letter, context, tmp_path):
    path = tmp_path / "brief.docx"
    path.write_bytes(letter.read_bytes())
    report = checker.check(path)
    path.write_bytes(office_docx(paragraph("Iets anders.")))
    assert said(made(report, context)) == said(new_docx(report.document))


def test_a_letter_in_a_zip_file_stays_what_it_is(checker, letter, context, tmp_path):
    path = tmp_path / "brieven.zip"
    path.write_bytes(zipped({"map/brief.docx": letter.read_bytes()}))
    data = made(checker.check(f"{path}/map/brief.docx"), context)
    assert part(data, "docProps/core.xml") == part(letter.read_bytes(), "docProps/core.xml")
