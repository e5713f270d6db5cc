"""Verbs and expressions with a verb, in all their forms; the better wording takes over the form."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.capitals import as_written
from begrijpelijk.language.phrase_replacement import replace_phrase
from begrijpelijk.language.phrase_uses import PhraseUse, find_phrase, things
from begrijpelijk.language.verb_phrases import VerbPhrase, forms_of
from begrijpelijk.language.verb_uses import VerbUse, subject_of, verb_uses
from begrijpelijk.language.vocabulary import vocabulary
from begrijpelijk.rules.kinds.kind import Match
from begrijpelijk.rules.kinds.vervang.forms import suits
from begrijpelijk.rules.kinds.vervang.match import Better, match
from begrijpelijk.rules.kinds.wording import shown
from begrijpelijk.rules.phrases import is_name


def phrase_of(name: str) -> VerbPhrase:
    """The expression that a rule is about. A single word is a verb, also where we do not know its forms.

    Raises:
        ValueError: an expression without a known infinitive, or with something strange behind it.

    """
    phrase = VerbPhrase.of(name) if " " in name else VerbPhrase(name.lower())
    if phrase.tail:
        raise ValueError("zet het werkwoord achter de andere woorden, zoals in ‘zorg dragen voor’.")
    return phrase


def better_of(written: Iterable[str]) -> Mapping[str, VerbPhrase]:
    """The better wordings that can take over a form; one without a verb that we know stays advice."""
    found = {}
    for words in written:
        try:
            found[words] = VerbPhrase.of(words)
        except ValueError:
            continue
    return found


Entry = tuple[frozenset[str], Rule]
"""A rule with the words that must stand in a sentence before we look further."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """The rules about verbs, by the lemma of the verb; expressions by its forms too, for where the lemma is wrong."""

    by_lemma: Mapping[str, tuple[Entry, ...]]
    by_form: Mapping[str, tuple[Entry, ...]]

    def rules_for(self, use: VerbUse, words: frozenset[str]) -> tuple[Rule, ...]:
        """The rules that a use of a verb may fall under, in a sentence with these words."""
        entries = (*self.by_lemma.get(use.lemma, ()), *self.by_form.get(use.verb.lower, ()))
        if not entries:
            return ()
        return tuple({rule.id: rule for needed, rule in entries if needed <= words}.values())


def index(rules: Iterable[Rule]) -> Verbs:
    """All rules about verbs."""
    by_lemma: dict[str, tuple[Entry, ...]] = {}
    by_form: dict[str, tuple[Entry, ...]] = {}
    for rule in rules:
        phrase: VerbPhrase | None = rule.options["werkwoord"]
        if phrase is None:
            continue
        needed = frozenset(word for word, required in phrase.fixed if required)
        by_lemma[phrase.verb] = (*by_lemma.get(phrase.verb, ()), (needed, rule))
        if not (phrase.fixed or phrase.reflexive):
            continue
        for form in forms_of(phrase.verb):
            by_form[form] = (*by_form.get(form, ()), (needed, rule))
            for prefix in (words[0] for words in phrase.variants if len(words) == 1):
                by_form[prefix + form] = (*by_form.get(prefix + form, ()), (frozenset(), rule))
    return Verbs(by_lemma, by_form)


def find(sentence: Sentence, analysis: Analysis, verbs: Verbs) -> Iterator[Match]:
    """The verbs of a sentence that have a rule."""
    words = vocabulary(sentence)
    for use in verb_uses(sentence):
        for rule in verbs.rules_for(use, words):
            found = find_phrase(sentence, use, rule.options["werkwoord"])
            if found is None or is_name(found.marked, "") or not suits(sentence, found.marked, rule):
                continue
            simple = found.marked == found.use.marked
            parts = tuple(token.span for token in found.marked) if simple else _joined(found.marked)
            written = " … ".join(analysis.text(part) for part in parts)
            fits = _fits(rule, sentence, found)
            yield match(rule, parts, written, _suggestions(rule, sentence, found, simple) if fits else [])


def _fits(rule: Rule, sentence: Sentence, found: PhraseUse) -> bool:
    """Whether the better verb goes with what is done something with, or with what happens, if a rule says with what."""
    wanted = rule.options["bij"]
    objects = things(sentence, found) if wanted else ()
    if wanted and not objects:
        subject = subject_of(sentence, found.use.verb)
        objects = (subject,) if subject is not None else ()
    return not wanted or (bool(objects) and all(_is_one_of(token, wanted) for token in objects))


def _is_one_of(noun: Token, words: tuple[str, ...]) -> bool:
    """Whether a noun is one of some words, or a compound of which one is the last part: *aanvraagformulier*."""
    return noun.lower in words or noun.lemma.lower().endswith(words) or noun.lower.endswith(words)


def _suggestions(rule: Rule, sentence: Sentence, found: PhraseUse, simple: bool) -> list[Better]:
    suggestions: list[Better] = []
    for written in rule.options["beter"]:
        better = rule.options["betere werkwoorden"].get(written)
        edits = replace_phrase(sentence, found, better, rule.options["hulpwerkwoord"]) if better else ()
        edits = as_written(sentence, edits)
        if not edits or (simple and found.use.te):
            suggestions.append((written, edits))
        elif simple:
            suggestions.append((shown(edits, sentence), edits))
        else:
            suggestions.append((" … ".join(edit.text.strip() for edit in edits if edit.text.strip()), edits))
    return suggestions


def _joined(tokens: tuple[Token, ...]) -> tuple[Span, ...]:
    """The places of words, those next to each other as one."""
    spans: list[Span] = []
    for position, token in enumerate(tokens):
        if position and tokens[position - 1].index + 1 == token.index:
            spans[-1] = Span(spans[-1].start, token.span.end)
        else:
            spans.append(token.span)
    return tuple(spans)
