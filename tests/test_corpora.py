"""Our own annotations are well formed, so that a slip of the pen does not teach the model."""

import json

import pytest
import spacy

from begrijpelijk.language.pipeline import Pipeline
from begrijpelijk.language.tokenization import mend
from conftest import CORPORA

TREEBANK = CORPORA / "treebank"


def sentences() -> list:
    return list(_sentences())


def _sentences():
    for path in sorted(TREEBANK.glob("*.conllu")):
        for block in path.read_text("utf-8").strip().split("\n\n"):
            comments = dict(line[2:].split(" = ", 1) for line in block.splitlines() if line.startswith("# "))
            rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
            yield pytest.param(comments, rows, id=comments["sent_id"])


def test_there_are_at_least_600_sentences_all_with_another_text():
    texts = [parameters.values[0]["text"] for parameters in sentences()]
    assert len(texts) >= 600
    assert len(set(texts)) > 0.99 * len(texts)


@pytest.mark.parametrize(("comments", "rows"), sentences())
def test_a_sentence_is_a_tree_that_spells_its_text(comments, rows, pipeline: Pipeline):
    assert all(len(row) == 10 and all(row) for row in rows)
    text = "".join(row[1] + ("" if "SpaceAfter=No" in row[9] else " ") for row in rows).strip()
    assert text == comments["text"]
    heads = [int(row[6]) for row in rows]
    assert heads.count(0) == 1
    for start in range(1, len(rows) + 1):
        path, node = set(), start
        while node:
            assert node not in path, f"token {start} hangs in a circle"
            path.add(node)
            node = heads[node - 1]
    relations = {*pipeline.nlp.get_pipe("parser").labels, "root"}
    assert {row[7] for row in rows} <= relations
    assert all((row[7] == "root") == (row[6] == "0") for row in rows)


def test_every_question_names_tokens_that_are_there():
    nlp = spacy.blank("nl")
    mend(nlp)
    questions = [json.loads(line) for line in (TREEBANK / "checks.jsonl").read_text("utf-8").splitlines()]
    assert len({question["id"] for question in questions}) == 300
    for question in questions:
        words = [token.text for token in nlp(question["sentence"])]
        assert words.count(question["token"]) >= question["occurrence"]
        if question["head"] is not None:
            assert words.count(question["head"]) >= question["head_occurrence"]


def test_no_question_is_asked_of_a_training_sentence():
    texts = {parameters.values[0]["text"] for parameters in sentences()}
    questions = [json.loads(line) for line in (TREEBANK / "checks.jsonl").read_text("utf-8").splitlines()]
    assert not texts & {question["sentence"] for question in questions}
