"""The report for a writer."""

from dataclasses import replace

from begrijpelijk.core.lines import Lines, LineUnit
from begrijpelijk.reports.formats import text
from begrijpelijk.reports.selection import select
from conftest import CORPORA
from reports.conftest import with_lines

LETTER = "Beste mevrouw Bos,\n\nIndien u belt, helpen wij u.\nIndien u mailt, helpen wij u ook.\n"


def told(report, context):
    return " ".join("".join(text.render([report], context)).split())


def test_it_says_how_many_tips_it_leaves_out_and_how_to_see_them(checker, context):
    report = checker.check(CORPORA / "brieven/aanmaning-belastingen/ambtelijk.txt")
    shown = select(report, context.rules)
    said = f"Dit zijn de {len(shown.tips)} belangrijkste tips. Er zijn nog {shown.hidden} andere tips."
    assert said in told(report, context)
    assert "--all" not in told(report, replace(context, show_all=True))


def test_places_are_named_as_a_reader_counts_them(checker, context):
    report = checker.check_text(LETTER)
    source = report.document.lines.source
    assert "Regels 3 en 4: ‘Indien’" in told(report, context)
    assert "Alinea’s 3 en 4: ‘Indien’" in told(with_lines(report, Lines.of(source, LineUnit.PARAGRAPH)), context)
    pages = (0, source.index("Indien u mailt"))
    assert "Bladzijde 1, regel 3 en bladzijde 2, regel 1: ‘Indien’" in told(
        with_lines(report, Lines.of(source, pages=pages)), context
    )


def test_colour_is_for_terminals_only(checker, context):
    report = checker.check_text(LETTER)
    assert "\x1b" not in told(report, context)
    assert "\x1b[1m" in told(report, replace(context, has_colour=True))
