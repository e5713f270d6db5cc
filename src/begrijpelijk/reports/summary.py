"""What a report for people says about a text before it comes to the places: how it reads, and what to do first."""

from collections.abc import Iterator, Mapping

from begrijpelijk.core.finding import Category, Finding, Safety, Severity
from begrijpelijk.core.genre import Genre
from begrijpelijk.core.report import LeftOut, Report
from begrijpelijk.core.rule import Rule
from begrijpelijk.reports.left_out_text import left_out_lines
from begrijpelijk.reports.level_text import gain, level_lines
from begrijpelijk.reports.places import at, unit
from begrijpelijk.reports.selection import WEIGHT, Selection, Tip

FIRST_STEPS = 3
"""How many pieces of advice stand at the top."""

CAUTION = "We begrijpen niet elke zin goed. Kijk dus zelf of een tip past."


def title(report: Report) -> str:
    """What a reader knows the text by."""
    return "Uw tekst" if report.uri == "-" else report.uri


def is_read(report: Report) -> bool:
    """Whether there was a text to report on."""
    return bool(report.words) or not report.problems


def about(report: Report, rules: Mapping[str, Rule]) -> Iterator[str]:
    """The level, what it means, the size and the kind of the text, a sentence or two at a time."""
    yield from report.warnings
    yield from level_lines(report.level, report.target)
    if report.sentences and report.level.score is not None:
        yield _size(report)
    yield from _genre(report, rules)
    yield from left_out_lines(report.left_out)


def nothing(report: Report) -> str:
    """What to say of a text without findings."""
    other = "" if report.left_out == LeftOut() else " anders"
    return f"We vonden niets{other} om te verbeteren."


def first_steps(
    report: Report, rules: Mapping[str, Rule], selection: Selection, *, with_places: bool = True
) -> Iterator[str]:
    """The pieces of advice that help most: what the law asks for, what lowers the score, then the most findings.

    Each with an example, if there is one among the tips that are shown.
    """
    shown = {id(finding) for finding in selection.findings}
    groups: dict[str, list[Finding]] = {}
    for finding in report.findings:
        groups.setdefault(rules[finding.rule].action, []).append(finding)
    gains = {each.action: each.points for each in report.level.gains}

    def rank(group: tuple[str, list[Finding]]) -> tuple[bool, float, float]:
        action, findings = group
        is_needed = any(each.category is Category.TEXT and each.severity is Severity.ERROR for each in findings)
        return not is_needed, -gains.get(action, 0.0), -sum(WEIGHT[each.severity] for each in findings)

    for action, group in sorted(groups.items(), key=rank)[:FIRST_STEPS]:
        worst = min(group, key=lambda finding: (id(finding) not in shown, finding.severity.rank))
        word = f" ‘{worst.text}’" if worst.category is Category.WORD else ""
        example = f"{word} {at([worst], unit(report))}" if with_places else word
        yield f"{action}{gain(report.level, action)}{f' Bijvoorbeeld{example}.' if example else ''}"


def left_out(selection: Selection) -> str:
    """How many tips are not shown, and how to see them; empty where all are."""
    shown, hidden = len(selection.tips), selection.hidden
    if not hidden:
        return ""
    more = "Er is nog 1 andere tip" if hidden == 1 else f"Er zijn nog {hidden} andere tips"
    return f"Dit zijn de {shown} belangrijkste tips. {more}. Wilt u alles zien? Gebruik dan --all."


def advice(tip: Tip) -> Iterator[str]:
    """Advice that the message of a tip does not say already."""
    for suggestion in tip.first.suggestions:
        if suggestion.safety is Safety.ADVICE and suggestion.text not in tip.first.message:
            yield suggestion.text


def better_sentence(tip: Tip) -> str | None:
    """What a tip offers in the place of a sentence, if it offers one."""
    is_sentence = tip.first.category is Category.SENTENCE
    return next((each.text for each in tip.first.suggestions if each.edits), None) if is_sentence else None


def plural(count: int, one: str, more: str) -> str:
    """The count with the word for it."""
    return f"{count} {one if count == 1 else more}"


def _size(report: Report) -> str:
    average = next((measure.value for measure in report.measures if measure.name == "words_per_sentence"), None)
    sentences = f"De tekst heeft {plural(report.sentences, 'zin', 'zinnen')}"
    return f"{sentences} van gemiddeld {average:.0f} woorden." if average and average >= 2 else f"{sentences}."


def _genre(report: Report, rules: Mapping[str, Rule]) -> Iterator[str]:
    """What kind of document we took it for, where something that we say hangs on that and the user did not tell us."""
    if report.genre is None or report.genre_confidence == 1:
        return
    if report.genre is Genre.ORDINANCE or any(rules[finding.rule].genres for finding in report.findings):
        yield (
            f"Volgens ons is dit {report.genre.described}. Klopt dat niet? Zeg dan met --genre wat het wel is,"
            f" bijvoorbeeld: --genre {_other(report.genre)}"
        )


def _other(genre: Genre) -> Genre:
    """A kind to give as an example, that is not the one we thought of."""
    return Genre.INFORMATION if genre is not Genre.INFORMATION else Genre.DECISION
