"""What a report hangs on: it changes when, and only when, something does."""

import os
import subprocess
import sys

import pytest

from begrijpelijk.cache import fingerprint
from begrijpelijk.pipeline import Options


def test_two_lists_of_parts_are_told_apart():
    assert len({fingerprint.digest(*parts) for parts in (("ab", "c"), ("a", "bc"), ("abc",), ("abc", ""))}) == 4
    assert fingerprint.digest("é") == fingerprint.digest("é".encode())


@pytest.mark.parametrize(
    "changed", [Options("brief"), Options(target="A2"), Options(select=frozenset({"a", "b"})), Options(model="x")]
)
def test_every_option_counts(changed):
    assert fingerprint.of(changed) != fingerprint.of(Options())


def test_sets_and_mappings_have_no_order():
    script = """
from begrijpelijk.cache import fingerprint
from begrijpelijk.pipeline import Options
print(fingerprint.of((Options(select=frozenset(map(str, range(50)))), {str(n): n for n in range(9)})))
"""
    seen = {
        subprocess.check_output([sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed})
        for seed in "12"
    }
    assert len(seen) == 1
    assert fingerprint.of({"a": 1, "b": 2}) == fingerprint.of({"b": 2, "a": 1})


def test_a_file_counts_by_its_name_and_content_and_not_by_its_time(tmp_path):
    def now():
        return fingerprint.of_folder(tmp_path)

    (tmp_path / "a.py").write_text("1")
    first = now()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/a.pyc").write_text("compiled")
    (tmp_path / "a.py").write_text("1")
    assert now() == first
    (tmp_path / "a.py").write_text("2")
    second = now()
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    assert len({first, second, now()}) == 3
