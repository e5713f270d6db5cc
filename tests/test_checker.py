"""The library, as someone uses it who imports it."""

import os
import pickle
import signal
import threading

import pytest

import begrijpelijk
from begrijpelijk import sources
from begrijpelijk.core.finding import Safety, apply_edits
from begrijpelijk.core.place import Span
from begrijpelijk.pipeline import OptionError

LETTER = "Beste mevrouw,\r\n\r\nIndien u niet akkoord gaat met dit besluit 😀, kunt u bezwaar maken.\r\n"


@pytest.fixture(scope="module")
def checker():
    return begrijpelijk.Checker()


def test_a_finding_points_at_its_characters(checker):
    report = checker.check_text(LETTER)
    finding = next(finding for finding in report.findings if finding.rule == "indien")
    assert isinstance(finding.place, Span)
    assert finding.place.of(LETTER) == finding.text == "Indien"
    assert (finding.location.line, finding.location.column) == (3, 1)
    assert finding.sentence == "Indien u niet akkoord gaat met dit besluit 😀, kunt u bezwaar maken."


def test_a_suggestion_can_be_applied(checker):
    finding = next(finding for finding in checker.check_text(LETTER).findings if finding.rule == "indien")
    suggestion = finding.suggestions[0]
    assert suggestion.safety is Safety.SAFE
    assert "Als u niet akkoord gaat" in apply_edits(LETTER, suggestion.edits)


def test_a_short_text_has_a_score_but_no_label(checker):
    level = checker.check_text(LETTER).level
    assert level.score is not None
    assert level.cefr is None
    assert level.reason == "De tekst is te kort."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Er staat geen tekst in."),
        ("  \n\t\n", "Er staat geen tekst in."),
        (
            "You will receive a letter from us about your request for a new house.",
            "De tekst is niet in het Nederlands.",
        ),
        ("12,50\n\n14,75\n\n80,00", "De tekst heeft geen zinnen, maar alleen losse woorden of getallen."),
    ],
)
def test_no_level_has_a_reason(checker, text, reason):
    report = checker.check_text(text)
    assert report.level.score is None
    assert report.level.reason == reason
    assert report.findings == report.problems == ()


def test_the_same_text_gives_the_same_report(checker):
    assert checker.check_text(LETTER) == checker.check_text(LETTER)


def test_a_report_can_be_pickled(checker):
    report = checker.check_text(LETTER)
    assert pickle.loads(pickle.dumps(report)) == report


def test_what_cannot_be_read_is_a_problem_and_stops_nothing(checker, tmp_path):
    good = tmp_path / "goed.txt"
    good.write_text(LETTER, "utf-8", newline="")
    reports = list(checker.check_many([tmp_path / "weg.txt", good]))
    assert [len(report.problems) for report in reports] == [1, 0]
    assert "bestaat niet" in reports[0].problems[0].message
    assert reports[1].findings


def test_two_processes_give_the_reports_of_one_in_order(checker, tmp_path):
    paths = [tmp_path / f"{number}.txt" for number in range(6)]
    for number, path in enumerate(paths):
        path.write_text(f"Indien u {number} keer belt, helpen wij u.", "utf-8")
    assert list(checker.check_many(paths, processes=2)) == list(checker.check_many(paths))


def test_rules_can_be_selected_and_ignored():
    assert {f.rule for f in begrijpelijk.Checker(select=["indien"]).check_text(LETTER).findings} == {"indien"}
    assert "indien" not in {f.rule for f in begrijpelijk.Checker(ignore=["indien"]).check_text(LETTER).findings}


@pytest.mark.parametrize("options", [{"profile": "breif"}, {"select": ["indein"]}])
def test_an_unknown_option_is_refused_in_dutch(options):
    with pytest.raises(OptionError, match="kennen we niet"):
        begrijpelijk.Checker(**options)


def test_a_rule_that_crashes_is_a_problem_and_hides_nothing(checker, monkeypatch):
    from begrijpelijk.checks import passief

    def crash(*_):
        raise RuntimeError("stuk")

    monkeypatch.setattr(passief, "check", crash)
    report = begrijpelijk.Checker().check_text(LETTER)
    assert any("De regel ‘passief’ kon deze tekst niet" in problem.message for problem in report.problems)
    assert any(finding.rule == "indien" for finding in report.findings)


def test_processes_that_start_anew_make_the_same_reports(checker, tmp_path):
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, "utf-8")
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        (report,) = checker.check_many([path], processes=2)
    finally:
        over.set()
        thread.join()
    assert report == checker.check(path)


def test_a_process_that_dies_costs_one_text_its_report(checker, tmp_path, monkeypatch):
    paths = [tmp_path / f"{name}.txt" for name in ("een", "twee", "drie")]
    for path in paths:
        path.write_text(LETTER, "utf-8")
    fetch = sources.fetch

    def fetch_or_die(source, format=None):
        if "twee" in source:
            os.kill(os.getpid(), signal.SIGKILL)
        return fetch(source, format)

    monkeypatch.setattr(sources, "fetch", fetch_or_die)
    reports = list(checker.check_many(paths, processes=2))
    assert [len(report.problems) for report in reports] == [0, 1, 0]
    assert reports[1].problems[0].code == "gestopt"


def test_a_checker_travels_as_what_it_was_asked():
    checker = begrijpelijk.Checker("brief", ignore=["indien"], target="A2", promises={"paspoort": "5 werkdagen"})
    assert pickle.loads(pickle.dumps(checker)).options == checker.options
