"""What of a page is its text, and in which blocks."""

import time
from pathlib import Path

import pytest
import turbohtml

from begrijpelijk import sources
from begrijpelijk.core.document import Document

MENU = "<div><ul><li><a href=/>Home</a><li><a href=/a>Afval</a></ul></div>"
TEXT = "<p>U vraagt een paspoort aan bij de gemeente. Dat kan op het stadhuis. Maak eerst een afspraak.</p>"


def page(body: str) -> Document:
    return sources.from_text(f"<!doctype html><html><body>{body}</body></html>", "html")


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind.value, block.level, block.span.of(document.text)) for block in document.blocks]


def test_a_page(fixtures: Path) -> None:
    document = sources.read(fixtures / "pagina.html")
    assert document.title == "Paspoort & identiteitskaart aanvragen"
    assert document.language == "nl"
    assert document.is_page
    assert document.warnings == ()
    assert blocks(document) == [
        ("heading", 1, "Paspoort aanvragen €\u00a075"),
        ("paragraph", 0, "U betaalt\u00a0de kosten in het caf\u00e9\u0301 van de gemeente. "
         "Bel ons 😀 😀 of mail: cafe\u0301."),
        ("paragraph", 0, "Regel een\nregel twee"),
        ("paragraph", 0, "Nieuwe alinea met co\u00adö\u00adperatie <b> R&D AT&T."),
        ("list_item", 1, "Een oud paspoort"),
        ("link", 0, "Pasfoto"),
        ("list_item", 2, "in kleur"),
        ("caption", 0, "Kosten"),
        ("table_cell", 0, "Wat"),
        ("table_cell", 0, "Prijs"),
        ("table_cell", 0, "Paspoort"),
        ("table_cell", 0, "€ 75"),
        ("quotation", 0, "Een citaat."),
        ("paragraph", 0, "Read this in English."),
        ("label", 0, "Begrip"),
        ("list_item", 1, "Uitleg ervan."),
        ("label", 0, "Uw naam"),
        ("button", 0, "Verstuur"),
        ("label", 0, "Meer weten?"),
        ("paragraph", 0, "Lees verder."),
        ("reference", 0, "Gemeente X\nPostbus 12\n1234 AB Voorbeeldstad"),
    ]  # fmt: skip
    assert [block.language for block in document.blocks if block.language] == ["en"]


def test_every_block_has_the_selector_of_its_element(fixtures: Path) -> None:
    document = sources.read(fixtures / "pagina.html")
    tree = turbohtml.parse((fixtures / "pagina.html").read_text("utf-8-sig"))
    for block in document.blocks:
        found = tree.select(block.origin.selector or "")
        assert len(found) == 1
        assert block.span.of(document.text).split()[0] in " ".join(found[0].text.split())


@pytest.mark.parametrize(
    "around",
    [
        "{menu}<main>{text}</main>",
        "{menu}<div role=main>{text}</div>",
        "<header>{menu}</header><article>{text}</article><footer><p>Contact</p></footer>",
        "{menu}<div class=page><div class=inner>{text}</div></div><div><a href=x>Privacy</a></div>",
        "<nav>{menu}</nav><div class=x>{text}</div><div role=contentinfo>Adres</div>",
    ],
)
def test_the_main_content_is_found(around: str) -> None:
    document = page(around.format(menu=MENU, text=TEXT))
    assert [text for _, _, text in blocks(document)] == [TEXT[3:-4]]
    assert document.warnings == ()


def test_all_visible_mains_are_read() -> None:
    document = page("<main>Een</main><main hidden>Twee</main><main>Drie</main>")
    assert document.text == "Een\n\nDrie"


def test_a_page_without_main_content_is_read_whole_with_a_warning() -> None:
    document = page("<p>Een zin van de tekst.</p><ul><li>Een punt in de lijst.</ul><p>Nog een zin.</p>")
    assert len(document.blocks) == 3
    assert "<main>" in document.warnings[0]
    assert sources.from_text("<p>Een stukje.", "html").warnings == ()


@pytest.mark.parametrize(
    "html",
    [
        "<nav>x</nav>",
        "<div hidden>x</div>",
        "<p style='Display : None'>x",
        "<span aria-hidden=true>x</span>",
        "<div class='cookie-bar'>x</div>",
        "<ol class=breadcrumbs><li>x</ol>",
        "<a href=#inhoud>Ga direct naar de inhoud</a>",
        "<form role=search><label>x</label></form>",
        "<aside><a href=x>x</a></aside>",
        "<dialog>x</dialog>",
        "<template><p>x</template>",
        "<noscript>x</noscript>",
        "<pre>x</pre>",
        "<svg><title>x</title></svg>",
    ],
)
def test_what_is_no_text(html: str) -> None:
    assert blocks(page(f"<main>{html}<p>Tekst.</main>")) == [("paragraph", 0, "Tekst.")]


def test_a_page_about_cookies_keeps_its_text() -> None:
    document = page("<main class=page-cookies><h1 id=cookies>Cookies</h1><section id=cookies-2><p>Wij…</main>")
    assert document.text == "Cookies\n\nWij…"


def test_stray_text_and_text_between_blocks() -> None:
    assert [text for _, _, text in blocks(page("<main><div>Los <b>woord</b><p>Alinea</p>staart</div></main>"))] == [
        "Los woord", "Alinea", "staart",
    ]  # fmt: skip


@pytest.mark.parametrize("source", ["", "  \n", "<html>", "<!-- x -->", "<body><script>x</script>", "<frameset>"])
def test_an_empty_page_is_no_error(source: str) -> None:
    document = sources.from_text(source, "html")
    assert (document.text, document.blocks, document.warnings) == ("", (), ())


def test_only_a_table() -> None:
    assert blocks(sources.from_text("<table><tr><td>1<td>2</table>", "html")) == [
        ("table_cell", 0, "1"),
        ("table_cell", 0, "2"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 10_000 + "diep",
        "<div>x" * 10_000,
        "<ul><li>x" * 5_000,
        "<p>" + "woord " * 20_000,
        "<b>" * 10_000 + "x",
    ],
    ids=["deep", "deep text", "lists", "long line", "bold"],
)
def test_bad_luck_takes_no_time(source: str) -> None:
    start = time.process_time()
    assert sources.from_text(source, "html").blocks
    assert time.process_time() - start < 5
