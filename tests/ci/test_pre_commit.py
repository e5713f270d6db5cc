"""The hook for pre-commit: its own entry, run with the files that pre-commit would pass."""

import shlex
import sys

import pytest
import yaml

from conftest import ROOT

(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


@pytest.fixture
def hook(runner, tmp_path):
    tool = tmp_path / "bin" / "begrijpelijk"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec {sys.executable} -m begrijpelijk "$@"\n')
    tool.chmod(0o755)

    def run(*names):
        path = f"{tool.parent}:{runner.variables['PATH']}"
        return runner.run(f"{HOOK['entry']} {shlex.join(names)}", PATH=path, PYTHONPATH=str(ROOT / "src"))

    return run


def test_hard_texts_stop_a_commit_and_plain_ones_do_not(hook):
    hard = hook("brieven/een brief.txt", "brieven/moeilijk.txt")
    assert hard.returncode == 1, hard.stderr
    assert "indien" in hard.stdout.lower()
    assert hook("brieven/een brief.txt").returncode == 0


def test_one_process_gets_all_files_that_we_can_read():
    assert HOOK["require_serial"] is True
    assert HOOK.get("pass_filenames", True)
    assert HOOK["types_or"] == ["plain-text", "markdown", "html"]
