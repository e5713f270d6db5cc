"""What of a page is not its text: what nobody sees, and what stands around the text on every page of a site."""

import re

from begrijpelijk.markup import Element, Text, descendants

_WITHOUT_TEXT = (
    "head script style template noscript iframe object embed audio video canvas svg math map select datalist "
    "textarea input progress meter code pre samp kbd del rt rp"
)
NEVER_TEXT = frozenset(_WITHOUT_TEXT.split())
"""Elements without running text: programs, pictures, fields, code, and text that was taken back."""

_FURNITURE = frozenset({"nav", "search", "menu"})
_FURNITURE_ROLES = frozenset(
    {"navigation", "search", "banner", "contentinfo", "menu", "menubar", "toolbar", "alertdialog"}
)
_PAGE_PARTS = frozenset({"header", "footer"})
_SECTIONS = frozenset({"main", "article", "section", "aside", "nav"})
"""Inside these, a header or footer belongs to the section, not to the page. https://www.w3.org/TR/html-aam-1.0/"""

_HIDING_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE)
_FURNITURE_NAME = re.compile(
    r"""cookie[-_]?(?:banner|bar|balk|consent|dialog|melding|message|modal|notice|overlay|popup|wall|wrapper)
    | cookieconsent | cookiebot | onetrust
    | bread-?crumb | kruimel-?pad
    | \bskip-?(?:to|link|nav|content)""",
    re.IGNORECASE | re.VERBOSE,
)
_SKIP_LINK = re.compile(
    r"\s*(?:ga |spring )?(?:direct )?naar (?:de )?(?:hoofd)?(?:inhoud|navigatie|content)\b", re.IGNORECASE
)


def is_hidden(element: Element) -> bool:
    """Whether nobody is meant to see it: hidden by an attribute, a style of its own, or as a closed dialogue.

    Text for screen readers only is text; what is hidden from screen readers is decoration.
    """
    if element.name == "dialog" and element.get("open") is None:
        return True
    if element.get("aria-hidden") == "true" or _HIDING_STYLE.search(element.get("style") or ""):
        return True
    hidden = element.get("hidden")
    return hidden is not None and hidden.lower() != "until-found"


def is_furniture(element: Element) -> bool:
    """Whether it serves the site and not this text: menus, search, crumbs, cookie notices, links to skip ahead."""
    if element.name in _FURNITURE or element.get("role") in _FURNITURE_ROLES:
        return True
    if element.name in _PAGE_PARTS:
        return not _inside_section(element)
    if element.name == "aside":
        return is_mostly_links(element)
    if element.name == "a":
        return (element.get("href") or "").startswith("#") and bool(_SKIP_LINK.match(text_of(element)))
    if element.name in {"div", "section", "ol", "ul", "p", "form"}:
        names = (element.get("id"), element.get("class"), element.get("aria-label"))
        return any(name and _FURNITURE_NAME.search(name) for name in names)
    return False


def is_left_out(element: Element) -> bool:
    """Whether the element and all in it are no part of the text."""
    return element.name in NEVER_TEXT or is_hidden(element) or is_furniture(element)


def is_mostly_links(element: Element) -> bool:
    """Whether more than half of its characters stand in links."""
    links = sum(len(text_of(link)) for link in descendants(element) if link.name == "a")
    return 2 * links > len(text_of(element))


def text_of(element: Element) -> str:
    """All text in an element, without the white space of the layout."""
    parts: list[str] = []
    waiting: list[Element | Text] = [element]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Text):
            parts.append(node.content)
        elif node.name not in NEVER_TEXT:
            waiting.extend(reversed(node.children))
    return " ".join("".join(parts).split())


def _inside_section(element: Element) -> bool:
    parent = element.parent
    while parent is not None:
        if parent.name in _SECTIONS or parent.get("role") in {"main", "article", "region"}:
            return True
        parent = parent.parent
    return False
