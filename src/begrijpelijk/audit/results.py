"""From fetched to read: the HTML that waits for analysis, and the results of the analysis, each in one transaction."""

import json
import sqlite3
import zlib

from begrijpelijk.audit.page import PageAudit
from begrijpelijk.audit.records import Reason
from begrijpelijk.audit.schema import transaction

_MOST_STARTS = 3


def unread(db: sqlite3.Connection, crawl: int) -> list[int]:
    """Pages that a killed crawl had fetched but not analysed; one that failed to end three times is given up."""
    with transaction(db):
        db.execute("UPDATE page SET tries = tries + 1 WHERE crawl = ? AND state = 'fetched'", (crawl,))
        db.execute(
            "UPDATE page SET state = 'failed', reason = ?, html = NULL"
            " WHERE crawl = ? AND state = 'fetched' AND tries > ?",
            (Reason.UNREADABLE, crawl, _MOST_STARTS),
        )
    rows = db.execute("SELECT id FROM page WHERE crawl = ? AND state = 'fetched' ORDER BY id", (crawl,))
    return [row[0] for row in rows]


def html_of(db: sqlite3.Connection, page: int) -> tuple[str, str] | None:
    """Address and HTML of a page that waits for analysis; None when it does not."""
    row = db.execute("SELECT url, html FROM page WHERE id = ? AND state = 'fetched'", (page,)).fetchone()
    return None if row is None else (row[0], zlib.decompress(row[1]).decode("utf-8"))


def save_audit(db: sqlite3.Connection, page: int, audit: PageAudit) -> None:
    """Store the result of a fetched page, and let go of its HTML."""
    report, level = audit.report, audit.report.level
    blob = zlib.compress(json.dumps(audit.entry, ensure_ascii=False, separators=(",", ":")).encode())
    with transaction(db):
        version = _version(db, audit)
        db.execute(
            "UPDATE page SET state = 'read', html = NULL, title = ?, language = ?, cefr = ?, score = ?, certain = ?,"
            " words = ?, sentences = ?, problems = ?, version = ?, report = ? WHERE id = ?",
            (
                *(report.title, report.language, level.cefr, level.score, level.certain),
                *(report.words, report.sentences, len(report.problems), version, blob, page),
            ),
        )
        db.executemany(
            "INSERT OR REPLACE INTO finding (page, rule, text, category, severity, count) VALUES (?, ?, ?, ?, ?, ?)",
            [(page, each.rule, each.text, each.category, each.severity, each.count) for each in audit.findings],
        )


def save_crash(db: sqlite3.Connection, page: int, error: str) -> None:
    """Store that a fetched page could not be analysed."""
    with transaction(db):
        db.execute(
            "UPDATE page SET state = 'failed', reason = ?, error = ?, html = NULL WHERE id = ?",
            (Reason.UNREADABLE, error, page),
        )


def _version(db: sqlite3.Connection, audit: PageAudit) -> int:
    versions = (audit.report.versions.tool, audit.report.versions.rules, audit.report.versions.model)
    db.execute("INSERT OR IGNORE INTO version (tool, rules, model) VALUES (?, ?, ?)", versions)
    row = db.execute("SELECT id FROM version WHERE tool = ? AND rules = ? AND model = ?", versions).fetchone()
    return int(row[0])
