"""The preposition of an expression with a verb, in a sentence: *van* in *op de hoogte van*, *hiervan*, *waar … van*."""

from collections.abc import Iterator

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.clauses import carrier
from begrijpelijk.language.prepositions import PRONOUNS, as_adverb, pronoun_in
from begrijpelijk.language.verb_uses import VerbUse, is_verb

SELDOM_UNDER_NOUN = frozenset({"op", "tegen", "aan", "tot"})
TIMES = frozenset(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dag week maand jaar datum moment tijdstip termijn "
    "uur".split()
)
"""Heads of phrases such as *op maandag*: their preposition belongs to no verb."""
PERIODS = ("jaar", "maand", "week", "dag", "kwartaal", "seizoen", "periode")
"""Ends of compounds that are such heads as well: *schooljaar*."""
WITH_OP = TIMES | {"basis", "grond", "verzoek", "wijze", "manier"}
"""The same of *op*: *op verzoek*."""


def prepositions_of(
    sentence: Sentence, use: VerbUse, fixed: tuple[Token, ...], wanted: str
) -> Iterator[tuple[Token, bool]]:
    """The preposition of an expression: the one right behind it, else those that hang under its verb or noun.

    Each with whether it is stranded.
    """
    tokens = sentence.tokens
    ours = {use.verb.index, carrier(sentence, use.verb).index, *(token.index for token in fixed)}
    if use.particle is not None:
        ours.add(use.particle.index)
    behind = max(ours - {carrier(sentence, use.verb).index} | {use.verb.index}) + 1
    while behind < len(tokens) and is_verb(tokens[behind]) and sentence.tokens[behind].head in ours | {use.verb.head}:
        behind += 1
    if behind < len(tokens) and _is_preposition(sentence, tokens[behind], wanted):
        yield tokens[behind], False
        return
    start = fixed[0].index if fixed else (use.te or use.verb).index
    for token in tokens:
        noun = noun_of(sentence, token) if token.dep in ("case", "fixed") else token
        if token.dep == "advmod" and noun.pos == "ADV" and tokens[token.head].pos == "ADV":
            noun = tokens[token.head]  # *hierop niet*
        if (
            (noun.head in ours or _is_beside(sentence, use, token, noun, start))
            and noun.index not in ours
            and _is_preposition(sentence, token, wanted)
        ):
            yield token, False
        elif token.lower == as_adverb(wanted) and _is_stranded(sentence, token, fixed, ours):
            yield token, True


def noun_of(sentence: Sentence, preposition: Token) -> Token:
    """The noun that a preposition stands with, also as the last word of *ter beschikking van*."""
    head = sentence.tokens[preposition.head]
    return sentence.tokens[head.head] if preposition.dep == "fixed" and head.dep == "case" else head


def _is_beside(sentence: Sentence, use: VerbUse, token: Token, noun: Token, start: int) -> bool:
    """Whether a phrase that hangs elsewhere is surely part of the expression.

    That is so right before its words, with a preposition that nouns seldom have (*als dit op u van toepassing is*), and
    for an adverb under the verb above an infinitive (*hiervoor dient u zorg te dragen*).
    """
    if token.dep == "case":
        return token.lower in SELDOM_UNDER_NOUN and noun.index < start and sentence.subtree(noun)[-1].index + 1 == start
    return token.index + 1 == start or (use.verb.dep == "xcomp" and token.head == use.verb.head)


def _is_preposition(sentence: Sentence, token: Token, wanted: str) -> bool:
    if pronoun_in(token.lower, wanted):
        return True
    if token.lower != wanted or token.pos != "ADP":
        return False
    noun = noun_of(sentence, token)
    if noun.index < token.index:
        return False
    others = WITH_OP if wanted == "op" else TIMES
    head = noun.lemma.lower()
    if head in others or head.endswith(PERIODS):
        return False
    return not any(part.lower in _MONTHS for part in sentence.subtree(noun)[:3])


_MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())


def _is_stranded(sentence: Sentence, token: Token, fixed: tuple[Token, ...], ours: set[int]) -> bool:
    """*van* in *waar u gebruik van maakt*: right beside the expression, with its pronoun before it."""
    beside = {index + step for index in ours | {each.index for each in fixed} for step in (-1, 1)}
    alone = sentence.tokens[token.head].index < token.index or token.dep != "case" or token.head in ours
    pronouns = (each.lower in PRONOUNS for each in sentence.tokens[max(0, token.index - 8) : token.index])
    return token.pos in ("ADP", "ADV") and token.index in beside and alone and any(pronouns)


def mentions(sentence: Sentence, use: VerbUse, preposition: str) -> bool:
    """Whether a preposition stands anywhere in the clause of a verb."""
    words = (token.lower for token in sentence.subtree(carrier(sentence, use.verb)))
    return any(word in (preposition, as_adverb(preposition)) or pronoun_in(word, preposition) for word in words)
