"""Prepositions and the adverbs that stand for them with a pronoun: *van* and *hiervan*, *met* and *waarmee*."""

PREPOSITIONS = frozenset(
    "aan achter bij binnen boven buiten door in jegens langs met na naar naast om onder op over rond sinds te tegen "
    "tegenover tot tussen uit van vanaf vanuit via volgens voor voorbij wegens zonder".split()
)
PRONOUNS = ("er", "hier", "daar", "waar")
"""What takes the place of *het*, *dit*, *dat* and *wat* before a preposition."""
_AS_ADVERB = {"met": "mee", "tot": "toe"}


def as_adverb(preposition: str) -> str:
    """The form behind a pronoun: *mee* for *met* (*hiermee*), *over* for *over*."""
    return _AS_ADVERB.get(preposition, preposition)


def pronoun_in(word: str, preposition: str) -> str | None:
    """The pronoun of a pronominal adverb of `preposition`: *hier* of *hiervan*; None for another word."""
    adverb = as_adverb(preposition)
    pronoun = word.removesuffix(adverb)
    return pronoun if pronoun in PRONOUNS and word != pronoun else None
