"""Who acts in a passive: the phrase with *door*, where what it names can act.

*Door een storing* and *door omstandigheden* tell a cause, *door middel van* a means: none of them makes a good subject.
"""

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.transformation.clause import Phrase

ACTING_TYPES = frozenset("hi")
"""Semantic types of the noun list: human, institution."""

OTHER_ACTORS = frozenset(
    """raad college bureau bank dienst organisatie instelling kamer ploeg groep orgaan rijk provincie regio buurt wijk
    stad dorp land winkel school receptie balie huishouden gezag loket systeem lieden leden
    verzekering dier vogel hond kat rat muis meeuw duif""".split()
)
"""Nouns that the list has under another type, or under none, and that can act."""

SHORTEST_PART = 3
"""Letters of the first part of a compound, and one less than those of the last."""

ACTING_PRONOUNS = frozenset({"ons", "u", "mij", "me", "hem", "iemand"})


def agent_phrase(sentence: Sentence, participle: Token) -> Phrase | None:
    """The one phrase with *door* that says who acts, *door* included; None if there is none, or more than one."""
    heads = [
        token
        for token in sentence.dependents(participle, "obl:agent", "obl")
        if sentence.subtree(token)[0].lower == "door" and can_act(sentence, token)
    ]
    if len(heads) != 1:
        return None
    phrase = sentence.subtree(heads[0])
    following = sentence.tokens[phrase[-1].index + 1 : phrase[-1].index + 2]
    return phrase if all(token.lower != "heen" for token in following) else None  # door de wijk heen


def agent_head(phrase: Phrase) -> Token:
    """The word of a phrase on which the others hang."""
    inside = {token.index for token in phrase}
    return next(token for token in phrase if token.head not in inside or token.head == token.index)


def can_act(sentence: Sentence, token: Token) -> bool:
    """Whether a noun or pronoun names a person, an organisation or an animal: a name with *door* is taken to be one."""
    if any(any(sentence.dependents(case, "fixed")) for case in sentence.dependents(token, "case")):
        return False  # door middel van
    if token.pos == "PRON":
        return token.lower in ACTING_PRONOUNS
    if names_actor(token.lower):
        return True
    is_name = token.pos == "PROPN" or (token.index > 0 and token.text[:1].isupper())
    return is_name and token.dep == "obl:agent"


def names_actor(word: str) -> bool:
    """Whether a noun names what can act; of a compound that the noun list does not have the longest known end tells."""
    found = noun(word)
    if found is None:
        ends = (word[start:] for start in range(SHORTEST_PART, len(word) - SHORTEST_PART))
        known = next((end for end in ends if noun(end)), "")
        return names_actor(known) if known else word.endswith(tuple(OTHER_ACTORS))
    base = found.head or found.singular or word
    return bool(ACTING_TYPES.intersection(found.semantic_types)) or {word, base} & OTHER_ACTORS != set()
