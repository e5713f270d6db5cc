"""Reading a sentence: every protected thing in it, from left to right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from begrijpelijk.language.lexicon import noun, zipf
from begrijpelijk.language.transformation.enumeration import ALL, ONE_OF
from begrijpelijk.language.verbs import lemmas_of
from begrijpelijk.rewriting.lock import clause
from begrijpelijk.rewriting.lock.concept import Concept, Found, Part
from begrijpelijk.rewriting.lock.quantities import may_begin, quantity
from begrijpelijk.rewriting.lock.tables import Index, Phrase, Tables
from begrijpelijk.rewriting.lock.words import Word, split

SKIPPED = frozenset({"de", "het", "een", "op", "uw", "deze", "die", "dat", "eind", "begin", "medio", "om", "ongeveer"})
"""What may stand between *tot*, *voor* or *na* and the quantity that it bounds."""
REMEMBERED = 1 << 16
"""Words of which a reader remembers that they are plain."""
NEAR = 3
"""Words behind *in overeenstemming met* among which stands with whom: *de betrokken minister*."""
COMMON = 2.0
"""Zipf from which the rest of a word in *on-* is taken for a word: *volledig*, but not *geveer*."""
ARTICLES = frozenset({"de", "het", "een", "uw", "ons", "onze", "zijn", "haar", "hun", "die", "deze"})

_LISTED = re.compile(rf" \(({ALL.split(' {')[0]}|{ONE_OF.split(' {')[0]}) \w+\):(?=\n- )")
"""How an enumeration that became a list says whether all of it holds: ` (alle drie):`."""

MUST = Concept(Part.MODAL, "moeten")
IF = Concept(Part.CONDITION, "als")
NOT = Concept(Part.NEGATION, "niet")
NOT_BEFORE = Concept(Part.BOUND, "pas")
UP_TO = Concept(Part.BOUND, "tot")
NO_MORE = Concept(Part.NEGATION, "meer")
OPENING = frozenset(
    Concept(Part.CONDITION, norm) for norm in ("als", "zodra", "zolang", "totdat", "voor zover", "nadat")
)
"""Conditions that open a clause, which lasts to the next mark."""
CLAUSE_ENDS = frozenset(",.;:?!")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text holds that may not change."""

    found: tuple[Found, ...]
    initials: frozenset[str]
    """Words with a capital at the start of a sentence, which may be names."""
    words: tuple[str, ...]
    """All words and marks, in lower case."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads sentences with the tables and with terms of the rule base."""

    tables: Tables
    phrases: Index
    words: frozenset[str] = frozenset()
    """Words that are no names, though no list of common words has them."""
    _plain: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)
    """Whether nothing protected can begin with a word, of words that have been read: most are plain."""

    def read(self, text: str) -> Reading:
        """Everything protected in a text, in its order."""
        words = split(_LISTED.sub(_conjoined, text))
        found: list[Found] = []
        initials: set[str] = set()
        shouts = text.isupper()
        in_condition = False
        start = clauses = 0
        while start < len(words):
            word = words[start]
            clauses += word.lower in clause.OPENS
            if word.initial and clause.is_verb_first_condition(words, start) and not self._says(words, start, IF):
                found.append(Found(IF, f"{word.text} {words[start + 1].text}"))
                in_condition = True
            elif word.lower == "wie":
                in_condition = True
            elif word.lower in CLAUSE_ENDS:
                in_condition = False
            here, length = self._at(words, start)
            if here is None:
                if _may_be_name(word) and not shouts:
                    if word.initial and (word.lower in self.words or _is_known(word.lower)):
                        initials.add(word.text)
                    else:
                        found.append(Found(Concept(Part.NAME, word.text), word.text))
            else:
                said = " ".join(word.text for word in words[start : start + length])
                agent = _is_agent(words, start)
                for concept in here:
                    found.append(Found(_placed(concept, in_condition), said, agent, clauses))
                    in_condition = in_condition or concept in OPENING
                if word.text[:1].isupper():
                    initials.add(word.text)
            start += length
        return Reading(tuple(found), frozenset(initials), tuple(word.lower for word in words))

    def _at(self, words: Sequence[Word], start: int) -> tuple[tuple[Concept, ...] | None, int]:
        """What is said at a word and in how many words; None for a word that says nothing protected."""
        word = words[start]
        if (word.kind == "mark" and word.text != "€") or self._is_plain(word):
            return None, 1
        if clause.is_should(words, start):
            return (IF,), 1
        if self._is_everyday(words, start):
            return None, 1
        phrase = self._phrase(words, start)
        if phrase is not None and len(phrase.words) > 1:
            return phrase.concepts, len(phrase.words)
        if word.lower == "per" and phrase is None and start + 1 < len(words):
            return (Concept(Part.BOUND, f"per {words[start + 1].lower}"),), 1
        if (measured := quantity(words, start)) is not None:
            return (measured[0],), measured[1]
        if phrase is not None:
            return phrase.concepts, len(phrase.words)
        return self._word(words, start), 1

    def _word(self, words: Sequence[Word], start: int) -> tuple[Concept, ...] | None:
        """What a word says that stands in no phrase."""
        lower = words[start].lower
        if clause.says_must(words, start):
            return (MUST,)
        if clause.is_range(words, start):
            return (UP_TO,)
        if clause.is_not_before(words, start):
            return (NOT_BEFORE,)
        if clause.is_no_more(words, start):
            return (NO_MORE,)
        if (verb := self._split_verb(words, start)) is not None:
            return (verb,)
        if (negated := self._negated(words[start])) is not None:
            return negated
        return (Concept(Part.TERM, lower),) if self.tables.roots.search(lower) else None

    def _is_plain(self, word: Word) -> bool:
        lower = word.lower
        if word.kind != "word":
            return False
        known = self._plain.get(lower)
        if known is None:
            if len(self._plain) > REMEMBERED:
                self._plain.clear()
            apart = lower in self.tables.split_verbs or lower in clause.OPENERS
            begins = apart or lower in self.phrases or may_begin(lower)
            known = self._plain[lower] = not (begins or self._negated(word) or self.tables.roots.search(lower))
        return known

    def _phrase(self, words: Sequence[Word], start: int) -> Phrase | None:
        groups = self.phrases.get(words[start].lower)
        if groups is None:
            return None
        second = words[start + 1].lower if start + 1 < len(words) else None
        for phrase in (*groups.get(second, ()), *groups.get(None, ())) if second else groups.get(None, ()):
            end = start + len(phrase.words)
            said = tuple(word.lower for word in words[start:end])
            if said == phrase.words and self._is_bound(phrase, words, end):
                return phrase
        return None

    def _is_everyday(self, words: Sequence[Word], start: int) -> bool:
        """Whether a word of the tables says nothing protected together with others of its clause."""
        at = start + (words[start].lower == "te" and start + 1 < len(words))
        lower = words[at].lower
        if verbs := self.tables.particles.get(lower):
            return clause.belongs_to_verb(words, at, verbs)
        if clause.is_kept(words, at):
            return True
        objects = (self.tables.given.get(lemma) for lemma in lemmas_of(lower))
        return any(nouns is not None and clause.is_given(words, at, nouns) for nouns in objects)

    def _is_bound(self, phrase: Phrase, words: Sequence[Word], end: int) -> bool:
        """Whether what a phrase asks for follows it."""
        if phrase.before_word:
            return end < len(words) and words[end].kind != "mark"
        if Part.ACTOR in phrase.before:
            near = words[end : end + NEAR]
            named = any(each.part is Part.ACTOR for word in near for each in self._alone(word.lower))
            return named or any(_may_be_name(word) for word in near[:2])
        return not phrase.before or _quantity_follows(words, end, phrase.before)

    def _says(self, words: Sequence[Word], start: int, concept: Concept) -> bool:
        phrase = self._phrase(words, start)
        return phrase is not None and concept in phrase.concepts

    def _split_verb(self, words: Sequence[Word], start: int) -> Concept | None:
        for particle, concept in self.tables.split_verbs.get(words[start].lower, ()):
            if clause.particle_follows(words, start, particle):
                return concept
        return None

    def _negated(self, word: Word) -> tuple[Concept, ...] | None:
        """*onvolledig* is *niet volledig*, *niet-ingezetene* is *niet* with a word."""
        lower = word.lower
        if lower.startswith("niet-"):
            return NOT, *self._alone(lower[5:])
        if not lower.startswith("on") or len(lower) < 7 or (zipf(lower[2:]) or 0) < COMMON:
            return None
        return NOT, *self._alone(lower[2:])

    def _alone(self, lower: str) -> Iterator[Concept]:
        for phrase in self.phrases.get(lower, {}).get(None, ()):
            yield from phrase.concepts


def _placed(concept: Concept, in_condition: bool) -> Concept:
    """A negation with its place: *vervalt als u niet komt* is not *vervalt niet als u komt*."""
    if in_condition and concept.part is Part.NEGATION:
        return Concept(concept.part, f"{concept.norm} (in een voorwaarde)")
    return concept


def _conjoined(listed: re.Match[str]) -> str:
    """What a list says of its items before the first of them, said as a sentence says it before the last."""
    return ": of" if listed[1] == ONE_OF.split(" {")[0] else ": en"


def _quantity_follows(words: Sequence[Word], start: int, parts: frozenset[Part]) -> bool:
    for index in range(start, min(start + 4, len(words))):
        if (measured := quantity(words, index)) is not None:
            return measured[0].part in parts
        if words[index].lower not in SKIPPED:
            return False
    return False


def _may_be_name(word: Word) -> bool:
    if word.kind == "abbreviation":
        return word.text.isupper()
    return word.kind == "word" and not word.text.islower() and any(map(str.isupper, word.text))


def _is_known(lower: str) -> bool:
    return zipf(lower) is not None or noun(lower) is not None or bool(lemmas_of(lower))


def _is_agent(words: Sequence[Word], start: int) -> bool:
    before = [word.lower for word in words[max(0, start - 2) : start]]
    return words[start].lower == "door" or (
        bool(before) and (before[-1] == "door" or (len(before) == 2 and before[0] == "door" and before[1] in ARTICLES))
    )
