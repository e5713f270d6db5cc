"""Folders, patterns, ZIP files and mails: the texts in them, by name."""

import os
from email.message import EmailMessage
from pathlib import Path

import pytest

from begrijpelijk import sources
from begrijpelijk.core.document import BlockKind
from begrijpelijk.sources import SourceError
from office_files import docx, paragraph, pdf, set_lines, zipped

LETTER = docx(paragraph("Een brief."))


def mail(*attachments: tuple[str, bytes], text: str | None = "Dag,\n\nDit is een mail.", html: str = "") -> bytes:
    message = EmailMessage()
    message["Subject"] = "Uw vraag over één café"
    if text is not None:
        message.set_content(text)
    if html:
        (message.add_alternative if text is not None else message.set_content)(html, subtype="html")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(message)


def code_of(name: object) -> str:
    with pytest.raises(SourceError) as caught:
        sources.read(str(name))
    return caught.value.code


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    path = tmp_path / "brieven.zip"
    path.write_bytes(
        zipped(
            {
                "map/brief.docx": LETTER,
                "a.txt": "Tekst.",
                "foto.png": b"\x89PNG",
                "__MACOSX/map/._brief.docx": b"x",
                "mail.eml": mail(("bijlage.docx", LETTER)),
                "nog.zip": zipped({"b.txt": "Diep."}),
            }
        )
    )
    return path


def test_a_zip_of_letters(letters: Path) -> None:
    names = sources.files(letters)
    inside = ["a.txt", "mail.eml", "mail.eml/bijlage.docx", "map/brief.docx", "nog.zip"]
    assert names == tuple(f"{letters}/{name}" for name in inside)
    assert [sources.read(name).text for name in names[2:4]] == ["Een brief.", "Een brief."]
    assert sources.read(names[0]).uri == f"{letters}/a.txt"
    assert code_of(names[4]) == code_of(f"{letters}/nog.zip/b.txt") == "zip-in-zip"
    assert code_of(letters) == "map"
    assert code_of(f"{letters}/weg.txt") == "niet-gevonden"


def test_a_mail_and_its_attachments(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    inner = zipped({"in.txt": "Ingepakt."})
    path.write_bytes(mail(("../brief.docx", LETTER), ("x.zip", inner), ("brief.docx", LETTER), ("plaatje.png", b"")))
    names = sources.files(path)
    assert [name.removeprefix(str(path)) for name in names] == ["", "/_brief.docx", "/brief.docx", "/x.zip/in.txt"]
    body = sources.read(names[0])
    assert (body.text.split(), body.title) == (["Dag,", "Dit", "is", "een", "mail."], "Uw vraag over één café")
    assert sources.read(names[1]).text == "Een brief."
    assert sources.read(names[3]).text == "Ingepakt."


def test_the_plain_text_of_a_mail_goes_before_its_html() -> None:
    html = "<h1>Kop</h1><p>In HTML."
    assert "HTML" not in sources.from_bytes(mail(html=html), "eml").text
    document = sources.from_bytes(mail(text=None, html=html), "eml")
    assert [block.kind for block in document.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert not document.is_page


def test_a_pattern(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.docx", "b.txt", "map/c.docx", "map/.d.docx", "map/e.png", "[x].txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    assert sources.files("*.docx") == ("a.docx",)
    assert sources.files("**/*.docx") == ("a.docx", "map/c.docx")
    assert sources.files(f"{tmp_path}/m*") == (f"{tmp_path}/map/c.docx",)
    assert sources.files("[x].txt") == ("[x].txt",)
    assert sources.files("https://gemeente.example/?*") == ("https://gemeente.example/?*",)
    with pytest.raises(SourceError, match="geen teksten"):
        sources.files("*.rtf")


def test_links_that_go_round_in_circles(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    for name in ("map/terug", "map/heen"):
        (tmp_path / name).symlink_to(tmp_path)
    (tmp_path / "zelf.txt").symlink_to(tmp_path / "zelf.txt")
    (tmp_path / "a.txt").write_text("Tekst.")
    assert sources.files(tmp_path) == (f"{tmp_path}/a.txt", f"{tmp_path}/zelf.txt")
    assert sources.files(f"{tmp_path}/**/*.txt") == (f"{tmp_path}/a.txt", f"{tmp_path}/zelf.txt")
    assert code_of(tmp_path / "zelf.txt") == "onleesbaar"


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.txt")
    assert code_of(tmp_path / "pijp.txt") == "geen-bestand"
    assert code_of(f"{tmp_path}/{'lang' * 1000}.txt") == "onleesbaar"
    assert code_of("a\0b.txt") == "onleesbaar"


@pytest.mark.parametrize("name", ["groot.txt", "groot.docx", "groot.zip", "groot.eml"])
def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert code_of(tmp_path / name) == "te-groot"


def test_archives_that_are_no_good(tmp_path: Path) -> None:
    bomb = zipped({f"{number}.docx": docx(" " * 10) for number in range(10_001)})
    for name, data, code in (
        ("leeg.zip", b"", "leeg-bestand"),
        ("stuk.zip", zipped({"a.txt": "Tekst."})[:50], "beschadigd"),
        ("foto.zip", zipped({"a.png": "x"}), "lege-map"),
        ("veel.zip", bomb, "te-ingewikkeld"),
    ):
        (tmp_path / name).write_bytes(data)
        assert code_of(tmp_path / name) == code
    (tmp_path / "brief.zip").write_bytes(LETTER)
    assert sources.files(tmp_path / "brief.zip") == (f"{tmp_path}/brief.zip",)
    assert sources.read(tmp_path / "brief.zip").text == "Een brief."
    assert len(sources.files(tmp_path)) == 5


def test_a_part_without_a_name_is_no_file() -> None:
    data = zipped({"a.txt": "Tekst.", "b.txt": "Weg."})
    # The length of the name, in the directory: found by breaking files at random.
    place = data.rindex(b"PK\x01\x02") + 28
    data = data[:place] + b"\0\0" + data[place + 2 :].replace(b"b.txt", b"", 1)
    assert set(sources.names_in(data, "zip")) <= {"-", "-/a.txt"}


@pytest.mark.parametrize("data", [b'Content-Type: multipart/mixed; boundary="a"\n' * 200, b"a: b\n" * 600_000])
def test_mails_that_would_take_minutes(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        sources.from_bytes(data, "eml")
    assert caught.value.code == "te-ingewikkeld"


def test_a_member_that_unpacks_to_too_much(tmp_path: Path) -> None:
    (tmp_path / "bom.zip").write_bytes(zipped({"a.txt": b"a" * (21 * 1024 * 1024)}))
    (name,) = sources.files(tmp_path / "bom.zip")
    assert code_of(name) == "te-groot-uitgepakt"


def test_an_encrypted_member(tmp_path: Path) -> None:
    data = zipped({"a.txt": "Geheim."})
    # The bit that says so, in the header of the part and in the directory.
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(signature) + offset
        data = data[:place] + b"\x01" + data[place + 1 :]
    (tmp_path / "geheim.zip").write_bytes(data)
    (name,) = sources.files(tmp_path / "geheim.zip")
    assert code_of(name) == "beveiligd"


def test_standard_input_may_hold_more_than_one_document() -> None:
    data = zipped({"brief.docx": LETTER, "b.pdf": pdf(set_lines("Een pdf."))})
    assert sources.names_in(data, "text") == ("-/b.pdf", "-/brief.docx")
    assert [sources.from_stream(data, "text", name).text for name in sources.names_in(data, "zip")] == [
        "Een pdf.",
        "Een brief.",
    ]
    assert sources.names_in(mail(("a.docx", LETTER)), "eml") == ("-", "-/a.docx")
    assert sources.names_in(b"Tekst.", "text") == sources.names_in(b"PK\x03\x04", "text") == ("-",)
