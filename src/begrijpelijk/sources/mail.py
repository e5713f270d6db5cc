"""A mail (.eml) as a document: what it says, and under names of their own its attachments.

Its source, for places, is its text as it was decoded.
"""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
from email.header import decode_header, make_header
from email.message import Message
from typing import cast

from begrijpelijk.core.document import Document
from begrijpelijk.sources import failures
from begrijpelijk.sources.decoding import decode
from begrijpelijk.sources.errors import SourceError

_MOST_LINES = 500_000
"""An attachment of 20 MB takes 370,000."""
_MOST_BOUNDARIES = 100
"""Mentions of what parts a mail into parts; a mail that was forwarded ten times has some tens."""
_MOST_PARTS = 1000
_BOUNDARY = re.compile(rb"boundary", re.IGNORECASE)
_UNFIT = re.compile(r"[/\\\x00-\x1f\x7f]+")
"""What may not stand in the name of an attachment, so that it is one name."""


def read_mail(data: bytes, uri: str) -> Document:
    """The text of a mail: the plain one, else the HTML. Raises `SourceError` where there is none."""
    from begrijpelijk.sources.html import read_html
    from begrijpelijk.sources.plain import read_plain

    message = _parsed(data)
    try:
        body = _body(message)
        is_page = body is not None and body.get_content_type() == "text/html"
        content = b"" if body is None else _bytes_of(body)
        charset = None if body is None else body.get_content_charset()
        subject = " ".join(_decoded(str(message["subject"] or "")).split())
    except Exception:
        raise failures.damaged() from None
    text = decode(content, charset, is_page=is_page).text
    document = read_html(text, uri) if is_page else read_plain(text, uri)
    return replace(document, title=subject or document.title, is_page=False, markup=None)


def attachments(data: bytes) -> dict[str, bytes]:
    """The attachments of a mail by name, in order. Raises `SourceError` where it is no mail."""
    found: dict[str, bytes] = {}
    message = _parsed(data)
    try:
        body = _body(message)
        for number, part in enumerate(_parts(message), start=1):
            name = _name(part, number)
            if part is not body and name is not None:
                found[_unused(name, found)] = _bytes_of(part)
    except SourceError:
        raise
    except Exception:
        raise failures.damaged() from None
    return found


def _parsed(data: bytes) -> Message:
    """A mail with its headers as they are written: `email.policy.default` would take a second for a hundred parts."""
    is_bomb = data.count(b"\n") > _MOST_LINES or len(_BOUNDARY.findall(data)) > _MOST_BOUNDARIES
    if is_bomb:
        raise failures.too_complex()
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
    except Exception:
        raise failures.damaged() from None
    if not message.keys():
        raise failures.damaged()
    return message


def _parts(message: Message) -> Iterator[Message]:
    """The parts of a mail that hold something, in order; a mail that is attached is one part."""
    waiting = [message]
    count = 0
    while waiting:
        part = waiting.pop()
        count += 1
        if count > _MOST_PARTS:
            raise failures.too_complex()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting += reversed(cast(list[Message], part.get_payload()))
        else:
            yield part


def _body(message: Message) -> Message | None:
    """The part with the text of the mail itself."""
    texts = [part for part in _parts(message) if part.get_content_disposition() != "attachment"]
    for kind in ("text/plain", "text/html"):
        for part in texts:
            if part.get_content_type() == kind and not part.get_filename():
                return part
    return None


def _name(part: Message, number: int) -> str | None:
    """The name of an attachment; None for a part that is none."""
    is_mail = part.get_content_type() == "message/rfc822"
    given = part.get_filename()
    if given is None and not is_mail and part.get_content_disposition() != "attachment":
        return None
    name = _UNFIT.sub("_", _decoded(given or f"bijlage-{number}")).strip(". ") or f"bijlage-{number}"
    return name if not is_mail or name.lower().endswith(".eml") else f"{name}.eml"


def _decoded(header: str) -> str:
    """A header as people read it."""
    try:
        return str(make_header(decode_header(header)))
    except (LookupError, ValueError):
        return header


def _bytes_of(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        return bytes(cast(list[Message], part.get_payload())[0])
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _unused(name: str, used: dict[str, bytes]) -> str:
    """The name itself, or one with a number where two attachments have the same."""
    stem, dot, suffix = name.rpartition(".")
    number, candidate = 1, name
    while candidate in used:
        number += 1
        candidate = f"{stem} ({number}){dot}{suffix}" if dot else f"{name} ({number})"
    return candidate
