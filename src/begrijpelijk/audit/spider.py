"""The crawler: asks the store what is next, fetches it, hands the answer over. It remembers nothing itself.

One address at a time: the next is asked for when the last is stored and analysed. So a kill costs at most one fetch.
"""

import sqlite3
from collections.abc import Callable
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler, CrawlerProcess
from scrapy.exceptions import StopDownload
from scrapy.http import Headers, Response
from twisted.python.failure import Failure as TwistedFailure

from begrijpelijk.audit import store
from begrijpelijk.audit.records import Crawl, Ending, Failure, Kind, Outcome, Page, Reason, RobotsText
from begrijpelijk.audit.response import LARGEST, content_type_of, is_html_type, outcome_of, outcome_of_error
from begrijpelijk.audit.scope import AGENT, Scope

_TIMEOUT = 60
_SILENCE = 10
"""Addresses in a row without an answer after which the site, or our own connection, is taken to be down."""


def run_spider(
    db: sqlite3.Connection,
    crawl: Crawl,
    on_stored: Callable[[int], None],
    is_excluded: Callable[[str], bool],
    delay: float,
    max_pages: int | None,
) -> Ending:
    """Fetch until nothing waits, `max_pages` pages are read, or the user stops it (Ctrl-C: after what is under way).

    `on_stored` is called with the id of an address after its answer is stored; what `is_excluded` says of an address
    holds for those that a crawl before this one found, too. Raises what `on_stored` raises, and sqlite3.Error. Once per
    process: the Twisted reactor cannot start again.
    """
    scope = Scope.of(crawl.host, crawl.robots or "", is_excluded)
    store.review(db, crawl, scope.refusal)
    process = CrawlerProcess(_settings(delay))
    crawler = process.create_crawler(SiteSpider)
    process.crawl(crawler, db=db, crawl=crawl, scope=scope, on_stored=on_stored, delay=delay, max_pages=max_pages)
    process.start()
    spider = crawler.spider
    if not isinstance(spider, SiteSpider):
        raise RuntimeError("Scrapy did not start the spider")
    if spider.crash is not None:
        raise spider.crash
    return spider.ending


class StoreScheduler(BaseScheduler):
    """The store in the place of Scrapy's own queue."""

    spider: "SiteSpider"

    def open(self, spider: Spider) -> None:
        """Keep the spider that knows the store."""
        if not isinstance(spider, SiteSpider):
            raise TypeError("StoreScheduler serves SiteSpider")
        self.spider = spider

    def has_pending_requests(self) -> bool:
        """Whether something waits."""
        return self.spider.next_page() is not None

    def enqueue_request(self, request: Request) -> bool:  # noqa: ARG002 (the name is Scrapy's)
        """Refused: what is fetched is decided in the store alone."""
        return False

    def next_request(self) -> Request | None:
        """What to fetch now, if anything."""
        return self.spider.next_request()


class SiteSpider(Spider):
    """Between Scrapy and the store."""

    name = "begrijpelijk"

    def __init__(
        self,
        db: sqlite3.Connection,
        crawl: Crawl,
        scope: Scope,
        on_stored: Callable[[int], None],
        delay: float,
        max_pages: int | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.crash: BaseException | None = None
        self.ending = Ending.DONE
        self._db = db
        self._crawl = crawl
        self._scope = scope
        self._on_stored = on_stored
        self._delay = delay
        self._max_pages = max_pages
        self._busy = False
        self._unanswered = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Made by Scrapy; listens for headers, so that a body that is no page is not fetched."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider._on_headers, signals.headers_received)
        crawler.signals.connect(spider._on_error, signals.spider_error)
        return spider

    def next_page(self) -> Page | None:
        """What waits first; None when nothing does or the crawl must stop."""
        if self.crash is not None or self.ending is not Ending.DONE:
            return None
        try:
            page = store.next_page(self._db, self._crawl.id)
            if page is not None and page.kind is Kind.PAGE and self._is_full():
                self.ending = Ending.LIMIT
                return None
        except sqlite3.Error as error:
            self.crash = error
            return None
        return page

    def next_request(self) -> Request | None:
        """The request for what waits first; None while another is under way."""
        if self._busy or (page := self.next_page()) is None:
            return None
        self._busy = True
        for slot in self.crawler.engine.downloader.slots.values() if self.crawler.engine else ():
            slot.delay = self._scope.pause(self._delay)
        return Request(page.url, self._on_response, errback=self._on_failure, meta={"page": page})

    def closed(self, reason: str) -> None:
        """Called by Scrapy at the end."""
        if reason == "shutdown":
            self.ending = Ending.INTERRUPTED

    def _is_full(self) -> bool:
        # Only HTML counts: a user asks for that many reports, and nothing else leads to new addresses without end.
        return self._max_pages is not None and store.counts(self._db, self._crawl.id).read >= self._max_pages

    def _on_headers(self, headers: Headers, request: Request) -> None:
        page: Page = request.meta["page"]
        if page.kind is Kind.PAGE and not is_html_type(content_type_of(headers.get("Content-Type"))):
            raise StopDownload(fail=False)

    def _on_response(self, response: Response) -> None:
        page: Page = response.meta["page"]
        self._take(page, outcome_of(response, page))

    def _on_failure(self, failure: TwistedFailure) -> None:
        page: Page = failure.request.meta["page"]  # type: ignore[attr-defined]  # set by Scrapy
        self._take(page, outcome_of_error(failure.value or RuntimeError("no error")))

    def _on_error(self, failure: TwistedFailure) -> None:
        self.crash = failure.value

    def _take(self, page: Page, outcome: Outcome) -> None:
        if isinstance(outcome, RobotsText):
            self._scope = Scope.of(self._crawl.host, outcome.text, self._scope.is_excluded)
            sitemaps = self._scope.sitemaps(self._crawl.url)
            self._crawl = store.save_robots(self._db, self._crawl, page, outcome, sitemaps, self._scope.refusal)
        else:
            store.save(self._db, self._crawl, page, outcome, self._scope.refusal)
        self._on_stored(page.id)
        silent = isinstance(outcome, Failure) and outcome.reason in (Reason.NO_ANSWER, Reason.TIMEOUT)
        self._unanswered = self._unanswered + 1 if silent else 0
        if self._unanswered >= _SILENCE:
            self.ending = Ending.SILENCE
        self._busy = False


def _settings(delay: float) -> dict[str, Any]:
    return {
        "SCHEDULER": StoreScheduler,
        "USER_AGENT": f"{AGENT} (leest de site om te zien of de taal begrijpelijk is)",
        "ROBOTSTXT_OBEY": False,  # `scope` obeys it, from the store, so that it is fetched once per crawl
        "REDIRECT_ENABLED": False,  # a redirect is a row of its own
        "RETRY_ENABLED": False,  # tries are counted in the store, so that they outlive the process
        "HTTPERROR_ALLOW_ALL": True,
        "COOKIES_ENABLED": False,
        "CONCURRENT_REQUESTS": 1,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": delay,
        "DOWNLOAD_DELAY_JITTER": 0,
        "DOWNLOAD_TIMEOUT": _TIMEOUT,
        "DOWNLOAD_MAXSIZE": LARGEST,
        "DOWNLOAD_WARNSIZE": 0,
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1",
            "Accept-Language": "nl",
        },
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "LOG_ENABLED": False,
    }
