"""A folder with values: private, bounded, and never a reason to stop."""

import os
import stat
import sys

import pytest

from begrijpelijk.cache.store import Store


def test_a_value_comes_back(tmp_path):
    store = Store(tmp_path / "een" / "twee")
    assert store.get("abcd") is None
    store.put("abcd", b"1")
    store.put("abcd", b"2")
    assert store.get("abcd") == b"2"
    assert store.get("abce") is None


@pytest.mark.skipif(sys.platform == "win32", reason="looks at POSIX permissions")
def test_nobody_else_can_read_it_and_git_and_backups_pass_it_by(tmp_path):
    store = Store(tmp_path / "cache")
    store.put("abcd", b"1")
    (entry,) = (tmp_path / "cache" / "ab").iterdir()
    assert [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "cache", entry)] == [0o700, 0o600]
    assert (tmp_path / "cache/.gitignore").read_text().endswith("\n*\n")
    assert (tmp_path / "cache/CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")


def test_what_was_not_used_for_the_longest_time_goes_first(tmp_path):
    store = Store(tmp_path)
    paths = [tmp_path / f"{number}0" / "abc" for number in range(10)]
    for number, path in enumerate(paths):
        store.put(f"{number}0abc", b"x" * 100)
        os.utime(path, (number, number))
    store.get("00abc")
    store.prune(1000)
    assert all(path.exists() for path in paths)
    store.prune(999)
    assert [number for number, path in enumerate(paths) if path.exists()] == [0, 4, 5, 6, 7, 8, 9]


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path):
    (tmp_path / "bestand").write_text("geen map")
    store = Store(tmp_path / "bestand")
    store.put("abcd", b"1")
    assert store.get("abcd") is None
    store.prune(0)
