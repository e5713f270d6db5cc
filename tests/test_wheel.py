"""What users install: the built wheel, with rules, tables, schema and language model in it."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conftest import ROOT

WORK = """
import json
import begrijpelijk
from begrijpelijk.reports.contract import schema
from begrijpelijk.rules.rulebase import load
report = begrijpelijk.Checker().check_text("Indien u belt, helpen wij u.")
found = [finding.rule for finding in report.findings]
print(json.dumps([begrijpelijk.__file__, len(load().rules), found, bool(schema())]))
"""


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_the_wheel_works_and_holds_every_rule(installed, tmp_path):
    from begrijpelijk.rules.rulebase import load

    environment = os.environ | {"PYTHONPATH": str(installed)}
    command = [sys.executable, "-c", WORK]
    result = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True)
    where, rules, found, has_schema = json.loads(result.stdout)
    assert Path(where).is_relative_to(installed)
    assert rules == len(load(ROOT / "rules").rules) > 0
    assert found == ["indien"]
    assert has_schema


def test_the_wheel_says_its_licences(installed):
    licences = {path.name for path in installed.glob("*.dist-info/licenses/**/*") if path.is_file()}
    assert {"LICENSE", "README.md", "LICENSE.md"} <= licences
