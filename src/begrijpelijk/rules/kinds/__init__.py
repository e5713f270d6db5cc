"""The five kinds of rules, a module each: what keys a rule of this kind has, and how it is found."""

from importlib import import_module
from typing import cast

from begrijpelijk.rules.kinds.kind import Kind

KINDS = ("vervang", "uitleg", "patroon", "meting", "check")


def kind_named(name: str) -> Kind:
    """The module of a kind. Raises KeyError if there is none of that name."""
    if name not in KINDS:
        raise KeyError(name)
    return cast(Kind, import_module(f"begrijpelijk.rules.kinds.{name}"))
