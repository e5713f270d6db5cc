"""Files, folders and bytes; and what users are told when something is wrong."""

import codecs
import os
from pathlib import Path

import pytest

from begrijpelijk import sources
from begrijpelijk.sources import SourceError

TEXT = "Café – “co\u00f6peratie” € 5"


@pytest.mark.parametrize(
    ("data", "format", "text"),
    [
        (TEXT.encode(), "text", TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), "text", TEXT),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "text", TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "html", TEXT),
        (TEXT.encode("cp1252"), "text", TEXT),
        ("<meta charset='iso-8859-15'><p>Café €".encode("iso-8859-15"), "html", "Café €"),
        ("<meta charset=latin1><p>Café €".encode("cp1252"), "html", "Café €"),
        ("<meta charset=onzin><p>Café".encode("cp1252"), "html", "Café"),
        (b"a\x81b", "text", "a\x81b"),
        (b"", "markdown", ""),
    ],
)
def test_encodings(data: bytes, format: str, text: str) -> None:
    assert sources.from_bytes(data, format).text == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04tekst", "beschadigd"),
        (b"\x89PNG\r\n", "geen-tekst"),
        (b"tekst\0tekst", "geen-tekst"),
        (bytes(range(32)) * 10, "geen-tekst"),
        (b"a" * (20 * 1024 * 1024 + 1), "te-groot"),
    ],
    ids=["zip", "png", "nul", "control", "large"],
)
def test_what_is_no_text_is_refused(data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        sources.read(path)
    assert caught.value.code == code


def test_the_format_follows_the_name_unless_it_is_given(tmp_path: Path) -> None:
    for name in ("a.md", "a.TXT", "a.HTM", "a.markdown"):
        (tmp_path / name).write_text("# Kop")
    texts = [sources.read(str(tmp_path / name)).text for name in ("a.md", "a.TXT", "a.HTM", "a.markdown")]
    assert texts == ["Kop", "# Kop", "# Kop", "Kop"]
    assert sources.read(str(tmp_path / "a.TXT"), "markdown").text == "Kop"
    assert sources.read(str(tmp_path / "a.md")).uri == str(tmp_path / "a.md")


def test_a_name_that_does_not_fit_is_told(tmp_path: Path) -> None:
    names = {
        "a.docx": b"Beste lezer,",
        "a.PDF": b"<html><main>Beste lezer,",
        "a.txt": rb"{\rtf1 Beste lezer,}",
        "b.txt": b"Dag",
    }
    for name, data in names.items():
        (tmp_path / name).write_bytes(data)
    assert {name: sources.read(tmp_path / name).warnings for name in names} == {
        "a.docx": ("Dit is geen Word-bestand, ook al eindigt de naam op .docx. We lazen het als gewone tekst.",),
        "a.PDF": ("Dit is geen pdf, ook al eindigt de naam op .PDF. We lazen het als webpagina.",),
        "a.txt": ("Dit is geen gewone tekst, ook al eindigt de naam op .txt. We lazen het als RTF-bestand.",),
        "b.txt": (),
    }


@pytest.mark.parametrize(
    ("name", "code"),
    [("weg.txt", "niet-gevonden"), ("", "map"), ("leeg", "lege-map"), ("a.xyz", "onbekend-formaat")],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "a.xyz").write_text("tekst")
    (tmp_path / "a.txt").write_text("tekst")
    (tmp_path / "leeg").mkdir()
    with pytest.raises(SourceError) as caught:
        sources.read(tmp_path / name)
    assert caught.value.code == code
    assert str(tmp_path) in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch(mode=0)
    with pytest.raises(SourceError, match="niet lezen"):
        sources.read(path)


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a.md", "a.html", ".git/x.md", "b/.y.txt", "plaatje.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [os.path.relpath(path, tmp_path) for path in sources.files(tmp_path)] == ["a.html", "b/a.md", "b/z.txt"]
    assert sources.files(tmp_path / "a.html") == (str(tmp_path / "a.html"),)
    (tmp_path / "leeg").mkdir()
    with pytest.raises(SourceError, match="geen teksten"):
        sources.files(tmp_path / "leeg")


def test_an_unknown_format() -> None:
    with pytest.raises(SourceError, match="Kies uit"):
        sources.from_text("x", "docx")
