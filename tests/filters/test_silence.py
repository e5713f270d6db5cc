"""What a silence does to a report, and to a rewrite."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk import Checker
from begrijpelijk.core.finding import Category, Finding, Severity
from begrijpelijk.core.house_style import AcceptedTerm, AgreedSilence, HouseStyle
from begrijpelijk.core.pattern import Pattern
from begrijpelijk.core.place import Location, Span
from begrijpelijk.core.silence import Silence
from begrijpelijk.filters.silence import hush
from begrijpelijk.pipeline import OptionError
from conftest import one_block
from office_files import docx, paragraph

SENTENCE = "Indien u belt, helpen wij u."


def rules(report):
    return [finding.rule for finding in report.findings]


def test_silenced_findings_are_counted_and_not_told(checker):
    report = checker.check_text(f"<p>{SENTENCE}</p><!-- begrijpelijk-uit: indien --><p>{SENTENCE}</p>", "html")
    assert rules(report) == ["indien"]
    assert report.left_out.silenced == 1
    assert report.warnings == ()


def test_other_rules_go_on(checker):
    report = checker.check_text("<p data-begrijpelijk-uit='passief'>Indien het wordt gedaan.</p>", "html")
    assert "indien" in rules(report)
    assert "passief" not in rules(report)


@pytest.mark.parametrize(
    ("mark", "warning"),
    [
        ("indien", "Regel 1: u zet de regel ‘indien’ uit, maar die vindt daar niets. Haal dit weg."),
        ("indein", "Regel 1: u zet de regel ‘indein’ uit, maar die kennen we niet. Bedoelt u ‘indien’?"),
        ("", "Regel 1: u zet hier alle regels uit, maar we vinden daar niets. Haal dit weg."),
    ],
)
def test_a_silence_that_silences_nothing_is_told(checker, mark, warning):
    report = checker.check_text(f"<!-- begrijpelijk-uit: {mark} -->\n\nAls u belt, helpen wij u.", "markdown")
    assert report.warnings == (warning,)


@pytest.mark.parametrize(("rule", "told"), [("indien", 0), ("passief", 1)])
def test_a_style_that_silences_something_somewhere_is_of_use(checker, rule, told):
    styles = f'<w:style w:type="paragraph" w:styleId="uit"><w:name w:val="begrijpelijk-uit {rule}"/></w:style>'
    silent = '<w:pStyle w:val="uit"/>'
    body = paragraph(SENTENCE, properties=silent) + paragraph(SENTENCE) + paragraph("Bel ons.", properties=silent)
    report = checker.check_bytes(docx(body, styles=styles), "docx", "brief.docx")
    assert report.left_out.silenced == 1 - told
    unused = "Alinea 1: u zet de regel ‘passief’ uit, maar die vindt daar niets. Haal dit weg."
    assert list(report.warnings) == [unused] * told


def test_a_silence_of_a_rule_that_was_not_asked_for_is_no_mistake():
    report = Checker(ignore=["indien"]).check_text(f"<!-- begrijpelijk-uit: indien -->{SENTENCE}", "html")
    assert report.warnings == ()
    assert report.left_out.silenced == 0


def test_fix_leaves_silenced_words_alone(checker):
    source = f"{SENTENCE}\n\n<!-- begrijpelijk-uit -->\n{SENTENCE}\n<!-- begrijpelijk-aan -->\n\n{SENTENCE}\n"
    assert checker.rewrite(source, format="markdown") == source.replace("Indien", "Als").replace(
        "-uit -->\nAls", "-uit -->\nIndien"
    )


def test_nothing_inside_a_silence_of_all_rules_is_edited_from_outside(checker):
    source = "De gemeente vangt morgen met de werkzaamheden <i>snel aan</i>."
    assert checker.rewrite(source, "review", "html") != source
    quoted = source.replace("<i>", "<i data-begrijpelijk-uit>")
    assert checker.rewrite(quoted, "review", "html") == quoted


def test_agreements_of_a_house(checker):
    style = HouseStyle(
        accepted=(AcceptedTerm("verstrekken", "Vaste term."),),
        silences=(AgreedSilence(frozenset({"indien"}), Pattern("https://voorbeeld.nl/wet/*"), "#wet p"),),
    )
    page = f"<main><div id=wet><p>{SENTENCE}</div><p>{SENTENCE} Wij verstrekken u informatie.</main>"
    house = Checker(house_style=style)
    assert rules(house.check_page(page, "https://voorbeeld.nl/wet/1")) == ["indien"]
    assert rules(house.check_page(page, "https://voorbeeld.nl/2")) == ["indien", "indien"]
    assert rules(checker.check_page(page, "https://voorbeeld.nl/wet/1")) == ["indien", "indien", "verstrekken"]


def test_a_house_style_reaches_other_processes(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SENTENCE, "utf-8")
    house = Checker(select=["indien"], house_style=HouseStyle(accepted=(AcceptedTerm("indien", "Mag."),)))
    reports = list(house.check_many([tmp_path / "a.txt", tmp_path / "b.txt"], processes=2))
    assert [(report.problems, report.left_out.silenced) for report in reports] == [((), 1), ((), 1)]


def test_the_rule_base_of_a_house_has_a_version_of_its_own(checker):
    stricter = Checker(house_style=HouseStyle(thresholds={"lange-zin": {"note": 5}}))
    assert stricter.versions.rules != checker.versions.rules
    assert "lange-zin" in rules(stricter.check_text("Wij helpen u graag met uw vraag over de vergunning."))


def test_a_profile_of_a_house_must_exist():
    with pytest.raises(OptionError, match="Het profiel ‘brif’ kennen we niet"):
        Checker(house_style=HouseStyle(profiles=((Pattern("brieven"), "brif"),)))


def test_what_is_silenced_is_no_advice(checker):
    source = "<main data-begrijpelijk-uit='indien'>" + f"<p>{SENTENCE}</p>" * 9 + "</main>"
    silenced, told = checker.check_text(source, "html"), checker.check_text(source.replace("indien", "echter"), "html")
    assert silenced.level.score == told.level.score
    assert [gain.action for gain in told.level.gains] != []
    assert "Vervang ambtelijke" not in "".join(gain.action for gain in silenced.level.gains)


def found_at(position):
    """A finding at one character of a document that is its own source."""
    location = Location(1, position + 1, 1, position + 2)
    return Finding("a", Category.WORD, Severity.NOTE, Span(position, position + 1), location, "m", "x", None)


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12), st.sampled_from(["a", "b", None])), max_size=8),
    st.sets(st.integers(0, 39)),
)
def test_a_finding_is_kept_if_and_only_if_no_silence_of_its_rule_is_around_it(drawn, positions):
    document = one_block("x" * 40)
    silences = [Silence(Span(start, start + size), rule) for start, size, rule in drawn]
    heard = hush([found_at(position) for position in sorted(positions)], document, silences)

    def hushes(silence, position):
        return silence.rule != "b" and silence.source.start <= position < silence.source.end

    kept = [finding.place.start for finding in heard.findings]
    assert kept == [each for each in sorted(positions) if not any(hushes(silence, each) for silence in silences)]
    assert set(heard.unused) == {each for each in silences if not any(hushes(each, place) for place in positions)}
