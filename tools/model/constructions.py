"""How often a model is right on single questions about municipal constructions, by kind.

    python tools/model/constructions.py MODEL corpora/treebank/checks.jsonl [--errors]

A question names a token of a sentence and its relation, its head, its part of speech, or some of these.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from begrijpelijk.core.document import Block, BlockKind, Document, Origin
from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence
from begrijpelijk.language.analysis import Token as AnalysedToken
from begrijpelijk.language.pipeline import Pipeline, load


def analysed(pipeline: Pipeline, text: str) -> tuple[Sentence, ...]:
    """The sentences of a text as users get them: one block, with our sentence borders."""
    span = Span(0, len(text))
    block = Block(BlockKind.PARAGRAPH, span, Origin.same(span))
    return pipeline.analyse(Document("-", text, (block,), Lines.of(text))).sentences


def nth(sentences: tuple[Sentence, ...], form: str, occurrence: int) -> tuple[Sentence, AnalysedToken]:
    """The token with this form, counted from 1. Raises IndexError if there is none."""
    return [(s, token) for s in sentences for token in s.tokens if token.text == form][occurrence - 1]


def is_right(sentences: tuple[Sentence, ...], question: dict[str, Any]) -> bool:
    """Whether all that a question asks is as it should be."""
    sentence, token = nth(sentences, question["token"], question["occurrence"])
    if question["pos"] and token.pos != question["pos"]:
        return False
    if question["dep"] is None:
        return True
    is_root = token.head == token.index
    if question["dep"] == "root":
        return is_root
    if is_root or token.dep != question["dep"]:
        return False
    _, head = nth(sentences, question["head"], question["head_occurrence"])
    return sentence.tokens[token.head].span == head.span


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("model")
    arguments.add_argument("questions", type=Path)
    arguments.add_argument("--errors", action="store_true", help="print each question that came out wrong")
    options = arguments.parse_args()
    pipeline = load(options.model)
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for line in options.questions.read_text("utf-8").splitlines():
        question = json.loads(line)
        sentences = analysed(pipeline, question["sentence"])
        asked[question["kind"]] += 1
        if is_right(sentences, question):
            right[question["kind"]] += 1
        elif options.errors:
            sentence, token = nth(sentences, question["token"], question["occurrence"])
            head = sentence.tokens[token.head].text
            print(f"{question['id']}: {token.text} is {token.pos} {token.dep} of {head}; {question}")
    for kind, count in asked.items():
        print(f"{kind:24}{right[kind]:4} of {count:4}{right[kind] / count * 100:8.1f}")
    print(f"{'all':24}{right.total():4} of {asked.total():4}{right.total() / asked.total() * 100:8.1f}")


if __name__ == "__main__":
    main()
