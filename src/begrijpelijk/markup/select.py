"""CSS selectors over a page."""

from collections.abc import Iterator

from begrijpelijk.markup.newlines import Newlines
from begrijpelijk.markup.tree import Element, Tree, descendants


class SelectorError(ValueError):
    """A CSS selector that cannot be read."""


def select(tree: Tree, source: str, selector: str) -> Iterator[Element]:
    """The elements of a page that a selector finds and that stand in its source. Raises SelectorError."""
    import turbohtml

    text = " " + source[1:] if source.startswith("\ufeff") else source
    page = turbohtml.parse(text, source_locations=True, scripting=True, allow_declarative_shadow_roots=False)
    newlines = Newlines.of(source)
    try:
        found = page.select(selector)
    except turbohtml.SelectorSyntaxError as error:
        raise SelectorError(selector) from error
    locations = [element.source_location for element in found]
    starts = {newlines.source(location.start_tag.start_offset) for location in locations if location is not None}
    elements = (tree.root, *descendants(tree.root))
    return (element for element in elements if element.start is not None and element.start.start in starts)


def check_selector(selector: str) -> None:
    """Raises SelectorError if it is no CSS selector."""
    import turbohtml

    try:
        turbohtml.parse("").select(selector)
    except turbohtml.SelectorSyntaxError as error:
        raise SelectorError(selector) from error
