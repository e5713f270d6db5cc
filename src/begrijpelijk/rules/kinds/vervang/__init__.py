"""Kind `vervang`: a word or phrase that has a better one, which takes over the inflection of what it replaces."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Category, Safety
from begrijpelijk.core.place import Span
from begrijpelijk.core.rule import Rule
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.neighbours import completes_compound, is_in_title
from begrijpelijk.language.phrase import Phrase
from begrijpelijk.language.surroundings import SURROUNDINGS
from begrijpelijk.rules.kinds.kind import Cut, Match, Matcher
from begrijpelijk.rules.kinds.vervang import adjectives, forms, nouns, verbs
from begrijpelijk.rules.kinds.vervang.match import Together, as_advice, together
from begrijpelijk.rules.phrases import UNREAD_KINDS, Phrases

KEYS = frozenset(
    "beter vormen woordsoort veilig behalve bij niet_bij advies advies_bij advies_waar hoofdletters "
    "hulpwerkwoord alleen niet samen genoemd".split()
)
CATEGORY = Category.WORD
VERB = "werkwoord"
NOUN = "zelfstandig naamwoord"
ADJECTIVE = "bijvoeglijk naamwoord"
INFLECTED = (VERB, NOUN, ADJECTIVE)
"""Found by lemma in all their forms, unless a rule gives its own `vormen`."""
PARTS_OF_SPEECH = {
    NOUN: frozenset({"NOUN"}),
    ADJECTIVE: frozenset({"ADJ"}),
    "bijwoord": frozenset({"ADV"}),
    "voegwoord": frozenset({"SCONJ", "CCONJ"}),
    "voorzetsel": frozenset({"ADP"}),
}
"""What the last word of a form must be, in UD, where a rule says so."""


def options(name: str, raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Settle what is looked for: `vormen` (form → better words) or, of a word that inflects, its lemma."""
    better = raw.get("beter", [])
    inflected = raw.get("woordsoort") if "vormen" not in raw else None
    found = raw.get("vormen", {} if inflected in INFLECTED else {name: better})
    if not isinstance(found, Mapping):
        raise ValueError("‘vormen’ geeft per vorm wat beter is.")
    if raw.get("woordsoort") not in (None, VERB, *PARTS_OF_SPEECH):
        raise ValueError(f"‘woordsoort’ moet een van deze zijn: {', '.join((VERB, *PARTS_OF_SPEECH))}.")
    if raw.get("veilig", "nee") not in ("ja", "nee"):
        raise ValueError("‘veilig’ is ja of nee.")
    if not (better or raw.get("vormen") or raw.get("advies")):
        raise ValueError("zeg wat ‘beter’ is, of geef een ‘advies’.")
    if inflected == NOUN:
        nouns.check(better)
    as_lists = {str(form): [words] if isinstance(words, str) else list(words) for form, words in found.items()}
    return {
        "werkwoord": verbs.phrase_of(name) if raw.get("woordsoort") == VERB else None,
        "betere werkwoorden": verbs.better_of(map(str, better)),
        "noun": name.lower() if inflected == NOUN else None,
        "adjective": name.lower() if inflected == ADJECTIVE else None,
        "beter": [str(word) for word in better],
        "vormen": as_lists,
        "pos": PARTS_OF_SPEECH.get(str(raw.get("woordsoort"))),
        "safety": Safety.SAFE if raw.get("veilig") == "ja" else Safety.REVIEW,
        "behalve": [str(phrase) for phrase in raw.get("behalve", [])],
        "niet_bij": [str(phrase) for phrase in raw.get("niet_bij", [])],
        "advies_bij": [str(phrase) for phrase in raw.get("advies_bij", [])],
        "advies_waar": _surroundings(raw.get("advies_waar", [])),
        "advies": raw.get("advies"),
        "hoofdletters": raw.get("hoofdletters") == "ja",
        "samen": _scope(raw.get("samen")),
        "genoemd": raw.get("genoemd") == "ja",
        "alleen": _surroundings(raw.get("alleen", [])),
        "niet": _surroundings(raw.get("niet", [])),
        "bij": tuple(str(word).lower() for word in raw.get("bij", [])),
        "hulpwerkwoord": tuple(raw["hulpwerkwoord"]) if "hulpwerkwoord" in raw else None,
    }


def _scope(value: Any) -> Together | None:
    if value not in (None, "ja", "alinea"):
        raise ValueError(f"bij ‘samen’ staat ‘{value}’. Kies uit: ja, alinea.")
    return {None: None, "ja": Together.SENTENCE, "alinea": Together.PARAGRAPH}[value]


def _surroundings(names: Iterable[Any]) -> tuple[str, ...]:
    unknown = [str(name) for name in names if name not in SURROUNDINGS]
    if unknown:
        raise ValueError(f"‘{unknown[0]}’ kennen we niet. Wel: {', '.join(SURROUNDINGS)}.")
    return tuple(names)


def compile(rules: Iterable[Rule], cut: Cut) -> Iterator[tuple[str, Matcher]]:
    """Put all rules into one matcher: forms by first token, words that inflect by lemma."""
    rules = tuple(rules)
    indexed_forms, indexed_verbs = forms.index(rules, cut), verbs.index(rules)
    indexed_nouns, indexed_adjectives = nouns.index(rules), adjectives.index(rules)
    excepted = {rule.id: Phrases.of((cut(phrase), None) for phrase in rule.options["behalve"]) for rule in rules}
    senses = Phrases.of((cut(phrase), rule.id) for rule in rules for phrase in rule.options["niet_bij"])
    doubts = Phrases.of((cut(phrase), rule.id) for rule in rules for phrase in rule.options["advies_bij"])

    def kept_in(sentence: Sentence, analysis: Analysis) -> tuple[Match, ...]:
        found = [
            *forms.find(sentence, analysis, indexed_forms),
            *verbs.find(sentence, analysis, indexed_verbs),
            *nouns.find(sentence, analysis, indexed_nouns),
            *adjectives.find(sentence, analysis, indexed_adjectives),
        ]
        if not found:
            return ()
        silent = {rule_id for _, rule_id in senses.find(sentence)}
        doubted = {rule_id for _, rule_id in doubts.find(sentence)}
        longest = _longest(
            hit
            for hit in found
            if hit.rule.id not in silent
            and not _is_excepted(hit, sentence, excepted[hit.rule.id])
            and not is_in_title(_phrase(hit, sentence))
        )
        return tuple(
            as_advice(kept) if kept.rule.id in doubted or _is_doubted(kept, sentence) else kept for kept in longest
        )

    def match(analysis: Analysis) -> Iterator[Match]:
        for paragraph in analysis.paragraphs():
            if paragraph[0].block.kind not in UNREAD_KINDS:
                yield from together([kept_in(sentence, analysis) for sentence in paragraph])

    yield "woorden", match


def _is_doubted(match: Match, sentence: Sentence) -> bool:
    """Whether a match stands where its rule gives advice only, or where half a compound would be left alone."""
    phrase = _phrase(match, sentence)
    places = match.rule.options["advies_waar"]
    return completes_compound(phrase) or any(SURROUNDINGS[place](phrase) for place in places)


def _phrase(match: Match, sentence: Sentence) -> Phrase:
    tokens: list[Token] = []
    for part in sorted(match.parts):
        first = bisect_right(sentence.tokens, part.start, key=lambda token: token.span.end)
        end = bisect_left(sentence.tokens, part.end, key=lambda token: token.span.start)
        tokens.extend(sentence.tokens[first:end])
    return Phrase(sentence, tuple(tokens))


def _is_excepted(match: Match, sentence: Sentence, phrases: Phrases[None]) -> bool:
    return bool(phrases.by_start) and any(
        span.overlaps(part) for span, _ in phrases.spans(sentence) for part in match.parts
    )


def _longest(matches: Iterable[Match]) -> Iterator[Match]:
    """Of matches that overlap the longest counts; of equals the first."""
    taken: list[Span] = []
    for match in sorted(matches, key=lambda match: (-sum(map(len, match.parts)), match.parts[0].start)):
        if not any(part.overlaps(other) for part in match.parts for other in taken):
            taken.extend(match.parts)
            yield match
