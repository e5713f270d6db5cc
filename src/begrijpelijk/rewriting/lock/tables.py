"""The tables of the lock: phrases of Dutch law and administration, with the concepts that they stand for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from begrijpelijk.language.verbs import Cell, inflect, verb_forms
from begrijpelijk.rewriting.lock.concept import Concept, Part
from begrijpelijk.rewriting.lock.words import split

WITH_TABLE = (
    Part.MODAL, Part.BOUND, Part.CONDITION, Part.NEGATION, Part.ACTOR, Part.TIME, Part.TERM, Part.NUMBER
)  # fmt: skip
BEFORE = {
    "*": frozenset({Part.DATE, Part.TIME, Part.AMOUNT, Part.NUMBER}),
    "@": frozenset({Part.DATE, Part.TIME}),
    "!": frozenset({Part.ACTOR}),
}
"""What must follow a phrase with this mark behind it."""
THEMSELVES = "zichzelf"
"""The key of words that are no group: each stands for itself."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in lower case and what they say together: nothing, where they have another sense."""

    words: tuple[str, ...]
    concepts: tuple[Concept, ...]
    before: frozenset[Part] = frozenset()
    """What must follow it for it to count: *tot*, *voor* and *rond* are bounds only of a date, a term or a number."""
    before_word: bool = False
    """Whether it counts only before a word: *na de zitting*, but not *wij gaan dat na*."""


Index = Mapping[str, Mapping[str | None, tuple[Phrase, ...]]]
"""Phrases under their first word, and then under the second (or None); longest first."""


@dataclass(frozen=True, slots=True)
class Tables:
    """All that the lock knows by heart."""

    phrases: Index
    split_verbs: Mapping[str, tuple[tuple[str, Concept], ...]]
    """For the verb part of a separable verb its particles: *trekt* → *in* (intrekken)."""
    roots: re.Pattern[str]
    """A part of a compound that makes it a term: *vergunning*."""
    particles: Mapping[str, frozenset[str]]
    """Words that are no bound where they belong to one of these verbs: *samen* in *wij werken samen*."""
    given: Mapping[str, frozenset[str]]
    """For a verb the nouns with which it is no term: *hulp verlenen*."""


@cache
def tables() -> Tables:
    """Read the tables, once."""
    verbs = _read("verbs")
    separable: dict[str, list[tuple[str, Concept]]] = {}
    for lemma in (*verbs["werkwoorden"], *verbs["zelfde"]):
        forms = verb_forms(lemma)
        concept = Concept(Part.TERM, verbs["zelfde"].get(lemma, lemma))
        if forms and forms.particle:
            for form in {inflect(lemma, cell, apart=True) for cell in Cell} - {None}:
                separable.setdefault(str(form), []).append((forms.particle, concept))
    phrases = (*_terms_of_verbs(verbs["werkwoorden"], verbs["zelfde"]), *_phrases())
    return Tables(
        index(phrases),
        {form: tuple(found) for form, found in separable.items()},
        re.compile("|".join(verbs["wortels"])),
        {particle: frozenset(lemmas) for particle, lemmas in verbs["deeltjes"].items()},
        {lemma: frozenset(nouns) for lemma, nouns in verbs["zonder besluit"].items()},
    )


def index(phrases: Iterable[Phrase]) -> Index:
    """Phrases by their words, longest first; of equals the last counts, the others are dropped."""
    by_words = {phrase.words: phrase for phrase in phrases}
    found: dict[str, dict[str | None, tuple[Phrase, ...]]] = {}
    for phrase in sorted(by_words.values(), key=lambda phrase: -len(phrase.words)):
        second = phrase.words[1] if len(phrase.words) > 1 else None
        group = found.setdefault(phrase.words[0], {})
        group[second] = (*group.get(second, ()), phrase)
    return found


def cut(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, as a text is split."""
    return tuple(word.lower for word in split(phrase))


def _phrases() -> Iterator[Phrase]:
    concepts: dict[str, Concept] = {}
    for part in WITH_TABLE:
        for norm, forms in _read(part).items():
            concepts[norm] = Concept(part, norm)
            for form in forms:
                concept = Concept(part, form) if norm == THEMSELVES else concepts[norm]
                words, mark = (form[:-2], form[-1]) if form[-2:-1] == " " and form[-1] in "*@!+" else (form, "")
                yield Phrase(cut(words), (concept,), BEFORE.get(mark, frozenset()), mark == "+")
    for form, norms in _read("samengesteld").items():
        yield Phrase(cut(form), tuple(concepts[norm] for norm in norms))
    for form in _read("andere-betekenis"):
        yield Phrase(cut(form), ())


def _terms_of_verbs(verbs: Mapping[str, list[str]], same: Mapping[str, str]) -> Iterator[Phrase]:
    for lemma, nouns in (*verbs.items(), *((each, []) for each in same)):
        concept = (Concept(Part.TERM, same.get(lemma, lemma)),)
        forms = verb_forms(lemma)
        if forms:
            yield from (Phrase((form,), concept) for cell in Cell if (form := inflect(lemma, cell)))
            yield Phrase(cut(forms.te_infinitive), concept)
        yield from (Phrase(cut(noun), concept) for noun in nouns)


def _read(name: str) -> Any:
    path = resources.files("begrijpelijk.rewriting.lock") / "tables" / f"{name}.yaml"
    return yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
