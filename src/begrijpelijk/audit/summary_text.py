"""The summary of a crawl as people read it on a terminal."""

from collections.abc import Iterator

from begrijpelijk.audit.records import Ending, Reason
from begrijpelijk.audit.summary import LEVELS, Recurring, Summary, Unread

_BAR = 40

_WHY = {
    Reason.MISSING: "bestaat niet",
    Reason.REFUSED: "de site weigert deze pagina",
    Reason.SERVER_ERROR: "de site heeft een storing",
    Reason.NO_ANSWER: "geen antwoord",
    Reason.TIMEOUT: "geen antwoord binnen een minuut",
    Reason.TOO_BIG: "te groot: meer dan 20 MB",
    Reason.REDIRECT_LOOP: "stuurt steeds door",
    Reason.UNREADABLE: "kon niet worden gecontroleerd",
    Reason.ROBOTS: "de site staat niet toe dat programma’s deze pagina lezen (robots.txt)",
    Reason.OTHER_HOST: "staat op een andere site",
    Reason.TOO_LONG: "het adres is te lang",
    Reason.EXCLUDED: "u vroeg ons om deze pagina over te slaan (exclude)",
}


def summary_text(summary: Summary) -> str:
    """The whole summary, in paragraphs."""
    return "\n\n".join("\n".join(part) for part in map(list, _parts(summary)) if part) + "\n"


def pages(count: int) -> str:
    """`1 pagina`, `12 pagina’s`."""
    return "1 pagina" if count == 1 else f"{count} pagina’s"


def _parts(summary: Summary) -> Iterator[Iterator[str]]:
    yield _head(summary)
    yield _levels(summary)
    yield _hardest(summary)
    yield _recurring("Deze woorden komen het vaakst terug:", summary.words)
    yield _recurring("Deze regels komen het vaakst terug (uitleg: begrijpelijk explain NAAM):", summary.rules)
    yield _unread("Dode links", summary.dead, summary.dead_count)
    yield _unread("Niet gelezen", summary.unread, summary.unread_count)
    yield _aside(summary)
    yield _ending(summary)


def _head(summary: Summary) -> Iterator[str]:
    yield f"{summary.url}: {pages(summary.read)} gelezen."
    if summary.moved_to is not None:
        yield f"Deze pagina stuurt door naar een andere site. Begin daar: begrijpelijk crawl {summary.moved_to}"
    elif summary.start_reason is not None:
        yield f"De eerste pagina kon niet worden gelezen: {_WHY[summary.start_reason]}."


def _levels(summary: Summary) -> Iterator[str]:
    if summary.level is None:
        if summary.read:
            yield "Het niveau van de site is niet te bepalen: geen pagina heeft genoeg Nederlandse tekst."
        return
    yield f"Niveau van de site: {summary.level}. Dat is het niveau van de middelste pagina."
    most = max(summary.levels.values())
    for level in LEVELS:
        count = summary.levels.get(level, 0)
        yield f"  {level}  {count:6}  {'█' * round(count / most * _BAR)}".rstrip()
    if None in summary.levels:
        yield f"  Bij {pages(summary.levels[None])} is het niveau niet te bepalen."


def _hardest(summary: Summary) -> Iterator[str]:
    if summary.hardest:
        yield "De moeilijkste pagina’s (score van 0 tot 100, hoger is moeilijker):"
    for page in summary.hardest:
        yield f"  {page.cefr}  {page.score:3.0f}  {page.title or page.url}"
        if page.title:
            yield f"           {page.url}"


def _recurring(title: str, found: tuple[Recurring, ...]) -> Iterator[str]:
    if found:
        yield title
    for each in found:
        yield f"  {each.count:6} keer op {pages(each.pages)}: {each.name}"


def _unread(title: str, shown: tuple[Unread, ...], count: int) -> Iterator[str]:
    if shown:
        yield f"{title} ({count}):"
    for each in shown:
        status = f" (status {each.status})" if each.status else ""
        yield f"  {each.url}: {_WHY[each.reason]}{status}"
        yield f"    {_source(each)}"
    if count > len(shown):
        yield f"  … en nog {count - len(shown)}."


def _source(page: Unread) -> str:
    if page.source is None:
        return "Geen pagina linkt ernaar."
    others = f" en op nog {pages(page.sources - 1)}" if page.sources > 1 else ""
    return f"De link staat op {page.source}{others}."


def _aside(summary: Summary) -> Iterator[str]:
    if summary.forbidden:
        yield f"{_are(summary.forbidden)} overgeslagen omdat de site dat vraagt (robots.txt)."
    if summary.excluded:
        yield f"We hebben {pages(summary.excluded)} overgeslagen omdat u dat vroeg (exclude)."
    if summary.not_html:
        addresses = "1 adres is" if summary.not_html == 1 else f"{summary.not_html} adressen zijn"
        yield f"{addresses} geen webpagina, maar een pdf, een beeld of iets anders."
    if summary.copies:
        count = "telt" if summary.copies == 1 else "tellen"
        yield f"{_are(summary.copies)} volgens de site een kopie van een andere pagina. Die {count} niet mee."
    if summary.unsure:
        yield f"{pages(summary.unsure)} kon{'den' if summary.unsure > 1 else ''} niet helemaal worden gecontroleerd."
    if summary.versions > 1:
        yield "Let op: niet alle pagina’s zijn met dezelfde regels gelezen. Vergelijk ze dus niet met elkaar."


def _are(count: int) -> str:
    return f"{pages(count)} {'is' if count == 1 else 'zijn'}"


def _ending(summary: Summary) -> Iterator[str]:
    waiting = f"Er {'wacht' if summary.waiting == 1 else 'wachten'} nog {pages(summary.waiting)}."
    again = f"{waiting} Geef dezelfde opdracht opnieuw: dan gaat het lezen verder."
    match summary.ending:
        case Ending.INTERRUPTED:
            yield f"Gestopt. {again}"
        case Ending.SILENCE:
            yield f"De site geeft geen antwoord meer. {again} Wacht daar even mee."
        case Ending.LIMIT:
            yield f"Gestopt bij het aantal van --max-pages. {waiting} Met een hoger aantal gaat het lezen verder."
        case Ending.DONE if summary.read:
            yield "De hele site is gelezen."
