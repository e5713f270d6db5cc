"""What tests share: the language model, loaded once, and a way to analyse a sentence as one paragraph."""

import subprocess
import sys
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

ROOT = Path(__file__).parents[1]
CORPORA = ROOT / "corpora"

Analyse = Callable[..., Analysis]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load()


@pytest.fixture(scope="session")
def checker() -> Checker:
    return Checker()


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, as users install it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def one_block(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    span = Span(0, len(text))
    return Document("-", text, (Block(kind, span, Origin.same(span)),), Lines.of(text))


@pytest.fixture(scope="session")
def analyse(pipeline: Pipeline) -> Analyse:
    def analyse(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Analysis:
        return pipeline.analyse(from_text(text) if "\n" in text else one_block(text, kind))

    return analyse
