"""The command line as users run it: the entry point in a process of its own, or by click where that is enough."""

import json
import subprocess
import sys
import zipfile

import pytest

from conftest import CORPORA

LETTER = CORPORA / "brieven/aanmaning-belastingen/ambtelijk.txt"


def run(*arguments, stdin=b""):
    command = [sys.executable, "-m", "begrijpelijk", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


def test_the_report_says_the_level_and_what_to_do_first():
    result = run("check", LETTER)
    report = result.stdout.decode()
    assert result.returncode == 1
    assert "taalniveau C1" in report
    assert "Begin hiermee" in report
    assert "‘indien’" in report.lower()


def test_json_holds_everything_and_goes_where_it_is_asked(tmp_path):
    output = tmp_path / "verslag.json"
    result = run("check", LETTER, "--format", "json", "--output", output, "--fail-on", "never")
    assert (result.returncode, result.stdout) == (0, b"")
    (document,) = json.loads(output.read_text("utf-8"))["documents"]
    assert document["findings"]


@pytest.mark.parametrize(("fail_on", "status"), [("never", 0), ("error", 0), ("warning", 1), ("note", 1)])
def test_the_status_follows_the_severity(fail_on, status):
    assert run("check", "-", "--fail-on", fail_on, stdin=b"Indien u belt, helpen wij u.").returncode == status


def test_standard_input_in_windows_1252():
    result = run(
        "check", "-", "--format", "json", stdin="Indien u vandaag één café belt, helpen wij u.".encode("cp1252")
    )
    (document,) = json.loads(result.stdout)["documents"]
    assert document["uri"] == "-"
    assert document["findings"][0]["sentence"] == "Indien u vandaag één café belt, helpen wij u."


def test_a_bad_file_costs_no_other_its_result(tmp_path):
    binary = tmp_path / "foto.txt"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    result = run("check", binary, tmp_path / "weg.txt", LETTER)
    assert result.returncode == 2
    assert "taalniveau C1" in result.stdout.decode()
    assert len(result.stderr.decode().strip().splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check"], "Er ontbreekt iets"),
        (["check", "-", "--fromat", "json"], "bestaat niet. Bedoelt u ‘--format’?"),
        (["check", "-", "--format", "pdf"], "Kies uit: "),
        (["check", "-", "--profile", "brif"], "Het profiel ‘brif’ kennen we niet"),
        (["check", "-", "--select", "indein"], "Bedoelt u ‘indien’?"),
        (["check", "-", "--model", "nl_weg_sm"], "Het taalmodel ‘nl_weg_sm’ is niet gevonden"),
        (["chekc"], "Deze opdracht bestaat niet"),
        (["explain", "indein"], "Bedoelt u ‘indien’?"),
    ],
)
def test_a_mistake_is_explained_in_one_dutch_sentence(arguments, sentence):
    result = run(*arguments)
    assert result.returncode == 2
    assert sentence in result.stderr.decode()
    assert len(result.stderr.decode().strip().splitlines()) == 1


def test_a_folder_without_texts(tmp_path):
    result = run("check", tmp_path)
    assert result.returncode == 2
    assert "geen teksten" in result.stderr.decode()


def test_rules_and_explain_and_model_can_be_read():
    assert "indien" in run("rules").stdout.decode()
    assert "[Indien] u te laat betaalt" in run("explain", "indien").stdout.decode()
    shown = run("model").stdout.decode()
    assert "nl_begrijpelijk_sm" in shown
    assert "CC BY-SA 4.0" in shown


def test_promises_come_from_a_file(tmp_path):
    promises = tmp_path / "beloften.yaml"
    promises.write_text("paspoort: 5 werkdagen\n", "utf-8")
    result = run("check", "-", "--promises", promises, stdin=b"Uw paspoort is na 10 werkdagen klaar.")
    assert "uw gemeente belooft voor paspoort: 5 werkdagen" in " ".join(result.stdout.decode().split())


def test_a_word_document_goes_into_a_file_and_is_about_one_text(tmp_path):
    output = tmp_path / "met-tips.docx"
    result = run("check", LETTER, "--format", "docx", "--tracked", "--output", output)
    assert result.returncode == 1
    with zipfile.ZipFile(output) as archive:
        assert b"<w:ins " in archive.read("word/document.xml")
    output.unlink()
    result = run("check", LETTER, LETTER, "--format", "docx", "--output", output)
    assert result.returncode == 2
    assert "Geef één bestand" in result.stderr.decode()
    assert not output.exists()
