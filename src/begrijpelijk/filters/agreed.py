"""Silences that an organisation agreed on for sources or parts of pages, as silences of one document."""

from collections.abc import Iterable, Iterator

from begrijpelijk.core.document import Document
from begrijpelijk.core.house_style import AgreedSilence
from begrijpelijk.core.place import Span
from begrijpelijk.core.silence import Silence


def agreed_silences(document: Document, agreed: Iterable[AgreedSilence]) -> Iterator[Silence]:
    """The stretches of a source that were agreed to be silent."""
    source = document.lines.source
    for number, each in enumerate(agreed):
        if each.where is not None and not each.where.matches(document.uri):
            continue
        for span in [Span(0, len(source) + 1)] if each.selector is None else _selected(document, each.selector):
            yield from (Silence(span, rule, agreed=number) for rule in sorted(each.rules) or (None,))


def _selected(document: Document, selector: str) -> Iterator[Span]:
    if not document.is_page:
        return
    from begrijpelijk.markup import extents, parse, select

    tree = parse(document.lines.source)
    reach = extents(tree.root)
    yield from (reach[element] for element in select(tree, document.lines.source, selector))
