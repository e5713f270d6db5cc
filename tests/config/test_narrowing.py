"""Only what is new: `baseline`, `check --baseline` and `check --changed`, as in a pipeline."""

import subprocess

import pytest

JSON = ("--format", "json")
OLD = "Indien u belt, helpen wij u.\n"
NEW = "Wij verstrekken u een antwoord.\n"


def test_a_known_text_passes_and_only_what_is_new_fails(run, write):
    write("site/a.md", OLD)
    assert "staat nu 1 bekende tip" in run("baseline", "site").out
    known = run("check", "site", "--baseline", "begrijpelijk-basis.json")
    assert known.status == 0
    assert "We laten 1 tip weg: die kende u al." in known.out
    write("site/a.md", f"# Kop\n\nBel ons.\n\n{OLD}\n{NEW}")
    outcome = run("check", "site", "--baseline", "begrijpelijk-basis.json", *JSON)
    assert outcome.status == 1
    assert outcome.rules("site/a.md") == ["verstrekken"]
    assert outcome.documents["site/a.md"]["left_out"]["known"] == 1


def test_what_is_solved_is_told_and_pruned_and_nothing_is_learned(run, write, tmp_path):
    write("site/a.md", OLD)
    write("site/weg.md", OLD)
    run("baseline", "site")
    (tmp_path / "site/weg.md").unlink()
    write("site/a.md", NEW)
    stale = run("check", "site", "--baseline", "begrijpelijk-basis.json", "--fail-on", "never")
    assert stale.status == 0
    assert stale.err.startswith("2 bekende tips staan niet meer in uw teksten.")
    assert run("check", "site", "--baseline", "begrijpelijk-basis.json", "--select", "verstrekken").err == ""
    assert "staan nu 0 bekende tips" in run("baseline", "--prune", "site").out
    outcome = run("check", "site", "--baseline", "begrijpelijk-basis.json")
    assert outcome.status == 1
    assert outcome.err == ""


def test_a_baseline_from_the_settings(run, write):
    write("begrijpelijk.toml", 'baseline = "beheer/bekend.json"\n')
    write("beheer/.gitkeep", "")
    write("brief.txt", OLD)
    assert run("check", "brief.txt").status == 2
    assert run("baseline", "brief.txt").status == 0
    assert run("check", "brief.txt").status == 0


@pytest.mark.parametrize("content", ["", "[]", '{"version": 1}', '{"version": 1, "known": {"a": {"b": {"c": "d"}}}}'])
def test_a_baseline_that_cannot_be_read(run, write, content):
    write("basis.json", content)
    outcome = run("check", "-", "--baseline", "basis.json")
    assert outcome.status == 2
    assert (
        outcome.err == "‘basis.json’ is geen goed bestand met bekende tips. Maak het opnieuw met: begrijpelijk baseline"
    )


def test_only_what_was_changed(run, write, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git = ["git", "-c", "user.name=Tester", "-c", "user.email=tester@voorbeeld.nl"]
    write("site/a.md", f"{OLD}\n{OLD}\n")
    for arguments in (["init", "-b", "main"], ["add", "."], ["commit", "-m", "eerste"]):
        subprocess.run([*git, *arguments], cwd=tmp_path, check=True, capture_output=True)
    assert run("check", "site", "--changed", "main").status == 0
    write("site/a.md", f"{OLD}\n{OLD}\n{NEW}")
    write("site/nieuw.md", OLD)
    outcome = run("check", "site", "--changed", "main", *JSON)
    assert outcome.status == 1
    assert outcome.rules("site/a.md") == ["verstrekken"]
    assert outcome.documents["site/a.md"]["left_out"]["untouched"] == 2
    assert outcome.rules("site/nieuw.md") == ["indien"]
    assert "kent Git hier niet" in run("check", "site", "--changed", "weg").err


def test_outside_git_changes_cannot_be_told(run, write):
    write("a.md", OLD)
    outcome = run("check", "a.md", "--changed", "main")
    assert outcome.status == 2
    assert "geen map van Git" in outcome.err


def test_a_report_of_what_is_new_promises_no_points_for_what_is_known(run, write):
    write("a.md", OLD * 3)
    run("baseline", "a.md")
    write("a.md", OLD * 3 + NEW)
    outcome = run("check", "a.md", "--baseline", "begrijpelijk-basis.json", *JSON)
    assert outcome.documents["a.md"]["level"]["gains"] == []
    assert "punten" not in run("check", "a.md", "--baseline", "begrijpelijk-basis.json").out.split("Begin hiermee")[1]
