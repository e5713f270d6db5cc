"""What a crawl refuses before it starts."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from audit.fakes import FakeChecker, to_entry
from begrijpelijk.audit.crawl import crawl
from begrijpelijk.audit.records import AuditError


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"url": "geen adres!:"}, "is geen webadres"),
        ({"delay": -1}, "kan niet korter zijn dan 0"),
        ({"max_pages": 0}, "is 1 of meer"),
    ],
)
def test_what_cannot_be(tmp_path: Path, options: dict[str, Any], sentence: str) -> None:
    out = tmp_path / "site.db"
    arguments: dict[str, Any] = {"url": "https://gemeente.invalid/"} | options
    with pytest.raises(AuditError, match=sentence):
        crawl(out=out, checker=FakeChecker(), to_entry=to_entry, **arguments)
    assert not out.exists()


def test_without_scrapy_one_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(AuditError, match=r"pip install 'begrijpelijk\[audit\]'"):
        crawl("https://gemeente.invalid/", tmp_path / "site.db", FakeChecker(), to_entry)
