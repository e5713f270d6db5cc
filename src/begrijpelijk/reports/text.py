"""Format `text`: the report for a writer. The level, what to change first, then every place with the better words."""

from collections.abc import Iterator, Mapping
from textwrap import fill

from begrijpelijk.core.finding import Finding, Safety, Severity
from begrijpelijk.core.report import Level, Report, Run
from begrijpelijk.core.rule import Rule

WIDTH = 88
TARGET = "B1"

FIRST_STEPS = 3
"""How many pieces of advice stand at the top."""

WEIGHT = {Severity.ERROR: 4, Severity.WARNING: 2, Severity.NOTE: 1}

VERDICTS = {
    "A2": "Deze tekst is makkelijk te lezen.",
    "B1": "Deze tekst is voor de meeste mensen goed te lezen.",
    "B2": "Deze tekst is voor veel mensen te moeilijk.",
    "C1": "Deze tekst is voor de meeste mensen te moeilijk.",
}


def render(run: Run, rules: Mapping[str, Rule]) -> str:
    """The reports of a run one below the other, and for more than one text how many there were."""
    parts = ["\n".join(_report(report, rules)) for report in run.reports]
    if len(run.reports) > 1:
        found = sum(len(report.findings) for report in run.reports)
        parts.append(f"{len(run.reports)} teksten gecontroleerd, {found} {_plural(found, 'tip', 'tips')}.")
    return "\n\n".join(parts) + "\n"


def _report(report: Report, rules: Mapping[str, Rule]) -> Iterator[str]:
    yield report.uri if report.uri != "-" else "Uw tekst"
    yield "=" * min(len(report.uri), WIDTH) if report.uri != "-" else "=" * 8
    for problem in report.problems:
        yield _wrapped(problem.message)
    if not report.words and report.problems:
        return
    yield from map(_wrapped, report.warnings)
    yield _wrapped(level_sentence(report.level))
    if report.words:
        yield _wrapped(_size(report))
    if not report.findings:
        yield ""
        yield "We vonden niets om te verbeteren." if report.level.score is not None else "We hebben geen tips."
        return
    yield from _first_steps(report.findings, rules)
    yield from _places(report.findings)


def level_sentence(level: Level) -> str:
    """What the level means, for someone who has never heard of levels."""
    if level.cefr is None:
        return f"We geven geen taalniveau. {level.reason}"
    score = f"niveau {level.cefr}, {level.score:.0f} van 100 punten"
    doubt = "" if level.certain else " Het ligt dicht bij een grens, dus het kan ook een niveau schelen."
    aim = "" if level.cefr in ("A2", TARGET) else f" Niveau {TARGET} is minder dan 40 punten."
    return f"{VERDICTS[level.cefr]} ({score}: hoe meer punten, hoe moeilijker.){aim}{doubt}"


def _size(report: Report) -> str:
    average = next((measure.value for measure in report.measures if measure.name == "words_per_sentence"), None)
    words = f"{report.words} {_plural(report.words, 'woord', 'woorden')}"
    sentences = f"{report.sentences} {_plural(report.sentences, 'zin', 'zinnen')}"
    mean = f", gemiddeld {average:.0f} woorden per zin" if average else ""
    return f"{words} in {sentences}{mean}."


def _first_steps(findings: tuple[Finding, ...], rules: Mapping[str, Rule]) -> Iterator[str]:
    """The pieces of advice that help most: the most findings, counted by how much they hinder."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(rules[finding.rule].action, []).append(finding)
    ranked = sorted(groups.items(), key=lambda group: -sum(WEIGHT[finding.severity] for finding in group[1]))
    yield ""
    yield "Begin hiermee"
    for number, (action, group) in enumerate(ranked[:FIRST_STEPS], 1):
        yield f"{number}. {action} ({_where(group)})"


def _where(group: list[Finding]) -> str:
    lines = list(dict.fromkeys(finding.location.line for finding in group))
    shown = ", ".join(map(str, lines[:4])) + (" …" if len(lines) > 4 else "")
    return f"{len(group)} keer, {_plural(len(lines), 'regel', 'regels')} {shown}"


def _places(findings: tuple[Finding, ...]) -> Iterator[str]:
    """Every place in the order of the text; what comes back word for word is told once, with all its lines."""
    yield ""
    yield "Wat we vonden"
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        words = finding.text.lower() if finding.category == "woord" else f"{finding.location}"
        groups.setdefault((finding.rule, words), []).append(finding)
    for group in groups.values():
        lines = list(dict.fromkeys(finding.location.line for finding in group))
        head = f"{_plural(len(lines), 'Regel', 'Regels')} {_listing(lines)}: {_quoted(group[0])}"
        yield ""
        yield _wrapped(head)
        yield _wrapped(group[0].message, "   ")
        for suggestion in group[0].suggestions:
            if suggestion.safety is Safety.ADVICE and suggestion.text not in group[0].message:
                yield _wrapped(suggestion.text, "   ")


def _quoted(finding: Finding) -> str:
    text = " ".join(finding.text.split())
    if len(text) > 60:
        text = f"{text[:36].rsplit(' ', 1)[0]} … {text[-20:].split(' ', 1)[-1]}"
    return f"‘{text}’" if text else "op de pagina"


def _listing(lines: list[int]) -> str:
    return str(lines[0]) if len(lines) == 1 else ", ".join(map(str, lines[:-1])) + f" en {lines[-1]}"


def _plural(count: int, one: str, more: str) -> str:
    return one if count == 1 else more


def _wrapped(text: str, indent: str = "") -> str:
    return fill(text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False)
