import pytest

from begrijpelijk.level.level import is_certain, label


@pytest.mark.parametrize(
    ("score", "cefr"), [(0, "A2"), (28, "A2"), (28.1, "B1"), (40.1, "B2"), (52.1, "C1"), (100, "C1")]
)
def test_label(score, cefr):
    assert label(score) == cefr


@pytest.mark.parametrize(("score", "certain"), [(34, True), (38.5, False), (41.9, False), (42.1, True)])
def test_a_label_is_not_certain_near_a_border(score, certain):
    assert is_certain(score) is certain
