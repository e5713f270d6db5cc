"""One address, one spelling: so that a page is a row once, however people link to it.

What is made equal: letter case of scheme and host, a dot after the host, the default port, user name and password
(dropped), an empty path, `.` and `..` in the path, percent escapes (upper case, and undone where they say nothing),
the fragment (dropped), a question mark with nothing behind it. What is kept, since it may be another page: the order of
the query, a slash at the end, `www.`, `http` beside `https`.
"""

import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from begrijpelijk.audit.records import AuditError

_DEFAULT_PORTS = {"http": 80, "https": 443}
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PATH_SAFE = "/%:@!$&'()*+,;=~"
_QUERY_SAFE = _PATH_SAFE + "?[]|"
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*")
_LOOSE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def normalise(url: str, base: str = "") -> str | None:
    """The one spelling of an address, read relative to `base`; None for what is no page on the web (`mailto:` …)."""
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        host = _host(parts.hostname or "")
        port = parts.port
    except ValueError:  # UnicodeError too: a host that no name server knows
        return None
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return None
    netloc = host if port in (None, _DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"
    path = _without_dots(_escaped(parts.path, _PATH_SAFE)) or "/"
    return urlunsplit((parts.scheme, netloc, path, _escaped(parts.query, _QUERY_SAFE), ""))


def host_of(url: str) -> str:
    """Host of a normalised address, with the port where that is not the default one."""
    return urlsplit(url).netloc


def start_url(text: str) -> str:
    """The address that a user typed, normalised; `https://` may be left out.

    Raises AuditError when it is no web address.
    """
    url = normalise(text if "://" in text else f"https://{text.strip()}")
    if url is None:
        raise AuditError(f"‘{text}’ is geen webadres. Geef een adres zoals https://www.gemeente.nl.")
    return url


def _host(name: str) -> str:
    """A host as it is looked up; empty when it cannot be one."""
    name = name.rstrip(".").lower()
    if ":" in name:
        return f"[{name}]"
    name = name if name.isascii() else name.encode("idna").decode("ascii")
    return name if _HOST.fullmatch(name) else ""


def _escaped(part: str, safe: str) -> str:
    quoted = quote(_LOOSE_PERCENT.sub("%25", part), safe=safe)
    return _ESCAPE.sub(_plain_or_upper, quoted)


def _plain_or_upper(escape: re.Match[str]) -> str:
    character = chr(int(escape[1], 16))
    return character if character in _UNRESERVED else escape[0].upper()


def _without_dots(path: str) -> str:
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            del kept[max(len(kept) - 1, 1) :]
        elif segment != ".":
            kept.append(segment)
    ends_in_folder = segments[-1] in (".", "..")
    return "/".join([*kept, ""] if ends_in_folder else kept)
