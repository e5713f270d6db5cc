"""Fetch one page from the web."""

import ipaddress
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from begrijpelijk.sources.decoding import LARGEST, too_large
from begrijpelijk.sources.errors import SourceError

if TYPE_CHECKING:
    import httpx

SECONDS = 30.0
"""A page that is not there in this time, redirects and all, is given up."""
REDIRECTS = 5
USER_AGENT = "begrijpelijk (+https://pypi.org/project/begrijpelijk/)"

_STATUSES = {
    401: "Deze pagina is alleen te lezen na inloggen.",
    403: "Deze website laat ons de pagina niet lezen.",
    404: "Deze pagina bestaat niet. Kijk of het adres klopt.",
    410: "Deze pagina bestaat niet meer.",
    429: "De website vraagt ons te wachten. Probeer het later nog eens.",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent: bytes, the media type without parameters in lower case, and the character set if named."""

    data: bytes
    content_type: str
    charset: str | None


def fetch(url: str, *, transport: "httpx.BaseTransport | None" = None, seconds: float = SECONDS) -> Fetched:
    """Get a page over `http` or `https`, following redirects. Raises `SourceError` for everything that goes wrong.

    `transport` takes the place of the network in tests.
    """
    import httpx

    deadline = time.monotonic() + seconds
    try:
        with (
            httpx.Client(
                transport=transport,
                event_hooks={"request": [_refuse_other_schemes, partial(_refuse_inside, _host(url))]},
                follow_redirects=True,
                max_redirects=REDIRECTS,
                timeout=seconds,
                headers={"User-Agent": USER_AGENT, "Accept": "text/html, text/markdown, text/plain;q=0.9, */*;q=0.1"},
            ) as client,
            client.stream("GET", url) as response,
        ):
            _refuse_failure(url, response.status_code)
            data = b"".join(_limited(response.iter_bytes(), url, deadline))
            content_type = response.headers.get("content-type", "text/html").split(";")[0].strip().lower()
            return Fetched(data, content_type, response.charset_encoding)
    except httpx.TimeoutException:
        raise _too_slow(url) from None
    except httpx.TooManyRedirects:
        message = f"‘{url}’ verwijst steeds door naar een ander adres. Kijk of het adres klopt."
        raise SourceError("doorverwijzing", message) from None
    except (httpx.UnsupportedProtocol, httpx.InvalidURL):
        message = f"‘{url}’ is geen adres van een webpagina. Begin met https://."
        raise SourceError("geen-adres", message) from None
    except httpx.HTTPError:
        message = f"De website van ‘{url}’ geeft geen antwoord. Kijk of het adres klopt, of probeer het later."
        raise SourceError("geen-antwoord", message) from None


def _refuse_other_schemes(request: "httpx.Request") -> None:
    """Do not follow a page to what is not on the web."""
    import httpx

    if request.url.scheme not in {"http", "https"}:
        raise httpx.UnsupportedProtocol(request.url.scheme, request=request)


def _host(url: str) -> str:
    """The name of the server in a URL that a user named."""
    import httpx

    return httpx.URL(url).host


def _refuse_inside(named: str, request: "httpx.Request") -> None:
    """Do not follow a page from the web to a server of the network that we are in; the user may name one."""
    if request.url.host != named and not is_public(request.url.host):
        message = f"‘{named}’ verwijst door naar een computer in uw eigen netwerk. Dat adres openen we niet."
        raise SourceError("doorverwijzing", message)


def is_public(host: str) -> bool:
    """Whether a name or address of a server is on the internet: not this computer, nor a network of one's own.

    A name that cannot be found counts as public: there is nothing to reach, or only for a proxy on the internet.
    """
    try:
        found = {str(each[4][0]).partition("%")[0] for each in socket.getaddrinfo(host, None)}
        addresses = [ipaddress.ip_address(address) for address in found]
    except (OSError, ValueError):
        return True
    return all((getattr(address, "ipv4_mapped", None) or address).is_global for address in addresses)


def _refuse_failure(url: str, status: int) -> None:
    if status < 400:
        return
    reason = _STATUSES.get(status)
    if reason is None:
        reason = "De website heeft een storing. Probeer het later nog eens." if status >= 500 else "Dat lukt niet."
    raise SourceError("niet-gevonden" if status in {404, 410} else "geen-antwoord", f"‘{url}’ ({status}): {reason}")


def _limited(chunks: Iterator[bytes], url: str, deadline: float) -> Iterator[bytes]:
    """Pass on what comes in until it is too much or too late."""
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > LARGEST:
            raise too_large()
        if time.monotonic() > deadline:
            raise _too_slow(url)
        yield chunk


def _too_slow(url: str) -> SourceError:
    return SourceError("te-traag", f"De website van ‘{url}’ antwoordt te langzaam. Probeer het later nog eens.")
