"""The level model: one score for a sentence or a text, as a weighted sum of its features."""

import tomllib
from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields
from functools import cache
from importlib import resources

from begrijpelijk.level.features import Features

NAMES = tuple(each.name for each in fields(Features))


@dataclass(frozen=True, slots=True)
class Weights:
    """What `tools/level/fit.py` found, in points of the score."""

    constant: float
    """The score of a text with the features of `plain`."""
    weights: Mapping[str, float]
    """Points for each unit of a feature."""
    plain: Mapping[str, float]
    """The features of a plain text: the middle of the simple sides of the fit."""


@cache
def weights() -> Weights:
    """The weights in the package."""
    content = tomllib.loads((resources.files("begrijpelijk.level") / "weights.toml").read_text("utf-8"))
    table = content["features"]
    return Weights(
        content["constant"],
        {name: table[name]["weight"] for name in NAMES},
        {name: table[name]["plain"] for name in NAMES},
    )


def contributions(features: Features) -> dict[str, float]:
    """How many points each feature adds to the score of a plain text; negative where it is plainer than that."""
    fitted = weights()
    values = zip(NAMES, astuple(features), strict=True)
    return {name: fitted.weights[name] * (value - fitted.plain[name]) for name, value in values}


def score(features: Features) -> float:
    """The score, 0 to 100, higher is harder."""
    return min(100.0, max(0.0, weights().constant + sum(contributions(features).values())))
