"""A cold start of `begrijpelijk check` on one letter against importing spaCy and loading the same model.

python benchmarks/start.py [--rounds 9]
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

from begrijpelijk.language.pipeline import model_folder

LETTER = Path(__file__).parents[1] / "corpora/brieven/aanmaning-belastingen/ambtelijk.txt"


def seconds(command: list[str]) -> float:
    """How long a process takes from start to end."""
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rounds", type=int, default=9)
    options = arguments.parse_args()
    load = [sys.executable, "-c", f"import spacy, begrijpelijk.language.embedding; spacy.load({str(model_folder())!r})"]
    check = [sys.executable, "-m", "begrijpelijk", "check", "--no-cache", str(LETTER)]
    seconds(load), seconds(check)
    ratios = []
    for _ in range(options.rounds):
        bare, whole = seconds(load), seconds(check)
        ratios.append(whole / bare)
        print(f"load {bare:5.2f} s   check {whole:5.2f} s   ratio {whole / bare:.3f}")
    print(f"median ratio {statistics.median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f})")


if __name__ == "__main__":
    main()
