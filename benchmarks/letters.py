"""Letters of a page for the benchmarks: no two are alike, so that nothing is known from another."""

import random
from pathlib import Path

CORPORA = Path(__file__).parents[1] / "corpora"

PARAGRAPHS = 8
"""That many make about 300 words: a page."""


def write_letters(folder: Path, count: int) -> list[Path]:
    """Write letters: paragraphs of the corpora in another order, with a number and a name that stand in no other."""
    paragraphs = [
        paragraph
        for path in sorted(CORPORA.glob("*/*/*.txt"))
        for paragraph in path.read_text("utf-8").split("\n\n")
        if len(paragraph) > 100
    ]
    choice = random.Random(0)
    made = []
    for number in range(count):
        name = choice.randbytes(6).hex()
        own = f"Het zaaknummer is Z{number}-{choice.randrange(10**9)}."
        body = [f"Geachte heer Van {name},", own, *choice.sample(paragraphs, PARAGRAPHS), "Met vriendelijke groet,"]
        path = folder / f"{number:05}.txt"
        path.write_text("\n\n".join(body) + "\n", "utf-8")
        made.append(path)
    return made
