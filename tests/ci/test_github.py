"""The GitHub Action: its own shell steps, run as a runner of GitHub does."""

import json
import re

import pytest
import yaml

from conftest import ROOT

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def temporary(tmp_path_factory):
    """Where the action installs what it needs; the same for all tests, so that it need not do so each time."""
    return tmp_path_factory.mktemp("runner")


@pytest.fixture
def action(runner, temporary, wheel, tmp_path):
    def step(script, environment, inputs):
        values = {name: str(each.get("default", "")) for name, each in ACTION["inputs"].items()} | inputs
        filled = {
            name: re.sub(r"\${{ inputs\.([a-z-]+) }}", lambda found: values[found[1]], value)
            for name, value in environment.items()
        }
        assert not any("${{" in value for value in filled.values())
        return runner.run(
            script,
            **filled,
            RUNNER_TEMP=str(temporary),
            GITHUB_ACTION_PATH=str(wheel),
            GITHUB_OUTPUT=str(tmp_path / "output"),
            GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"),
        )

    def run(**inputs):
        inputs = {name.replace("_", "-"): value for name, value in inputs.items()}
        install, check = ACTION["runs"]["steps"]
        if inputs.get("version") or not (temporary / "begrijpelijk/bin/begrijpelijk").exists():
            result = step(install["run"], install["env"], inputs)
            if result.returncode:
                return result
        return step(check["run"], check["env"], inputs)

    return run


def test_tips_stand_beside_the_lines_and_in_the_summary(action, tmp_path):
    result = action(paths="brieven")
    assert result.returncode == 1, result.stderr
    assert "::warning file=brieven/moeilijk.txt,line=1,endLine=1,col=1,endColumn=7,title=indien::" in result.stdout
    assert "moeilijk.txt" in (tmp_path / "summary.md").read_text("utf-8")
    assert not (tmp_path / "output").exists()


def test_each_path_has_a_line_of_its_own(action):
    result = action(paths="brieven/een brief.txt\n\nbrieven/moeilijk.txt\n")
    assert "2 teksten gecontroleerd" in result.stdout, result.stderr
    assert action(paths="brieven/een brief.txt").returncode == 0


def test_a_sarif_file_says_the_same(action, repository, tmp_path):
    result = action(paths="brieven", sarif_file="tips.sarif")
    assert result.returncode == 1, result.stderr
    (run,) = json.loads((repository / "tips.sarif").read_text("utf-8"))["runs"]
    assert "indien" in {found["ruleId"] for found in run["results"]}
    assert (tmp_path / "output").read_text() == "sarif-file=tips.sarif\n"


def test_a_sarif_file_that_cannot_be_written_is_told(action):
    result = action(paths="brieven", sarif_file="weg/tips.sarif")
    assert result.returncode == 2
    assert "We kunnen niet schrijven naar ‘weg/tips.sarif’" in result.stderr


def test_what_fails_can_be_chosen_in_the_step_or_in_a_file(action, repository):
    assert action(paths="brieven", fail_on="never").returncode == 0
    (repository / "anders.toml").write_text('fail-on = "never"\n')
    assert action(paths="brieven", config="anders.toml").returncode == 0


def test_what_is_known_does_not_fail(action, repository, runner, temporary):
    made = runner.run(f"{temporary}/begrijpelijk/bin/begrijpelijk baseline --output bekend.json brieven")
    assert made.returncode == 0, made.stderr
    assert action(paths="brieven", baseline="bekend.json").returncode == 0


def test_what_cannot_be_checked_is_no_pass(action):
    result = action(paths="kapot\nbrieven", fail_on="never", sarif_file="tips.sarif")
    assert result.returncode == 2
    assert "::error file=kapot/foto.txt::" in result.stdout


def test_another_version_is_asked_of_pip(action):
    assert "No matching distribution found for begrijpelijk[documents]==9.8.7" in action(version="9.8.7").stderr
