"""Kind `vervang`: a word or phrase that has a better one, which takes over the inflection of what it replaces."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from begrijpelijk.core.finding import Category, Edit, Hit, Safety, Suggestion
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.replacement import VerbUse, replace_verb, verb_uses
from begrijpelijk.rules.kinds.kind import Cut, Match, Matcher
from begrijpelijk.rules.phrases import UNREAD_KINDS, Phrases, is_name

KEYS = frozenset({"beter", "vormen", "woordsoort", "veilig", "behalve", "advies", "hoofdletters", "hulpwerkwoord"})
CATEGORY = Category.WORD
VERB = "werkwoord"
PARTS_OF_SPEECH = {
    "zelfstandig naamwoord": frozenset({"NOUN"}),
    "bijvoeglijk naamwoord": frozenset({"ADJ"}),
    "bijwoord": frozenset({"ADV"}),
    "voegwoord": frozenset({"SCONJ", "CCONJ"}),
    "voorzetsel": frozenset({"ADP"}),
}
"""What the last word of a form must be, in UD, where a rule says so."""


def options(name: str, raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Settle what is looked for: `vormen` (form → better words) or, of a verb, its lemma."""
    better = raw.get("beter", [])
    forms = raw.get("vormen", {} if raw.get("woordsoort") == VERB else {name: better})
    if not isinstance(forms, Mapping):
        raise ValueError("‘vormen’ geeft per vorm wat beter is.")
    if raw.get("woordsoort") not in (None, VERB, *PARTS_OF_SPEECH):
        raise ValueError(f"‘woordsoort’ moet een van deze zijn: {', '.join((VERB, *PARTS_OF_SPEECH))}.")
    if raw.get("veilig", "nee") not in ("ja", "nee"):
        raise ValueError("‘veilig’ is ja of nee.")
    if not (better or raw.get("vormen") or raw.get("advies")):
        raise ValueError("zeg wat ‘beter’ is, of geef een ‘advies’.")
    as_lists = {str(form): [words] if isinstance(words, str) else list(words) for form, words in forms.items()}
    return {
        "lemma": name.lower() if raw.get("woordsoort") == VERB else None,
        "beter": [str(word) for word in better],
        "vormen": as_lists,
        "pos": PARTS_OF_SPEECH.get(str(raw.get("woordsoort"))),
        "safety": Safety.SAFE if raw.get("veilig") == "ja" else Safety.REVIEW,
        "behalve": [str(phrase) for phrase in raw.get("behalve", [])],
        "advies": raw.get("advies"),
        "hoofdletters": raw.get("hoofdletters") == "ja",
        "hulpwerkwoord": tuple(raw["hulpwerkwoord"]) if "hulpwerkwoord" in raw else None,
    }


@dataclass(frozen=True, slots=True)
class _Form:
    rule: Rule
    phrase: str
    better: tuple[str, ...]


def compile(rules: Iterable[Rule], cut: Cut) -> Iterator[tuple[str, Matcher]]:
    """Put all rules into one matcher: forms by first token, verbs by lemma."""
    rules = tuple(rules)
    forms = Phrases.of(
        (cut(form), _Form(rule, form, tuple(better)))
        for rule in rules
        for form, better in rule.options["vormen"].items()
    )
    verbs = {rule.options["lemma"]: rule for rule in rules if rule.options["lemma"]}
    excepted = {rule.id: Phrases.of((cut(phrase), None) for phrase in rule.options["behalve"]) for rule in rules}

    def match(analysis: Analysis) -> Iterator[Match]:
        for sentence in analysis.sentences:
            if sentence.block.kind in UNREAD_KINDS:
                continue
            found = [*_forms(sentence, analysis, forms), *_verbs(sentence, analysis, verbs)]
            yield from _longest(hit for hit in found if not _is_excepted(hit, sentence, excepted[hit.rule.id]))

    yield "woorden", match


def _forms(sentence: Sentence, analysis: Analysis, forms: Phrases[_Form]) -> Iterator[Match]:
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
            yield _match(form.rule, (span,), written, [(text, (Edit(span, text),)) for text in texts])


def _verbs(sentence: Sentence, analysis: Analysis, verbs: Mapping[str, Rule]) -> Iterator[Match]:
    for use in verb_uses(sentence):
        rule = verbs.get(use.lemma)
        if rule is None:
            continue
        parts = tuple(token.span for token in use.marked)
        written = " … ".join(analysis.text(part) for part in parts)
        yield _match(rule, parts, written, _verb_suggestions(rule, sentence, use))


def _verb_suggestions(rule: Rule, sentence: Sentence, use: VerbUse) -> list[tuple[str, tuple[Edit, ...]]]:
    suggestions = []
    for better in rule.options["beter"]:
        edits = replace_verb(sentence, use, better, rule.options["hulpwerkwoord"])
        suggestions.append((better if use.te or not edits else shown(edits, sentence), edits))
    return suggestions


def shown(edits: tuple[Edit, ...], sentence: Sentence) -> str:
    """What people read of edits that belong together: the new words, and the words that go."""
    new = " … ".join(edit.text.strip() for edit in edits if edit.text.strip())
    gone = dict.fromkeys(
        token.text
        for edit in edits
        for token in sentence.tokens
        if not edit.text.strip() and edit.span.covers(token.span)
    )
    return f"{new} (zonder {' en '.join(gone)})" if gone else new


def _match(rule: Rule, parts: tuple[Span, ...], written: str, better: list[tuple[str, tuple[Edit, ...]]]) -> Match:
    suggestions = []
    for position, (text, edits) in enumerate(better):
        safety = rule.options["safety"] if position == 0 else Safety.REVIEW
        suggestions.append(Suggestion(text, safety if edits else Safety.ADVICE, edits))
    if rule.options["advies"]:
        suggestions.append(Suggestion(rule.options["advies"], Safety.ADVICE))
    fitting = [text for text, edits in better if edits]
    words = either(fitting or [text for text, _ in better])
    return Match(rule, Hit(parts[0], {"gevonden": written, "beter": words}), parts, tuple(suggestions))


def either(words: Sequence[str]) -> str:
    """Words to choose from, as a sentence has them: *‘met’, ‘via’ of ‘door’*."""
    quoted = [f"‘{word}’" if " (" not in word else "‘" + word.replace(" (", "’ (", 1) for word in words]
    return " of ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))


def carry_case(word: str, written: str, starts_sentence: bool) -> str:
    """Write `word` with the capitals of what it replaces."""
    letters = [character for character in written if character.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters) and not starts_sentence and len(written) > 4:
        return word.upper()
    return word[:1].upper() + word[1:] if written[:1].isupper() else word


def _is_excepted(match: Match, sentence: Sentence, phrases: Phrases[None]) -> bool:
    return bool(phrases.by_first) and any(span.overlaps(match.parts[0]) for span, _ in phrases.spans(sentence))


def _longest(matches: Iterable[Match]) -> Iterator[Match]:
    """Of matches that overlap the longest counts; of equals the first."""
    taken: list[Span] = []
    for match in sorted(matches, key=lambda match: (-sum(map(len, match.parts)), match.parts[0].start)):
        if not any(part.overlaps(other) for part in match.parts for other in taken):
            taken.extend(match.parts)
            yield match
