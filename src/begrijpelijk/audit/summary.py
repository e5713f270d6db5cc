"""What a crawl says about the site as a whole, read from its file."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from begrijpelijk.audit.records import Ending, Reason
from begrijpelijk.audit.store import counts

LEVELS = ("A2", "B1", "B2", "C1")

_MOST = 10


@dataclass(frozen=True, slots=True)
class HardPage:
    """A page and how hard it is."""

    url: str
    title: str | None
    cefr: str
    score: float


@dataclass(frozen=True, slots=True)
class Recurring:
    """A word, or a rule where it is not about words, with how often it was found and on how many pages."""

    name: str
    count: int
    pages: int


@dataclass(frozen=True, slots=True)
class Unread:
    """An address that gave no page: why, and a page with a link to it (None when only a sitemap names it)."""

    url: str
    reason: Reason
    status: int | None
    source: str | None
    sources: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A site in figures. Lists hold the ten that matter most; the counts beside them hold all."""

    url: str
    ending: Ending
    read: int
    waiting: int
    copies: int
    """Pages that name another page that was read as the real one; they count for nothing else here."""
    not_html: int
    forbidden: int
    excluded: int
    """Pages that the user left out."""
    unsure: int
    """Pages that were read, but that could not be checked in full."""
    versions: int
    """Versions of tool, rules and model that made the reports; more than one makes pages hard to compare."""
    levels: Mapping[str | None, int]
    """Pages per level; None for those without one."""
    hardest: tuple[HardPage, ...]
    words: tuple[Recurring, ...]
    rules: tuple[Recurring, ...]
    dead: tuple[Unread, ...]
    dead_count: int
    unread: tuple[Unread, ...]
    unread_count: int
    start_reason: Reason | None
    """Why the start page could not be read; None when it could."""
    moved_to: str | None
    """Where the start page sends its reader, when that is another host."""

    @property
    def level(self) -> str | None:
        """Level of the page in the middle when all are put in order; None when no page has one."""
        known = [self.levels.get(level, 0) for level in LEVELS]
        half = sum(known) / 2
        return next((level for level, until in zip(LEVELS, accumulate(known), strict=True) if until > half), None)


def summarise(db: sqlite3.Connection, crawl: int, ending: Ending = Ending.DONE) -> Summary:
    """The summary of what is in the file now."""

    def number(condition: str, table: str = "page") -> int:
        return int(db.execute(f"SELECT count(*) FROM {table} WHERE crawl = ? AND {condition}", (crawl,)).fetchone()[0])

    dead = _unread(db, crawl, "reason = 'missing'")
    unread = _unread(db, crawl, "reason <> 'missing'")
    read = number("1", "result")
    start_reason, moved_to = _start(db, crawl)
    return Summary(
        url=db.execute("SELECT url FROM crawl WHERE id = ?", (crawl,)).fetchone()[0],
        ending=ending,
        read=read,
        waiting=counts(db, crawl).waiting,
        copies=number("kind = 'page' AND state = 'read'") - read,
        not_html=number("kind = 'page' AND state = 'not_html'"),
        forbidden=number("reason = 'robots'"),
        excluded=number("kind = 'page' AND reason = 'excluded'"),
        unsure=number("problems > 0", "result"),
        versions=db.execute("SELECT count(DISTINCT version) FROM result WHERE crawl = ?", (crawl,)).fetchone()[0],
        levels=dict(db.execute("SELECT cefr, count(*) FROM result WHERE crawl = ? GROUP BY cefr", (crawl,)).fetchall()),
        hardest=_hardest(db, crawl),
        words=_recurring(db, crawl, "text", "category = 'woord'"),
        rules=_recurring(db, crawl, "rule", "category <> 'woord'"),
        dead=dead[:_MOST],
        dead_count=len(dead),
        unread=unread[:_MOST],
        unread_count=len(unread),
        start_reason=start_reason,
        moved_to=moved_to,
    )


def _hardest(db: sqlite3.Connection, crawl: int) -> tuple[HardPage, ...]:
    rows = db.execute(
        "SELECT url, title, cefr, score FROM result WHERE crawl = ? AND cefr IS NOT NULL AND score IS NOT NULL"
        " ORDER BY score DESC, id LIMIT ?",
        (crawl, _MOST),
    )
    return tuple(HardPage(*row) for row in rows)


def _recurring(db: sqlite3.Connection, crawl: int, name: str, condition: str) -> tuple[Recurring, ...]:
    rows = db.execute(
        f"SELECT finding.{name}, sum(count), count(DISTINCT page) FROM finding JOIN result ON result.id = page"
        f" WHERE crawl = ? AND {condition} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
        (crawl, _MOST),
    )
    return tuple(Recurring(*row) for row in rows)


def _unread(db: sqlite3.Connection, crawl: int, condition: str) -> tuple[Unread, ...]:
    """Failed pages, and other failed addresses that a page links to; the most linked first."""
    rows = db.execute(
        "SELECT page.url, page.reason, page.status, min(source.url), count(DISTINCT source.id) AS sources"
        " FROM page LEFT JOIN link ON link.target = page.id LEFT JOIN page AS source ON source.id = link.source"
        f" WHERE page.crawl = ? AND page.state = 'failed' AND page.{condition}"
        " AND (page.kind = 'page' OR link.source IS NOT NULL) GROUP BY page.id ORDER BY sources DESC, page.id",
        (crawl,),
    )
    return tuple(Unread(row[0], Reason(row[1]), *row[2:]) for row in rows)


def _start(db: sqlite3.Connection, crawl: int) -> tuple[Reason | None, str | None]:
    """Of the start page, or of robots.txt as long as that keeps the start page from being asked for."""
    row = db.execute(
        "SELECT page.reason, target.url, target.reason FROM page JOIN crawl ON crawl.id = page.crawl"
        " LEFT JOIN page AS target ON target.id = page.target"
        " WHERE crawl.id = ? AND (page.url = crawl.url OR page.kind = 'robots') ORDER BY page.kind LIMIT 1",
        (crawl,),
    ).fetchone()
    reason, target, target_reason = row
    moved = target if target_reason == Reason.OTHER_HOST else None
    return (Reason(reason) if reason else None), moved
