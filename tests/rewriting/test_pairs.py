"""Sentences rebuilt by hand (`corpora/rewriting`): a rule writes the same, or leaves alone what must stay."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from begrijpelijk.core.finding import Edit, apply_edits
from begrijpelijk.language.pipeline import Pipeline
from begrijpelijk.rules.engine import Engine
from begrijpelijk.rules.kinds.kind import Match
from begrijpelijk.rules.rulebase import load

FOLDER = Path(__file__).parents[2] / "corpora" / "rewriting"
PAIRS = [
    json.loads(line)
    for path in sorted(FOLDER.rglob("*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
    if line.strip()
]

Pair = Mapping[str, str]


@pytest.fixture(scope="module")
def engine(pipeline: Pipeline) -> Engine:
    """Only the rules that the pairs are about."""
    needed = {pair["rule"] for pair in PAIRS}
    return Engine.of([rule for rule in load().rules.values() if rule.id in needed], pipeline.words)


def test_ids_are_unique():
    assert len({pair["id"] for pair in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["id"])
def test_pair(pair: Pair, engine: Engine, analyse):
    matches, problems = engine.matches(analyse(pair["before"]))
    assert not problems
    written = apply_edits(pair["before"], _first_edits(match for match in matches if match.rule.id == pair["rule"]))
    if written != pair["after"]:
        shown = f"before:  {pair['before']}\nby hand: {pair['after']}\nby rule: {written}"
        pytest.fail(f"{pair['rule']}, {pair['case']}\n{shown}", pytrace=False)


def _first_edits(matches: Iterable[Match]) -> tuple[Edit, ...]:
    """The first suggestion with edits of every finding, as far as they do not overlap those of an earlier one."""
    chosen: list[Edit] = []
    for match in matches:
        edits = next((suggestion.edits for suggestion in match.suggestions if suggestion.edits), ())
        if not any(_overlap(edit, other) for edit in edits for other in chosen):
            chosen.extend(edits)
    return tuple(chosen)


def _overlap(edit: Edit, other: Edit) -> bool:
    return edit.span.start < other.span.end and other.span.start < edit.span.end
