"""Mails and ZIP files with anything in them: each text comes out under its name, and says what was put in."""

from collections.abc import Callable
from dataclasses import dataclass
from email.header import Header
from email.message import EmailMessage

from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk.sources import from_stream, names_in
from office_files import docx, odt, paragraph, pdf, rtf, set_lines, zipped

FILES: dict[str, Callable[[str], str | bytes]] = {
    "txt": str,
    "md": str,
    "html": "<p>{}".format,
    "docx": lambda text: docx(paragraph(text)),
    "odt": lambda text: odt(f"<text:p>{text}</text:p>"),
    "rtf": rtf,
    "pdf": lambda text: pdf(set_lines(text)),
}
STEMS = st.sampled_from(["brief", "één café", "a.b", "x;y='z'", "Ω 😀", "lang " * 20 + "!", "(1)"])
NAMES = st.lists(st.tuples(STEMS, st.sampled_from(sorted(FILES))).map(".".join), max_size=4, unique=True)


@dataclass(frozen=True)
class Mail:
    """What a mail is made of."""

    subject: str
    body: str
    written: tuple[str, str]
    has_html: bool
    names: list[str]


def written(mail: Mail, forwarded: Mail | None = None) -> bytes:
    message = EmailMessage()
    charset, encoding = mail.written
    message.set_content(mail.body, charset=charset, cte=encoding)
    if mail.has_html:
        message.add_alternative("<p>Dit staat in HTML.", subtype="html")
    for name, data in files(mail.names).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    if forwarded:
        message.add_attachment(written(forwarded), maintype="application", subtype="x-mail", filename="door.eml")
    # `EmailMessage` loses spaces of a long subject.
    return f"Subject: {Header(mail.subject, 'utf-8').encode()}\n".encode() + bytes(message)


WORDS = st.sampled_from(["Uw", "vraag", "één", "cafe\u0301", "😀", "=?x?=", "a" * 70])
LINES = st.sampled_from(["Wij hebben één café.", "- uw pas", "From: ik", "a=b &amp;", "= 3", "woord " * 40])
WRITTEN = [("utf-8", "base64"), ("utf-8", "quoted-printable"), ("utf-8", "8bit"), ("cp1252", "base64")]
MAILS = st.builds(
    Mail,
    st.lists(WORDS, min_size=1).map(" ".join),
    st.lists(LINES).map(lambda lines: "\n\n".join(["Beste lezer,", *lines, "Slot."])),
    st.sampled_from(WRITTEN),
    st.booleans(),
    NAMES,
)


def files(names: list[str]) -> dict[str, bytes]:
    """A file of each name, which says its number."""
    made = {name: FILES[name.rpartition(".")[2]](text) for name, text in texts(names).items()}
    return {name: each.encode() if isinstance(each, str) else each for name, each in made.items()}


def texts(names: list[str], within: str = "") -> dict[str, str]:
    return {f"{within}{name}": f"Dit is nummer {number}." for number, name in enumerate(names)}


def said(data: bytes, format: str) -> dict[str, str]:
    return {name: from_stream(data, format, name).text for name in names_in(data, format)}


def same(said: dict[str, str], wanted: dict[str, str]) -> bool:
    """Whether they say the same under the same names, save for white space."""
    return {name: text.split() for name, text in said.items()} == {name: text.split() for name, text in wanted.items()}


@given(MAILS, MAILS)
@settings(max_examples=20, deadline=None)
def test_a_mail(mail: Mail, forwarded: Mail) -> None:
    data = written(mail, forwarded)
    wanted = {"-": mail.body, "-/door.eml": forwarded.body}
    assert same(said(data, "eml"), wanted | texts(mail.names, "-/") | texts(forwarded.names, "-/door.eml/"))
    assert from_stream(data, "eml", "-").title == mail.subject


@given(NAMES, NAMES, MAILS)
@settings(max_examples=20, deadline=None)
def test_a_zip(top: list[str], below: list[str], mail: Mail) -> None:
    other = {"foto.png": b"\x89PNG", "map/.verborgen.txt": b"Weg.", "mail.eml": written(mail)}
    data = zipped(files(top) | {f"map/{name}": each for name, each in files(below).items()} | other)
    wanted = texts(top, "-/") | texts(below, "-/map/") | {"-/mail.eml": mail.body}
    assert same(said(data, "zip"), wanted | texts(mail.names, "-/mail.eml/"))
