"""How often a check about sentences is right, on sentences that were labelled by hand.

    python tools/rules/accuracy.py corpora/zinsbouw/*.jsonl [--errors] [--output src/begrijpelijk/rules/accuracy.tsv]

A file is named for its check. A line holds a text and the words at which something must be found (`marks`, with their
offsets in `at` where a word comes more often). Rules whose check has the name of the file count together, such as a
passive with and without *door*. A finding is right if it stands in the sentence of a mark that no other finding has
taken; it is well placed if it touches that mark.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from begrijpelijk import Checker, sources
from begrijpelijk.core.place import Span


@dataclass
class Score:
    """What was counted for a check."""

    texts: int = 0
    marks: int = 0
    found: int = 0
    right: int = 0
    placed: int = 0

    def __str__(self) -> str:
        precision, recall = self.right / max(self.found, 1), self.right / max(self.marks, 1)
        return (
            f"{self.texts:4} texts {self.marks:4} marks {self.found:4} found  precision {precision:.3f}"
            f"  recall {recall:.3f}  well placed {self.placed / max(self.right, 1):.3f}"
        )


def marks(row: dict[str, Any]) -> Iterator[Span]:
    """The places that were marked by hand."""
    offsets = row.get("at") or []
    position = 0
    for index, word in enumerate(row["marks"]):
        start = offsets[index] if index < len(offsets) else row["text"].index(word, position)
        position = start + 1
        yield Span(start, start + len(word))


def match(gold: Sequence[Span], found: Sequence[Span], sentences: Sequence[Span]) -> tuple[int, int]:
    """How many findings are right, and how many of these well placed."""
    left, right, placed = list(gold), 0, 0
    for span in found:
        if any(span.overlaps(mark) for mark in left):
            left.remove(next(mark for mark in left if span.overlaps(mark)))
            right, placed = right + 1, placed + 1
    rest = [span for span in found if not any(span.overlaps(mark) for mark in gold)]
    for span in rest:
        sentence = next((each for each in sentences if each.overlaps(span)), span)
        near = next((mark for mark in left if mark.overlaps(sentence)), None)
        if near:
            left.remove(near)
            right += 1
    return right, placed


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("files", type=Path, nargs="+")
    arguments.add_argument("--errors", action="store_true", help="print each text that came out wrong")
    arguments.add_argument("--output", type=Path, help="the table that `begrijpelijk explain` reads")
    options = arguments.parse_args()
    checker = Checker()
    table = ""
    for path in options.files:
        name = path.stem.replace("-", "_")
        rules = {rule.id for rule in checker.rulebase.rules.values() if rule.options.get("check") == name}
        score = Score()
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            analysis, findings, _ = checker.read(sources.from_text(row["text"]))
            found = [each.place for each in findings if each.rule in rules and isinstance(each.place, Span)]
            gold = list(marks(row))
            right, placed = match(gold, found, [sentence.span for sentence in analysis.sentences])
            score.texts += 1
            score.marks += len(gold)
            score.found += len(found)
            score.right += right
            score.placed += placed
            if options.errors and not right == len(gold) == len(found):
                print(f"  {row['text']}\n    asked {row['marks']}, found {[span.of(row['text']) for span in found]}")
        print(f"{path.stem:20} {score}", flush=True)
        table += f"{name}\t{score.texts}\t{score.marks}\t{score.found}\t{score.right}\n"
    if options.output:
        options.output.write_text(table, "utf-8")


if __name__ == "__main__":
    main()
