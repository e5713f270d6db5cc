"""What an answer comes to."""

import gzip

import pytest

pytest.importorskip("scrapy", reason="de extra [audit] is niet geïnstalleerd: er is geen Scrapy om mee te crawlen")

from scrapy.exceptions import DownloadCancelledError, DownloadTimeoutError
from scrapy.http import HtmlResponse, Response

from begrijpelijk.audit.records import (
    Failure,
    Html,
    Kind,
    Link,
    NotHtml,
    Page,
    Reason,
    Redirect,
    RobotsText,
    SitemapUrls,
)
from begrijpelijk.audit.response import outcome_of, outcome_of_error
from begrijpelijk.audit.scope import Scope

URL = "https://gemeente.nl/a/"


def page(kind: Kind = Kind.PAGE) -> Page:
    """An address to fetch."""
    return Page(1, URL, kind, 0, 0)


def answer(body: str, content_type: str | None = "text/html", status: int = 200) -> HtmlResponse:
    """An HTML answer."""
    headers = {"Content-Type": content_type} if content_type else {}
    return HtmlResponse(URL, status=status, headers=headers, body=body.encode(), encoding="utf-8")


def html(body: str, content_type: str | None = "text/html") -> Html:
    """What a page comes to."""
    outcome = outcome_of(answer(body, content_type), page())
    assert isinstance(outcome, Html)
    return outcome


def test_links_with_their_words() -> None:
    found = html(
        "<base href='/b/'><a href='c#d'> Vraag\n aan </a><a href='mailto:x@y.nl'>m</a><area href='//elders.nl'>"
    )
    assert found.links == (Link("https://gemeente.nl/b/c", "Vraag aan"), Link("https://elders.nl/", ""))


def test_a_page_that_sends_on_by_itself_is_followed() -> None:
    assert html("<meta http-equiv=refresh content='0; url=/nieuw'>").links == (Link("https://gemeente.nl/nieuw", ""),)


def test_the_real_address_of_a_copy() -> None:
    assert html("<head><link rel=canonical href='/echt#x'></head>").canonical == "https://gemeente.nl/echt"


@pytest.mark.parametrize("body", ["", " ", "<", "\x00", "<div>" * 10_000 + "<a href=/x>x", "a" * 100_000])
def test_strange_pages_are_pages(body: str) -> None:
    assert html(body).html == body


def test_what_is_no_html_is_not_read() -> None:
    pdf = Response(URL, headers={"Content-Type": "application/pdf"}, body=b"%PDF")
    assert outcome_of(pdf, page()) == NotHtml(200, "application/pdf")
    assert outcome_of(Response(URL, body=b"\x00\x01"), page()) == NotHtml(200, None)
    assert html("<p>zonder type", None).html == "<p>zonder type"


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (404, Reason.MISSING),
        (410, Reason.MISSING),
        (403, Reason.REFUSED),
        (429, Reason.SERVER_ERROR),
        (503, Reason.SERVER_ERROR),
    ],
)
def test_statuses_have_a_reason(status: int, reason: Reason) -> None:
    assert outcome_of(answer("", status=status), page()) == Failure(reason, status)


def redirected(location: str, kind: Kind = Kind.PAGE) -> object:
    """What a redirect comes to."""
    return outcome_of(Response(URL, status=301, headers={"Location": location}), page(kind))


def test_redirects() -> None:
    assert redirected("../b#c") == Redirect(301, "https://gemeente.nl/b")
    assert redirected("#hier") == Failure(Reason.REDIRECT_LOOP, 301)
    assert isinstance(redirected(""), Failure)
    assert isinstance(redirected("mailto:a@b.nl"), Failure)
    assert redirected("/x/robots.txt", Kind.ROBOTS) == Redirect(301, "https://gemeente.nl/x/robots.txt")
    assert redirected("/", Kind.ROBOTS) == RobotsText(200, ""), "the front page is no robots.txt"
    assert redirected("/sitemap_index.xml", Kind.SITEMAP) == Redirect(301, "https://gemeente.nl/sitemap_index.xml")
    assert isinstance(redirected("/", Kind.SITEMAP), Failure), "the front page is no sitemap"


def test_errors_have_a_reason() -> None:
    assert outcome_of_error(DownloadTimeoutError()).reason is Reason.TIMEOUT
    assert outcome_of_error(DownloadCancelledError()).reason is Reason.TOO_BIG
    assert outcome_of_error(OSError("weg")) == Failure(Reason.NO_ANSWER, None, "OSError: weg")


def sitemap(body: bytes) -> object:
    """What a sitemap comes to."""
    return outcome_of(Response(URL, body=body), page(Kind.SITEMAP))


def test_sitemaps() -> None:
    urls = b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc> /b&amp;c </loc></url></urlset>"
    assert sitemap(urls) == SitemapUrls(200, ("https://gemeente.nl/b&c",), ())
    assert sitemap(gzip.compress(urls)) == sitemap(urls)
    index = b"<?xml version='1.0'?><sitemapindex><sitemap><loc>https://gemeente.nl/s.xml</loc></sitemap></sitemapindex>"
    assert sitemap(index) == SitemapUrls(200, (), ("https://gemeente.nl/s.xml",))
    for nothing in (b"", b"<html><p>Niet gevonden", b"geen xml"):
        assert sitemap(nothing) == SitemapUrls(200, (), ())
    assert isinstance(sitemap(gzip.compress(urls)[:20]), Failure)


def test_no_robots_file_means_no_rules() -> None:
    assert outcome_of(answer("weg", status=404), page(Kind.ROBOTS)) == RobotsText(404, "")
    assert outcome_of(Response(URL, body=b"\xef\xbb\xbfUser-agent: *"), page(Kind.ROBOTS)) == RobotsText(
        200, "User-agent: *"
    )


def test_the_scope() -> None:
    rules = "User-agent: *\nDisallow: /geheim\nCrawl-delay: 3\nSitemap: /s.xml\nSitemap: https://elders.nl/s.xml"
    scope = Scope.of("gemeente.nl", rules)
    assert scope.refusal("https://gemeente.nl/a") is None
    assert scope.refusal("http://gemeente.nl/a") is None
    assert scope.refusal("https://gemeente.nl/geheim/b") is Reason.ROBOTS
    assert scope.refusal("https://www.gemeente.nl/") is Reason.OTHER_HOST
    assert scope.refusal("https://gemeente.nl:8443/") is Reason.OTHER_HOST
    assert scope.refusal("https://gemeente.nl/" + "a/" * 1_000) is Reason.TOO_LONG
    assert (scope.pause(1), scope.pause(5)) == (3, 5)
    assert scope.sitemaps(URL) == tuple(
        f"https://{rest}" for rest in ("gemeente.nl/s.xml", "elders.nl/s.xml", "gemeente.nl/sitemap.xml")
    )
