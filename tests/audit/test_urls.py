"""One address, one spelling."""

import pytest

from begrijpelijk.audit.records import AuditError
from begrijpelijk.audit.urls import host_of, normalise, start_url


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("HTTPS://WWW.Gemeente.NL", "https://www.gemeente.nl/"),
        ("https://gemeente.nl:443/a", "https://gemeente.nl/a"),
        ("http://gemeente.nl:80/a", "http://gemeente.nl/a"),
        ("http://gemeente.nl:8080/a", "http://gemeente.nl:8080/a"),
        ("https://gemeente.nl./a", "https://gemeente.nl/a"),
        ("https://naam:geheim@gemeente.nl/", "https://gemeente.nl/"),
        ("https://gemeente.nl/a#kop", "https://gemeente.nl/a"),
        ("https://gemeente.nl/a?", "https://gemeente.nl/a"),
        ("https://gemeente.nl/a/../b/./c", "https://gemeente.nl/b/c"),
        ("https://gemeente.nl/../../a/..", "https://gemeente.nl/"),
        ("https://gemeente.nl/.well-known/x", "https://gemeente.nl/.well-known/x"),
        ("https://gemeente.nl/a b/é", "https://gemeente.nl/a%20b/%C3%A9"),
        ("https://gemeente.nl/%c3%a9/%7Ejan", "https://gemeente.nl/%C3%A9/~jan"),
        ("https://gemeente.nl/100%", "https://gemeente.nl/100%25"),
        ("https://münchen.de/", "https://xn--mnchen-3ya.de/"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
        (" https://gemeente.nl/a\n", "https://gemeente.nl/a"),
    ],
)
def test_spellings_of_one_page_are_made_equal(written: str, spelled: str) -> None:
    assert normalise(written) == spelled
    assert normalise(spelled) == spelled, "a spelling is its own spelling"


@pytest.mark.parametrize(
    "url",
    [
        "https://gemeente.nl/a?b=2&a=1",
        "https://gemeente.nl/a/",
        "https://gemeente.nl/A",
        "https://gemeente.nl/a?f[0]=x&q=%26",
        "https://gemeente.nl/a%2Fb",
    ],
)
def test_what_may_be_another_page_is_kept(url: str) -> None:
    assert normalise(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "mailto:a@b.nl",
        "tel:14020",
        "javascript:void(0)",
        "ftp://gemeente.nl/",
        "http://",
        "http://[/",
        "http://a:x/",
        "",
    ],
)
def test_what_is_no_page_has_no_spelling(url: str) -> None:
    assert normalise(url) is None


def test_links_are_read_relative_to_their_page() -> None:
    assert normalise("../c?d#e", "https://gemeente.nl/a/b/") == "https://gemeente.nl/a/c?d"
    assert normalise("//gemeente.nl/x", "https://gemeente.nl/") == "https://gemeente.nl/x"


def test_a_user_may_leave_out_the_scheme() -> None:
    assert start_url("www.gemeente.nl") == "https://www.gemeente.nl/"
    assert host_of(start_url("localhost:8000/a")) == "localhost:8000"


@pytest.mark.parametrize("text", ["", "ftp://gemeente.nl", "https://"])
def test_what_is_no_address_is_refused_in_dutch(text: str) -> None:
    with pytest.raises(AuditError, match="is geen webadres"):
        start_url(text)
