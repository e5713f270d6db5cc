"""`check` keeps what it found, and what has not changed is not checked again."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from begrijpelijk.cli.main import commands


def check(*arguments, stdin=b""):
    command = [sys.executable, "-X", "importtime", "-m", "begrijpelijk", "check", *map(str, arguments)]
    result = subprocess.run(command, input=stdin, capture_output=True, check=False)
    imported = [line.split(b"|")[-1].strip() for line in result.stderr.splitlines()]
    return result.returncode, result.stdout, b"spacy" in imported


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "brief.txt"
    path.write_text("Indien u belt, helpen wij u.", "utf-8")
    return path


@pytest.mark.parametrize("format", ["text", "json"])
def test_a_second_time_the_same_is_said_without_the_language_model(letter, format):
    status, said, is_loaded = check(letter, "--format", format)
    assert (status, is_loaded) == (1, True)
    assert check(letter, "--format", format) == (status, said, False)


def test_nothing_is_kept_without_a_cache_or_of_standard_input(letter, kept):
    assert check(letter, "--no-cache")[0] == 1
    assert check("-", stdin=letter.read_bytes())[0] == 1
    assert not kept.exists()


def test_the_folder_can_be_chosen(letter, kept, tmp_path):
    check(letter, "--cache-dir", tmp_path / "elders")
    assert not kept.exists()
    assert not check(letter, "--cache-dir", tmp_path / "elders")[2]
    assert check(letter)[2]


def test_wrong_options_are_told_before_anything_is_written(letter):
    assert check(letter, "--format", "json", "--select", "indein")[:2] == (2, b"")


def test_unless_told_otherwise_it_is_in_the_folder_where_the_command_is_given(letter, tmp_path, monkeypatch):
    monkeypatch.delenv("BEGRIJPELIJK_CACHE_DIR")
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(commands, ["check", "brief.txt"])
    assert (tmp_path / ".begrijpelijk_cache/CACHEDIR.TAG").is_file()
