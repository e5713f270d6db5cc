"""Frozen dataclasses as JSON and back, exactly; what they hold is told by their type hints, so nothing is listed here.

JSON, and not pickle: whoever can write in the folder of a cache must not be able to run code. A dataclass becomes the
list of its fields, so that a value takes little room; it can only be read by the classes that wrote it.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints


class DecodingError(ValueError):
    """It is not what `encode` makes of a value of this type."""


class Codec(NamedTuple):
    """How the values of one type become what JSON can hold, and come back. `decode` raises DecodingError."""

    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]


@cache
def codec(kind: Any) -> Codec:
    """The codec of a type: a dataclass, an enum, `tuple[X, ...]`, a union, str, int, float, bool or None.

    Raises TypeError for another type.
    """
    if get_origin(kind) in (Union, UnionType):
        return _union(get_args(kind))
    if get_origin(kind) is tuple and get_args(kind)[1:] == (...,):
        return _tuple(get_args(kind)[0])
    if kind in _SIMPLE:
        return _simple(_SIMPLE[kind])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Codec(lambda value: value.value, lambda raw: _checked(kind, raw))
    if is_dataclass(kind):
        return _dataclass(kind)
    raise TypeError(f"no codec for {kind}")


_SIMPLE: dict[Any, frozenset[type]] = {
    str: frozenset({str}),
    int: frozenset({int}),
    # An int where a float may stand stays one.
    float: frozenset({float, int}),
    bool: frozenset({bool}),
    NoneType: frozenset({NoneType}),
}


def _simple(allowed: frozenset[type]) -> Codec:
    def decode(raw: Any) -> Any:
        if type(raw) not in allowed:
            raise DecodingError(f"{type(raw)} is none of {allowed}")
        return raw

    return Codec(lambda value: value, decode)


def _tuple(kind: Any) -> Codec:
    allowed, member = _SIMPLE.get(kind), codec(kind)

    def decode(raw: Any) -> Any:
        if type(raw) is not list:
            raise DecodingError(f"{type(raw)} is no list")
        if allowed is None:
            return tuple([member.decode(each) for each in raw])
        if not allowed.issuperset(map(type, raw)):
            raise DecodingError(f"a list of {allowed} holds something else")
        return tuple(raw)

    if allowed is not None:
        return Codec(list, decode)
    return Codec(lambda value: [member.encode(each) for each in value], decode)


def _union(kinds: tuple[Any, ...]) -> Codec:
    """None is itself; where there is more than one other type, a number tells which."""
    others = [kind for kind in kinds if kind is not NoneType]
    is_optional = len(others) < len(kinds)
    members = [codec(kind) for kind in others]
    if len(others) == 1 and is_optional:
        (only,) = members
        return Codec(
            lambda value: None if value is None else only.encode(value),
            lambda raw: None if raw is None else only.decode(raw),
        )

    def encode(value: Any) -> Any:
        if value is None and is_optional:
            return None
        number = next(number for number, kind in enumerate(others) if type(value) is kind)
        return [number, members[number].encode(value)]

    def decode(raw: Any) -> Any:
        if raw is None and is_optional:
            return None
        match raw:
            case [int(number), content] if 0 <= number < len(members):
                return members[number].decode(content)
        raise DecodingError("no member of the union")

    return Codec(encode, decode)


def _dataclass(kind: Any) -> Codec:
    hints = get_type_hints(kind)
    names = [each.name for each in fields(kind)]
    members = [codec(hints[name]) for name in names]
    writers = [(name, member.encode) for name, member in zip(names, members, strict=True)]
    # Most fields are simple values: to look at their types here saves a call for each.
    allowed_types = [_SIMPLE.get(hints[name], frozenset()) for name in names]
    readers = [(allowed, member.decode) for allowed, member in zip(allowed_types, members, strict=True)]
    count = len(names)

    def decode(raw: Any) -> Any:
        if type(raw) is not list or len(raw) != count:
            raise DecodingError(f"not the fields of {kind.__name__}")
        pairs = zip(readers, raw, strict=True)
        values = [each if type(each) in allowed else read(each) for (allowed, read), each in pairs]
        return _checked(kind, *values)

    return Codec(lambda value: [encode(getattr(value, name)) for name, encode in writers], decode)


def _checked(kind: Any, *arguments: Any) -> Any:
    try:
        return kind(*arguments)
    except ValueError as error:
        raise DecodingError(str(error)) from error
