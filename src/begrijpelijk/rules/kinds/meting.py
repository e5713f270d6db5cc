"""Kind `meting`: a count that passes a threshold."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby, pairwise
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS, BlockKind
from begrijpelijk.core.finding import Category, Datum, Hit, Safety, Severity, Suggestion
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.transformation.enumeration import enumeration, to_list
from begrijpelijk.language.transformation.split import splits
from begrijpelijk.rules.kinds.kind import Cut, Match, Matcher
from begrijpelijk.rules.kinds.wording import rewritten

KEYS = frozenset({"meet", "grenzen"})
CATEGORY = Category.SENTENCE

GRADES = {"fout": Severity.ERROR, "waarschuwing": Severity.WARNING, "tip": Severity.NOTE}

Count = Callable[[Analysis], Iterator[tuple[Span, int]]]


def _words_in_sentence(analysis: Analysis) -> Iterator[tuple[Span, int]]:
    for sentence in analysis.sentences:
        is_item = sentence.block.kind is BlockKind.LIST_ITEM and not any(token.is_finite for token in sentence.tokens)
        if sentence.block.kind in SENTENCE_KINDS and not is_item:
            yield sentence.span, _count(sentence)


def _words_in_paragraph(analysis: Analysis) -> Iterator[tuple[Span, int]]:
    paragraphs = (sentence for sentence in analysis.sentences if sentence.block.kind is BlockKind.PARAGRAPH)
    for _, group in groupby(paragraphs, key=lambda sentence: sentence.block.span):
        sentences = list(group)
        yield sentences[0].span, sum(len(sentence.words) for sentence in sentences)


def _words_in_heading(analysis: Analysis) -> Iterator[tuple[Span, int]]:
    for sentence in analysis.sentences:
        if sentence.block.kind is BlockKind.HEADING:
            yield sentence.span, len(sentence.words)


def _letters_in_word(analysis: Analysis) -> Iterator[tuple[Span, int]]:
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            if token.pos != "PROPN" and token.text.isalpha():
                yield token.span, len(token.text)


def _count(sentence: Sentence) -> int:
    """Words as a reader counts them: a telephone or account number in groups is one."""
    words = sentence.words
    numbers = [not word.text.isalpha() and any(map(str.isdigit, word.text)) for word in words]
    return len(words) - sum(number and following for number, following in pairwise(numbers))


def _suggestions(span: Span, analysis: Analysis) -> Iterator[Suggestion]:
    """The sentence in two, split where the halves are most alike, or with its enumeration as a list."""
    sentence = analysis.sentences[bisect_left(analysis.sentences, span.start, key=lambda each: each.span.start)]
    listed = enumeration(sentence)
    if listed is not None and not analysis.document.is_page:  # in a page a list is more than text
        edits = to_list(listed)
        yield Suggestion(rewritten(edits, analysis), Safety.REVIEW, edits)
    middle = len(sentence.tokens) / 2
    for split in sorted(splits(sentence), key=lambda split: abs(split.at.index - middle))[:1]:
        yield Suggestion(rewritten(split.edits, analysis), Safety.REVIEW, split.edits)


SENTENCE = "woorden_in_zin"

COUNTS: Mapping[str, Count] = {
    SENTENCE: _words_in_sentence,
    "woorden_in_alinea": _words_in_paragraph,
    "woorden_in_kop": _words_in_heading,
    "letters_in_woord": _letters_in_word,
}


def options(name: str, raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Settle what is counted and the thresholds: a count above one has that severity."""
    if raw.get("meet") not in COUNTS:
        raise ValueError(f"‘meet’ moet een van deze zijn: {', '.join(COUNTS)}.")
    limits = raw.get("grenzen")
    if not isinstance(limits, Mapping) or not limits or set(limits) - set(GRADES):
        raise ValueError(f"‘grenzen’ geeft een getal bij een of meer van deze: {', '.join(GRADES)}.")
    if not all(isinstance(limit, int) for limit in limits.values()):
        raise ValueError("elke grens is een heel getal.")
    return {"meet": raw["meet"], "grenzen": [(limits[grade], GRADES[grade]) for grade in GRADES if grade in limits]}


def adjusted(options: Mapping[str, Any], limits: Mapping[str, int]) -> Mapping[str, Any]:
    """The options with other thresholds, by the name of their severity. Raises ValueError for another name (Dutch)."""
    grades = {grade.value: grade for grade in GRADES.values()}
    unknown = sorted(set(limits) - set(grades))
    if unknown:
        raise ValueError(f"‘{unknown[0]}’ kennen we niet. Kies uit: {', '.join(grades)}.")
    merged = {grade: limit for limit, grade in options["grenzen"]} | {grades[key]: limits[key] for key in limits}
    return {**options, "grenzen": [(merged[grade], grade) for grade in GRADES.values() if grade in merged]}


def graded(options: Mapping[str, Any], severity: Severity) -> Mapping[str, Any]:
    """The options with one severity for every count above the lowest threshold."""
    return {**options, "grenzen": [(min(limit for limit, _ in options["grenzen"]), severity)]}


def compile(rules: Iterable[Rule], cut: Cut) -> Iterator[tuple[str, Matcher]]:
    """A matcher for each rule."""
    for rule in rules:
        yield rule.id, _matcher(rule)


def _matcher(rule: Rule) -> Matcher:
    limits: list[tuple[int, Severity]] = rule.options["grenzen"]
    lowest = min(limit for limit, _ in limits)

    def match(analysis: Analysis) -> Iterator[Match]:
        for span, count in COUNTS[rule.options["meet"]](analysis):
            if count > lowest:
                severity = next(grade for limit, grade in limits if count > limit)
                data: dict[str, Datum] = {"aantal": count, "grens": lowest, "gevonden": analysis.text(span)}
                suggestions = tuple(_suggestions(span, analysis)) if rule.options["meet"] == SENTENCE else ()
                yield Match(rule, Hit(span, data), (span,), suggestions, severity)

    return match
