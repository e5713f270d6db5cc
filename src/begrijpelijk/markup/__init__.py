"""The only importer of an HTML parser: a thin tree of our own, in which everything knows its place in the source."""

from begrijpelijk.markup.comments import comments
from begrijpelijk.markup.parse import parse
from begrijpelijk.markup.select import SelectorError, check_selector, select
from begrijpelijk.markup.tree import Attribute, Element, Text, Tree, descendants, extents, selector

__all__ = [
    "Attribute",
    "Element",
    "SelectorError",
    "Text",
    "Tree",
    "check_selector",
    "comments",
    "descendants",
    "extents",
    "parse",
    "select",
    "selector",
]
