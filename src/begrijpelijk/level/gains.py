"""What a writer can do that lowers the score most."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from begrijpelijk.core.feature import Feature
from begrijpelijk.core.place import Span
from begrijpelijk.core.report import Gain
from begrijpelijk.language.analysis import Sentence
from begrijpelijk.level.counts import Counts
from begrijpelijk.level.features import features
from begrijpelijk.level.model import score

MOST = 3
"""How many gains are told."""

LEAST = 0.1
"""Points that one must be worth."""


@dataclass(frozen=True, slots=True)
class Advised:
    """A finding as the level sees it: what to do, which feature that lowers, and where."""

    action: str
    feature: Feature
    place: Span


def gains(units: Sequence[tuple[Sentence, Counts]], advised: Iterable[Advised]) -> tuple[Gain, ...]:
    """The actions that take most off the score of a text, best first.

    Args:
        units: the sentences that the score is of, with their counts.
        advised: the findings, each with the feature that falls when it is mended.

    Returns:
        At most three, each worth at least a tenth of a point.

    """
    total = sum((counts for _, counts in units), Counts())
    if not total.words:
        return ()
    now = score(features(total))
    starts = [sentence.span.start for sentence, _ in units]
    findings: Counter[str] = Counter()
    gone: defaultdict[str, defaultdict[int, list[Feature]]] = defaultdict(lambda: defaultdict(list))
    for each in advised:
        findings[each.action] += 1
        gone[each.action][max(bisect_right(starts, each.place.start) - 1, 0)].append(each.feature)
    found = [
        Gain(action, findings[action], now - score(features(_mended(total, units, gone[action])))) for action in gone
    ]
    return tuple(sorted((gain for gain in found if gain.points >= LEAST), key=lambda gain: -gain.points))[:MOST]


def _mended(
    total: Counts, units: Sequence[tuple[Sentence, Counts]], features_of: Mapping[int, list[Feature]]
) -> Counts:
    """The counts of the text when what was found in these sentences is mended."""
    gone = sum((_gone(units[index][1], found) for index, found in features_of.items()), Counts())
    return replace(
        total,
        hard_words=total.hard_words - gone.hard_words,
        passives=total.passives - gone.passives,
        over_length=total.over_length - gone.over_length,
        pauses=total.pauses - gone.pauses,
    )


def _gone(counts: Counts, found: list[Feature]) -> Counts:
    """What goes from a sentence: a word or a passive for each finding, all that is too long, all its pauses."""
    return Counts(
        hard_words=min(found.count(Feature.HARD_WORDS), counts.hard_words),
        passives=min(found.count(Feature.PASSIVES), counts.passives),
        over_length=counts.over_length if Feature.OVER_LENGTH in found else 0,
        pauses=counts.pauses if Feature.PAUSES in found else 0,
    )
