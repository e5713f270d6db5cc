"""Commands are given in a folder of their own: `check` keeps what it found there."""

import pytest


@pytest.fixture(autouse=True)
def in_own_folder(tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("hier"))
