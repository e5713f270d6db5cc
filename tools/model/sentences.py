"""How often a sentence of our own blocks comes out whole: precision, recall and F, with start and end both right.

    python tools/model/sentences.py MODEL corpora/zinsgrenzen/blokken.txt [--errors]

Blocks are parted by an empty line; in a block each line is a sentence.
"""

import argparse
from pathlib import Path

from constructions import analysed

from begrijpelijk.language.pipeline import Pipeline, load


def spans(sentences: list[str]) -> set[tuple[int, int]]:
    """Start and end of each sentence in the block that they make, joined by spaces."""
    found, start = set(), 0
    for sentence in sentences:
        found.add((start, start + len(sentence)))
        start += len(sentence) + 1
    return found


def predicted(pipeline: Pipeline, text: str) -> set[tuple[int, int]]:
    """Start and end of each sentence as users get them."""
    return {(sentence.span.start, sentence.span.end) for sentence in analysed(pipeline, text)}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("model")
    arguments.add_argument("blocks", type=Path)
    arguments.add_argument("--errors", action="store_true", help="print each block that came out wrong")
    options = arguments.parse_args()
    pipeline = load(options.model)
    right = said = true = 0
    for block in options.blocks.read_text("utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        text = " ".join(lines)
        gold, found = spans(lines), predicted(pipeline, text)
        right, said, true = right + len(gold & found), said + len(found), true + len(gold)
        if options.errors and gold != found:
            wrong = [text[start:end] for start, end in sorted(found - gold)]
            print(f"{block}\n  -> {wrong}\n")
    precision, recall = right / said, right / true
    figures = f"precision {precision:.4f} recall {recall:.4f} F {2 * precision * recall / (precision + recall):.4f}"
    print(f"{true} sentences: {figures}")


if __name__ == "__main__":
    main()
