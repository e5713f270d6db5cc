"""Our score and our word rules as functions, for reference metrics on pairs of texts that experts rewrote.

    python benchmarks/amsterdam.py score|lint --data FOLDER     how often the original scores higher than its rewrite:
                                                                by our score, by LiNT-II
    python benchmarks/amsterdam.py rules --data FOLDER     words that experts replaced: which are flagged
    python benchmarks/amsterdam.py alarms --data FOLDER    texts without a fault: which are flagged all the same
    python benchmarks/amsterdam.py words --data FOLDER     is our first better word one that annotators gave?
    python benchmarks/amsterdam.py rewrite|safe --data FOLDER    SARI of all suggestions, and of the safe ones alone

FOLDER holds `bench/evaluate.py` and the sets it reads.
"""

import argparse
import subprocess
import sys
from functools import cache
from pathlib import Path
from statistics import fmean

from begrijpelijk import Checker, sources
from begrijpelijk.core.finding import Category
from begrijpelijk.core.place import Span
from begrijpelijk.measures.lint_ii import lint_ii as whole_text
from begrijpelijk.measures.lint_ii import score_sentence

MOST_WORDS = 4
"""Words that a finding about a sentence may mark to count as a flag."""


@cache
def _checker() -> Checker:
    return Checker()


def score(text: str) -> float:
    """The score of a text as users get it; 50 where there is none."""
    found = _checker().check_text(text).level.score
    return 50.0 if found is None else found


def lint_ii(text: str) -> float:
    """LiNT-II of a text; where it has none, the mean of its sentences by themselves, or 50."""
    analysis = _checker().language.analyse(sources.from_text(text))
    found = whole_text(analysis).value
    if found is not None:
        return found
    by_sentence = [value for each in analysis.sentences if (value := score_sentence(each)) is not None]
    return fmean(by_sentence) if by_sentence else 50.0


def flags(text: str) -> list[tuple[int, int]]:
    """The places that rules flag: words, and what marks at most four words of a sentence."""
    return [place for place, _ in _places(text)]


def _places(text: str) -> list[tuple[tuple[int, int], Category]]:
    found = []
    for finding in _checker().check_document(sources.from_text(text)).findings:
        is_short = finding.category is Category.SENTENCE and len(finding.text.split()) <= MOST_WORDS
        if isinstance(finding.place, Span) and (finding.category is Category.WORD or is_short):
            found.append(((finding.place.start, finding.place.end), finding.category))
    return found


def alarms(text: str) -> list[tuple[int, int]]:
    """The places that the word rules flag, where no advice is needed."""
    return [place for place, category in _places(text) if category is Category.WORD]


def rewritten(text: str) -> str:
    """The text with every suggestion applied that a person may confirm."""
    return _checker().rewrite(text, "review")


def rewritten_unseen(text: str) -> str:
    """The text with every suggestion applied that is safe."""
    return _checker().rewrite(text, "safe")


def better_words(sentence: str, target: str) -> list[str]:
    """What is offered in the place of a word, best first."""
    start = sentence.lower().find(target.lower())
    place = Span(start, start + len(target))
    findings = _checker().check_document(sources.from_text(sentence)).findings
    edits = [edit for finding in findings for suggestion in finding.suggestions for edit in suggestion.edits]
    return [edit.text for edit in edits if edit.text and edit.span.overlaps(place)]


FUNCTIONS = {
    "score": ("score", "score"),
    "lint": ("score", "lint_ii"),
    "rules": ("rules", "flags"),
    "alarms": ("alarms", "alarms"),
    "words": ("words", "better_words"),
    "rewrite": ("rewrite", "rewritten"),
    "safe": ("rewrite", "rewritten_unseen"),
}
"""What may be measured: the metric of `evaluate.py`, and our function for it."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("metric", choices=FUNCTIONS)
    arguments.add_argument("--data", type=Path, required=True)
    options = arguments.parse_args()
    evaluate = options.data.resolve() / "bench" / "evaluate.py"
    metric, function = FUNCTIONS[options.metric]
    command = [sys.executable, str(evaluate), metric, f"amsterdam:{function}"]
    subprocess.run(command, cwd=Path(__file__).parent, check=True)


if __name__ == "__main__":
    main()
