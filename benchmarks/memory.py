"""Peak memory of a run over 1,000 texts against one over 100, and of one text of 5 MB; each in a process of its own.

python benchmarks/memory.py
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from letters import write_letters

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


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_letters(folder, 1000)
        few, many = peak(paths[:100]), peak(paths)
        print(f"100 texts {few:.0f} MB, 1,000 texts {many:.0f} MB, ratio {many / few:.3f}")
        large = folder / "large.txt"
        content = "\n\n".join(path.read_text("utf-8") for path in paths)
        large.write_text((content * 5)[: 5 * 1024 * 1024], "utf-8")
        print(f"one text of 5 MB: {peak([large]):.0f} MB")


if __name__ == "__main__":
    main()
