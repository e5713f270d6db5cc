"""Format `text`: the report for a writer. The level, what to change first, then every place with the better words."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import fill

from begrijpelijk.core.finding import Category, Finding, Safety, Severity
from begrijpelijk.core.genre import Genre
from begrijpelijk.core.report import Report
from begrijpelijk.core.rule import Rule
from begrijpelijk.reports.context import Context
from begrijpelijk.reports.level_text import gain, level_lines

WIDTH = 88

FIRST_STEPS = 3
"""How many pieces of advice stand at the top."""

LONGEST_EXAMPLE = 60
"""Words of a better sentence that is shown in full."""

LONGEST_QUOTE = 12
"""How many words of a sentence are quoted, so that its writer knows it again."""

CLOSING = (
    "We begrijpen niet elke zin goed. Kijk dus zelf of een tip past. Wilt u weten waarom we iets zeggen? Typ dan"
    " bijvoorbeeld: begrijpelijk explain {rule}"
)

WEIGHT = {Severity.ERROR: 4, Severity.WARNING: 2, Severity.NOTE: 1}


def render(reports: Iterable[Report], context: Context) -> Iterator[str]:
    """The reports of a run one below the other, and for more than one text how many there were."""
    texts = found = 0
    for report in reports:
        if texts:
            yield "\n"
        yield from (f"{line}\n" for line in _report(report, context.rules))
        texts += 1
        found += len(report.findings)
    if texts != 1:
        between = "\n" if texts else ""
        yield f"{between}{texts} teksten gecontroleerd, {found} {_plural(found, 'tip', 'tips')}.\n"


def _report(report: Report, rules: Mapping[str, Rule]) -> Iterator[str]:
    title = "Uw tekst" if report.uri == "-" else report.uri
    yield title
    yield "=" * min(len(title), WIDTH)
    for problem in report.problems:
        yield _wrapped(problem.message)
    if report.problems and not report.words:
        return
    yield from map(_wrapped, report.warnings)
    yield from map(_wrapped, level_lines(report.level, report.target))
    if report.sentences:
        yield _wrapped(_size(report))
    yield from map(_wrapped, _genre_lines(report, rules))
    if report.findings:
        yield from _first_steps(report, rules)
        yield from _text(report.findings)
        yield from _words(report.findings)
        yield from _sentences(report.findings)
        yield from _page(report.findings)
        yield from map(_wrapped, ("", CLOSING.format(rule=report.findings[0].rule)))
    elif report.level.score is not None:
        yield "We vonden niets om te verbeteren."


def _genre_lines(report: Report, rules: Mapping[str, Rule]) -> Iterator[str]:
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


def _size(report: Report) -> str:
    average = next((measure.value for measure in report.measures if measure.name == "words_per_sentence"), None)
    sentences = f"De tekst heeft {report.sentences} {_plural(report.sentences, 'zin', 'zinnen')}"
    return f"{sentences} van gemiddeld {average:.0f} woorden." if average and average >= 2 else f"{sentences}."


def _first_steps(report: Report, rules: Mapping[str, Rule]) -> Iterator[str]:
    """The pieces of advice that help most: what the law asks for, what lowers the score, then the most findings."""
    groups: dict[str, list[Finding]] = {}
    for finding in report.findings:
        groups.setdefault(rules[finding.rule].action, []).append(finding)
    gains = {each.action: each.points for each in report.level.gains}

    def rank(group: tuple[str, list[Finding]]) -> tuple[bool, float, int]:
        action, findings = group
        is_needed = any(each.category is Category.TEXT and each.severity is Severity.ERROR for each in findings)
        return not is_needed, -gains.get(action, 0.0), -sum(WEIGHT[each.severity] for each in findings)

    yield from _heading("Begin hiermee (het belangrijkste eerst)")
    for number, (action, group) in enumerate(sorted(groups.items(), key=rank)[:FIRST_STEPS], 1):
        worst = min(group, key=lambda finding: finding.severity.rank)
        what = f"‘{worst.text}’ in regel" if worst.category is Category.WORD else "in regel"
        example = f"Bijvoorbeeld {what} {worst.location.line}."
        yield _wrapped(f"{number}. {action}{gain(report.level, action)} {example}", "", "   ")


def _words(findings: tuple[Finding, ...]) -> Iterator[str]:
    """Each word once, with the lines on which it stands."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if finding.category is Category.WORD:
            groups.setdefault((finding.rule, finding.text.lower()), []).append(finding)
    if groups:
        yield from _heading("Woorden")
    for group in groups.values():
        yield _wrapped(f"{_lines(group)}: {group[0].message}", "", "   ")
        yield from (_wrapped(advice, "   ") for advice in _advice(group[0]))


def _text(findings: tuple[Finding, ...]) -> Iterator[str]:
    """What is said about the text as a whole, most pressing first; the same message once."""
    groups: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda each: each.severity.rank):
        if finding.category is Category.TEXT and finding.text:
            groups.setdefault(finding.message, []).append(finding)
    if groups:
        yield from _heading("De tekst als geheel")
    for message, group in groups.items():
        yield _wrapped(f"{_lines(group)}: {message}", "", "   ")
        yield from (_wrapped(advice, "   ") for advice in _advice(group[0]))


def _sentences(findings: tuple[Finding, ...]) -> Iterator[str]:
    """Each sentence once, with all there is to say about it."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.category is Category.SENTENCE and finding.text:
            groups.setdefault(finding.sentence or finding.text, []).append(finding)
    if groups:
        yield from _heading("Zinnen")
    for sentence, group in groups.items():
        yield _wrapped(f"Regel {group[0].location.line}: “{_shortened(sentence)}”", "", "   ")
        for finding in _once(group):
            yield _wrapped(f"- {finding.message}", "   ", "     ")
            yield from _example(finding)
            yield from (_wrapped(advice, "     ") for advice in _advice(finding))


def _once(group: list[Finding]) -> Iterator[Finding]:
    """The findings of a sentence, those that say the same only the first time."""
    said: set[str] = set()
    for finding in group:
        if finding.message not in said:
            said.add(finding.message)
            yield finding


def _example(finding: Finding) -> Iterator[str]:
    """The sentence as it could be, if it is not too long to read here."""
    better = next((each.text for each in finding.suggestions if each.edits), "")
    if better and len(better.split()) <= LONGEST_EXAMPLE:
        for number, line in enumerate(f"Bijvoorbeeld: “{better}”".splitlines()):
            yield _wrapped(line, "     ", "       " if number else None)


def _page(findings: tuple[Finding, ...]) -> Iterator[str]:
    """What is wrong with the page and not with its words."""
    rest = [finding for finding in findings if not finding.text]
    if rest:
        yield from _heading("De pagina")
    for finding in rest:
        yield _wrapped(f"Regel {finding.location.line}: {finding.message}", "", "   ")


def _advice(finding: Finding) -> Iterator[str]:
    """Advice that the message does not say already."""
    for suggestion in finding.suggestions:
        if suggestion.safety is Safety.ADVICE and suggestion.text not in finding.message:
            yield suggestion.text


def _heading(title: str) -> tuple[str, str, str]:
    return "", title, "-" * len(title)


def _lines(group: list[Finding]) -> str:
    lines = [str(line) for line in dict.fromkeys(finding.location.line for finding in group)]
    if len(lines) == 1:
        return f"Regel {lines[0]}" + (f" ({len(group)} keer)" if len(group) > 1 else "")
    return f"Regels {', '.join(lines[:-1])} en {lines[-1]}"


def _shortened(sentence: str) -> str:
    words = sentence.split()
    if len(words) <= LONGEST_QUOTE:
        return " ".join(words)
    half = LONGEST_QUOTE // 2
    return f"{' '.join(words[:half])} … {' '.join(words[-half:])}"


def _plural(count: int, one: str, more: str) -> str:
    return one if count == 1 else more


def _wrapped(text: str, indent: str = "", further: str | None = None) -> str:
    hanging = indent if further is None else further
    return fill(text, WIDTH, initial_indent=indent, subsequent_indent=hanging, break_long_words=False)
