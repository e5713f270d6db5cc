"""What the level of a text means, in sentences for someone who has never heard of levels."""

from collections.abc import Iterator

from begrijpelijk.core.feature import Feature
from begrijpelijk.core.report import Level
from begrijpelijk.level.level import BORDERS, label

VERDICTS = {
    "A2": "Deze tekst is makkelijk te lezen.",
    "B1": "Deze tekst is voor de meeste mensen goed te lezen.",
    "B2": "Deze tekst is voor veel mensen te moeilijk.",
    "C1": "Deze tekst is voor de meeste mensen te moeilijk.",
}

CAUSES = {
    Feature.HARD_WORDS: "moeilijke woorden waar een gewoner woord voor is",
    Feature.RARE_WORDS: "woorden die mensen weinig gebruiken",
    Feature.BARE_NOUNS: "woorden zonder ‘de’, ‘het’ of ‘een’",
    Feature.WORDS_PER_CLAUSE: "veel woorden bij één werkwoord",
    Feature.OVER_LENGTH: "lange zinnen",
    Feature.PAUSES: "komma’s en haakjes",
    Feature.PASSIVES: "zinnen waarin iets ‘wordt gedaan’",
    Feature.FRAGMENTS: "zinnen die niet af zijn",
    Feature.SURPRISE: "woorden op een ongewone plaats",
}
"""What makes a text hard, in words that a writer knows."""

MOST_CAUSES = 3
LEAST_POINTS = 1.0
"""Points that a cause must add to be told."""


def level_lines(level: Level, target: str) -> Iterator[str]:
    """The level, what it means beside the one that is aimed at, and where it comes from, a sentence at a time."""
    if level.cefr is None or level.score is None:
        yield f"{level.reason} Daarom geven we geen taalniveau."
        return
    yield VERDICTS[level.cefr]
    scale = "0 is heel makkelijk, 100 is heel moeilijk"
    yield f"Moeilijkheid: {level.score:.0f} ({scale}). Dat is taalniveau {level.cefr}."
    if not level.certain:
        border, other = _border(level.score)
        yield f"Dat is dicht bij de grens met taalniveau {other}. Die ligt bij {border:.0f}."
    highest = next(border for border, name in BORDERS if name == target)
    if level.score > highest:
        yield f"Voor taalniveau {target} is de moeilijkheid hoogstens {highest:.0f}."
        yield from causes(level)


def scale() -> Iterator[tuple[float, float, str]]:
    """The stretches of the scale of scores, each with the level that it stands for."""
    start = 0.0
    for border, name in BORDERS:
        yield start, min(border, 100.0), name
        start = border


def causes(level: Level) -> Iterator[str]:
    """What adds most to the score, with its points beside a plain text."""
    hard = sorted((part for part in level.parts if part.points >= LEAST_POINTS), key=lambda part: -part.points)
    named = [f"{CAUSES[part.feature]} ({_points(part.points)})" for part in hard[:MOST_CAUSES]]
    if named:
        yield f"De tekst is vooral moeilijk door {' en '.join(filter(None, (', '.join(named[:-1]), named[-1])))}."


def gain(level: Level, action: str) -> str:
    """What following a piece of advice takes off the score; empty where that is next to nothing."""
    points = next((gain.points for gain in level.gains if gain.action == action), 0.0)
    return f" Dat scheelt ongeveer {_points(points)}." if points >= LEAST_POINTS else ""


def _points(points: float) -> str:
    whole = round(points)
    return f"{whole} {'punt' if whole == 1 else 'punten'}"


def _border(score: float) -> tuple[float, str]:
    """The nearest border, and the label on its other side."""
    border = min((border for border, _ in BORDERS[:-1]), key=lambda border: abs(score - border))
    return border, label(border + 0.01 if score <= border else border)
