"""A page from the web, with a server that does as it is told."""

import time
from collections.abc import Callable, Iterator

import httpx
import pytest

from begrijpelijk.sources import SourceError
from begrijpelijk.sources.url import fetch

Handler = Callable[[httpx.Request], httpx.Response]
URL = "https://gemeente.example/pagina"


def failure(handler: Handler, url: str = URL, seconds: float = 5.0) -> SourceError:
    with pytest.raises(SourceError) as caught:
        fetch(url, transport=httpx.MockTransport(handler), seconds=seconds)
    assert url in str(caught.value) or caught.value.code == "te-groot"
    return caught.value


def test_a_page_is_fetched_through_redirects() -> None:
    def serve(request: httpx.Request) -> httpx.Response:
        assert "begrijpelijk" in request.headers["User-Agent"]
        if request.url.path == "/pagina":
            return httpx.Response(301, headers={"Location": "/nieuw"})
        return httpx.Response(
            200, headers={"Content-Type": "Text/HTML; charset=latin1"}, content="café".encode("latin-1")
        )

    fetched = fetch(URL, transport=httpx.MockTransport(serve))
    assert (fetched.data, fetched.content_type, fetched.charset) == (b"caf\xe9", "text/html", "latin1")


@pytest.mark.parametrize(("status", "code"), [(404, "niet-gevonden"), (403, "geen-antwoord"), (500, "geen-antwoord")])
def test_a_server_that_refuses(status: int, code: str) -> None:
    assert failure(lambda _: httpx.Response(status)).code == code


def test_a_server_that_does_not_answer() -> None:
    def serve(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("name not known", request=request)

    assert failure(serve).code == "geen-antwoord"


def test_redirects_without_end() -> None:
    assert failure(lambda _: httpx.Response(302, headers={"Location": "/pagina"})).code == "doorverwijzing"


def test_other_addresses_than_those_of_pages() -> None:
    assert failure(lambda _: httpx.Response(200), "ftp://gemeente.example/x").code == "geen-adres"
    assert failure(lambda _: httpx.Response(302, headers={"Location": "file:///etc/passwd"})).code == "geen-adres"


INSIDE = [
    "localhost",
    "127.0.0.1",
    "2130706433",
    "10.0.0.8",
    "192.168.1.1",
    "169.254.169.254",
    "[::1]",
    "[::ffff:10.0.0.8]",
]


@pytest.mark.parametrize("host", INSIDE)
def test_a_page_may_not_lead_into_the_network_of_the_user(host: str) -> None:
    def serve(request: httpx.Request) -> httpx.Response:
        assert request.url.host == "gemeente.example"
        return httpx.Response(302, headers={"Location": f"http://{host}/geheim"})

    with pytest.raises(SourceError, match="eigen netwerk") as caught:
        fetch(URL, transport=httpx.MockTransport(serve))
    assert caught.value.code == "doorverwijzing"


@pytest.mark.parametrize("host", INSIDE)
def test_a_user_may_name_a_server_in_the_own_network(host: str) -> None:
    def serve(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200) if request.url.path == "/b" else httpx.Response(302, headers={"Location": "/b"})

    assert fetch(f"http://{host}:8000/a", transport=httpx.MockTransport(serve)).data == b""


def endless(pause: float) -> Iterator[bytes]:
    while True:
        time.sleep(pause)
        yield b"x" * 1024 * 1024


def test_a_page_without_end_is_given_up() -> None:
    assert failure(lambda _: httpx.Response(200, content=endless(0))).code == "te-groot"
    assert failure(lambda _: httpx.Response(200, content=endless(0.1)), seconds=0.3).code == "te-traag"
