"""How often editors changed what a rule finds: the figures that `begrijpelijk explain` shows.

    python tools/rules/precision.py PAIRS.jsonl src/begrijpelijk/rules/figures.tsv

PAIRS.jsonl holds sentences with `complex`, as it was, and `simple`, as experts rewrote it: the open pairs of the City
of Amsterdam (EUPL-1.2; Vlantis, Gornishka & Wang, LREC-COLING 2024). A place of a few words counts as changed if one of
them is gone from the rewrite; a longer one, such as a long sentence, if its rule finds less there. Run it again when
rules change.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from begrijpelijk import Checker
from begrijpelijk.core.finding import Category, Finding

MOST_WORDS = 4
"""Of a place with more words one is nearly always gone, which tells nothing about the rule."""

Kind = tuple[str, int]
"""A rule, and how severe it is there."""


def found(checker: Checker, pairs: list[dict[str, str]]) -> Iterator[tuple[Finding, bool]]:
    """Every finding in an original that marks words, and whether its writers changed it."""
    for pair in pairs:
        kept = Counter(pair["simple"].lower().split())
        before = checker.check_text(pair["complex"]).findings
        left = kinds(checker.check_text(pair["simple"]).findings)
        for finding in before:
            words = finding.text.lower().split()
            if 0 < len(words) <= MOST_WORDS:
                yield finding, any(not kept[word] for word in words)
            elif words and finding.category is Category.SENTENCE:
                yield finding, at_least(left, finding) < at_least(kinds(before), finding)


def kinds(findings: Iterable[Finding]) -> Counter[Kind]:
    return Counter((finding.rule, finding.severity.rank) for finding in findings)


def at_least(counts: Counter[Kind], finding: Finding) -> int:
    """How often a rule found something as severe as this, or worse."""
    return sum(
        count for (rule, rank), count in counts.items() if rule == finding.rule and rank <= finding.severity.rank
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("pairs", type=Path)
    arguments.add_argument("output", type=Path)
    options = arguments.parse_args()
    checker = Checker()
    pairs = [json.loads(line) for line in options.pairs.read_text("utf-8").splitlines() if line.strip()]
    seen: Counter[str] = Counter()
    changed: Counter[str] = Counter()
    for finding, is_changed in found(checker, pairs):
        seen[finding.rule] += 1
        changed[finding.rule] += is_changed
    rows = (f"{rule}\t{seen[rule]}\t{changed[rule]}\n" for rule in sorted(seen))
    options.output.write_text("".join(rows), "utf-8")
    print(f"{len(seen)} rules found something; {sum(changed.values())} of {sum(seen.values())} places were changed.")


if __name__ == "__main__":
    main()
