"""Where the text of a page is, between the menus, the banners and the footer."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from begrijpelijk.markup import Element, Text, Tree
from begrijpelijk.sources.visibility import is_hidden, is_left_out, text_of

NO_MAIN_CONTENT = (
    "We konden niet zien waar de tekst van deze pagina begint en eindigt. Daarom hebben we de hele pagina bekeken. "
    "Zet de tekst van de pagina in het element <main>."
)

ENOUGH = 0.75
"""A block of the page is its text if it holds this share of what its parent holds; found by trying, not measured."""


@dataclass(slots=True)
class _Weight:
    """How many characters an element has in running text and in links."""

    text: int = 0
    links: int = 0

    @property
    def score(self) -> int:
        return self.text - self.links


def main_content(tree: Tree) -> tuple[tuple[Element, ...], str | None]:
    """The elements that hold the text of a page, in order, and a warning (Dutch) if they could not be told.

    In this order: every visible `main`; the articles, if they hold most of the text; the smallest block with nearly
    all running text and few links; the whole body. A fragment, without `html` or `body`, is all text.
    """
    weights = _weights(tree.root)
    total = weights[tree.root]
    mains = tuple(_outermost(tree.root, _is_main, is_hidden))
    if any(map(text_of, mains)):
        return mains, None
    body = next(
        (child for child in tree.root.children if isinstance(child, Element) and child.name == "body"), tree.root
    )
    if body.start is None and tree.root.start is None:
        return (body,), None
    articles = tuple(_outermost(body, _is_article, is_left_out))
    if articles and sum(weights[article].text for article in articles) > total.text / 2:
        return articles, None
    block = _densest(body, weights)
    return (block,), NO_MAIN_CONTENT if block is body and total.text else None


def _is_main(element: Element) -> bool:
    return element.name == "main" or element.get("role") == "main"


def _is_article(element: Element) -> bool:
    return element.name == "article" or element.get("role") == "article" or element.get("itemprop") == "articleBody"


def _outermost(
    root: Element, wanted: Callable[[Element], bool], without: Callable[[Element], bool]
) -> Iterator[Element]:
    """The wanted elements below `root` that are in no other; those in an element `without` do not count."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if wanted(element) and not is_hidden(element):
            yield element
        elif not without(element):
            waiting.extend(child for child in reversed(element.children) if isinstance(child, Element))


def _weights(root: Element) -> dict[Element, _Weight]:
    """The weight of every element, from what is visible in it and serves the text."""
    order: list[tuple[Element, bool]] = []
    waiting: list[tuple[Element, bool]] = [(root, False)]
    weights: dict[Element, _Weight] = {}
    while waiting:
        element, in_link = waiting.pop()
        weights[element] = _Weight()
        order.append((element, in_link))
        if is_left_out(element):
            continue
        in_link = in_link or element.name == "a"
        waiting.extend((child, in_link) for child in element.children if isinstance(child, Element))
    for element, in_link in reversed(order):
        weight = weights[element]
        if is_left_out(element):
            continue
        own = sum(len("".join(child.content.split())) for child in element.children if isinstance(child, Text))
        weight.text += own
        weight.links += own if in_link or element.name == "a" else 0
        parent = element.parent
        if parent is not None and parent in weights:
            weights[parent].text += weight.text
            weights[parent].links += weight.links
    return weights


def _densest(body: Element, weights: dict[Element, _Weight]) -> Element:
    """The smallest element below `body` that holds nearly all its running text."""
    current = body
    while True:
        children = [child for child in current.children if isinstance(child, Element)]
        best = max(children, key=lambda child: weights[child].score, default=None)
        if best is None or best.name not in _BLOCKS or weights[best].score < ENOUGH * max(weights[current].score, 1):
            return current
        current = best


_BLOCKS = frozenset({"div", "section", "article", "td", "table", "tbody", "tr", "form", "center"})
