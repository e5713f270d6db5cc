"""Agreements in the settings that nothing needs: told once, and only where a run can know it."""

import subprocess

import pytest

LETTER = "Indien u belt, helpen wij u. Wij verstrekken u dan informatie over uw aanvraag.\n"
PAGE = f"<html lang=nl><main><p>{LETTER}</p></main>"
QUIET = ("--fail-on", "never")


def accept(*terms):
    return "".join(f'[[accept]]\nterm = "{term}"\nreason = "Vaste term."\n' for term in terms)


def silence(**where):
    return "[[silence]]\n" + "".join(f'{key} = "{value}"\n' for key, value in where.items())


@pytest.mark.parametrize("options", [(), ("--jobs", "2")])
def test_what_no_text_of_a_folder_needs_is_told_once_also_of_reports_that_were_kept(run, write, options):
    terms = accept("verstrekken", "tevens")
    write("begrijpelijk.toml", terms + silence(path="brieven/a.txt") + silence(path="brieven/b.txt"))
    write("brieven/a.txt", "Bel ons.\n")
    write("brieven/b.txt", LETTER)
    for _ in range(2):
        outcome = run("check", ".", *QUIET, *options)
        assert outcome.status == 0
        assert outcome.err == (
            "begrijpelijk.toml: dit was in geen enkele tekst nodig: ‘tevens’ (regel 5), ‘brieven/a.txt’ (regel 8)."
            " Kijk of u het goed hebt geschreven. Haal het anders weg.\n"
        )


def test_what_one_of_many_texts_needs_is_needed(run, write):
    write("begrijpelijk.toml", accept("Verstrekken") + silence(path="*.md") + silence(selector="main p"))
    write("a.txt", "Wij verstrekken u informatie.\n")
    write("b.txt", "Bel ons.\n")
    write("c.md", LETTER)
    write("d.html", PAGE)
    assert run("check", ".", *QUIET).err == ""


@pytest.mark.parametrize(
    ("setting", "sources"),
    [
        (accept("tevens"), ["brieven/a.txt"]),
        (accept("tevens"), ["brieven"]),
        (silence(path="site/*"), ["brieven"]),
        (silence(path="*.concept.md"), ["brieven"]),
        (silence(url="https://www.voorbeeld.nl/wet/*"), ["."]),
        (silence(selector=".wettekst"), ["brieven"]),
        (accept("tevens"), [".", "weg.txt"]),
    ],
)
def test_nothing_is_told_where_other_texts_may_need_it(run, write, setting, sources):
    write("begrijpelijk.toml", setting)
    write("brieven/a.txt", LETTER)
    assert "enkele tekst nodig" not in run("check", *sources, *QUIET).err


@pytest.mark.parametrize(
    "setting", [silence(path="brievn/*"), silence(path="*.concept.md"), silence(selector=".wettekst")]
)
def test_a_run_over_all_that_a_silence_is_about_tells_it(run, write, setting):
    write("begrijpelijk.toml", setting)
    write("brieven/a.html", PAGE)
    assert "(regel 2)" in run("check", ".", *QUIET).err


def test_many_are_counted_and_a_term_whose_time_is_over_is_told_otherwise(run, write):
    terms = accept(*(f"woord{number}" for number in range(7)))
    write("begrijpelijk.toml", terms + accept("oud") + "until = 2020-01-01\n")
    write("a.txt", LETTER)
    past, unneeded = run("check", ".", *QUIET).err.splitlines()
    assert "‘oud’ mocht blijven" in past
    assert "‘woord4’ (regel 14) en nog 2. Kijk" in unneeded


def test_with_only_what_was_changed_nothing_is_told(run, write, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    write("begrijpelijk.toml", accept("tevens"))
    write("a.txt", LETTER)
    git = ["git", "-c", "user.name=Tester", "-c", "user.email=tester@voorbeeld.nl"]
    for arguments in (["init", "-b", "main"], ["add", "."], ["commit", "-m", "eerste"]):
        subprocess.run([*git, *arguments], cwd=tmp_path, check=True, capture_output=True)
    assert run("check", ".", "--changed", "main").err == ""
