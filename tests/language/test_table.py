"""Tables are sorted facts, found where they lie."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import begrijpelijk.language
from begrijpelijk.language.table import Table, table

FOLDER = Path(begrijpelijk.language.__path__[0]) / "tables"
NAMES = sorted(path.name for path in FOLDER.glob("*.tsv"))

KEYS = st.text(st.characters(exclude_characters="\t\n\r", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=6)


def made_of(rows: dict[str, str]) -> Table:
    lines = sorted(f"{key}\t{value}".encode() for key, value in rows.items())
    return Table(b"".join(line + b"\n" for line in lines))


@pytest.mark.parametrize("name", NAMES)
def test_shipped_tables_are_sorted(name: str) -> None:
    lines = (FOLDER / name).read_bytes().split(b"\n")
    assert lines.pop() == b""
    keys = [line + b"\t" for line in lines]
    assert keys == sorted(set(keys))


def test_shipped_tables_are_small() -> None:
    assert sum((FOLDER / name).stat().st_size for name in NAMES) < 14_000_000


@pytest.mark.parametrize("name", NAMES)
def test_first_and_last_row_are_found(name: str) -> None:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    for line in (lines[0], lines[-1]):
        assert line.split("\t")[0] in table(name)


@given(st.dictionaries(KEYS, KEYS, max_size=40), KEYS)
def test_finds_what_is_there_and_nothing_else(rows: dict[str, str], other: str) -> None:
    made = made_of(rows)
    for key, value in rows.items():
        assert made.find(key) == (value,)
    assert (other in made) == (other in rows)


def test_a_key_may_have_several_fields() -> None:
    made = Table(b"bood\tVERB\tbieden\nwas\tNOUN\nwas\tVERB\twassen\tzijn\n")
    assert made.find("was", "VERB") == ("wassen", "zijn")
    assert made.find("was", "NOUN") == ()
    assert made.find("was", "ADJ") is None
    assert made.find_all("was") == (("NOUN",), ("VERB", "wassen", "zijn"))


@pytest.mark.parametrize("word", ["", "\t", "\n", "\ud800", "zzz\tzzz", "\U0010ffff"])
def test_odd_words_are_not_found(word: str) -> None:
    assert table("subtlex.tsv").find(word) is None
