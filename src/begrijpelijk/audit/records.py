"""What a crawl speaks of: pages, links, and what fetching an address can come to."""

from dataclasses import dataclass
from enum import StrEnum


class AuditError(Exception):
    """Something the user can put right. The message is Dutch, for the user."""


class Kind(StrEnum):
    """What an address is fetched for."""

    ROBOTS = "robots"
    SITEMAP = "sitemap"
    PAGE = "page"


class State(StrEnum):
    """How far an address has come. Only `QUEUED` is ever fetched; only `FETCHED` holds HTML."""

    QUEUED = "queued"
    FETCHED = "fetched"
    READ = "read"
    REDIRECT = "redirect"
    NOT_HTML = "not_html"
    FAILED = "failed"
    SKIPPED = "skipped"


class Reason(StrEnum):
    """Why an address failed or was skipped."""

    MISSING = "missing"
    REFUSED = "refused"
    SERVER_ERROR = "server_error"
    NO_ANSWER = "no_answer"
    TIMEOUT = "timeout"
    TOO_BIG = "too_big"
    REDIRECT_LOOP = "redirect_loop"
    UNREADABLE = "unreadable"
    ROBOTS = "robots"
    OTHER_HOST = "other_host"
    TOO_LONG = "too_long"
    EXCLUDED = "excluded"


PASSING = frozenset({Reason.SERVER_ERROR, Reason.NO_ANSWER, Reason.TIMEOUT})
"""Failures that may be over the next time."""


class Ending(StrEnum):
    """Why a crawl stopped."""

    DONE = "done"
    LIMIT = "limit"
    INTERRUPTED = "interrupted"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Page:
    """An address in the store: a page, a sitemap or robots.txt."""

    id: int
    url: str
    kind: Kind
    depth: int | None
    """Clicks from the start page; None for what only a sitemap names."""
    hops: int
    """Redirects in a row that led here."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link on a page: a normalised address and the words that a reader clicks."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Html:
    """A page that can be read. `canonical` is the address that the page itself names as the real one."""

    status: int
    content_type: str | None
    html: str
    links: tuple[Link, ...]
    canonical: str | None


@dataclass(frozen=True, slots=True)
class Redirect:
    """An answer that sends the reader elsewhere."""

    status: int
    target: str


@dataclass(frozen=True, slots=True)
class NotHtml:
    """A PDF, an image …: there, but not a page."""

    status: int
    content_type: str | None


@dataclass(frozen=True, slots=True)
class Failure:
    """No page. `error` is technical, for a developer; people read a sentence made from `reason`."""

    reason: Reason
    status: int | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class RobotsText:
    """The rules of the site, or an empty text where it has none."""

    status: int
    text: str


@dataclass(frozen=True, slots=True)
class SitemapUrls:
    """What a sitemap names: pages, and further sitemaps."""

    status: int
    pages: tuple[str, ...]
    sitemaps: tuple[str, ...]


Outcome = Html | Redirect | NotHtml | Failure | RobotsText | SitemapUrls


@dataclass(frozen=True, slots=True)
class Crawl:
    """One crawl in the store. `robots` is None until robots.txt has been read."""

    id: int
    url: str
    host: str
    robots: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a crawl is. Redirects and skipped addresses count for nothing here: they are no pages."""

    read: int
    """Pages whose HTML was fetched."""
    not_html: int
    failed: int
    waiting: int

    @property
    def done(self) -> int:
        """Pages that need not be fetched any more."""
        return self.read + self.not_html + self.failed

    @property
    def known(self) -> int:
        """Pages that were handled or still wait."""
        return self.done + self.waiting
