"""Expressions with a verb as they are written down: *zorg dragen voor*, *(een) beslissing nemen (over)*."""

from dataclasses import dataclass
from itertools import product

from begrijpelijk.language.prepositions import PREPOSITIONS
from begrijpelijk.language.verbs import Cell, inflect, verb_forms

WITH_INFINITIVE = frozenset("blijven gaan hoeven kunnen laten moeten mogen willen".split())
"""Verbs that take another infinitive along: in *gaan gelden* it is *gaan* that changes its form."""


@dataclass(frozen=True, slots=True)
class VerbPhrase:
    """An expression with a verb: *zich*, fixed words, the infinitive, what follows it, and a preposition."""

    verb: str
    fixed: tuple[tuple[str, bool], ...] = ()
    """The words before the infinitive, each with whether it must stand there."""
    tail: str = ""
    """What follows the verb: *gelden* in *gaan gelden*."""
    preposition: str = ""
    preposition_required: bool = True
    reflexive: bool = False

    @classmethod
    def of(cls, written: str) -> "VerbPhrase":
        """Read an expression as a rule has it: *zorg dragen voor*, *(een) beslissing nemen (over)*.

        Raises:
            ValueError: it has no known infinitive, or something else than a preposition behind it.

        """
        words = written.lower().split()
        bare = [word.strip("()") for word in words]
        required = [not word.startswith("(") for word in words]
        verbs = [place for place, word in enumerate(bare) if required[place] and verb_forms(word)]
        if not verbs:
            raise ValueError(f"in ‘{written}’ staat geen werkwoord dat we kennen.")
        helps = len(verbs) > 1 and bare[verbs[0]] in WITH_INFINITIVE
        verb, end = verbs[0] if helps else verbs[-1], verbs[-1] + 1
        after = bare[end:]
        if len(after) > 1 or not PREPOSITIONS.issuperset(after):
            raise ValueError(f"in ‘{written}’ staat na het werkwoord iets anders dan één voorzetsel.")
        reflexive = bare[0] == "zich" and verb > 0
        fixed = tuple(zip(bare, required, strict=True))[reflexive:verb]
        preposition = after[0] if after else ""
        tail = " ".join(bare[verb + 1 : end])
        return cls(bare[verb], fixed, tail, preposition, all(required[end:]), reflexive)

    @property
    def words(self) -> str:
        """The fixed words, without those that may be left out."""
        return " ".join(word for word, required in self.fixed if required)

    @property
    def variants(self) -> tuple[tuple[str, ...], ...]:
        """The fixed words with and without those that may be left out, the longest first."""
        ways = product(*([(word,)] if required else [(word,), ()] for word, required in self.fixed))
        found = {tuple(word for part in way for word in part) for way in ways}
        return tuple(sorted(found, key=lambda words: (-len(words), words)))

    @property
    def is_verb(self) -> bool:
        """Whether it is no more than a verb."""
        return not (self.fixed or self.tail or self.preposition or self.reflexive)


def forms_of(verb: str) -> frozenset[str]:
    """All forms of a verb, in one word."""
    return frozenset(form for cell in Cell if (form := inflect(verb, cell)))
