"""Words and phrases that are found by their form."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.capitals import as_written
from begrijpelijk.rules.kinds.kind import Cut, Match
from begrijpelijk.rules.kinds.vervang.match import match
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
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        written = analysis.text(span)
        wanted = written == form.phrase if form.rule.options["hoofdletters"] else not is_name(tokens, form.phrase)
        if form.rule.options["pos"] and tokens[-1].pos not in form.rule.options["pos"]:
            continue
        if wanted:
            if written.endswith(".") and tokens[-1].index == len(sentence.tokens) - 1:
                span = Span(span.start, span.end - 1)  # the full stop ends the sentence too
            texts = [carry_case(word, written, tokens[0].index == 0) for word in form.better]
            better = [(text, as_written(sentence, (Edit(span, text),))) for text in texts]
            yield match(form.rule, (span,), written, better)
