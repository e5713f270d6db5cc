"""`begrijpelijk fix` as users run it."""

import codecs
import os
import stat
import subprocess
import sys
from subprocess import CompletedProcess

import pytest
from click.testing import CliRunner

from begrijpelijk.cli.fix import fix

LETTER = "Indien u vandaag één café belt, helpen wij u.\r\nU dient morgen te komen.\r\n"
BETTER = LETTER.replace("Indien", "Als")
BEST = BETTER.replace("dient", "moet").replace("te komen", "komen")


def run(*arguments, stdin=b""):
    """In this process, which need not load spaCy again; statuses as the console script gives them."""
    result = CliRunner().invoke(fix, [*map(str, arguments)], input=stdin, standalone_mode=False)
    return CompletedProcess(arguments, result.return_value, result.stdout_bytes, result.stderr_bytes)


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "brief.txt"
    path.write_bytes(LETTER.encode())
    return path


def test_a_file_is_fixed_in_place_and_told_in_one_line(letter):
    letter.chmod(0o640)
    result = run(letter)
    assert (result.returncode, result.stdout) == (0, b"")
    assert letter.read_bytes() == BETTER.encode()
    assert result.stderr.decode() == f"{letter}: 1 verbetering gemaakt, 1 voorstel wacht op u (--review).\n"
    assert stat.S_IMODE(letter.stat().st_mode) == 0o640
    assert os.listdir(letter.parent) == ["brief.txt"]


def test_review_fixes_more_and_then_nothing_is_left_to_write(letter):
    run(letter, "--review")
    assert letter.read_bytes() == BEST.encode()
    before = letter.stat()
    result = run(letter, "--review")
    assert (result.returncode, result.stderr.decode()) == (0, f"{letter}: niets veranderd.\n")
    assert (letter.stat().st_ino, letter.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_diff_writes_nothing_and_can_be_applied(letter):
    result = run(letter, "--diff")
    assert result.returncode == 1
    assert letter.read_bytes() == LETTER.encode()
    assert b"-Indien u vandaag" in result.stdout
    assert b"+Als u vandaag" in result.stdout
    assert "1 verbetering mogelijk" in result.stderr.decode()
    (letter.parent / "verschil").write_bytes(result.stdout)
    subprocess.run(["git", "apply", "--unsafe-paths", "-p0", "verschil"], cwd=letter.parent, check=True)
    assert letter.read_bytes() == BETTER.encode()
    assert run(letter, "--diff").returncode == 0


def test_a_lawyer_reads_every_changed_sentence(letter):
    result = run(letter, "--juridisch", "--review")
    assert result.returncode == 1
    assert letter.read_bytes() == LETTER.encode()
    assert result.stdout.decode().splitlines() == [
        f"{letter}, regel 1",
        "  Nu:    Indien u vandaag één café belt, helpen wij u.",
        "  Wordt: Als u vandaag één café belt, helpen wij u.",
        "  Vergeleken: voorwaarde of uitzondering: ‘Indien’ wordt ‘Als’; betekent hetzelfde.",
        "  Vergeleken: wie het doet: ‘u’ en ‘wij’ en ‘u’ blijft.",
        "  Vergeleken: termijn: ‘vandaag’ blijft.",
        "  Vergeleken: getal: ‘één’ blijft.",
        "",
        f"{letter}, regel 2",
        "  Nu:    U dient morgen te komen.",
        "  Wordt: U moet morgen komen.",
        "  Vergeleken: moeten, mogen of kunnen: ‘dient’ wordt ‘moet’; betekent hetzelfde.",
        "  Vergeleken: wie het doet: ‘U’ blijft.",
        "  Vergeleken: termijn: ‘morgen’ blijft.",
        "",
    ]


def test_standard_input_goes_to_standard_output():
    command = [sys.executable, "-m", "begrijpelijk", "fix", "-", "--stdin-format", "html"]
    page = "<p>{} u één café belt, helpen wij u."
    result = subprocess.run(command, input=page.format("Indien").encode("cp1252"), capture_output=True, check=False)
    assert (result.returncode, result.stdout) == (0, page.format("Als").encode("cp1252"))


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (b"", "cp1252"), (codecs.BOM_UTF16_LE, "utf-16-le")],
)
def test_a_file_keeps_its_encoding(letter, mark, encoding):
    letter.write_bytes(mark + LETTER.encode(encoding))
    assert run(letter).returncode == 0
    assert letter.read_bytes() == mark + BETTER.encode(encoding)


def test_a_link_goes_on_pointing_at_its_file(letter):
    link = letter.parent / "map" / "link.txt"
    link.parent.mkdir()
    link.symlink_to("../brief.txt")
    assert run(link).returncode == 0
    assert link.is_symlink()
    assert letter.read_bytes() == BETTER.encode()


def test_what_cannot_be_fixed_costs_no_other_its_result(letter):
    binary = letter.parent / "foto.txt"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    empty = letter.parent / "leeg"
    empty.mkdir()
    result = run(binary, "weg.txt", "https://www.voorbeeld.example/", empty, letter.parent)
    assert result.returncode == 2
    assert letter.read_bytes() == BETTER.encode()
    assert binary.read_bytes().startswith(b"\x89PNG")
    said = result.stderr.decode().splitlines()
    expected = [
        "een plaatje",
        "bestaat niet",
        "Een webpagina kunnen we niet",
        "geen teksten",
        "1 verbetering",
        "plaatje",
    ]
    assert len(said) == len(expected)
    assert all(part in line for part, line in zip(expected, said, strict=True)), said


@pytest.mark.parametrize("broken", ["begrijpelijk.cli.writing.os.access", "begrijpelijk.cli.writing.os.replace"])
def test_a_file_that_cannot_be_written_stays_and_nothing_is_left_beside_it(letter, monkeypatch, broken):
    def refuse(*_):
        raise OSError

    monkeypatch.setattr(broken, refuse)
    result = run(letter)
    assert result.returncode == 2
    assert "niet schrijven naar dit bestand" in result.stderr.decode()
    assert letter.read_bytes() == LETTER.encode()
    assert os.listdir(letter.parent) == ["brief.txt"]


def test_a_phrase_that_the_markup_cuts_is_told_with_its_line():
    page = "<p>Wij zijn er.</p>\n<p>U krijgt dit <b>met betrekking</b> tot uw huis en indien u belt.</p>"
    result = run("-", "--stdin-format", "html", "--review", stdin=page.encode())
    assert result.stdout.decode() == page.replace("indien", "als")
    assert "1 voorstel past niet in de opmaak (regel 2)" in result.stderr.decode()


def test_a_text_in_another_language_is_left_alone():
    text = b"The house is on a hill and we like it.\n"
    result = run("-", stdin=text)
    assert (result.returncode, result.stdout) == (0, text)
    assert result.stderr.decode() == "-: niets veranderd, de tekst is niet in het Nederlands.\n"
