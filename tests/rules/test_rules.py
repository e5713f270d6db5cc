"""Every rule is its own test, and deliberately broken rules test the tester."""

from dataclasses import replace
from pathlib import Path

import pytest

from begrijpelijk.core.rule import Rule
from begrijpelijk.language.pipeline import Pipeline
from begrijpelijk.rules.engine import Engine
from begrijpelijk.rules.promises import promises_of
from begrijpelijk.rules.rulebase import load
from rule_inspection import Analyse, flaws

BROKEN = Path(__file__).parent / "broken_rules"
RULEBASE = load()


@pytest.fixture(scope="module")
def engine(pipeline: Pipeline) -> Engine:
    return Engine.of(RULEBASE.rules.values(), pipeline.words)


def test_every_rule_file_can_be_read():
    assert not RULEBASE.problems


def test_ids_name_the_problem_and_not_the_advice():
    advice = ("vermijd-", "gebruik-", "geen-", "schrijf-")
    named = [rule.id for rule in RULEBASE.rules.values() if rule.kind != "vervang"]  # the others are what they find
    assert not [id_ for id_ in named if id_.startswith(advice)]


@pytest.mark.parametrize("rule", RULEBASE.rules.values(), ids=lambda rule: rule.id)
def test_rule(rule: Rule, engine: Engine, analyse: Analyse):
    promises = promises_of(rule.example_promises)
    assert list(flaws(rule, engine, lambda text: replace(analyse(text), promises=promises))) == []


@pytest.mark.parametrize("id_", ["lange-zin", "lange-aanloop", "tangconstructie", "bijzin-in-bijzin"])
def test_target_level_moves_the_threshold(id_):
    rule = RULEBASE.rules[id_]
    assert rule.at("brief", "B2").options != rule.at("brief", "B1").options


@pytest.mark.parametrize("path", sorted(BROKEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_tester_catches_broken_rule(path: Path, pipeline: Pipeline, analyse, tmp_path):
    """Each file holds one broken rule, and in its first line what the tester must say of it."""
    expected = path.read_text("utf-8").splitlines()[0].removeprefix("# ")
    (tmp_path / path.name).write_bytes(path.read_bytes())
    broken = load(tmp_path)
    if broken.problems:
        assert expected in broken.problems[0].message
        return
    rules = {**RULEBASE.rules, **broken.rules}
    engine = Engine.of(rules.values(), pipeline.words)
    said = [flaw for rule in broken.rules.values() for flaw in flaws(rule, engine, analyse)]
    assert any(expected in flaw for flaw in said), said
