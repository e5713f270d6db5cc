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
    """The processor time that `work` takes: what else runs on the machine then matters less."""
    started = time.process_time()
    work()
    return time.process_time() - started


def bare(texts: list[Document], *, forgets: bool = True) -> Callable[[], None]:
    """The bare pipeline at work on the blocks of each text."""
    model = spacy.load(model_folder())
    groups = [
        [block.span.of(text.text) for block in text.blocks if block.kind is not BlockKind.REFERENCE] for text in texts
    ]

    def parse() -> None:
        for blocks in groups:
            with model.memory_zone() if forgets else nullcontext():
                for _ in model.pipe(blocks, batch_size=BATCH):
                    pass

    return parse


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--words", type=int, default=50_000)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    checker = Checker()
    texts = documents(options.words)
    forget, remember = bare(texts), bare(texts, forgets=False)

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
