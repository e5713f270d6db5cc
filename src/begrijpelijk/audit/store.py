"""The queue of a crawl, and what fetching came to, in the file that `schema` opens.

Every function that writes does so in one transaction: what an address came to, the links found there and the new rows
in the queue are stored together, so that a process killed at any moment leaves nothing half done.
"""

import sqlite3
import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from begrijpelijk.audit.records import (
    PASSING,
    AuditError,
    Counts,
    Crawl,
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
    State,
)
from begrijpelijk.audit.schema import transaction
from begrijpelijk.audit.urls import host_of, normalise

Refusal = Callable[[str], Reason | None]
"""Why an address may not be fetched; None when it may."""

_TRIES = 3
_MOST_HOPS = 10


def begin(db: sqlite3.Connection, url: str, delay: float, max_pages: int | None) -> Crawl:
    """The crawl of `url` in this file: a new one, or the one that was there, ready to go on.

    Pages that gave no answer the last time get another chance. Raises AuditError when the file is about another site.
    """
    row = db.execute("SELECT id, url, host, robots FROM crawl ORDER BY id DESC LIMIT 1").fetchone()
    with transaction(db):
        if row is None:
            return _create(db, url, delay, max_pages)
        crawl = Crawl(*row)
        if crawl.url != url:
            raise AuditError(f"In dit bestand staat al {crawl.url}. Kies met --out een ander bestand voor {url}.")
        db.execute("UPDATE crawl SET delay = ?, max_pages = ? WHERE id = ?", (delay, max_pages, crawl.id))
        db.execute(
            "UPDATE page SET state = 'queued', tries = 0 WHERE crawl = ? AND state IN ('queued', 'failed')"
            f" AND reason IN ({', '.join('?' * len(PASSING))})",
            (crawl.id, *PASSING),
        )
        return crawl


def latest(db: sqlite3.Connection) -> Crawl:
    """The crawl to report on. Raises AuditError when the file holds none."""
    row = db.execute("SELECT id, url, host, robots FROM crawl ORDER BY id DESC LIMIT 1").fetchone()
    if row is None:
        raise AuditError("In dit bestand staat nog geen site.")
    return Crawl(*row)


def review(db: sqlite3.Connection, crawl: Crawl, refusal: Refusal) -> None:
    """Let what waits, and what was excluded before, follow what the user excludes now."""
    rows = db.execute(
        "SELECT id, url, reason FROM page WHERE crawl = ? AND kind <> 'robots'"
        " AND (state = 'queued' OR (state = 'skipped' AND reason = ?))",
        (crawl.id, Reason.EXCLUDED),
    )
    judged = ((refusal(url), reason, page) for page, url, reason in rows)
    changed = [
        (State.QUEUED if now is None else State.SKIPPED, now, page)
        for now, before, page in judged
        if now != before and Reason.EXCLUDED in (now, before)
    ]
    with transaction(db):
        db.executemany("UPDATE page SET state = ?, reason = ? WHERE id = ?", changed)


def next_page(db: sqlite3.Connection, crawl: int) -> Page | None:
    """The address to fetch now: sitemaps first, then pages by distance from the start; a second try comes last."""
    row = db.execute(
        "SELECT id, url, kind, depth, hops FROM page WHERE crawl = ? AND state = 'queued'"
        " ORDER BY kind DESC, tries, depth IS NULL, depth, id LIMIT 1",
        (crawl,),
    ).fetchone()
    return None if row is None else Page(row[0], row[1], Kind(row[2]), row[3], row[4])


def counts(db: sqlite3.Connection, crawl: int) -> Counts:
    """How far the crawl is."""
    rows = db.execute("SELECT state, count(*) FROM page WHERE crawl = ? AND kind = 'page' GROUP BY state", (crawl,))
    by_state: dict[str, int] = dict(rows.fetchall())
    return Counts(
        read=by_state.get(State.READ, 0) + by_state.get(State.FETCHED, 0),
        not_html=by_state.get(State.NOT_HTML, 0),
        failed=by_state.get(State.FAILED, 0),
        waiting=by_state.get(State.QUEUED, 0),
    )


def save(db: sqlite3.Connection, crawl: Crawl, page: Page, outcome: Outcome, refusal: Refusal) -> None:
    """Store what fetching a queued address came to, with every address found there. `robots.txt`: see `save_robots`."""
    with transaction(db):
        match outcome:
            case Html():
                _close(db, page, State.FETCHED, outcome.status, outcome.content_type)
                blob = zlib.compress(outcome.html.encode("utf-8", "replace"))
                canonical = _canonical(db, crawl, page, outcome, refusal)
                db.execute("UPDATE page SET html = ?, canonical = ? WHERE id = ?", (blob, canonical, page.id))
                _save_links(db, crawl, page, outcome.links, refusal)
            case Redirect():
                _close(db, page, State.REDIRECT, outcome.status)
                _follow(db, crawl, page, outcome.target, refusal)
            case NotHtml():
                _close(db, page, State.NOT_HTML, outcome.status, outcome.content_type)
            case Failure():
                _fail(db, page, outcome)
            case SitemapUrls():
                _close(db, page, State.READ, outcome.status)
                for url in outcome.sitemaps:
                    _add(db, crawl, url, refusal, kind=Kind.SITEMAP)
                for url in outcome.pages:
                    _add(db, crawl, url, refusal)
            case RobotsText():
                raise ValueError("robots.txt decides what may be fetched: save_robots")


def save_robots(
    db: sqlite3.Connection, crawl: Crawl, page: Page, robots: RobotsText, sitemaps: Sequence[str], refusal: Refusal
) -> Crawl:
    """Store the rules of the site; only now the start page and the sitemaps stand in the queue."""
    with transaction(db):
        _close(db, page, State.READ, robots.status)
        db.execute("UPDATE crawl SET robots = ? WHERE id = ?", (robots.text, crawl.id))
        _add(db, crawl, crawl.url, refusal, depth=0)
        for url in sitemaps:
            _add(db, crawl, url, refusal, kind=Kind.SITEMAP)
    return Crawl(crawl.id, crawl.url, crawl.host, robots.text)


def _create(db: sqlite3.Connection, url: str, delay: float, max_pages: int | None) -> Crawl:
    host = host_of(url)
    robots = normalise("/robots.txt", url)
    crawl = db.execute(
        "INSERT INTO crawl (url, host, started, delay, max_pages) VALUES (?, ?, ?, ?, ?) RETURNING id",
        (url, host, _now(), delay, max_pages),
    ).fetchone()[0]
    db.execute("INSERT INTO page (crawl, url, kind, state) VALUES (?, ?, 'robots', 'queued')", (crawl, robots))
    return Crawl(crawl, url, host, None)


def _add(
    db: sqlite3.Connection,
    crawl: Crawl,
    url: str,
    refusal: Refusal,
    *,
    kind: Kind = Kind.PAGE,
    depth: int | None = None,
    hops: int = 0,
) -> int:
    """Row of an address; a new one is queued or skipped, a known one only comes nearer to the start."""
    reason = Reason.REDIRECT_LOOP if hops > _MOST_HOPS else refusal(url)
    state = State.QUEUED if reason is None else State.SKIPPED
    row = db.execute(
        "INSERT INTO page (crawl, url, kind, state, reason, depth, hops) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (crawl, url) DO UPDATE SET hops = min(hops, excluded.hops),"
        " depth = coalesce(min(depth, excluded.depth), depth, excluded.depth) RETURNING id",
        (crawl.id, url, kind, state, reason, depth, hops),
    ).fetchone()
    return int(row[0])


def _close(
    db: sqlite3.Connection, page: Page, state: State, status: int | None = None, content_type: str | None = None
) -> None:
    db.execute(
        "UPDATE page SET state = ?, status = ?, content_type = ?, fetched = ?, tries = 0, reason = NULL, error = NULL"
        " WHERE id = ?",
        (state, status, content_type, _now(), page.id),
    )


def _fail(db: sqlite3.Connection, page: Page, failure: Failure) -> None:
    again = failure.reason in PASSING
    db.execute(
        "UPDATE page SET tries = tries + 1, state = CASE WHEN ? AND tries + 1 < ? THEN 'queued' ELSE 'failed' END,"
        " reason = ?, status = ?, error = ?, fetched = ? WHERE id = ?",
        (again, _TRIES, failure.reason, failure.status, failure.error, _now(), page.id),
    )


def _follow(db: sqlite3.Connection, crawl: Crawl, page: Page, target: str, refusal: Refusal) -> None:
    row = _add(db, crawl, target, refusal, kind=page.kind, depth=page.depth, hops=page.hops + 1)
    db.execute("UPDATE page SET target = ? WHERE id = ?", (row, page.id))


def _canonical(db: sqlite3.Connection, crawl: Crawl, page: Page, html: Html, refusal: Refusal) -> str | None:
    if html.canonical is None or html.canonical == page.url or refusal(html.canonical) is not None:
        return None
    _add(db, crawl, html.canonical, refusal, depth=_deeper(page))
    return html.canonical


def _save_links(db: sqlite3.Connection, crawl: Crawl, page: Page, links: Sequence[Link], refusal: Refusal) -> None:
    urls = dict.fromkeys(link.url for link in links)
    rows = {url: _add(db, crawl, url, refusal, depth=_deeper(page)) for url in urls}
    db.executemany(
        "INSERT OR REPLACE INTO link (source, position, target, text) VALUES (?, ?, ?, ?)",
        [(page.id, position, rows[link.url], link.text) for position, link in enumerate(links)],
    )


def _deeper(page: Page) -> int | None:
    return None if page.depth is None else page.depth + 1


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
