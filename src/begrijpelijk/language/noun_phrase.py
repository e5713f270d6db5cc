"""A noun and the words before it, as far as they plainly belong to it."""

from dataclasses import dataclass

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.nouns import Gender, gender, stands_bare
from begrijpelijk.language.verbs import lemmas_of

TO_COMMON = {
    "het": "de",
    "'t": "de",
    "dit": "deze",
    "dat": "die",
    "ons": "onze",
    "welk": "welke",
    "elk": "elke",
    "ieder": "iedere",
    "hetzelfde": "dezelfde",
    "datzelfde": "diezelfde",
    "zulk": "zulke",
    "menig": "menige",
    "enig": "enige",
    "enkel": "enkele",
}
TO_NEUTER = {common: neuter for neuter, common in TO_COMMON.items() if neuter != "'t"}
SAME = frozenset(
    """
    een 'n één eén geen mijn jouw je uw zijn haar hun jullie zo'n veel weinig meer minder genoeg wat al alle voldoende
    """.split()
)
"""Determiners that every noun has alike."""

AMOUNTS = frozenset("veel weinig meer minder genoeg wat al alle voldoende".split())
"""Those of them that stand before a mass."""

_INDEFINITE = frozenset(
    """
    een 'n één eén geen zo'n welk welke elk elke ieder iedere zulk zulke menig menige enig enige enkel
    enkele veel weinig meer minder genoeg wat voldoende
    """.split()
)
"""Determiners after which an adjective before a het-word has no *e*: *een nieuw plan*, *elk nieuw plan*."""

_NEVER_ALONE = frozenset("de het 't dit dat deze die".split())
"""Before a noun these are its determiner, whatever the analysis says: then it is in doubt."""

_LIKE_ADJECTIVES = frozenset({"enig", "enige", "enkel", "enkele"})
"""Determiners that behind another one are adjectives: *de enige reden*, *een enkele keer*."""

_INTENSIFIERS = frozenset("bijzonder echt erg flink goed heel hoogst nogal redelijk uiterst vrij zeer".split())
"""Adverbs that look like adjectives: *een erg groot plan*, *een erg grote wens*."""

_EACH = {"elk": Gender.NEUTER, "ieder": Gender.NEUTER, "elke": Gender.COMMON, "iedere": Gender.COMMON}

_MELTED = frozenset({"ten", "ter", "te", "der", "des", "den"})
"""Old case forms: what stands behind them is an expression of its own."""

_QUOTES = frozenset("\"'“”„‘’«»")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun with what stands before it."""

    noun: Token
    determiner: Token | None
    adjectives: tuple[Token, ...]
    """Those that agree with the noun, participles too."""

    @property
    def is_definite(self) -> bool:
        """Whether adjectives have their *e* before any noun: *het nieuwe plan*, *uw nieuwe plan*."""
        return self.determiner is not None and self.determiner.lower not in _INDEFINITE

    @property
    def shown_gender(self) -> Gender | None:
        """The gender of a singular noun that its determiner shows (*dit*, *onze*), or else the tables."""
        word = self.determiner.lower if self.determiner else ""
        if word in TO_COMMON:
            return Gender.NEUTER
        return Gender.COMMON if word in TO_NEUTER else gender(self.noun.lower)


def noun_phrase(sentence: Sentence, noun: Token) -> NounPhrase | None:
    """The determiner and the adjectives of a singular noun; None where the words before it are no plain noun phrase.

    That is the case after a number too (*de twee jaar*), and in a name (*de Nationale ombudsman*).
    """
    adjectives: list[Token] = []
    position = noun.index - 1
    while position >= 0:
        token = sentence.tokens[position]
        is_second = _is_second(sentence, token)
        if _is_determiner(token) and not is_second:
            is_its_own = token.head in (noun.index, *(each.index for each in adjectives))
            if is_its_own or _agrees_beside(token, noun):
                return NounPhrase(noun, token, tuple(reversed(adjectives)))
            if token.lower in _NEVER_ALONE:
                return None
            break
        if is_second or (_is_prenominal(token) and not (adjectives and token.lower in _INTENSIFIERS)):
            if token.index > 0 and token.text.istitle():
                return None
            adjectives.append(token)
            inside = [part.index for part in sentence.subtree(token) if part.index < position]
            is_clause = "VerbForm=Part" in token.features and any(sentence.dependents(token, "obl", "obl:agent"))
            position = min(inside) if is_clause and inside else position
        elif not _is_inside(sentence, token, adjectives):
            break
        position -= 1
    has_more = any(child.index < noun.index for child in sentence.dependents(noun, "det", "nmod:poss", "nummod"))
    if has_more or (position >= 0 and _may_be_inside(sentence.tokens[position])):
        return None
    return NounPhrase(noun, None, tuple(reversed(adjectives)))


def _is_determiner(token: Token) -> bool:
    """Whether it looks like a determiner; a *dat* or *die* that opens a clause is none."""
    if token.pos == "SCONJ" or "betr" in token.tag:
        return False
    known = token.lower in TO_COMMON or token.lower in TO_NEUTER or token.lower in SAME
    return (known and token.pos in ("DET", "PRON", "NUM", "ADJ")) or token.dep == "nmod:poss"


def _agrees_beside(token: Token, noun: Token) -> bool:
    """Whether *elk* or *ieder* right before its noun can only be its determiner, whatever the analysis says.

    Before a mass it may mean each of those who act: *zij krijgen elk water*.
    """
    shown = _EACH.get(token.lower)
    return shown is not None and token.pos == "DET" and shown is gender(noun.lower) and not stands_bare(noun.lower)


def _is_second(sentence: Sentence, token: Token) -> bool:
    before = sentence.tokens[token.index - 1].lower if token.index else ""
    return token.lower in _LIKE_ADJECTIVES and (before in _NEVER_ALONE or before in SAME)


def _is_prenominal(token: Token) -> bool:
    if token.tag:
        return "|prenom" in token.tag and token.tag.startswith(("ADJ", "WW|vd", "WW|od"))
    return token.dep == "amod" and (token.pos == "ADJ" or "VerbForm=Part" in token.features)


def _is_inside(sentence: Sentence, token: Token, adjectives: list[Token]) -> bool:
    """Whether a word stands between determiner and noun without agreeing: *heel*, *eerste*, *en* between adjectives."""
    if token.tag.startswith("TW|rang"):
        return True
    joins = token.lower in ("en", "of", ",", "maar") and token.index > 0 and bool(adjectives)
    if joins and _is_prenominal(sentence.tokens[token.index - 1]):
        return True
    if not adjectives or (token.head != adjectives[-1].index and token.lower not in _INTENSIFIERS):
        return False
    # *breed maatschappelijk draagvlak*: an adverb, or an adjective that agrees? Beside *gewenste* it is an adverb.
    next_has_e = adjectives[-1].lower.endswith("e")
    return token.pos == "ADV" or (token.pos == "ADJ" and (next_has_e or token.lower in _INTENSIFIERS))


def _may_be_inside(token: Token) -> bool:
    """Whether the word before a phrase without determiner may be part of it, with a wrong tag."""
    return token.pos in ("ADJ", "NOUN", "PROPN", "X") or (token.pos in ("VERB", "AUX") and not lemmas_of(token.lower))


def is_apart(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun belongs to a longer name, an expression, a hyphenated word or a quotation."""
    before = sentence.tokens[noun.index - 1] if noun.index else None
    after = sentence.tokens[noun.index + 1] if noun.index + 1 < len(sentence.tokens) else None
    if noun.dep in ("fixed", "flat", "compound") or any(sentence.dependents(noun, "fixed", "compound")):
        return True
    if before is not None and (before.lower in _MELTED or (before.text in "-/" and before.span.end == noun.span.start)):
        return True
    if after is not None and after.text in "-/" and after.span.start == noun.span.end:
        return True
    return sum(token.text in _QUOTES for token in sentence.tokens[: noun.index]) % 2 == 1
