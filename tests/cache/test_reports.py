"""A checker with a cache: the same reports, and nothing is loaded that is not needed."""

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk import Checker
from begrijpelijk.cache.reports import ReportCache
from begrijpelijk.cache.store import Store
from begrijpelijk.core.report import Problem, Versions
from begrijpelijk.pipeline import OptionError, Options
from begrijpelijk.rules import rulebase
from begrijpelijk.sources import Raw
from conftest import CORPORA

VERSIONS = Versions("1", "2", "3")
RAW = Raw("brief.txt", b"Indien u belt, helpen wij u.", "text")


@pytest.fixture(scope="module")
def letters(tmp_path_factory):
    folder = tmp_path_factory.mktemp("brieven")
    for path in [*CORPORA.glob("brieven/*/ambtelijk.txt"), *CORPORA.glob("webpaginas/*/*.html")]:
        shutil.copy(path, folder / f"{path.parent.name}-{path.name}")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def cache(letters, tmp_path_factory):
    """A cache that holds the reports of the letters."""
    folder = tmp_path_factory.mktemp("cache")
    list(Checker(cache=folder).check_many(letters))
    return folder


@pytest.fixture
def unloadable(monkeypatch):
    def load(*_):
        raise AssertionError("loaded, and there was no need to")

    monkeypatch.setattr("begrijpelijk.pipeline.language.load", load)
    monkeypatch.setattr("begrijpelijk.pipeline.load_rules", load)


@pytest.mark.parametrize("processes", [1, 2])
def test_what_was_checked_before_comes_back_and_nothing_is_loaded(checker, letters, cache, processes, unloadable):
    warm = Checker(cache=cache)
    assert list(warm.check_many(letters, processes)) == [checker.check(path) for path in letters]
    assert warm.versions == checker.versions
    assert warm.problems == ()


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_new_or_cannot_be_read_stands_between_what_was_known(checker, letters, cache, processes, tmp_path):
    new = tmp_path / "nieuw.txt"
    new.write_text("Indien u belt, helpen wij u.", "utf-8")
    paths = [letters[0], new, tmp_path / "weg.txt", letters[1]]
    assert list(Checker(cache=cache).check_many(paths, processes)) == list(checker.check_many(paths))


def test_other_options_and_a_changed_text_are_checked_again(cache, tmp_path):
    path = tmp_path / "brief.txt"
    path.write_text("Indien u belt, helpen wij u.", "utf-8")
    assert Checker(cache=cache).check(path).findings
    assert not Checker(cache=cache, ignore=["indien"]).check(path).findings
    path.write_text("Als u belt, helpen wij u.", "utf-8")
    assert not Checker(cache=cache).check(path).findings


def test_wrong_options_are_refused_when_they_are_needed(cache, letters):
    with pytest.raises(OptionError, match="Bedoelt u ‘indien’"):
        Checker(cache=cache, select=["indein"]).check(letters[0])


def test_nothing_is_kept_of_a_checker_with_wrong_rule_files(tmp_path, monkeypatch):
    rules = tmp_path / "rules"
    shutil.copytree(rulebase.rulebase_folder(), rules)
    (rules / "kapot.yaml").write_text("soort: onbekend\n")
    monkeypatch.setattr(rulebase, "rulebase_folder", lambda: rules)
    path = tmp_path / "brief.txt"
    path.write_text("Indien u belt, helpen wij u.", "utf-8")
    for _ in range(2):
        checker = Checker(cache=tmp_path / "cache")
        assert checker.check(path).findings
        assert [problem.uri for problem in checker.problems] == ["kapot.yaml"]


@pytest.mark.parametrize(
    "other",
    [
        lambda folder: (ReportCache(folder, Options("brief"), VERSIONS, "nl_begrijpelijk_sm"), RAW),
        lambda folder: (ReportCache(folder, Options(), Versions("1", "2", "4"), "nl_begrijpelijk_sm"), RAW),
        lambda folder: (ReportCache(folder, Options(), VERSIONS, str(folder)), RAW),
        lambda folder: (ReportCache(folder, Options(), VERSIONS, "nl_begrijpelijk_sm"), Raw("b.txt", RAW.data, "text")),
        lambda folder: (
            ReportCache(folder, Options(), VERSIONS, "nl_begrijpelijk_sm"),
            Raw(RAW.uri, RAW.data, "markdown"),
        ),
        lambda folder: (
            ReportCache(folder, Options(), VERSIONS, "nl_begrijpelijk_sm"),
            Raw(RAW.uri, RAW.data + b" ", "text"),
        ),
        lambda folder: (ReportCache(None, Options(), VERSIONS, "nl_begrijpelijk_sm"), RAW),
    ],
)
def test_a_report_is_found_only_by_all_that_it_hangs_on(checker, tmp_path, other):
    report = checker.check_document(RAW.document())
    ReportCache(tmp_path, Options(), VERSIONS, "nl_begrijpelijk_sm").keep(RAW, report)
    assert ReportCache(tmp_path, Options(), VERSIONS, "nl_begrijpelijk_sm").find(RAW) == report
    another, raw = other(tmp_path)
    assert another.find(raw) is None


def test_it_is_looked_through_only_when_it_has_grown(checker, tmp_path, monkeypatch):
    pruned = []
    monkeypatch.setattr(Store, "prune", lambda store: pruned.append(store))
    cache = ReportCache(tmp_path, Options(), VERSIONS, "nl_begrijpelijk_sm")
    assert cache.find(RAW) is None
    cache.keep(RAW, checker.check_document(RAW.document()))
    cache.prune()
    assert cache.find(RAW) is not None
    cache.prune()
    assert len(pruned) == 1


def test_problems_and_pages_are_not_kept(checker, tmp_path):
    from dataclasses import replace

    cache = ReportCache(tmp_path, Options(), VERSIONS, "nl_begrijpelijk_sm")
    report = checker.check_document(RAW.document())
    cache.keep(RAW, replace(report, problems=(Problem("brief.txt", "fout", "Er ging iets mis."),)))
    page = Raw("https://www.voorbeeld.nl", RAW.data, "html")
    cache.keep(page, report)
    assert cache.find(RAW) is cache.find(page) is None
    assert not list(tmp_path.iterdir())


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A cache, the report it holds, and the file in which that is."""
    folder = tmp_path_factory.mktemp("cache")
    cache = ReportCache(folder, Options(), VERSIONS, "nl_begrijpelijk_sm")
    report = Checker().check_document(RAW.document())
    cache.keep(RAW, report)
    (path,) = folder.glob("??/*")
    return cache, report, path, path.read_bytes()


@given(st.data())
def test_a_damaged_entry_is_as_good_as_none(kept, data):
    cache, report, path, whole = kept
    where = data.draw(st.integers(0, len(whole) - 1))
    damaged = bytearray(whole[: data.draw(st.sampled_from([where, len(whole)]))])
    if len(damaged) == len(whole):
        damaged[where] ^= data.draw(st.integers(1, 255))
    path.write_bytes(damaged)
    found = cache.find(RAW)
    assert found is None or (len(damaged) == len(whole) and found == report)
    cache.keep(RAW, report)
    assert cache.find(RAW) == report
