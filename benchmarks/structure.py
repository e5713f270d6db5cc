"""The time of the level and of the checks of sentences and texts against the bare language pipeline.

python benchmarks/structure.py [--words 20000] [--rounds 5]
"""

import argparse
import statistics
from collections.abc import Callable

from speed import documents, seconds

from begrijpelijk import Checker
from begrijpelijk.core.profile import NEUTRAL
from begrijpelijk.core.rule import Rule
from begrijpelijk.genre.genre import tell_genre
from begrijpelijk.level.level import level
from begrijpelijk.rules.engine import Engine


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--words", type=int, default=20_000)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    checker = Checker()
    texts = documents(options.words)
    checks = [rule for rule in checker.rulebase.rules.values() if rule.kind == "check"]
    of_sentences = [rule for rule in checks if rule.path.startswith("zinnen/")]
    of_texts = [rule for rule in checks if rule not in of_sentences]
    read = [checker.read(text)[:2] for text in texts]
    words = checker.language.words

    def find(rules: list[Rule]) -> Callable[[], object]:
        """Work that runs on every text the rules of its profile, as `check` does."""
        engines = {
            profile: Engine.of([rule for rule in rules if not rule.profiles or profile in rule.profiles], words)
            for profile in ("web", NEUTRAL)
        }
        of_texts = [(engines["web" if analysis.document.is_page else NEUTRAL], analysis) for analysis, _ in read]
        return lambda: [engine.find(analysis) for engine, analysis in of_texts]

    work: dict[str, Callable[[], object]] = {
        "level": lambda: [level(analysis, checker.advised(findings)) for analysis, findings in read],
        f"{len(of_sentences)} checks of sentences": find(of_sentences),
        f"{len(of_texts)} checks of texts": find(of_texts),
        "kind of document": lambda: [tell_genre(analysis) for analysis, _ in read],
    }
    shares: dict[str, list[float]] = {name: [] for name in work}
    for name in work:
        work[name]()
    for _ in range(options.rounds):
        bare = seconds(lambda: [checker.language.analyse(text) for text in texts])
        for name, run in work.items():
            shares[name].append(seconds(run) / bare)
    for name, found in shares.items():
        print(f"{name:25} {statistics.median(found):6.1%} of the pipeline ({min(found):.1%} to {max(found):.1%})")


if __name__ == "__main__":
    main()
