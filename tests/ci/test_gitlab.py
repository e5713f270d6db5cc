"""The job for GitLab: its own script, run as a runner of GitLab does."""

import json
from xml.etree import ElementTree

import pytest
import yaml

from conftest import ROOT

JOB = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text("utf-8"))["begrijpelijk"]
ARTIFACTS = JOB["artifacts"]["reports"]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """Where the job installs what it needs; the same for all tests, so that it need not do so each time."""
    return tmp_path_factory.mktemp("project")


@pytest.fixture
def job(runner, wheel, project):
    def run(shell="bash", **variables):
        install, check = "\n".join(JOB["script"][:-1]), JOB["script"][-1]
        variables = {
            **JOB["variables"],
            "BEGRIJPELIJK_PACKAGE": str(wheel),
            "CI_PROJECT_DIR": str(project),
            **variables,
        }
        if not (project / ".begrijpelijk_venv").exists():
            result = runner.run(install, shell, **variables)
            assert result.returncode == 0, result.stderr
        return runner.run(check, shell, **variables)

    return run


@pytest.mark.parametrize("shell", ["bash", "sh"])
def test_the_reports_are_where_gitlab_looks_for_them(job, repository, shell):
    result = job(shell, BEGRIJPELIJK_PATHS="brieven/een brief.txt\nbrieven/moeilijk.txt")
    assert result.returncode == 1, result.stderr
    assert "2 teksten gecontroleerd" in result.stdout
    found = json.loads((repository / ARTIFACTS["codequality"]).read_text("utf-8"))
    assert "indien" in {each["check_name"] for each in found}
    assert {each["location"]["path"] for each in found} == {"brieven/moeilijk.txt"}
    tests = ElementTree.parse(repository / ARTIFACTS["junit"]).iter("testcase")
    assert any(test.find("failure") is not None for test in tests)
    assert (repository / JOB["cache"]["paths"][0]).is_dir()


def test_options_can_be_given(job):
    assert job(BEGRIJPELIJK_PATHS="brieven", BEGRIJPELIJK_OPTIONS="--fail-on never --profile brief").returncode == 0


def test_what_cannot_be_checked_is_no_pass(job, repository):
    result = job(BEGRIJPELIJK_OPTIONS="--fail-on never")
    assert result.returncode == 2
    assert "kapot/foto.txt" in result.stderr
    assert (repository / ARTIFACTS["junit"]).exists()


def test_a_report_that_cannot_be_written_is_told(job, repository):
    (repository / ARTIFACTS["junit"]).mkdir()
    result = job(BEGRIJPELIJK_PATHS="brieven")
    assert result.returncode == 2
    assert "‘--output’" in result.stderr
