"""What tests share: the language model, loaded once, and a way to analyse a sentence as one paragraph."""

from collections.abc import Callable
from pathlib import Path

import pytest

from begrijpelijk import Checker
from begrijpelijk.core.document import Block, BlockKind, Document, Origin
from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.pipeline import Pipeline, load
from begrijpelijk.sources import from_text

CORPORA = Path(__file__).parents[1] / "corpora"

Analyse = Callable[..., Analysis]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load()


@pytest.fixture(scope="session")
def checker() -> Checker:
    return Checker()


def one_block(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    span = Span(0, len(text))
    return Document("-", text, (Block(kind, span, Origin.same(span)),), Lines.of(text))


@pytest.fixture(scope="session")
def analyse(pipeline: Pipeline) -> Analyse:
    def analyse(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Analysis:
        return pipeline.analyse(from_text(text) if "\n" in text else one_block(text, kind))

    return analyse
