"""A web page as a document: its text, block by block, without what stands around it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.core.lines import Lines
from begrijpelijk.markup import Element, Text, Tree, descendants, parse, selector
from begrijpelijk.sources.drafts import Draft, Piece, assemble, collapse
from begrijpelijk.sources.letter import with_signature
from begrijpelijk.sources.letterhead import is_letterhead
from begrijpelijk.sources.main_content import main_content
from begrijpelijk.sources.silences import marks_of_page, with_silences
from begrijpelijk.sources.visibility import is_left_out

_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "dt": BlockKind.LABEL,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "blockquote": BlockKind.QUOTATION,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "label": BlockKind.LABEL,
    "legend": BlockKind.LABEL,
    "summary": BlockKind.LABEL,
    "button": BlockKind.BUTTON,
    "address": BlockKind.REFERENCE,
} | {f"h{level}": BlockKind.HEADING for level in range(1, 7)}
"""What a block is, by the element that it stands in; anything else is what its parent is, a paragraph in the end."""

_STRUCTURE = (
    "address article aside body center details dialog div dl fieldset figure footer form frameset header hgroup hr "
    "html main noframes ol optgroup option p section table tbody tfoot thead tr ul"
)
_BLOCKS = frozenset(_KINDS) | frozenset(_STRUCTURE.split())
"""Elements that start a line of their own. https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3"""

_LISTS = frozenset({"ul", "ol", "menu", "dl"})


@dataclass(frozen=True, slots=True, eq=False)
class _Context:
    """What holds for the text at a point of the page."""

    block: Element
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    depth: int = 0
    """How many lists it stands in."""
    language: str | None = None
    in_link: bool = False


_Said = tuple[Piece, _Context]


def read_html(text: str, uri: str) -> Document:
    """The visible main content of a page; offsets in the source count the characters of `text` as it is given."""
    tree = parse(text)
    roots, warning = main_content(tree)
    language = _language(tree.root)
    found = [draft for root in roots for draft in page_drafts(tree, root, language)]
    kinds = with_signature((draft.kind, draft.text) for draft in found)
    drafts = (replace(draft, kind=kind) for kind, draft in zip(kinds, found, strict=True))
    content, blocks = assemble(drafts)
    warnings = () if warning is None else (warning,)
    document = Document(
        uri, content, blocks, Lines.of(text), _title(tree), language, is_page=True, warnings=warnings, markup="html"
    )
    return with_silences(document, marks_of_page(text, tree))


def page_drafts(tree: Tree, root: Element, language: str | None) -> Iterator[Draft]:
    """The blocks of an element of a page that is written in `language`, in order."""
    context = _Context(root, language=_language_around(root))
    for said in _runs(root, context):
        kind_context = said[0][1]
        place = selector(tree, kind_context.block)
        for pieces in collapse(piece for piece, _ in said):
            yield _draft(pieces, said, kind_context, place, language)


def _draft(pieces: list[Piece], said: list[_Said], context: _Context, place: str, language: str | None) -> Draft:
    kind, level = context.kind, context.level
    spoken = [around for piece, around in said if piece.text.strip()]
    languages = {around.language for around in spoken}
    own = languages.pop() if len(languages) == 1 else context.language
    if kind is BlockKind.LIST_ITEM:
        level = max(context.depth, 1)
    text = "".join(piece.text for piece in pieces)
    if kind not in {BlockKind.HEADING, BlockKind.BUTTON} and all(around.in_link for around in spoken):
        kind = BlockKind.LINK
    elif kind is BlockKind.PARAGRAPH and is_letterhead(text.split("\n")):
        kind = BlockKind.REFERENCE
    return Draft(kind, pieces, level if kind is context.kind else 0, own if own != language else None, place)


def _runs(root: Element, context: _Context) -> Iterator[list[_Said]]:
    """The text of each block, in order: from the start or end of one block element to the next."""
    run: list[_Said] = []
    waiting: list[tuple[Element | Text, _Context] | None] = [(root, context)]
    while waiting:
        item = waiting.pop()
        if item is None:
            yield from _flush(run)
            continue
        node, context = item
        if isinstance(node, Text):
            run += [(piece, context) for piece in _pieces(node)]
            continue
        if node is not root and is_left_out(node):
            continue
        if node.name == "br":
            if node.start is not None:
                run.append((Piece("\n", node.start, is_break=True), context))
            continue
        context = _enter(node, context)
        if node.name in _BLOCKS:
            yield from _flush(run)
            waiting.append(None)
        waiting += [(child, context) for child in reversed(node.children)]
    yield from _flush(run)


def _flush(run: list[_Said]) -> Iterator[list[_Said]]:
    if any(piece.text.strip() for piece, _ in run):
        yield run.copy()
    run.clear()


def _enter(element: Element, context: _Context) -> _Context:
    """What holds inside an element, given what holds around it."""
    language = _language(element)
    if language is not None:
        context = replace(context, language=language)
    if element.name in _LISTS:
        context = replace(context, depth=context.depth + 1)
    if element.name == "a" and element.get("href") is not None:
        context = replace(context, in_link=True)
    if element.name in _BLOCKS:
        context = replace(context, block=element)
    kind = _kind(element)
    if kind is not None:
        level = _heading_level(element) if kind is BlockKind.HEADING else 0
        context = replace(context, kind=kind, level=level)
    return context


def _kind(element: Element) -> BlockKind | None:
    role = element.get("role")
    if role == "heading":
        return BlockKind.HEADING
    if role == "button" and element.name in {"a", "div", "span"}:
        return BlockKind.BUTTON
    return _KINDS.get(element.name)


def _heading_level(element: Element) -> int:
    stated = element.get("aria-level") or element.name[1:]
    return min(int(stated), 6) if stated.isdecimal() and int(stated) else 2


def _pieces(text: Text) -> Iterable[Piece]:
    return (Piece(segment.text.of(text.content), segment.source) for segment in text.segments)


def _language(element: Element) -> str | None:
    """The main subtag of the language that an element declares: `nl` for `nl-NL`."""
    stated = element.get("lang") or element.get("xml:lang") or ""
    return stated.strip().replace("_", "-").split("-")[0].lower() or None


def _language_around(element: Element) -> str | None:
    current: Element | None = element
    while current is not None:
        language = _language(current)
        if language is not None:
            return language
        current = current.parent
    return None


def _title(tree: Tree) -> str | None:
    title = next(
        (found for found in descendants(tree.root) if found.name == "title" and found.namespace == "html"), None
    )
    if title is None:
        return None
    return " ".join("".join(child.content for child in title.children if isinstance(child, Text)).split()) or None
