"""Files of many kinds on the command line: each has its report, and a bad one costs no other its result."""

import json
import subprocess
import sys

from begrijpelijk.cli.checking import stdin_format_option
from begrijpelijk.sources.formats import FORMATS
from office_files import docx, paragraph, pdf, set_lines, zipped


def run(*arguments, stdin=b""):
    command = [sys.executable, "-m", "begrijpelijk", "check", "--format", "json", *map(str, arguments)]
    result = subprocess.run(command, input=stdin, capture_output=True, check=False)
    return result.returncode, json.loads(result.stdout)["documents"], result.stderr.decode()


def test_a_zip_a_pattern_and_bad_files(tmp_path):
    letter = docx(paragraph("Dag.") + paragraph("Indien u belt, helpen wij u."))
    bomb = docx(" " * 65 * 1024 * 1024)
    (tmp_path / "brieven.zip").write_bytes(zipped({"a.docx": letter, "bom.docx": bomb, "c.txt": "Wij helpen u graag."}))
    (tmp_path / "brief.pdf").write_bytes(pdf(set_lines("Wij helpen u graag.")))
    status, documents, errors = run(tmp_path / "brieven.zip", tmp_path / "*.pdf", tmp_path / "weg.docx")
    assert status == 2
    names = [document["uri"].removeprefix(f"{tmp_path}/") for document in documents]
    assert names == ["brieven.zip/a.docx", "brieven.zip/bom.docx", "brieven.zip/c.txt", "brief.pdf", "weg.docx"]
    assert [bool(document["problems"]) for document in documents] == [False, True, False, False, True]
    (finding,) = (each for each in documents[0]["findings"] if each["rule"] == "indien")
    assert (finding["line"], finding["column"], finding["text"]) == (2, 1, "Indien")
    assert len(errors.strip().splitlines()) == 2


def test_a_zip_from_standard_input():
    data = zipped({"a.docx": docx(paragraph("Wij helpen u graag.")), "b.txt": "Wij helpen u graag."})
    status, documents, _ = run("-", "--stdin-format", "zip", stdin=data)
    assert status == 0
    assert [document["uri"] for document in documents] == ["-/a.docx", "-/b.txt"]


def test_standard_input_may_have_every_format():
    assert tuple(stdin_format_option(lambda: None).__click_params__[0].type.choices) == FORMATS
