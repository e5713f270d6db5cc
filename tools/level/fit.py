"""Fit the level model on pairs of texts, and say how good it is on texts that it did not see.

    python tools/level/fit.py FOLDER > src/begrijpelijk/level/weights.toml     figures go to standard error

FOLDER holds amsterdam_pairs/open.jsonl (a hard sentence and what an expert made of it) and leesplank_pairs/open.jsonl.
Each pair says: this one is harder than that one. So do three more kinds of pairs: any hard paragraph of Leesplank and
any simple one, and a sentence and the same sentence cut in two or with words left out at random, for a text gets no
easier by that. A logistic model of the differences gives the weights; none may be negative. Then the scale: mean and
spread of the score over whole texts are those of LiNT-II, so that its borders keep their place (linear equating).
"""

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from begrijpelijk import Checker, sources
from begrijpelijk.core.document import Document
from begrijpelijk.core.feature import Feature
from begrijpelijk.level.features import features
from begrijpelijk.level.level import count_text
from begrijpelijk.level.model import NAMES
from begrijpelijk.measures.lint_ii import lint_ii

Array = NDArray[np.float64]

FLAGS = {"redacted", "same_words", "very_short", "low_overlap"}
"""Pairs that say nothing: left out, as by all who use this set."""

WEIGHT = {"pairs": 1.0, "leesplank": 2.0, "cut": 0.15, "thinned": 0.15}
"""What a kind of pairs weighs in the fit, beside the expert's."""

WHOLE = ("documents", "leesplank", "own")
"""The sets of whole texts, on which the scale is set; our own pairs take no part in the weights."""

RIDGE = 10.0
FOLDS = 10
CORPORA = Path(__file__).parents[2] / "corpora"
SIDES = ("ambtelijk", "b1")
SEED = 0
LEESPLANK = 1100
"""Paragraphs that are read; the first 500 are those that figures are given for."""

PAIRS_OF_PARAGRAPHS = 4000
LEFT_OUT = 0.15
"""Share of words that is left out at random."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Features of the harder and the easier text of each pair, and the document that they are from."""

    hard: Array
    easy: Array
    documents: list[str]

    @property
    def differences(self) -> Array:
        """Harder minus easier."""
        return self.hard - self.easy


class Reader:
    """Reads texts as the checker does."""

    def __init__(self) -> None:
        self.checker = Checker()
        self.lint: list[float] = []

    def features(self, text: str) -> tuple[float, ...]:
        """The features of a text, and its LiNT-II in `self.lint`."""
        return self.features_of(sources.from_text(text))

    def features_of(self, document: Document) -> tuple[float, ...]:
        """The features of a document, and its LiNT-II in `self.lint`."""
        analysis, findings, _ = self.checker.read(document)
        self.lint.append(lint_ii(analysis).value or 0.0)
        advised = self.checker.advised(findings)
        hard_words = [each.place for each in advised if each.feature is Feature.HARD_WORDS]
        return astuple(features(count_text(analysis, hard_words)))

    def own_pairs(self) -> Pairs:
        """The pairs of our own corpora: as an official wrote it, and plain."""
        hard = sorted(CORPORA.glob("*/*/ambtelijk.*"))
        sides = [[self.features_of(sources.read(str(path.with_stem(stem)))) for stem in SIDES] for path in hard]
        return Pairs(np.array([h for h, _ in sides]), np.array([e for _, e in sides]), [p.parent.name for p in hard])

    def pairs(self, texts: Iterable[tuple[str, str, str]]) -> Pairs:
        """Pairs of (document, harder, easier)."""
        found = [(document, self.features(hard), self.features(easy)) for document, hard, easy in texts]
        return Pairs(np.array([h for _, h, _ in found]), np.array([e for _, _, e in found]), [d for d, _, _ in found])


def read_lines(path: Path) -> Iterator[dict[str, str]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, filter(str.strip, lines))


def cut(text: str, chance: random.Random) -> str:
    """A sentence as two, at any word."""
    words = text.split()
    place = chance.randrange(3, len(words) - 3)
    first = " ".join(words[:place]).rstrip(".,;:")
    return f"{first}. {words[place].capitalize()} {' '.join(words[place + 1 :])}".strip()


def thin(text: str, chance: random.Random) -> str:
    """A sentence from which words are left out."""
    kept = [word for word in text.split() if chance.random() > LEFT_OUT]
    return " ".join(kept) or text


def fit(differences: Array, weights: Array) -> Array:
    """Weights of a logistic model without constant under which the harder side scores higher; none is negative."""
    found = np.full(differences.shape[1], 0.01)

    def loss(values: Array) -> float:
        return float((weights * np.logaddexp(0, -differences @ values)).sum() + RIDGE * values @ values / 2)

    for _ in range(300):
        chance = 1 / (1 + np.exp(-np.clip(differences @ found, -30, 30)))
        slope = differences.T @ (weights * (1 - chance)) - RIDGE * found
        free = (found > 0) | (slope > 0)
        part = differences[:, free]
        bend = (part * (weights * chance * (1 - chance))[:, None]).T @ part + RIDGE * np.eye(int(free.sum()))
        step = np.zeros_like(found)
        step[free] = np.linalg.solve(bend, slope[free])
        size = 1.0
        while size > 1e-6 and loss(np.maximum(found + size * step, 0)) >= loss(found):
            size /= 2
        better = np.maximum(found + size * step, 0)
        if np.abs(better - found).max() < 1e-6:
            break
        found = better
    return found


def accuracy(differences: Array) -> float:
    """Share of pairs in which the harder side scores higher; ties count half."""
    return float(np.mean((differences > 0) + 0.5 * (differences == 0)))


def area(hard: Array, easy: Array) -> float:
    """Area under the ROC curve."""
    return float(np.mean((hard[:, None] > easy) + 0.5 * (hard[:, None] == easy)))


def training(sets: dict[str, Pairs], spread: Array, keep: Callable[[str], bool]) -> tuple[Array, Array]:
    """Differences and weights of the pairs whose document is kept."""
    rows, weights = [], []
    for name, weight in WEIGHT.items():
        pairs = sets[name]
        kept = np.array([keep(document) for document in pairs.documents])
        differences = pairs.differences[kept]
        if name == "leesplank":
            chance = np.random.default_rng(SEED)
            some = chance.integers(int(kept.sum()), size=(2, PAIRS_OF_PARAGRAPHS))
            differences = pairs.hard[kept][some[0]] - pairs.easy[kept][some[1]]
        rows.append(differences / spread)
        weights.append(np.full(len(differences), weight * len(sets["pairs"].documents) / len(differences)))
    return np.vstack(rows), np.concatenate(weights)


def cross_validated(sets: dict[str, Pairs], spread: Array) -> dict[str, tuple[Array, Array]]:
    """The scores of every pair by a model that did not see its document."""
    documents = sorted({document for pairs in sets.values() for document in pairs.documents})
    random.Random(SEED).shuffle(documents)
    fold = {document: number % FOLDS for number, document in enumerate(documents)}
    scores = {name: (np.zeros(len(each.documents)), np.zeros(len(each.documents))) for name, each in sets.items()}
    for number in range(FOLDS):
        found = fit(*training(sets, spread, lambda document, out=number: fold[document] != out)) / spread  # type: ignore[misc]
        for name, pairs in sets.items():
            held_out = np.array([fold[document] == number for document in pairs.documents])
            scores[name][0][held_out] = pairs.hard[held_out] @ found
            scores[name][1][held_out] = pairs.easy[held_out] @ found
    return scores


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    folder = arguments.parse_args().folder
    expert = [
        pair for pair in read_lines(folder / "amsterdam_pairs" / "open.jsonl") if not FLAGS & set(pair.get("flags", ()))
    ]
    even = np.array([0.8 <= float(pair.get("len_ratio", 0)) <= 1.25 for pair in expert])
    by_document = defaultdict(list)
    for pair in expert:
        by_document[str(pair["doc"])].append(pair)
    simplified = list(read_lines(folder / "leesplank_pairs" / "open.jsonl"))[:LEESPLANK]
    every = [(str(pair["doc"]), pair[side]) for pair in expert for side in ("complex", "simple")]
    chance = random.Random(SEED)
    reader = Reader()
    sets = {
        "documents": reader.pairs(
            (name, *("\n".join(pair[side] for pair in pairs) for side in ("complex", "simple")))  # type: ignore[misc]
            for name, pairs in by_document.items()
            if len(pairs) >= 5
        ),
        "leesplank": reader.pairs((f"leesplank {n}", p["complex"], p["simple"]) for n, p in enumerate(simplified)),
        "own": reader.own_pairs(),
    }
    lint = np.array(reader.lint)
    sets |= {
        "pairs": reader.pairs((str(pair["doc"]), pair["complex"], pair["simple"]) for pair in expert),
        "cut": reader.pairs((name, cut(text, chance), text) for name, text in every if len(text.split()) >= 8),
        "thinned": reader.pairs((name, thin(text, chance), text) for name, text in every),
    }
    spread = np.vstack([side for name in ("pairs", "leesplank") for side in (sets[name].hard, sets[name].easy)]).std(0)
    scores = cross_validated(sets, spread)
    apart = {name: hard - easy for name, (hard, easy) in scores.items()}
    figures = {
        "sentence pairs": accuracy(apart["pairs"]),
        "pairs of like length": accuracy(apart["pairs"][even]),
        "documents": accuracy(apart["documents"]),
        "Leesplank AUC": area(*(side[:500] for side in scores["leesplank"])),
        "cut at random: harder": accuracy(apart["cut"]),
        "words left out: harder": accuracy(apart["thinned"]),
    }
    found = fit(*training(sets, spread, lambda _: True)) / spread
    whole = np.vstack([side for name in WHOLE for side in zip_sides(sets[name])])
    scale = lint.std() / (whole @ found).std()
    plain = np.median(np.vstack([sets["documents"].easy, sets["leesplank"].easy]), axis=0)
    constant = lint.mean() + scale * ((plain - whole.mean(0)) @ found)
    print("# The level model, made by tools/level/fit.py. Points of the score; `plain` is what a plain text has.")
    print("# On texts that the fit did not see (ten folds, by document):")
    for name, value in figures.items():
        print(f"#   {name}: {value:.3f}")
        print(f"{name}: {value:.4f}", file=sys.stderr)
    print(f"\nconstant = {constant:.3f}\n")
    for name, weight, value in zip(NAMES, found * scale, plain, strict=True):
        print(f"[features.{name}]\nweight = {weight:.4f}\nplain = {value:.4f}\n")


def zip_sides(pairs: Pairs) -> tuple[Array, Array]:
    """Both sides, harder first; as `lint` was read: pair by pair."""
    both = np.empty((2 * len(pairs.hard), pairs.hard.shape[1]))
    both[0::2], both[1::2] = pairs.hard, pairs.easy
    return both[: len(both) // 2], both[len(both) // 2 :]


if __name__ == "__main__":
    main()
