"""The SQLite file of an audit: its tables, and opening it.

`page` holds every address once per crawl, those on other hosts too (skipped), so that `link` can be two numbers and a
text. `html` is there only between fetch and analysis. `report` is the entry of `check --format json` for the page,
as zlib-compressed JSON. `result` is what counts: pages that were read, less those that name another page that was
read as the real one.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from begrijpelijk.audit.records import AuditError

VERSION = 1
_APPLICATION = 0x42475250  # "BGRP": tells our files from other SQLite files

_TABLES = """
CREATE TABLE crawl (
  id INTEGER PRIMARY KEY, url TEXT NOT NULL, host TEXT NOT NULL, started TEXT NOT NULL,
  delay REAL NOT NULL, max_pages INTEGER, robots TEXT
);
CREATE TABLE version (
  id INTEGER PRIMARY KEY, tool TEXT NOT NULL, rules TEXT NOT NULL, model TEXT NOT NULL,
  UNIQUE (tool, rules, model)
);
CREATE TABLE page (
  id INTEGER PRIMARY KEY, crawl INTEGER NOT NULL REFERENCES crawl, url TEXT NOT NULL,
  kind TEXT NOT NULL, state TEXT NOT NULL, reason TEXT, depth INTEGER, hops INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0, fetched TEXT, status INTEGER, content_type TEXT, error TEXT,
  target INTEGER REFERENCES page, canonical TEXT, html BLOB,
  title TEXT, language TEXT, cefr TEXT, score REAL, certain INTEGER, words INTEGER, sentences INTEGER,
  problems INTEGER, version INTEGER REFERENCES version, report BLOB,
  UNIQUE (crawl, url)
);
CREATE INDEX page_next ON page (crawl, kind DESC, tries, depth IS NULL, depth, id) WHERE state = 'queued';
CREATE INDEX page_state ON page (crawl, kind, state);
CREATE TABLE link (
  source INTEGER NOT NULL REFERENCES page, position INTEGER NOT NULL,
  target INTEGER NOT NULL REFERENCES page, text TEXT NOT NULL,
  PRIMARY KEY (source, position)
) WITHOUT ROWID;
CREATE INDEX link_target ON link (target);
CREATE TABLE finding (
  page INTEGER NOT NULL REFERENCES page, rule TEXT NOT NULL, text TEXT NOT NULL,
  category TEXT NOT NULL, severity TEXT NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (page, rule, text)
) WITHOUT ROWID;
CREATE VIEW result AS SELECT * FROM page WHERE kind = 'page' AND state = 'read' AND NOT EXISTS (
  SELECT 1 FROM page AS real WHERE real.crawl = page.crawl AND real.url = page.canonical
  AND real.state = 'read' AND real.canonical IS NULL
);
"""


@contextmanager
def open_store(path: Path, *, create: bool = False) -> Iterator[sqlite3.Connection]:
    """Open the file of an audit, and close it afterwards.

    Raises AuditError when there is none (unless `create`), when it is something else, or made by a later version.
    """
    if not create and not path.is_file():
        raise AuditError(f"Het bestand {path} bestaat niet.")
    try:
        db = sqlite3.connect(path, timeout=10, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise AuditError(f"{path} kan niet worden geopend. Bestaat de map, en mag u erin schrijven?") from error
    try:
        _prepare(db, path, create)
        yield db
    finally:
        db.close()


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what happens inside is in the file as a whole, or not at all."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _prepare(db: sqlite3.Connection, path: Path, create: bool) -> None:
    foreign = AuditError(f"{path} is geen bestand van ‘begrijpelijk crawl’. Kies een ander bestand.")
    try:
        (application,) = db.execute("PRAGMA application_id").fetchone()
        (version,) = db.execute("PRAGMA user_version").fetchone()
        (tables,) = db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application != _APPLICATION and (tables or not create):
            raise foreign
        if version > VERSION:
            raise AuditError(f"{path} komt van een nieuwere versie van begrijpelijk. Werk begrijpelijk eerst bij.")
        db.execute("PRAGMA journal_mode = WAL")
        # A killed process loses nothing; only a power cut can cost the last page, which is then fetched again.
        db.execute("PRAGMA synchronous = NORMAL")
        if not tables:
            marks = f"PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {VERSION};"
            db.executescript(f"BEGIN IMMEDIATE; {_TABLES} {marks} COMMIT;")
    except sqlite3.OperationalError as error:
        raise AuditError(f"{path} kan niet worden gebruikt. Mag u erin schrijven, en is de schijf niet vol?") from error
    except sqlite3.DatabaseError as error:
        raise foreign from error
