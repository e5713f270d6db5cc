"""What a writer can do that lowers the score most."""

from collections.abc import Iterable, Sequence
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
    groups: dict[str, list[Advised]] = {}
    for each in advised:
        groups.setdefault(each.action, []).append(each)
    found = [
        Gain(action, len(group), now - score(features(_mended(total, units, group))))
        for action, group in groups.items()
    ]
    return tuple(sorted((gain for gain in found if gain.points >= LEAST), key=lambda gain: -gain.points))[:MOST]


def _mended(total: Counts, units: Sequence[tuple[Sentence, Counts]], group: Sequence[Advised]) -> Counts:
    """The counts of the text when what the group found is mended."""
    gone = Counts()
    for sentence, counts in units:
        here = [each.feature for each in group if sentence.span.overlaps(each.place)]
        gone += _gone(counts, here)
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
