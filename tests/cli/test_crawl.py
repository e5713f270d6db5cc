"""A site from the command line, from crawl to export."""

import functools
import http.server
import json
import subprocess
import sys
import threading

import jsonschema
import pytest

from begrijpelijk.reports.contract import schema
from conftest import CORPORA

pytest.importorskip("scrapy", reason="the crawl needs the extra [audit]")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    page = (CORPORA / "webpaginas/grofvuil/ambtelijk.html").read_text("utf-8")
    (folder / "grofvuil.html").write_text(page, "utf-8")
    (folder / "index.html").write_text(
        "<html lang=nl><title>Start</title><main><p>Lees <a href=grofvuil.html>hoe wij ophalen</a>.</p></main>",
        "utf-8",
    )
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def run(*arguments):
    command = [sys.executable, "-m", "begrijpelijk", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_site_is_read_and_handed_on_in_the_contract_of_check(site, tmp_path):
    out = tmp_path / "site.db"
    result = run("crawl", site, "--out", out, "--delay", 0)
    assert result.returncode == 0, result.stderr
    assert "2 pagina’s gelezen" in result.stdout
    exported = tmp_path / "site.jsonl"
    assert run("audit", "export", out, "--format", "jsonl", "--output", exported).returncode == 0
    entries = [json.loads(line) for line in exported.read_text("utf-8").splitlines()]
    assert {entry["uri"] for entry in entries} == {site, f"{site}grofvuil.html"}
    contract = schema() | {"$ref": "#/$defs/document"}
    for key in ("properties", "required", "additionalProperties", "type"):
        contract.pop(key)
    for entry in entries:
        jsonschema.validate(entry, contract)


def test_what_is_excluded_is_not_fetched_until_it_is_no_longer_excluded(site, tmp_path):
    settings = tmp_path / "streng.toml"
    settings.write_text(f'exclude = ["{site}grof*", "index.html"]', "utf-8")
    for number, excluding in enumerate((["--exclude", "/grofvuil.html"], ["--config", settings])):
        out = tmp_path / f"site{number}.db"
        result = run("crawl", site, "--out", out, "--delay", 0, *excluding)
        assert result.returncode == 0, result.stderr
        assert "1 pagina gelezen" in result.stdout
        assert "We hebben 1 pagina overgeslagen omdat u dat vroeg (exclude)." in result.stdout
    assert "2 pagina’s gelezen" in run("crawl", site, "--out", out, "--delay", 0).stdout


def test_an_export_of_nothing_is_explained(tmp_path):
    result = run("audit", "export", tmp_path / "weg.db")
    assert result.returncode == 2
    assert len(result.stderr.strip().splitlines()) == 1
