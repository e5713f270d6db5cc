"""Format `docx`: the text as a document for Word, with a comment at every tip and, if asked, the changes to accept.

A DOCX stays the file that it was; of another text a new document is made.
"""

from collections.abc import Callable, Iterable, Iterator

from begrijpelijk.core.choice import applicable, choose
from begrijpelijk.core.document import Block, BlockKind, Document, Origin
from begrijpelijk.core.finding import Edit, Finding, Safety
from begrijpelijk.core.lines import Lines, LineUnit
from begrijpelijk.core.place import Span
from begrijpelijk.core.report import Report
from begrijpelijk.reports import summary
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.format import FormatError
from begrijpelijk.reports.selection import Tip, select
from begrijpelijk.sources.docx import read_docx
from begrijpelijk.sources.docx_annotation import Comment, annotated
from begrijpelijk.sources.docx_new import new_docx, places_in_new
from begrijpelijk.sources.errors import SourceError
from begrijpelijk.sources.formats import format_of
from begrijpelijk.sources.reading import bytes_of

AUTHOR = "begrijpelijk"

ONE_TEXT = "Een Word-document kan maar over één tekst gaan. Geef één bestand."


def render(reports: Iterable[Report], context: Context) -> Iterator[bytes]:
    """The document, in one piece. Raises `FormatError` for more than one report, or none."""
    made: bytes | None = None
    for report in reports:
        if made is not None:
            raise FormatError(ONE_TEXT)
        made = _document(report, context)
    if made is None:
        raise FormatError(ONE_TEXT)
    yield made


def _document(report: Report, context: Context) -> bytes:
    document = report.document
    if document is None or not document.blocks:
        return new_docx(_plain([summary.title(report), *(f"Niet gecontroleerd: {p.message}" for p in report.problems)]))
    original = _original(document)
    data, place = (original, document.source) if original else (new_docx(document), places_in_new(document))
    changes = _changes(report.findings, place) if context.has_changes else ()
    return annotated(data, tuple(_comments(report, context, place)), changes, AUTHOR)[0]


def _original(document: Document) -> bytes | None:
    """The bytes of a DOCX, if the document was read from one that is still there."""
    if document.lines.unit is not LineUnit.PARAGRAPH or format_of(document.uri) != "docx":
        return None
    try:
        data = bytes_of(document.uri)
        is_same = read_docx(data, document.uri).lines.source == document.lines.source
    except SourceError:
        return None
    return data if is_same else None


def _comments(report: Report, context: Context, place: Callable[[Span], Span]) -> Iterator[Comment]:
    """What there is to say about the text at its start, then each tip at each of its places."""
    selection = select(report, context.rules, show_all=context.show_all)
    advice = summary.first_steps(report, context.rules, selection, with_places=False)
    steps = tuple(f"{number}. {step}" for number, step in enumerate(advice, 1))
    lines = [*summary.about(report, context.rules), *(("Begin hiermee:", *steps) if steps else ())]
    yield Comment(Span(0, 0), tuple(filter(None, (*lines, summary.left_out(selection) if selection.tips else ""))))
    for tip in selection.tips:
        for finding in tip.findings:
            where = place(finding.place) if isinstance(finding.place, Span) else Span(0, 0)
            yield Comment(where, tuple(_said(tip)))


def _said(tip: Tip) -> Iterator[str]:
    yield tip.first.message
    better = summary.better_sentence(tip)
    if better:
        yield f"Bijvoorbeeld: “{better}”"
    yield from summary.advice(tip)


def _changes(findings: Iterable[Finding], place: Callable[[Span], Span]) -> Iterator[tuple[Edit, ...]]:
    """The suggestions that can be put in together, as `rewrite` does in its first pass."""
    for choice in choose(applicable(findings, Safety.REVIEW)):
        yield tuple(Edit(place(edit.span), edit.text) for edit in choice.suggestion.edits)


def _plain(paragraphs: Iterable[str]) -> Document:
    """A document of these paragraphs."""
    blocks: list[Block] = []
    position = 0
    texts = [" ".join(paragraph.split()) for paragraph in paragraphs]
    for text in texts:
        span = Span(position, position + len(text))
        blocks.append(Block(BlockKind.PARAGRAPH, span, Origin.same(span)))
        position = span.end + 1
    whole = "\n".join(texts)
    return Document("-", whole, tuple(blocks), Lines.of(whole))
