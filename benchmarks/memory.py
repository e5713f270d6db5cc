"""Peak memory of a run over 1,000 texts against one over 100, and of one text of 5 MB; each in a process of its own.

python benchmarks/memory.py
"""

import random
import subprocess
import sys
import tempfile
from pathlib import Path

CORPORA = Path(__file__).parents[1] / "corpora"

WORK = """
import resource, sys
from begrijpelijk import Checker
for report in Checker().check_many(sys.stdin.read().split("\\n")):
    assert not report.problems, report.problems
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def peak(paths: list[Path]) -> float:
    """Peak resident memory in MB of checking these files in one process."""
    result = subprocess.run(
        [sys.executable, "-c", WORK], input="\n".join(map(str, paths)), text=True, capture_output=True, check=True
    )
    return int(result.stdout) / 1024


def texts(folder: Path, count: int) -> list[Path]:
    """Texts that all differ: paragraphs of the corpora in another order, with words that stand in no other text."""
    paragraphs = [
        paragraph
        for path in sorted(CORPORA.glob("*/*/*.txt"))
        for paragraph in path.read_text("utf-8").split("\n\n")
        if len(paragraph) > 100
    ]
    choice = random.Random(0)
    made = []
    for number in range(count):
        own = f"Het zaaknummer is Z{number}-{choice.randrange(10**9)} van de heer Van {choice.randbytes(6).hex()}."
        path = folder / f"{number}.txt"
        path.write_text("\n\n".join([own, *choice.sample(paragraphs, 6)]), "utf-8")
        made.append(path)
    return made


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = texts(folder, 1000)
        few, many = peak(paths[:100]), peak(paths)
        print(f"100 texts {few:.0f} MB, 1,000 texts {many:.0f} MB, ratio {many / few:.3f}")
        large = folder / "large.txt"
        content = "\n\n".join(path.read_text("utf-8") for path in paths)
        large.write_text((content * 5)[: 5 * 1024 * 1024], "utf-8")
        print(f"one text of 5 MB: {peak([large]):.0f} MB")


if __name__ == "__main__":
    main()
