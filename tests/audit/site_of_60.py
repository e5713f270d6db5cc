"""A municipal site of 60 pages on this machine, that counts what is fetched from it."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PRODUCTS = 48
NEWS = 8
PAGES = frozenset(
    [
        "/",
        "/nieuw",
        "/lus/a",
        *(f"/product/{number}" for number in range(1, PRODUCTS + 1)),
        *(f"/nieuws/{number}" for number in range(1, NEWS + 1)),
        "/alleen-in-sitemap",
    ]
)
"""The pages that a crawl must find, each once: 60."""

FORBIDDEN = ("/geheim/", "/geheim/dossier")
DEAD = "/weg"
COPY = "/product/1?van=menu"


@dataclass
class Site:
    """The running site. `hits` counts requests by path; `on_request` hears the number of each before its answer."""

    url: str
    hits: Counter[str] = field(default_factory=Counter)
    on_request: Callable[[int], None] | None = None


@contextmanager
def running_site() -> Iterator[Site]:
    """The site on a free port, until the end of the block."""
    server = _Server(("127.0.0.1", 0), _Handler)
    _Handler.site = Site(f"http://127.0.0.1:{server.server_port}/")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield _Handler.site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a crawler that is killed leaves its connections."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        site = self.site
        site.hits[self.path] += 1
        if site.on_request is not None:
            site.on_request(site.hits.total())
        status, headers, body = _answer(self.path, site.url)
        try:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:  # the crawler was killed, or has read enough
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _answer(path: str, root: str) -> tuple[int, dict[str, str], bytes]:
    redirects = {"/oud": "/nieuw", "/rond/1": "/rond/2", "/rond/2": "/rond/1", "/buiten": "http://elders.invalid/x"}
    if path in redirects:
        return 302, {"Location": redirects[path], "Content-Type": "text/html"}, b""
    if path == "/robots.txt":
        text = f"User-agent: *\nDisallow: /geheim/\nSitemap: {root}sitemaps.xml\n"
        return 200, {"Content-Type": "text/plain"}, text.encode()
    if path == "/sitemaps.xml":
        return _xml(f"<sitemapindex><sitemap><loc>{root}sitemap-1.xml</loc></sitemap></sitemapindex>")
    if path == "/sitemap-1.xml":
        entries = "".join(
            f"<url><loc>{root}{name}</loc></url>" for name in ("alleen-in-sitemap", "product/7", "geheim/")
        )
        return _xml(f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{entries}</urlset>")
    if path == "/folder.pdf":
        return 200, {"Content-Type": "application/pdf"}, b"%PDF" + bytes(1000)
    if path in PAGES or path in FORBIDDEN or path == COPY:
        return 200, {"Content-Type": "text/html; charset=utf-8"}, _page(path, root).encode()
    return 404, {"Content-Type": "text/html"}, b"<p>Niet gevonden</p>"


def _xml(text: str) -> tuple[int, dict[str, str], bytes]:
    return 200, {"Content-Type": "application/xml"}, f"<?xml version='1.0'?>{text}".encode()


def _page(path: str, root: str) -> str:
    canonical = "<link rel=canonical href='/product/1'>" if path == COPY else ""
    links = "".join(f"<li><a href='{href}'>naar {href}</a>" for href in _links(path, root))
    head = f"<!doctype html><html lang=nl><title>Pagina {path}</title>{canonical}"
    return f"{head}<main><p>Tekst.</p><ul>{links}</ul></main>"


def _links(path: str, root: str) -> list[str]:
    always = ["/", "#top", f"{path}#midden", "mailto:info@gemeente.invalid", root.upper()]
    if path == "/":
        return [
            *always,
            "/lus/a",
            "oud",
            "/buiten",
            DEAD,
            "/geheim/",
            "/folder.pdf",
            "http://elders.invalid/",
            COPY,
        ] + [f"./nieuws/../product/{number}" for number in range(1, 11)]
    if path == "/lus/a":
        return [*always, "a", "/rond/1", "/geheim/dossier", DEAD]
    section, _, number = path.strip("/").partition("/")
    if section == "product" and number.isdigit() and int(number) + 10 <= PRODUCTS:
        return [*always, str(int(number) + 10), "1"]
    if section == "product":
        return [*always, *(f"/nieuws/{count}" for count in range(1, NEWS + 1))]
    return always
