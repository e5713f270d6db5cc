"""The tester of rules: what is wrong with a rule, going by its own examples. Empty if nothing is."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from begrijpelijk.core.finding import Edit, Suggestion, apply_edits
from begrijpelijk.core.rule import Example, Rule
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.rules.engine import Engine, fill
from begrijpelijk.rules.kinds.kind import Match

FEWEST_WORDS = 4
"""A shorter example is no sentence; `woordsoort` lists and placeholders prove nothing."""

Analyse = Callable[[str], Analysis]


def flaws(rule: Rule, engine: Engine, analyse: Analyse) -> Iterator[str]:
    """Say what is wrong with a rule, with all rules at work.

    Every example is a real sentence; just the marked words are found; the first suggestion gives the better sentence;
    no suggestion trips any rule that the sentence did not trip before; the good sentences stay silent.
    """
    if not rule.bad:
        yield "has no example under `fout`"
    if not rule.good:
        yield "has no example under `goed`"
    for sentence in [example.sentence for example in (*rule.bad, *rule.good)]:
        if len(sentence.split()) < FEWEST_WORDS or "…" in sentence:
            yield f"is no real sentence: {sentence!r}"
    for example in rule.bad:
        yield from _flaws_of_example(rule, example, engine, _as_kind(example, analyse))
    for example in rule.good:
        sentence = example.sentence
        if found := [
            match for match in _matches(engine, _as_kind(example, analyse), sentence) if match.rule.id == rule.id
        ]:
            yield f"finds {_marked(sentence, found)} in the good sentence {sentence!r}"


def _as_kind(example: Example, analyse: Analyse) -> Analyse:
    """Texts are read as the kind of document that an example is."""
    return lambda text: replace(analyse(text), genre=example.genre)


def _flaws_of_example(rule: Rule, example: Example, engine: Engine, analyse: Analyse) -> Iterator[str]:
    everything = _matches(engine, analyse, example.sentence)
    found = [match for match in everything if match.rule.id == rule.id]
    places = sorted(part for match in found for part in match.parts)
    if places != sorted(example.marked):
        wanted = [span.of(example.sentence) for span in example.marked]
        yield f"finds {_marked(example.sentence, found)} where {wanted} is marked: {example.sentence!r}"
        return
    for match in found:
        fill(rule.message, {"gevonden": "", **match.hit.data})
    first = tuple(dict.fromkeys(edit for match in found for edit in _edits(match.suggestions[:1])))
    if example.better is None:
        if first and rule.kind == "vervang":
            yield f"does not say what the better sentence is: {example.sentence!r}"
    elif (result := apply_edits(example.sentence, first)) != example.better:
        yield f"gives {result!r} and not {example.better!r}"
    before = {match.rule.id for match in everything}
    for match in found:
        for suggestion in match.suggestions:
            if suggestion.edits:
                yield from _trips(
                    rule, apply_edits(example.sentence, suggestion.edits), len(found), before, engine, analyse
                )


def _trips(rule: Rule, text: str, count: int, before: set[str], engine: Engine, analyse: Analyse) -> Iterator[str]:
    after = [match.rule.id for match in _matches(engine, analyse, text)]
    if after.count(rule.id) >= count:
        yield f"finds its own suggestion: {text!r}"
    for other in sorted(set(after) - before):
        yield f"makes rule {other} find something: {text!r}"


def _matches(engine: Engine, analyse: Analyse, text: str) -> list[Match]:
    matches, problems = engine.matches(analyse(text))
    if problems:
        raise AssertionError(problems[0].message)
    return matches


def _edits(suggestions: tuple[Suggestion, ...]) -> Iterator[Edit]:
    for suggestion in suggestions:
        yield from suggestion.edits


def _marked(sentence: str, found: list[Match]) -> list[str]:
    return [part.of(sentence) for match in found for part in match.parts]
