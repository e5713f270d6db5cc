"""The queue and the results, without a network."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.fakes import finding, report, to_entry
from begrijpelijk.audit import results, store
from begrijpelijk.audit.export import export, export_file
from begrijpelijk.audit.page import PageAudit, audit_page
from begrijpelijk.audit.records import (
    AuditError,
    Crawl,
    Ending,
    Failure,
    Html,
    Link,
    NotHtml,
    Page,
    Reason,
    Redirect,
    RobotsText,
    SitemapUrls,
)
from begrijpelijk.audit.schema import open_store
from begrijpelijk.audit.summary import summarise
from begrijpelijk.audit.summary_text import summary_text
from begrijpelijk.core.report import Report

ROOT = "https://gemeente.nl/"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """An empty store."""
    with open_store(tmp_path / "site.db", create=True) as connection:
        yield connection


def refusal(url: str) -> Reason | None:
    """Only this site, and nothing secret."""
    if not url.startswith(ROOT):
        return Reason.OTHER_HOST
    return Reason.ROBOTS if "/geheim" in url else None


def begun(db: sqlite3.Connection, *sitemaps: str) -> Crawl:
    """A crawl whose robots.txt has been read."""
    crawl = store.begin(db, ROOT, 1.0, None)
    return store.save_robots(db, crawl, next_page(db, crawl), RobotsText(200, "rules"), sitemaps, refusal)


def next_page(db: sqlite3.Connection, crawl: Crawl) -> Page:
    """What waits first; something must."""
    page = store.next_page(db, crawl.id)
    assert page is not None
    return page


def html(*links: str, canonical: str | None = None) -> Html:
    """A page with links."""
    return Html(200, "text/html", "<p>Tekst</p>", tuple(Link(url, "tekst") for url in links), canonical)


def fetch(db: sqlite3.Connection, crawl: Crawl, *links: str, canonical: str | None = None) -> Page:
    """Fetch what waits first."""
    page = next_page(db, crawl)
    store.save(db, crawl, page, html(*links, canonical=canonical), refusal)
    return page


def audited(report: Report) -> PageAudit:
    """What the audit keeps of a report."""

    class Checker:
        def check_page(self, html: str, url: str) -> Report:
            return report

    return audit_page("", "", Checker(), to_entry)


def read(db: sqlite3.Connection, crawl: Crawl, *links: str, canonical: str | None = None, level: str = "B2") -> Page:
    """Fetch and analyse what waits first."""
    page = fetch(db, crawl, *links, canonical=canonical)
    found = (finding("indien", "Indien"), finding("indien", "indien"), finding("tevens", "tevens"))
    results.save_audit(db, page.id, audited(report(page.url, cefr=level, findings=found)))
    return page


def test_robots_comes_first_then_sitemaps_then_the_start(db: sqlite3.Connection) -> None:
    crawl = begun(db, f"{ROOT}sitemap.xml")
    sitemap = next_page(db, crawl)
    assert sitemap.url == f"{ROOT}sitemap.xml"
    store.save(db, crawl, sitemap, SitemapUrls(200, (f"{ROOT}ver",), ()), refusal)
    assert read(db, crawl, f"{ROOT}dichtbij").url == ROOT
    assert [read(db, crawl).url for _ in range(2)] == [f"{ROOT}dichtbij", f"{ROOT}ver"]
    assert store.next_page(db, crawl.id) is None


def test_a_page_is_a_row_once(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    read(db, crawl, ROOT, f"{ROOT}a", f"{ROOT}a")
    read(db, crawl, ROOT, f"{ROOT}a")
    assert store.next_page(db, crawl.id) is None
    assert db.execute("SELECT count(*) FROM link").fetchone() == (5,)
    assert [line.count(ROOT) for line in export(db)] == [2, 2]


def test_what_may_not_be_fetched_is_a_row_that_never_waits(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    read(db, crawl, "https://elders.nl/", f"{ROOT}geheim/x")
    assert store.next_page(db, crawl.id) is None
    assert [row[0] for row in db.execute("SELECT reason FROM page WHERE state = 'skipped' ORDER BY id")] == [
        Reason.OTHER_HOST,
        Reason.ROBOTS,
    ]


def test_what_is_excluded_now_holds_for_what_was_found_before(db: sqlite3.Connection) -> None:
    def excluding(url: str) -> Reason | None:
        return refusal(url) or (Reason.EXCLUDED if "/archief" in url else None)

    crawl = begun(db)
    read(db, crawl, f"{ROOT}archief/a", f"{ROOT}geheim/archief", f"{ROOT}b")
    store.review(db, crawl, excluding)
    assert fetch(db, crawl).url == f"{ROOT}b"
    assert store.next_page(db, crawl.id) is None
    summary = summarise(db, crawl.id)
    assert summary.excluded == 1
    assert "We hebben 1 pagina overgeslagen omdat u dat vroeg (exclude)." in summary_text(summary)
    store.review(db, crawl, refusal)
    assert fetch(db, crawl).url == f"{ROOT}archief/a"


def test_what_fails_in_passing_is_tried_three_times_at_the_end(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    read(db, crawl, f"{ROOT}a", f"{ROOT}b")
    tried = []
    while (page := store.next_page(db, crawl.id)) is not None:
        tried.append(page.url)
        store.save(db, crawl, page, Failure(Reason.TIMEOUT), refusal)
    assert tried == [f"{ROOT}a", f"{ROOT}b"] * 3
    assert store.counts(db, crawl.id).failed == 2
    assert store.begin(db, ROOT, 1.0, None).id == crawl.id
    assert store.counts(db, crawl.id).waiting == 2, "the same command tries again"


def test_a_dead_link_is_not_tried_again(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    read(db, crawl, f"{ROOT}weg")
    store.save(db, crawl, next_page(db, crawl), Failure(Reason.MISSING, 404), refusal)
    store.begin(db, ROOT, 1.0, None)
    assert store.next_page(db, crawl.id) is None


def test_a_redirect_is_followed_ten_times_at_most(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    followed = 0
    while (page := store.next_page(db, crawl.id)) is not None:
        followed += 1
        store.save(db, crawl, page, Redirect(302, f"{ROOT}{followed}"), refusal)
    assert followed == 11
    assert db.execute("SELECT reason FROM page WHERE state = 'skipped'").fetchall() == [(Reason.REDIRECT_LOOP,)]


def test_a_page_that_was_fetched_waits_for_analysis_and_not_for_a_fetch(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    page = fetch(db, crawl)
    assert store.next_page(db, crawl.id) is None
    assert results.unread(db, crawl.id) == [page.id]
    assert results.html_of(db, page.id) == (ROOT, "<p>Tekst</p>")
    results.save_audit(db, page.id, audited(report(ROOT)))
    assert results.html_of(db, page.id) is None
    assert results.unread(db, crawl.id) == []


def test_a_page_on_which_the_program_keeps_dying_is_given_up(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    page = fetch(db, crawl)
    assert [results.unread(db, crawl.id) for _ in range(4)] == [[page.id]] * 3 + [[]]
    assert summarise(db, crawl.id).unread[0].reason is Reason.UNREADABLE


def test_a_page_that_names_another_as_the_real_one_does_not_count(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    read(db, crawl, f"{ROOT}a?menu=1", canonical=ROOT)
    read(db, crawl, canonical=f"{ROOT}a")
    read(db, crawl)
    summary = summarise(db, crawl.id)
    assert (summary.read, summary.copies) == (2, 1)


def test_two_pages_that_name_each_other_both_count(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    read(db, crawl, canonical=f"{ROOT}a")
    read(db, crawl, canonical=ROOT)
    assert summarise(db, crawl.id).read == 2


def test_the_summary(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    read(db, crawl, f"{ROOT}a", f"{ROOT}weg", f"{ROOT}folder.pdf", f"{ROOT}later", f"{ROOT}geheim/x", level="B1")
    read(db, crawl, level="C1")
    store.save(db, crawl, next_page(db, crawl), Failure(Reason.MISSING, 404), refusal)
    store.save(db, crawl, next_page(db, crawl), NotHtml(200, "application/pdf"), refusal)
    summary = summarise(db, crawl.id, Ending.INTERRUPTED)
    assert summary.level == "C1", "of two pages in the middle the harder one"
    assert summary.levels == {"B1": 1, "C1": 1}
    assert (summary.read, summary.waiting, summary.not_html, summary.forbidden, summary.dead_count) == (2, 1, 1, 1, 1)
    assert [(word.name, word.count, word.pages) for word in summary.words] == [("indien", 4, 2), ("tevens", 2, 2)]
    text = summary_text(summary)
    assert "Niveau van de site: C1." in text
    assert f"{ROOT}weg: bestaat niet (status 404)\n    De link staat op {ROOT}." in text
    assert text.endswith("Gestopt. Er wacht nog 1 pagina. Geef dezelfde opdracht opnieuw: dan gaat het lezen verder.\n")


def test_the_summary_of_a_site_that_moved(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    store.save(db, crawl, next_page(db, crawl), Redirect(301, "https://www.gemeente.nl/"), refusal)
    assert "Begin daar: begrijpelijk crawl https://www.gemeente.nl/" in summary_text(summarise(db, crawl.id))


def test_the_summary_of_a_site_that_keeps_programs_out(db: sqlite3.Connection) -> None:
    crawl = store.begin(db, ROOT, 1.0, None)
    store.save_robots(db, crawl, next_page(db, crawl), RobotsText(200, ""), (), lambda url: Reason.ROBOTS)
    assert "staat niet toe" in summary_text(summarise(db, crawl.id))


def test_a_file_keeps_to_one_site(db: sqlite3.Connection) -> None:
    store.begin(db, ROOT, 1.0, None)
    with pytest.raises(AuditError, match="Kies met --out een ander bestand"):
        store.begin(db, "https://elders.nl/", 1.0, None)


def test_a_write_that_fails_halfway_leaves_nothing(db: sqlite3.Connection) -> None:
    crawl = begun(db)
    page = next_page(db, crawl)

    def broken(url: str) -> Reason | None:
        raise RuntimeError(url)

    with pytest.raises(RuntimeError):
        store.save(db, crawl, page, html(f"{ROOT}a"), broken)
    assert store.next_page(db, crawl.id) == page


def test_a_file_of_something_else_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "brief.txt"
    other.write_text("Beste mevrouw, " * 100)
    with pytest.raises(AuditError, match="is geen bestand van"), open_store(other, create=True):
        pass
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as db:
        db.execute("CREATE TABLE x (y)")
    with pytest.raises(AuditError, match="is geen bestand van"), open_store(foreign, create=True):
        pass


def test_what_cannot_be_exported_is_said_in_dutch(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="bestaat niet"):
        list(export_file(tmp_path / "nergens.db"))
    with pytest.raises(AuditError, match="kan niet worden geopend"), open_store(tmp_path / "weg" / "x.db", create=True):
        pass
    with open_store(tmp_path / "leeg.db", create=True) as db, pytest.raises(AuditError, match="nog geen site"):
        list(export(db))
