"""The time that all rules together take against the bare spaCy pipeline, for 300, 1,200, all and 5,000 rules.

python benchmarks/rules.py [--words 20000] [--rounds 5]

Fewer rules are a draw from the rule base; for more, words and verbs of the lexicon join it with a made-up better one.
"""

import argparse
import random
import statistics
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import islice

from speed import bare, documents, seconds

from begrijpelijk.core.rule import Rule
from begrijpelijk.genre.genre import tell_genre
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.pipeline import load as load_language
from begrijpelijk.language.table import table
from begrijpelijk.rules.engine import Engine
from begrijpelijk.rules.reading import read_rules
from begrijpelijk.rules.rulebase import load as load_rules

SIZES = (300, 1_200, 5_000)
SEED = 2026

FAMILY = """
soort: vervang
ernst: tip
melding: "‘{gevonden}’: {beter}."
waarom: Een regel om mee te meten.
actie: Niets.
bron: benchmarks/rules.py
woorden:
"""


def added(count: int) -> list[Rule]:
    """Rules about words and verbs drawn from the lexicon, half of each."""
    draw = random.Random(SEED)
    nouns, infinitives = sorted(table("nouns.tsv").keys()), sorted(table("verbs.tsv").keys())
    words = draw.sample([word for word in nouns if word.isalpha()], count)
    verbs = draw.sample(infinitives, min(count // 2, 2_500))
    entries = [f"  '{verb}': {{woordsoort: werkwoord, beter: [doen]}}" for verb in verbs]
    entries += [f"  '{word}': {{beter: [ding]}}" for word in words if word not in verbs][: count - len(entries)]
    return [rule for rule in read_rules(FAMILY + "\n".join(entries), "benchmark.yaml") if isinstance(rule, Rule)]


def rules(count: int, known: Mapping[str, Rule]) -> list[Rule]:
    """Rules as many as asked: a draw from the rule base, or all of it with others."""
    own = list(known.values())
    if count <= len(own):
        return random.Random(SEED).sample(own, count)
    new = (rule for rule in added(count) if rule.id not in known)
    return own + list(islice(new, count - len(own)))


def with_genre(analysis: Analysis) -> Analysis:
    """The analysis as `check` hands it to the rules."""
    return replace(analysis, genre=tell_genre(analysis)[0])


def forget_readings(analyses: list[Analysis]) -> None:
    """What earlier rounds read of the sentences."""
    for analysis in analyses:
        for sentence in analysis.sentences:
            sentence.readings.clear()


def find(engine: Engine, analyses: list[Analysis]) -> None:
    """Let the rules look at every text."""
    for analysis in analyses:
        engine.find(analysis)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--words", type=int, default=20_000)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    language = load_language()
    texts = documents(options.words)
    known = load_rules().rules
    engines = {count: Engine.of(rules(count, known), language.words) for count in sorted({*SIZES, len(known)})}
    analyses = [with_genre(language.analyse(text)) for text in texts]
    parse = bare(texts)
    parse()
    shares: dict[int, list[float]] = {count: [] for count in engines}
    for _ in range(options.rounds):
        plain = seconds(parse)
        for count, engine in engines.items():
            forget_readings(analyses)
            shares[count].append(seconds(partial(find, engine, analyses)) / plain)
    for count, share in shares.items():
        print(
            f"{count:5} rules: {statistics.median(share):6.1%} of the pipeline ({min(share):.1%} to {max(share):.1%})"
        )


if __name__ == "__main__":
    main()
