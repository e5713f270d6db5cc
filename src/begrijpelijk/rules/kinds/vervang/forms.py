"""Words and phrases that are found by their form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.capitals import as_written
from begrijpelijk.language.laws import is_in_name_of_law
from begrijpelijk.language.mentions import is_told_before
from begrijpelijk.language.parts_of_speech import is_used_as
from begrijpelijk.language.phrase import Phrase
from begrijpelijk.language.surroundings import SURROUNDINGS
from begrijpelijk.rules.kinds.kind import Cut, Match
from begrijpelijk.rules.kinds.vervang.match import Better, match
from begrijpelijk.rules.kinds.vervang.pronouns import misfit
from begrijpelijk.rules.kinds.wording import carry_case
from begrijpelijk.rules.phrases import Phrases, is_name


@dataclass(frozen=True, slots=True)
class Form:
    """A form that a rule looks for, with its better words."""

    rule: Rule
    phrase: str
    better: tuple[str, ...]


def index(rules: Iterable[Rule], cut: Cut) -> Phrases[Form]:
    """All forms of all rules."""
    return Phrases.of(
        (cut(form), Form(rule, form, tuple(better)))
        for rule in rules
        for form, better in rule.options["vormen"].items()
    )


def find(sentence: Sentence, analysis: Analysis, forms: Phrases[Form]) -> Iterator[Match]:
    """The forms that stand in a sentence."""
    for tokens, form in forms.find(sentence):
        if form.rule.options["pos"] and not is_used_as(sentence, tokens[-1], form.rule.options["pos"]):
            continue
        if not _is_meant(sentence, tokens, form, analysis) or not suits(sentence, tokens, form.rule):
            continue
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        written = analysis.text(span)
        if written.endswith(".") and tokens[-1].index == len(sentence.tokens) - 1:
            span = Span(span.start, span.end - 1)  # the full stop ends the sentence too
        fits = has_company(sentence, form.rule)
        fits = fits and (not form.rule.options["genoemd"] or is_told_before(sentence, tokens, analysis))
        better = [_closed(words, sentence, tokens) for words in form.better]
        suggestions = [_suggestion(words, tokens, span, analysis) for words in better] if fits else []
        if _has_ending_apart(sentence, tokens):
            suggestions = [(words, ()) for words, _ in suggestions]
        suggestions = [
            (text, () if misfit(sentence, tokens, words, analysis) else edits)
            for words, (text, edits) in zip(better, suggestions, strict=False)
        ]
        yield match(form.rule, (span,), written, [(text, as_written(sentence, edits)) for text, edits in suggestions])


def _is_meant(sentence: Sentence, tokens: tuple[Token, ...], form: Form, analysis: Analysis) -> bool:
    """Whether the words are those of the rule and no name, or a part of one."""
    if form.rule.options["hoofdletters"]:
        return analysis.text(Span(tokens[0].span.start, tokens[-1].span.end)) == form.phrase
    kept = min((_kept(words, tokens) for words in form.better), default=0)
    return not is_name(tokens[: len(tokens) - kept], form.phrase) and not is_in_name_of_law(sentence, tokens[0])


def suits(sentence: Sentence, tokens: tuple[Token, ...], rule: Rule) -> bool:
    """Whether the rule is for a phrase with these surroundings."""
    only, never = rule.options["alleen"], rule.options["niet"]
    holds = {name for name in (*only, *never) if SURROUNDINGS[name](Phrase(sentence, tokens))}
    return not holds.intersection(never) and (not only or bool(holds.intersection(only)))


def _has_ending_apart(sentence: Sentence, tokens: tuple[Token, ...]) -> bool:
    """Whether an ending in brackets is written to the last word, which the better words would leave: *ouder(s)*."""
    after = sentence.tokens[tokens[-1].index + 1 : tokens[-1].index + 2]
    return bool(after) and after[0].text.startswith("(") and after[0].span.start == tokens[-1].span.end


def has_company(sentence: Sentence, rule: Rule) -> bool:
    """Whether a word stands in the sentence with which the better words fit, if a rule names such words."""
    wanted = rule.options["bij"]
    return not wanted or any(token.lower in wanted for token in sentence.tokens)


def _closed(words: str, sentence: Sentence, tokens: tuple[Token, ...]) -> str:
    """Better words with a comma where they are a clause before the verb: *Als dat kan, bellen wij u*."""
    following = sentence.tokens[tokens[-1].index + 1 : tokens[-1].index + 2]
    is_clause = len(words.split()) > 2 and words.startswith("als ")
    return f"{words}," if is_clause and following and following[0].is_finite else words


def _suggestion(words: str, tokens: tuple[Token, ...], span: Span, analysis: Analysis) -> Better:
    """Better words with their edit, which leaves the last words alone where they stay the same: *volgens de Wet*."""
    kept = _kept(words, tokens)
    if not kept:
        text = carry_case(words, analysis.text(span), tokens[0].index == 0)
        return text, (Edit(span, text),)
    replaced = Span(span.start, tokens[-kept - 1].span.end)
    text = carry_case(" ".join(words.split()[:-kept]), analysis.text(replaced), tokens[0].index == 0)
    return text + analysis.text(Span(replaced.end, span.end)), (Edit(replaced, text),)


def _kept(words: str, tokens: tuple[Token, ...]) -> int:
    """How many words at the end of a phrase stand in the better words too, which have one more at least."""
    pairs = list(zip(reversed(words.lower().split()[1:]), reversed(tokens[1:]), strict=False))
    return next((count for count, (word, token) in enumerate(pairs) if word != token.lower), len(pairs))
