"""The time of `Checker.check_document` against the bare spaCy pipeline of the same model over the same blocks.

The bare pipeline is measured twice: forgetting the words of each text after it (in a memory zone, as spaCy advises for
long runs), and remembering them all. `check` remembers 15,000.

python benchmarks/speed.py [--words 50000] [--rounds 5]
"""

import argparse
import statistics
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import spacy
from spacy.language import Language

import begrijpelijk.language.embedding  # noqa: F401  our model is built with it
from begrijpelijk import Checker, sources
from begrijpelijk.core.document import BlockKind, Document
from begrijpelijk.language.pipeline import BATCH, model_folder

CORPORA = Path(__file__).parents[1] / "corpora"


def documents(words: int) -> list[Document]:
    """Documents of the corpora, over and over, until they hold this many words."""
    read = [
        sources.read(str(path)) for path in sorted(CORPORA.glob("*/*/*.*")) if path.suffix in (".txt", ".md", ".html")
    ]
    chosen: list[Document] = []
    total = 0
    while total < words:
        document = read[len(chosen) % len(read)]
        chosen.append(document)
        total += len(document.text.split())
    return chosen


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def run(nlp: Language, blocks: list[str]) -> None:
    """Let the bare pipeline read the blocks of a text."""
    for _ in nlp.pipe(blocks, batch_size=BATCH):
        pass


def parse(model: Language, blocks: list[list[str]], *, forgets: bool) -> None:
    """Run a bare pipeline over the blocks of each text."""
    for group in blocks:
        with model.memory_zone() if forgets else nullcontext():
            for _ in model.pipe(group, batch_size=BATCH):
                pass


def check(checker: Checker, texts: list[Document]) -> None:
    """Check each text."""
    for document in texts:
        checker.check_document(document)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--words", type=int, default=50_000)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    checker = Checker()
    forgetful, remembering = spacy.load(model_folder()), spacy.load(model_folder())
    texts = documents(options.words)

    blocks = [
        [block.span.of(document.text) for block in document.blocks if block.kind is not BlockKind.REFERENCE]
        for document in texts
    ]

    def forget() -> None:
        for group in blocks:
            with forgetful.memory_zone():
                run(forgetful, group)

    def remember() -> None:
        for group in blocks:
            run(remembering, group)

    def check() -> None:
        for document in texts:
            checker.check_document(document)

    forget(), remember(), check()
    ratios: list[tuple[float, float]] = []
    for _ in range(options.rounds):
        plain, known, whole = seconds(forget), seconds(remember), seconds(check)
        ratios.append((whole / plain, whole / known))
        print(f"bare {plain:6.2f} s, remembering {known:6.2f} s   check {whole:6.2f} s   ", end="")
        print(f"ratio {whole / plain:.3f} and {whole / known:.3f}", flush=True)
    words = sum(len(document.text.split()) for document in texts)
    print(f"{words} words", end="")
    for found in zip(*ratios, strict=True):
        print(f"; median ratio {statistics.median(found):.3f} ({min(found):.3f} to {max(found):.3f})", end="")
    print()


if __name__ == "__main__":
    main()
