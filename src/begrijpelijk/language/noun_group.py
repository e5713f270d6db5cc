"""A noun with the words that belong to it, as a rule names it: *het issue*, *snel onderzoek*, *ouder met gezag*."""

from dataclasses import dataclass
from typing import Self

from begrijpelijk.language.adjectives import Degree, inflect
from begrijpelijk.language.nouns import Gender, gender, is_plural, plural

_ARTICLES = {"de": Gender.COMMON, "het": Gender.NEUTER}
_PREPOSITIONS = frozenset(
    """
    aan achter bij binnen boven buiten door in met na naar om onder op over per te tegen tot uit van voor zonder
    """.split()
)


@dataclass(frozen=True, slots=True)
class NounGroup:
    """A noun in the singular with its adjectives before it and a phrase behind it."""

    adjectives: tuple[str, ...]
    """Without *e* where they have such a form."""
    noun: str
    after: str
    """From the preposition on: *met gezag*; empty for most."""
    gender: Gender | None

    @classmethod
    def read(cls, words: str) -> Self:
        """The group that `words` name; an article before it says its gender and is no part of it."""
        parts = words.split()
        article = _ARTICLES.get(parts[0]) if len(parts) > 1 else None
        parts = parts[1:] if article is not None else parts
        end = next((index for index, part in enumerate(parts) if index and part in _PREPOSITIONS), len(parts))
        head = parts[end - 1]
        return cls(tuple(parts[: end - 1]), head, " ".join(parts[end:]), article or gender(head))

    def form(self, *, in_plural: bool, with_e: bool) -> str | None:
        """The group in the singular or plural, its adjectives with their *e* or not; None if a form is not known."""
        noun = plural(self.noun) if in_plural else None if is_plural(self.noun) else self.noun
        # An adjective that the rule gives with its *e* (*uiterste datum*) has it everywhere.
        adjectives = [inflect(word, Degree.INFLECTED if with_e else Degree.BASE) for word in self.adjectives]
        if noun is None or None in adjectives:
            return None
        return " ".join(filter(None, (*adjectives, noun, self.after)))
