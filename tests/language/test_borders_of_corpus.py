"""Sentence borders in blocks that were written to measure them."""

from begrijpelijk.language.pipeline import Pipeline
from conftest import CORPORA, one_block


def test_at_least_99_of_100_borders_are_right(pipeline: Pipeline) -> None:
    right = said = true = 0
    for block in (CORPORA / "zinsgrenzen" / "gemeentelijk.txt").read_text("utf-8").strip().split("\n\n"):
        text = block.replace("\n", " ")
        gold, end = set(), 0
        for sentence in block.split("\n"):
            gold.add((end, end + len(sentence)))
            end += len(sentence) + 1
        found = {(each.span.start, each.span.end) for each in pipeline.analyse(one_block(text)).sentences}
        right, said, true = right + len(gold & found), said + len(found), true + len(gold)
    assert true >= 400
    assert 2 * right / (said + true) >= 0.99
