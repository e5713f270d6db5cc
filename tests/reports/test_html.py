"""The page with the text and its tips: whole, safe, and usable without eyes or a mouse."""

import re
from dataclasses import replace
from importlib import resources
from itertools import pairwise

import pytest
from lxml import html

from begrijpelijk.core.finding import Category, Severity
from begrijpelijk.reports.formats import html as format
from begrijpelijk.reports.selection import select
from begrijpelijk.sources import from_text
from conftest import CORPORA
from reports.conftest import findings


@pytest.fixture(scope="module")
def reports(checker):
    paths = ["brieven/aanmaning-belastingen/ambtelijk.txt", "webpaginas/grofvuil/ambtelijk.html", "weg.txt"]
    odd = checker.check_text("Indien <script>alert(1)</script> & \"u\" 'belt', <b>kan</b> dat.", uri='<i>&".txt')
    return (*checker.check_many(CORPORA / path for path in paths), odd)


@pytest.fixture(scope="module", params=[False, True], ids=["shown", "all"])
def page(request, reports, context):
    return html.document_fromstring(
        "".join(format.render(reports, replace(context, show_all=request.param))), parser=html.HTMLParser()
    )


def test_every_character_of_the_text_is_there(page, reports):
    texts = iter(page.xpath('//div[contains(@class, "blok")]/p'))
    for report in reports:
        for block in report.document.blocks if report.document else ():
            shown = "".join(next(texts).xpath(".//text()[not(ancestor::sup)]"))
            assert shown.replace("\u2060", "").strip() == block.span.of(report.document.text).strip()
    assert next(texts, None) is None


def test_nothing_comes_from_elsewhere_and_nothing_runs(page):
    assert not page.xpath("//script | //link | //img | //iframe | //@onclick | //i[text()] | //b")
    assert all(link.startswith("#") for link in page.xpath("//@href"))
    assert "url(" not in "".join(page.xpath("//style/text()"))


def test_links_lead_from_the_text_to_the_tips_and_back(page):
    ids = page.xpath("//@id")
    assert len(set(ids)) == len(ids)
    links = page.xpath("//a/@href")
    assert links
    assert {link[1:] for link in links} <= set(ids)
    numbers = page.xpath('//ul[@class="tips"]/li/@id')
    assert {f"#{number}" for number in numbers} <= set(links)


def test_every_tip_that_is_shown_is_told(page, reports, context):
    text = " ".join(page.text_content().split())
    for report in reports:
        for tip in select(report, context.rules).tips:
            assert " ".join(tip.first.message.split()) in text


def test_it_can_be_read_by_a_screen_reader(page):
    assert page.get("lang") == "nl"
    assert page.findtext(".//title")
    assert len(page.findall(".//main")) == len(page.findall(".//h1")) == 1
    levels = [int(each.tag[1]) for each in page.xpath("//h1 | //h2 | //h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(each.get("aria-label") for each in page.xpath("//sup/a"))
    assert page.xpath('//table//th[@scope="row"]')


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_colours_differ_enough():
    """WCAG 2.2, success criterion 1.4.3: text stands out from every ground that it may stand on."""
    css = (resources.files("begrijpelijk.reports") / "page.css").read_text("utf-8")
    rules = [(name.strip(), body) for name, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css)]
    grounds = {colour for _, body in rules for colour in re.findall(r"background: (#\w+)", body)}
    inks = {colour for _, body in rules for colour in re.findall(r"(?<![-\w])color: (#\w+)", body)}
    blue = "#0b4f9e"
    assert blue in grounds
    assert {"#fff", blue} < inks
    assert contrast("#fff", blue) >= 4.5
    for ink in inks - {"#fff"}:
        for ground in grounds - {blue, "#ffe08a", "#bfe3c7", "#d9e8b4", "#fbd99b", "#f6b9ad"}:
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    for ground in grounds - {blue}:
        assert contrast("#1b1f24", ground) >= 4.5, ground


def test_marks_may_overlap(plain, context):
    document = from_text("een twee drie vier")
    found = [
        *findings(document, "een twee drie", "lange-zin", Severity.ERROR, Category.SENTENCE),
        *findings(document, "twee", "indien", Severity.NOTE, Category.WORD),
        *findings(document, "drie vier", "passief", Severity.NOTE, Category.SENTENCE),
    ]
    page = html.document_fromstring(
        "".join(format.render([replace(plain, document=document, findings=tuple(found))], context))
    )
    marks = [(mark.text, mark.get("class")) for mark in page.xpath('//div[@class="blok"]//mark')]
    assert marks == [("een ", "zin"), ("twee", "woord zin"), (" ", "zin"), ("drie", "zin"), (" vier", "zin")]
    assert [link.text for link in page.xpath('//div[@class="blok"]//sup/a')] == ["2", "1", "3"]
