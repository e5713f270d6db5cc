import json

import jsonschema
import pytest

import begrijpelijk
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.contract import schema as contract
from begrijpelijk.reports.formats import json as json_format
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
    reports = tuple(checker.check_many(paths))
    return reports, "".join(json_format.render(reports, Context(checker.versions, checker.rulebase.rules)))


def test_output_is_as_its_schema_says(run):
    schema = contract()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(run[1]), schema)


def test_every_source_has_an_entry(run):
    documents = json.loads(run[1])["documents"]
    assert [document["uri"] for document in documents] == [report.uri for report in run[0]]
    assert documents[-1]["problems"][0]["code"] == "niet-gevonden"


def test_line_and_column_are_those_of_the_file(run):
    for document in json.loads(run[1])["documents"][:2]:
        lines = (CORPORA / document["uri"]).read_text("utf-8").splitlines()
        for finding in document["findings"]:
            if finding["line"] == finding["end_line"]:
                written = lines[finding["line"] - 1][finding["column"] - 1 : finding["end_column"] - 1]
                assert " ".join(finding["text"].split()) in (written, " ".join(written.replace("*", "").split()))
