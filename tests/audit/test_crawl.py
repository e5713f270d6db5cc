"""The crawl against a real server, in processes that are killed."""

import json
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from audit.site_of_60 import COPY, DEAD, FORBIDDEN, PAGES, Site, running_site
from begrijpelijk.audit.export import export_file
from begrijpelijk.audit.schema import open_store

pytest.importorskip("scrapy", reason="de extra [audit] is niet geïnstalleerd: er is geen Scrapy om mee te crawlen")

TESTS = Path(__file__).parents[1]


def start(site: Site, out: Path, *, max_pages: int = 0, kill_at: int = 0, break_on: str = "") -> subprocess.Popen[str]:
    """Start a crawl, in a process that never goes through a proxy."""
    command = [sys.executable, "-m", "audit.crawl_driver", site.url, str(out), str(max_pages), str(kill_at), break_on]
    environment = os.environ | {"no_proxy": "*"}
    return subprocess.Popen(
        command, cwd=TESTS, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finish(site: Site, out: Path, *, max_pages: int = 0, kill_at: int = 0, break_on: str = "") -> tuple[int, str]:
    """Crawl to the end: exit status and what was printed."""
    process = start(site, out, max_pages=max_pages, kill_at=kill_at, break_on=break_on)
    printed, _ = process.communicate(timeout=120)
    return process.returncode, printed


def kill_after(site: Site, out: Path, lines: int) -> None:
    """Crawl until so many pages have been reported, then kill -9."""
    process = start(site, out)
    assert process.stderr is not None
    for _, _line in zip(range(lines), process.stderr, strict=False):
        pass
    process.kill()
    process.communicate(timeout=120)
    assert process.returncode == -signal.SIGKILL


def exported(site: Site, out: Path) -> Counter[str]:
    """The paths in the result, counted."""
    return Counter("/" + json.loads(line)["uri"].removeprefix(site.url) for line in export_file(out))


def once(paths: frozenset[str]) -> Counter[str]:
    """Each path one time."""
    return Counter(dict.fromkeys(paths, 1))


@pytest.mark.parametrize("seed", [1, 2])
def test_a_crawl_killed_twice_ends_with_every_page_once(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    out = tmp_path / "site.db"
    with running_site() as site:
        kill_after(site, out, chance.randint(1, 25))
        kill_after(site, out, chance.randint(1, 25))
        status, printed = finish(site, out)
        assert status == 0
        assert exported(site, out) == once(PAGES)
        assert not site.hits.keys() & set(FORBIDDEN)
        twice = {path: hits for path, hits in site.hits.items() if hits > 1}
        assert sum(twice.values()) - len(twice) <= 2, "only what was under way at a kill may be fetched again"
        assert "60 pagina’s gelezen" in printed


def test_killed_while_the_server_answers(tmp_path: Path) -> None:
    out = tmp_path / "site.db"
    with running_site() as site:
        process = start(site, out)
        site.on_request = lambda number: process.kill() if number == 20 else None
        process.communicate(timeout=120)
        assert process.returncode == -signal.SIGKILL
        assert finish(site, out)[0] == 0
        assert exported(site, out) == once(PAGES)
        assert sum(site.hits.values()) == len(site.hits) + 1


def test_killed_during_analysis_fetches_nothing_again(tmp_path: Path) -> None:
    out = tmp_path / "site.db"
    with running_site() as site:
        assert finish(site, out, kill_at=9)[0] == -signal.SIGKILL
        assert finish(site, out, kill_at=1)[0] == -signal.SIGKILL, "what waits is analysed first"
        assert finish(site, out)[0] == 0
        assert exported(site, out) == once(PAGES)
        assert set(site.hits.values()) == {1}
        hits = site.hits.total()
        assert finish(site, out)[0] == 0
        assert site.hits.total() == hits, "a finished crawl fetches nothing"


def test_what_is_stored(tmp_path: Path) -> None:
    out = tmp_path / "site.db"
    with running_site() as site:
        status, printed = finish(site, out)
    assert status == 0
    with open_store(out) as db:
        rows = db.execute(
            "SELECT page.url, page.state, page.reason, page.status, target.url FROM page"
            " LEFT JOIN page AS target ON target.id = page.target"
        )
        stored = {row[0]: row[1:] for row in rows}
        (html,) = db.execute("SELECT count(html) FROM page").fetchone()
        depths = dict(db.execute("SELECT url, depth FROM page"))
        linking = db.execute(
            "SELECT source.url, link.text FROM link JOIN page AS source ON source.id = source"
            " JOIN page AS target ON target.id = link.target WHERE target.url = ? ORDER BY 1",
            (site.url + DEAD[1:],),
        ).fetchall()

    def of(path: str) -> tuple[object, ...]:
        return tuple(stored[site.url + path[1:]])

    assert of(DEAD) == ("failed", "missing", 404, None)
    assert of("/oud") == ("redirect", None, 302, f"{site.url}nieuw")
    assert of("/rond/1") == ("redirect", None, 302, f"{site.url}rond/2")
    assert of("/rond/2") == ("redirect", None, 302, f"{site.url}rond/1")
    assert of("/buiten") == ("redirect", None, 302, "http://elders.invalid/x")
    assert stored["http://elders.invalid/x"] == ("skipped", "other_host", None, None)
    assert of("/folder.pdf") == ("not_html", None, 200, None)
    assert of(FORBIDDEN[0]) == ("skipped", "robots", None, None)
    assert of(COPY)[0] == "read"
    assert html == 0, "no HTML stays behind"
    assert linking == [(site.url, f"naar {DEAD}"), (f"{site.url}lus/a", f"naar {DEAD}")]
    assert (depths[site.url], depths[f"{site.url}product/3"], depths[f"{site.url}product/13"]) == (0, 1, 2)
    assert depths[f"{site.url}alleen-in-sitemap"] is None
    assert f"{site.url}weg: bestaat niet (status 404)" in printed
    assert "120 keer op 60 pagina’s: indien" in printed


def test_max_pages_stops_and_a_higher_number_goes_on(tmp_path: Path) -> None:
    out = tmp_path / "site.db"
    with running_site() as site:
        _, printed = finish(site, out, max_pages=3)
        assert "Gestopt bij het aantal van --max-pages" in printed
        assert exported(site, out).total() == 3
        finish(site, out, max_pages=100)
        assert exported(site, out) == once(PAGES)
        assert set(site.hits.values()) == {1}


def test_ctrl_c_stores_what_is_under_way(tmp_path: Path) -> None:
    out = tmp_path / "site.db"
    with running_site() as site:
        process = start(site, out)
        site.on_request = lambda number: process.send_signal(signal.SIGINT) if number == 20 else None
        printed, _ = process.communicate(timeout=120)
        assert process.returncode == 0
        assert "Gestopt." in printed
        assert finish(site, out)[0] == 0
        assert exported(site, out) == once(PAGES)
        assert set(site.hits.values()) == {1}


def test_a_checker_that_breaks_on_a_page_does_not_end_the_crawl(tmp_path: Path) -> None:
    out = tmp_path / "site.db"
    with running_site() as site:
        status, printed = finish(site, out, break_on="lus/a")
        assert status == 0
        assert exported(site, out) == once(PAGES - {"/lus/a"})
        assert f"{site.url}lus/a: kon niet worden gecontroleerd" in printed


def test_a_site_that_does_not_answer(tmp_path: Path) -> None:
    with running_site() as site:
        pass
    status, printed = finish(site, tmp_path / "site.db")
    assert status == 0
    assert "De eerste pagina kon niet worden gelezen: geen antwoord." in printed
