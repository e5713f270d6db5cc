"""What commands keep, they keep in a folder of the test."""

import pytest


@pytest.fixture(autouse=True)
def kept(tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("bewaard") / "cache"
    monkeypatch.setenv("BEGRIJPELIJK_CACHE_DIR", str(folder))
    return folder
