import json

import jsonschema
import pytest

import begrijpelijk
from begrijpelijk.core.report import Run
from begrijpelijk.reports import json as json_report
from conftest import CORPORA


@pytest.fixture(scope="module")
def run():
    checker = begrijpelijk.Checker()
    paths = [
        CORPORA / "brieven/aanmaning-belastingen/ambtelijk.txt",
        CORPORA / "brieven/antwoord-op-klacht/b1.md",
        CORPORA / "webpaginas/grofvuil/ambtelijk.html",
        CORPORA / "bestaat-niet.txt",
    ]
    return Run(tuple(checker.check_many(paths)), checker.versions)


def test_output_is_as_its_schema_says(run):
    schema = json_report.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(json_report.render(run)), schema)


def test_every_source_has_an_entry(run):
    documents = json.loads(json_report.render(run))["documents"]
    assert [document["uri"] for document in documents] == [report.uri for report in run.reports]
    assert documents[-1]["problems"][0]["code"] == "niet-gevonden"


def test_line_and_column_are_those_of_the_file(run):
    for document in json.loads(json_report.render(run))["documents"][:2]:
        lines = (CORPORA / document["uri"]).read_text("utf-8").splitlines()
        for finding in document["findings"]:
            if finding["line"] == finding["end_line"]:
                written = lines[finding["line"] - 1][finding["column"] - 1 : finding["end_column"] - 1]
                assert " ".join(finding["text"].split()) in (written, " ".join(written.replace("*", "").split()))
