"""A site crawled into one file, from start to summary. The one door for the command line."""

import importlib.util
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from begrijpelijk.audit import results, store
from begrijpelijk.audit.page import PageAudit, PageChecker, ToEntry, audit_page
from begrijpelijk.audit.progress import Progress, Silent
from begrijpelijk.audit.records import AuditError, Crawl, Ending
from begrijpelijk.audit.schema import open_store
from begrijpelijk.audit.summary import Summary, summarise
from begrijpelijk.audit.urls import start_url
from begrijpelijk.core.pattern import Pattern


def crawl(
    url: str,
    out: Path,
    checker: PageChecker,
    to_entry: ToEntry,
    *,
    delay: float = 1.0,
    max_pages: int | None = None,
    exclude: Sequence[Pattern] = (),
    progress: Progress | None = None,
) -> Summary:
    """Read the site at `url` into `out`, or go on with what is there; Ctrl-C stops after what is under way.

    `max_pages` counts the pages read in the file as a whole, not what this run adds. Pages that a pattern of `exclude`
    means are not fetched; the page at `url` itself is. Raises AuditError with a Dutch sentence when it cannot start or
    the file can no longer be written. Once per process.
    """
    start = start_url(url)
    if delay < 0:
        raise AuditError("De pauze (--delay) kan niet korter zijn dan 0 seconden.")
    if max_pages is not None and max_pages < 1:
        raise AuditError("Het aantal pagina’s (--max-pages) is 1 of meer.")
    if importlib.util.find_spec("scrapy") is None:
        raise AuditError("Voor dit commando is Scrapy nodig. Zo zet u het erbij: pip install 'begrijpelijk[audit]'")

    def audit(html: str, address: str) -> PageAudit:
        return audit_page(html, address, checker, to_entry)

    def is_excluded(address: str) -> bool:
        return address != start and any(pattern.matches_page(address) for pattern in exclude)

    with open_store(out, create=True) as db:
        try:
            job = store.begin(db, start, delay, max_pages)
            ending = _read(db, job, audit, progress or Silent(), is_excluded, delay, max_pages)
            return summarise(db, job.id, ending)
        except sqlite3.Error as error:
            raise AuditError(
                f"Het bestand {out} kan niet meer worden bijgewerkt ({error}). Maak ruimte op de schijf of sluit het"
                " programma dat het bestand gebruikt, en geef dezelfde opdracht opnieuw: dan gaat het lezen verder."
            ) from error


def _read(
    db: sqlite3.Connection,
    job: Crawl,
    audit: Callable[[str, str], PageAudit],
    progress: Progress,
    is_excluded: Callable[[str], bool],
    delay: float,
    max_pages: int | None,
) -> Ending:
    from begrijpelijk.audit.spider import run_spider  # only a crawl needs Scrapy, and loading it takes a while

    def analyse(page: int) -> None:
        _analyse(db, page, audit)
        progress.show(store.counts(db, job.id))

    try:
        for page in results.unread(db, job.id):
            analyse(page)
        return run_spider(db, job, analyse, is_excluded, delay, max_pages)
    except KeyboardInterrupt:
        return Ending.INTERRUPTED
    finally:
        progress.close()


def _analyse(db: sqlite3.Connection, page: int, audit: Callable[[str, str], PageAudit]) -> None:
    """Analyse a page if it waits for that; what is no HTML does not."""
    waiting = results.html_of(db, page)
    if waiting is None:
        return
    url, html = waiting
    try:
        result = audit(html, url)
    except Exception as error:  # one page that breaks the checker must not end the crawl of a site
        results.save_crash(db, page, f"{type(error).__name__}: {error}")
    else:
        results.save_audit(db, page, result)
