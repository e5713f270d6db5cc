"""The time of the level and of the checks of sentences and texts against the bare language pipeline.

python benchmarks/structure.py [--words 20000] [--rounds 5]
"""

import argparse
import statistics

from speed import documents, seconds

from begrijpelijk import Checker
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
    engine = Engine.of(checks, checker.language.words)
    read = [checker.read(text)[:2] for text in texts]

    def structure() -> None:
        for analysis, findings in read:
            engine.find(analysis)
            level(analysis, checker.advised(findings))

    structure()
    shares = []
    for _ in range(options.rounds):
        bare = seconds(lambda: [checker.language.analyse(text) for text in texts])
        shares.append(seconds(structure) / bare)
    print(
        f"{len(checks)} checks and the level: {statistics.median(shares):.1%} of the pipeline"
        f" ({min(shares):.1%} to {max(shares):.1%})"
    )


if __name__ == "__main__":
    main()
