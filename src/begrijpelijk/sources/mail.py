"""A mail (.eml) as a document: what it says, and under names of their own its attachments.

Its source, for places, is its text as it was decoded.
"""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage, MIMEPart
from typing import cast

from begrijpelijk.core.document import Document
from begrijpelijk.sources import failures
from begrijpelijk.sources.decoding import decode
from begrijpelijk.sources.errors import SourceError

_UNFIT = re.compile(r"[/\\\x00-\x1f\x7f]+")
"""What may not stand in the name of an attachment, so that it is one name."""
_MOST_PARTS = 1000


def read_mail(data: bytes, uri: str) -> Document:
    """The text of a mail: the plain one, else the HTML. Raises `SourceError` where there is none."""
    from begrijpelijk.sources.html import read_html
    from begrijpelijk.sources.plain import read_plain

    try:
        message = _parsed(data)
        body = message.get_body(("plain", "html"))
        is_page = body is not None and body.get_content_type() == "text/html"
        content = b"" if body is None else _bytes_of(body)
        charset = None if body is None else body.get_content_charset()
        subject = " ".join(str(message["subject"] or "").split())
    except Exception:
        raise failures.damaged() from None
    if body is None and not message.keys():
        raise failures.damaged()
    text = decode(content, charset, is_page=is_page).text
    document = read_html(text, uri) if is_page else read_plain(text, uri)
    return replace(document, title=subject or document.title, is_page=False, markup=None)


def attachments(data: bytes) -> dict[str, bytes]:
    """The attachments of a mail by name, in order. Raises `SourceError` where it is no mail."""
    found: dict[str, bytes] = {}
    try:
        for name, part in _attached(_parsed(data)):
            found[_unused(name, found)] = _bytes_of(part)
    except SourceError:
        raise
    except Exception:
        raise failures.damaged() from None
    return found


def _parsed(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, _class=EmailMessage, policy=email.policy.default)


def _attached(message: EmailMessage) -> Iterator[tuple[str, MIMEPart]]:
    for number, part in enumerate(message.iter_attachments(), start=1):
        if number > _MOST_PARTS:
            raise failures.too_complex()
        suffix = ".eml" if part.get_content_type() == "message/rfc822" else ""
        name = _UNFIT.sub("_", part.get_filename() or f"bijlage-{number}").strip(". ")
        yield name if name.lower().endswith(suffix) else name + suffix, part


def _bytes_of(part: MIMEPart) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0)
        return bytes(cast(MIMEPart, inner))
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
