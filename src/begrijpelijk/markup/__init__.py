"""The only importer of an HTML parser: a thin tree of our own, in which everything knows its place in the source."""

from begrijpelijk.markup.parse import parse
from begrijpelijk.markup.tree import Attribute, Element, Text, Tree, descendants, selector

__all__ = ["Attribute", "Element", "Text", "Tree", "descendants", "parse", "selector"]
