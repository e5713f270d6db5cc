"""Our score and our word rules as functions, for reference metrics on pairs of texts that experts rewrote.

    python benchmarks/amsterdam.py score --data FOLDER     how often the original scores higher than its rewrite
    python benchmarks/amsterdam.py rules --data FOLDER     words that experts replaced: which are flagged

FOLDER holds `bench/evaluate.py` and the sets it reads.
"""

import argparse
import subprocess
import sys
from functools import cache
from pathlib import Path

from begrijpelijk import Checker, sources
from begrijpelijk.core.finding import Category
from begrijpelijk.core.place import Span


@cache
def _checker() -> Checker:
    return Checker()


def lint_ii(text: str) -> float:
    """LiNT-II of a text, from the level that users get; 50 where there is none."""
    score = _checker().check_text(text).level.score
    return 50.0 if score is None else score


def flags(text: str) -> list[tuple[int, int]]:
    """The places that the word rules flag."""
    findings = _checker().check_document(sources.from_text(text)).findings
    places = [finding.place for finding in findings if finding.category is Category.WORD]
    return [(place.start, place.end) for place in places if isinstance(place, Span)]


FUNCTIONS = {"score": "amsterdam:lint_ii", "rules": "amsterdam:flags", "alarms": "amsterdam:flags"}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("metric", choices=FUNCTIONS)
    arguments.add_argument("--data", type=Path, required=True)
    options = arguments.parse_args()
    evaluate = options.data.resolve() / "bench" / "evaluate.py"
    command = [sys.executable, str(evaluate), options.metric, FUNCTIONS[options.metric]]
    subprocess.run(command, cwd=Path(__file__).parent, check=True)


if __name__ == "__main__":
    main()
