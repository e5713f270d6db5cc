"""From a rule file to rules, validated: an unknown key or a wrong value is an error with its file and line."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

import yaml
from yaml.constructor import SafeConstructor

from begrijpelijk.core.feature import Feature
from begrijpelijk.core.finding import Category, Severity
from begrijpelijk.core.genre import Genre
from begrijpelijk.core.profile import PROFILES, TARGETS
from begrijpelijk.core.rule import Example, Rule, slug
from begrijpelijk.rules.examples import ExampleError, read_example
from begrijpelijk.rules.kinds import KINDS, kind_named

SEVERITIES = {"fout": Severity.ERROR, "waarschuwing": Severity.WARNING, "tip": Severity.NOTE}
FEATURES = {
    "moeilijke woorden": Feature.HARD_WORDS,
    "lange zinnen": Feature.OVER_LENGTH,
    "lijdende vorm": Feature.PASSIVES,
    "komma's en haakjes": Feature.PAUSES,
    "geen": None,
}
"""The features of the level that a writer can mend. A word that can be replaced is a hard word, unless its rule says
other."""
CONDITIONS = ("profielen", "tekstsoorten", "bij_profiel", "bij_doel")
SHARED_KEYS = frozenset({"soort", "ernst", "categorie", "melding", "waarom", "actie", "bron", "kenmerk", *CONDITIONS})
ENTRY_KEYS = SHARED_KEYS - {"soort", "categorie"} | {"fout", "goed", "beloften_in_voorbeelden"}
FAMILY_KEYS = ("woorden", "termen")
REQUIRED = ("melding", "waarom", "actie", "bron")


class RuleError(Exception):
    """A rule file says something that we do not understand. The message is Dutch: file, line, and what to do."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}, regel {line}: {message}")


class LineMapping(dict[Hashable, Any]):
    """A YAML mapping that knows the line, from 1, on which each of its keys stands."""

    line: int
    lines: dict[Hashable, int]


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STRING = yaml.resolver.BaseResolver.DEFAULT_SCALAR_TAG


def _value(node: yaml.Node) -> Any:
    """What a node of safe YAML says, mappings with their line numbers; refuses a key that stands twice.

    Without PyYAML's own constructor, which takes three times as long.
    """
    match node:
        case yaml.MappingNode():
            return _mapping(node)
        case yaml.SequenceNode():
            return [_value(each) for each in node.value]
        case yaml.ScalarNode(tag=tag) if tag == _STRING:
            return node.value
        case _:
            return SafeConstructor().construct_object(node)


def _mapping(node: yaml.MappingNode) -> LineMapping:
    mapping = LineMapping()
    mapping.line = node.start_mark.line + 1
    mapping.lines = {}
    for key_node, value_node in node.value:
        key = _value(key_node)
        if not isinstance(key, Hashable):
            raise yaml.MarkedYAMLError(problem="een sleutel is een woord", problem_mark=key_node.start_mark)
        if key in mapping:
            raise yaml.MarkedYAMLError(problem=f"‘{key}’ staat er twee keer", problem_mark=key_node.start_mark)
        mapping[key] = _value(value_node)
        mapping.lines[key] = key_node.start_mark.line + 1
    return mapping


def read_rules(content: str, path: str) -> Iterator[Rule | RuleError]:
    """Yield the rules of one file (one or more YAML documents), and an error for each part that is wrong."""
    try:
        documents = [_value(node) for node in yaml.compose_all(content, _LOADER)]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        yield RuleError(path, mark.line + 1 if mark else 1, f"dit is geen goede YAML ({error.problem}).")
        return
    except (yaml.YAMLError, ValueError, RecursionError):  # a date that does not exist; a list that holds itself
        yield RuleError(path, 1, "dit is geen goede YAML.")
        return
    for document in documents:
        if not isinstance(document, LineMapping):
            yield RuleError(path, 1, "een regelbestand bestaat uit sleutels en waarden, zoals ‘soort: vervang’.")
            continue
        yield from _rules(document, path)


def _rules(document: LineMapping, path: str) -> Iterator[Rule | RuleError]:
    try:
        kind = document.get("soort")
        if kind not in KINDS:
            raise RuleError(path, document.line, f"‘soort’ moet een van deze zijn: {', '.join(KINDS)}.")
        family = next((key for key in FAMILY_KEYS if key in document), None)
        shared_keys = SHARED_KEYS | {family} if family else SHARED_KEYS | ENTRY_KEYS | kind_named(kind).KEYS
        _refuse_unknown(document, shared_keys, path)
    except RuleError as error:
        yield error
        return
    if family is None:
        stem = path.rsplit("/", 1)[-1].removesuffix(".yaml")
        yield _rule_or_error(stem, stem, document, {}, path)
        return
    entries = document[family]
    if not isinstance(entries, LineMapping) or not entries:
        yield RuleError(path, document.lines[family], f"onder ‘{family}’ staan woorden met hun regel.")
        return
    shared = {key: value for key, value in document.items() if key != family}
    for name, entry in entries.items():
        if not isinstance(entry, LineMapping):
            yield RuleError(
                path, entries.lines[name], f"onder ‘{name}’ staan sleutels en waarden, zoals ‘beter: [als]’."
            )
            continue
        yield _rule_or_error(slug(str(name)), str(name), entry, shared, path)


def _rule_or_error(
    id_: str, name: str, entry: LineMapping, shared: Mapping[Hashable, Any], path: str
) -> Rule | RuleError:
    try:
        return _rule(id_, name, entry, shared, path)
    except RuleError as error:
        return error
    except (ExampleError, ValueError) as error:
        return RuleError(path, entry.line, f"bij ‘{name}’: {error}")


def _rule(id_: str, name: str, entry: LineMapping, shared: Mapping[Hashable, Any], path: str) -> Rule:
    merged = {**shared, **entry}
    known = SHARED_KEYS | ENTRY_KEYS | kind_named(str(merged["soort"])).KEYS
    _refuse_unknown(entry, known, path)
    variants: dict[str, Rule] = {}
    for key, names in (("bij_profiel", PROFILES), ("bij_doel", TARGETS)):
        for where, changes in dict(merged.get(key, {})).items():
            if where not in names or not isinstance(changes, LineMapping):
                raise ValueError(f"onder ‘{key}’ staan {', '.join(names)}, met wat daar anders is.")
            _refuse_unknown(changes, known - {"soort", *CONDITIONS}, path)
            variants[where] = _made(id_, name, {**merged, **changes}, entry.line, path)
    rule = _made(id_, name, merged, entry.line, path)
    return replace(rule, variants=variants) if variants else rule


def _made(id_: str, name: str, merged: Mapping[Hashable, Any], line: int, path: str) -> Rule:
    kind = kind_named(str(merged["soort"]))
    for key in REQUIRED:
        if not isinstance(merged.get(key), str):
            raise RuleError(path, line, f"bij ‘{name}’ ontbreekt de sleutel ‘{key}’ met een tekst.")
    severity = merged.get("ernst", "waarschuwing")
    if severity not in SEVERITIES:
        raise RuleError(path, line, f"‘ernst’ moet een van deze zijn: {', '.join(SEVERITIES)}.")
    feature = merged.get("kenmerk", "moeilijke woorden" if merged["soort"] == "vervang" else "geen")
    if feature not in FEATURES:
        raise RuleError(path, line, f"‘kenmerk’ moet een van deze zijn: {', '.join(FEATURES)}.")
    genres = tuple(map(Genre, _named(merged, "tekstsoorten", tuple(Genre))))
    return Rule(
        id=id_,
        kind=str(merged["soort"]),
        category=Category(merged.get("categorie", kind.CATEGORY)),
        severity=SEVERITIES[severity],
        message=merged["melding"],
        why=merged["waarom"],
        action=merged["actie"],
        source=merged["bron"],
        path=path,
        options=kind.options(name, {key: value for key, value in merged.items() if key in kind.KEYS}),
        bad=tuple(_bad_example(example, genres) for example in _texts(merged, "fout")),
        good=tuple(_good_example(example, genres) for example in _texts(merged, "goed")),
        profiles=frozenset(_named(merged, "profielen", PROFILES)),
        feature=FEATURES[feature],
        genres=frozenset(genres),
        example_promises=_promised(merged),
    )


def _promised(merged: Mapping[Hashable, Any]) -> Mapping[str, str]:
    promised = merged.get("beloften_in_voorbeelden", {})
    if not isinstance(promised, Mapping):
        raise ValueError("‘beloften_in_voorbeelden’ bestaat uit producten met hun termijn.")
    return {str(product): str(term) for product, term in promised.items()}


def _named(merged: Mapping[Hashable, Any], key: str, names: tuple[str, ...]) -> list[str]:
    values = _texts(merged, key)
    for value in values:
        if value not in names:
            raise ValueError(f"‘{value}’ kennen we niet bij ‘{key}’. Wel: {', '.join(names)}.")
    return values


def _bad_example(raw: Any, genres: tuple[Genre, ...]) -> Example:
    if isinstance(raw, str):
        return read_example(raw, None, _genre(None, genres))
    if not isinstance(raw, Mapping) or set(raw) - {"zin", "beter", "tekstsoort"} or "zin" not in raw:
        raise ValueError("een voorbeeld onder ‘fout’ heeft een ‘zin’ en een ‘beter’.")
    return read_example(raw["zin"], raw.get("beter"), _genre(raw.get("tekstsoort"), genres))


def _good_example(raw: Any, genres: tuple[Genre, ...]) -> Example:
    if isinstance(raw, str):
        return Example(raw, genre=_genre(None, genres))
    if not isinstance(raw, Mapping) or set(raw) != {"zin", "tekstsoort"}:
        raise ValueError("een voorbeeld onder ‘goed’ is een zin, of een ‘zin’ met een ‘tekstsoort’.")
    return Example(raw["zin"], genre=_genre(raw["tekstsoort"], genres))


def _genre(named: str | None, genres: tuple[Genre, ...]) -> Genre | None:
    """The kind of document that an example is read as: the one it names, or the only one of its rule."""
    if named is not None and named not in genres:
        raise ValueError(f"‘{named}’ staat niet bij de ‘tekstsoorten’ van deze regel.")
    if named is None and len(genres) > 1:
        raise ValueError("deze regel heeft meer ‘tekstsoorten’. Zet bij elk voorbeeld een ‘tekstsoort’.")
    return Genre(named) if named is not None else next(iter(genres), None)


def _texts(merged: Mapping[Hashable, Any], key: str) -> list[Any]:
    value = merged.get(key, [])
    if not isinstance(value, list):
        raise ValueError(f"‘{key}’ is een lijst.")
    return value


def _refuse_unknown(mapping: LineMapping, known: frozenset[str], path: str) -> None:
    for key in mapping:
        if key not in known:
            close = get_close_matches(str(key), sorted(known), 1)
            hint = f" Bedoelt u ‘{close[0]}’?" if close else f" Wel: {', '.join(sorted(known))}."
            raise RuleError(path, mapping.lines[key], f"de sleutel ‘{key}’ kennen we hier niet.{hint}")
