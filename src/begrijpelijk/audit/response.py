"""What a Scrapy response, or the error in its place, comes to. No state, no network."""

import gzip
import io
import re
import zlib
from urllib.parse import urlsplit

from scrapy import Selector
from scrapy.exceptions import DownloadCancelledError, DownloadTimeoutError, IgnoreRequest
from scrapy.http import HtmlResponse, Response, TextResponse, XmlResponse
from scrapy.linkextractors import LinkExtractor
from scrapy.utils.response import get_base_url, get_meta_refresh

from begrijpelijk.audit.records import (
    Failure,
    Html,
    Kind,
    Link,
    NotHtml,
    Outcome,
    Page,
    Reason,
    Redirect,
    RobotsText,
    SitemapUrls,
)
from begrijpelijk.audit.urls import normalise

LARGEST = 20_000_000
"""Bytes; a larger answer is refused."""

_LARGEST_ROBOTS = 500_000  # RFC 9309: at least 500 KiB must be read
_HTML_TYPES = ("text/html", "application/xhtml+xml")
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LONGEST_LINK_TEXT = 200
_NOT_A_ROBOTS_FILE = RobotsText(200, "")
_SITEMAP_PATH = re.compile(r"sitemap|\.xml(\.gz)?$", re.IGNORECASE)
_links = LinkExtractor(unique=False, deny_extensions=[])


def outcome_of(response: Response, page: Page) -> Outcome:
    """What the answer to fetching `page` means."""
    if response.status in _REDIRECTS:
        return _redirect(response, page)
    if response.status == 429 or response.status >= 500:
        return Failure(Reason.SERVER_ERROR, response.status)
    if page.kind is Kind.ROBOTS:
        return RobotsText(response.status, _text(response) if response.status == 200 else "")
    if response.status >= 300:
        return Failure(Reason.MISSING if response.status in (404, 410) else Reason.REFUSED, response.status)
    return _sitemap(response) if page.kind is Kind.SITEMAP else _page(response)


def outcome_of_error(error: BaseException) -> Failure:
    """What it means that there was no answer."""
    reason = Reason.NO_ANSWER
    if isinstance(error, DownloadTimeoutError):
        reason = Reason.TIMEOUT
    elif isinstance(error, DownloadCancelledError | IgnoreRequest):  # the latter: too big once decompressed
        reason = Reason.TOO_BIG
    return Failure(reason, error=f"{type(error).__name__}: {error}"[:500])


def is_html_type(content_type: str | None) -> bool:
    """Whether a Content-Type may hold a page; without one the body must tell."""
    return content_type is None or content_type.partition(";")[0].strip().lower() in _HTML_TYPES


def content_type_of(header: bytes | None) -> str | None:
    """The value of a Content-Type header as text."""
    return header.decode("latin-1").strip() or None if header else None


def _redirect(response: Response, page: Page) -> Outcome:
    location = response.headers.get("Location") or b""
    target = normalise(location.decode("utf-8", "replace"), response.url) if location else None
    if page.kind is Kind.ROBOTS and (target is None or not urlsplit(target).path.endswith("/robots.txt")):
        return _NOT_A_ROBOTS_FILE
    if target is None or (page.kind is Kind.SITEMAP and not _SITEMAP_PATH.search(urlsplit(target).path)):
        return Failure(Reason.MISSING, response.status, f"Location: {location!r}"[:500])
    if target == page.url:
        return Failure(Reason.REDIRECT_LOOP, response.status)
    return Redirect(response.status, target)


def _text(response: Response) -> str:
    return response.body[:_LARGEST_ROBOTS].decode("utf-8-sig", "replace")


def _page(response: Response) -> Outcome:
    content_type = content_type_of(response.headers.get("Content-Type"))
    is_page = is_html_type(content_type) and (content_type is not None or isinstance(response, HtmlResponse))
    if not is_page or not isinstance(response, TextResponse):
        return NotHtml(response.status, content_type)
    return Html(response.status, content_type, response.text, _links_of(response), _canonical(response))


def _links_of(response: TextResponse) -> tuple[Link, ...]:
    found = [(link.url, link.text) for link in _links.extract_links(response)]
    _, refresh = get_meta_refresh(response)
    if refresh:
        found.append((refresh, ""))
    links = ((normalise(url, response.url), " ".join(text.split())[:_LONGEST_LINK_TEXT]) for url, text in found)
    return tuple(Link(url, text) for url, text in links if url)


def _canonical(response: TextResponse) -> str | None:
    href = response.xpath("//link[@rel='canonical']/@href").get()
    return normalise(href, get_base_url(response)) if href else None


def _sitemap(response: Response) -> Outcome:
    try:
        body = _unzipped(response.body)
    except (OSError, EOFError, zlib.error) as error:
        return Failure(Reason.UNREADABLE, response.status, str(error))
    if len(body) > LARGEST:
        return Failure(Reason.TOO_BIG, response.status)
    xml = Selector(XmlResponse(response.url, body=body), type="xml")
    return SitemapUrls(response.status, _locations(xml, "url", response.url), _locations(xml, "sitemap", response.url))


def _unzipped(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    with gzip.open(io.BytesIO(body)) as file:
        return file.read(LARGEST + 1)


def _locations(xml: Selector, entry: str, base: str) -> tuple[str, ...]:
    texts = xml.xpath(f"/*/*[local-name()='{entry}']/*[local-name()='loc']/text()").getall()
    return tuple(url for url in (normalise(text, base) for text in texts) if url)
