"""What agrees with a noun in Dutch, and changes with it: article, demonstrative, adjectives, relative pronoun.

Only the singular of a het-word differs: plurals have the same small words as de-words. Every function answers None or
no edits where the result would not surely be right Dutch.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from begrijpelijk.core.finding import Edit
from begrijpelijk.language.adjectives import Degree
from begrijpelijk.language.adjectives import inflect as inflect_adjective
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.noun_group import NounGroup
from begrijpelijk.language.nouns import Gender, gender
from begrijpelijk.language.verbs import Cell, inflect, lemmas_of

_TO_COMMON = {
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
}
_TO_NEUTER = {common: neuter for neuter, common in _TO_COMMON.items() if neuter != "'t"}
_SAME = frozenset(
    "een 'n één geen mijn jouw je uw zijn haar hun jullie zo'n veel weinig meer minder genoeg wat al alle".split()
)
"""Determiners that every noun has alike."""

_INDEFINITE = frozenset(
    """
    een 'n één geen zo'n welk welke elk elke ieder iedere zulk zulke menig menige enig enige veel weinig meer minder
    genoeg wat
    """.split()
)
"""Determiners after which an adjective before a het-word has no *e*: *een nieuw plan*, *elk nieuw plan*."""

_MELTED = frozenset({"ten", "ter", "te", "der", "des", "den"})
"""Old case forms: what stands behind them is an expression of its own."""

_RELATIVE = {Gender.NEUTER: frozenset({"dat", "wat", "hetwelk"}), Gender.COMMON: frozenset({"die"})}
_PERSONAL = {Gender.NEUTER: frozenset({"het"}), Gender.COMMON: frozenset({"hij", "hem", "deze", "die"})}
"""Pronouns that can take up a noun later in its sentence."""

_QUOTES = frozenset("\"'“”„‘’«»")
_ADJECTIVE_PAIRS = (
    (Degree.BASE, Degree.INFLECTED),
    (Degree.COMPARATIVE, Degree.COMPARATIVE_INFLECTED),
    (Degree.SUPERLATIVE, Degree.SUPERLATIVE_INFLECTED),
)
_PARTICIPLE_PAIRS = (
    (Cell.PAST_PARTICIPLE, Cell.PAST_PARTICIPLE_INFLECTED),
    (Cell.PRESENT_PARTICIPLE, Cell.PRESENT_PARTICIPLE_INFLECTED),
)


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
        if word in _TO_COMMON:
            return Gender.NEUTER
        return Gender.COMMON if word in _TO_NEUTER else gender(self.noun.lower)


def noun_phrase(sentence: Sentence, noun: Token) -> NounPhrase | None:
    """The determiner and the adjectives of a noun; None where the words before it are no plain noun phrase."""
    adjectives: list[Token] = []
    position = noun.index - 1
    while position >= 0:
        token = sentence.tokens[position]
        if _is_determiner(token):
            certain = token.head == noun.index or (token.dep in ("mark", "det") and token.pos == "SCONJ")
            if not certain:
                return None
            return NounPhrase(noun, token, tuple(reversed(adjectives)))
        if _is_prenominal(token):
            adjectives.append(token)
            inside = [part.index for part in sentence.subtree(token) if part.index < position]
            is_clause = "VerbForm=Part" in token.features and any(sentence.dependents(token, "obl", "obl:agent"))
            position = min(inside) if is_clause and inside else position
        elif not _is_inside(sentence, token, noun, adjectives):
            break
        position -= 1
    if any(child.index < noun.index for child in sentence.dependents(noun, "det")):
        return None
    return NounPhrase(noun, None, tuple(reversed(adjectives)))


def replaced_noun(sentence: Sentence, noun: Token, better: NounGroup, plural: bool) -> tuple[Edit, ...]:
    """The edits that put `better` in the place of a noun, in its number, and let all that belongs to it agree.

    None where anything is in doubt: the forms, the gender, or what belongs to the noun.
    """
    phrase = noun_phrase(sentence, noun)
    if phrase is None or _is_apart(sentence, noun):
        return ()
    old, new = phrase.shown_gender, better.gender
    changes = {} if plural or new is Gender.EITHER or (new and new is old) else _agreeing(sentence, phrase, old, new)
    if new is Gender.EITHER:
        new = old
    form = better.form(in_plural=plural, with_e=plural or phrase.is_definite or new is not Gender.NEUTER)
    if form is None or changes is None or (better.adjectives and new is None):
        return ()
    edits = [Edit(token.span, cased(word, token)) for token, word in changes.items() if word != token.lower]
    return tuple(sorted([*edits, Edit(noun.span, cased(form, noun))], key=lambda edit: edit.span))


def _agreeing(
    sentence: Sentence, phrase: NounPhrase, old: Gender | None, new: Gender | None
) -> Mapping[Token, str] | None:
    """The form that every word that agrees with a singular noun has before one of gender `new`; None where in doubt."""
    noun, determiner = phrase.noun, phrase.determiner
    pronouns = tuple(_relative_pronouns(sentence, noun))
    agrees = [*phrase.adjectives, *pronouns, *([determiner] if determiner and determiner.lower not in _SAME else [])]
    if new is None:
        return None if agrees else {}
    if _has_doubt(sentence, phrase, old or Gender.EITHER, pronouns):
        return None
    relative = "dat" if new is Gender.NEUTER else "die"
    forms: dict[Token, str | None] = {pronoun: relative for pronoun in pronouns}  # noqa: C420 (wider values)
    forms |= {adjective: _adjective_form(phrase, adjective, new) for adjective in phrase.adjectives}
    if determiner is not None:
        forms[determiner] = _determiner_form(determiner, new)
    return None if None in forms.values() else {token: form for token, form in forms.items() if form}


def ending(sentence: Sentence, adjective: Token, *, varies: bool) -> bool | None:
    """Whether another adjective has an *e* in the place of this one, which has none; None if that cannot be told.

    Args:
        varies: whether this adjective could have one. Then it has none because its noun is a het-word, or because it
            is an expression with that noun (*het openbaar vervoer*); else (*extra*) its form says nothing.

    """
    noun = sentence.tokens[adjective.head]
    while noun.dep == "conj" and noun.pos != "NOUN" and noun.head != noun.index:
        noun = sentence.tokens[noun.head]
    is_plural = noun.pos == "NOUN" and "Number=Plur" in noun.features
    if is_plural and not varies and noun.index > adjective.index:
        return True
    phrase = noun_phrase(sentence, noun) if noun.index > adjective.index else None
    if phrase is None or adjective not in phrase.adjectives:
        return False if varies else None
    if phrase.is_definite:
        return True
    shown = Gender.NEUTER if varies else phrase.shown_gender
    return {Gender.COMMON: True, Gender.NEUTER: False}.get(shown) if shown else None


def cased(form: str, token: Token) -> str:
    """A form with the capitals of the token that it replaces."""
    if token.text.isupper() and len(token.text) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if token.text[:1].isupper() else form


def _is_determiner(token: Token) -> bool:
    """Whether it looks like a determiner; a *dat* or *die* that opens a clause is none."""
    if token.pos == "SCONJ" or "betr" in token.tag:
        return False
    known = token.lower in _TO_COMMON or token.lower in _TO_NEUTER or token.lower in _SAME
    return (known and token.pos in ("DET", "PRON", "NUM")) or token.dep == "nmod:poss"


def _is_prenominal(token: Token) -> bool:
    if token.tag:
        return "|prenom" in token.tag and token.tag.startswith(("ADJ", "WW|vd", "WW|od"))
    return token.dep == "amod" and (token.pos == "ADJ" or "VerbForm=Part" in token.features)


def _is_inside(sentence: Sentence, token: Token, noun: Token, adjectives: list[Token]) -> bool:
    """Whether a word stands between determiner and noun without agreeing: *heel*, *twee*, *en* between adjectives."""
    if token.head == noun.index and (token.pos == "NUM" or token.tag.startswith("TW")):
        return True
    joins = token.lower in ("en", "of", ",", "maar") and token.index > 0 and bool(adjectives)
    if joins and _is_prenominal(sentence.tokens[token.index - 1]):
        return True
    modifies = token.pos in ("ADV", "ADJ") and token.dep in ("advmod", "amod")
    return modifies and token.head in {each.index for each in adjectives}


def _is_apart(sentence: Sentence, noun: Token) -> bool:
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


def _has_doubt(sentence: Sentence, phrase: NounPhrase, old: Gender, pronouns: tuple[Token, ...]) -> bool:
    """Whether words that depend on the gender of the old noun may be overlooked."""
    noun = phrase.noun
    if _shares_words(sentence, phrase):
        return True
    later = sentence.tokens[noun.index + 1 :]
    words = frozenset[str]().union(*(words for kind, words in _PERSONAL.items() if old in (kind, Gender.EITHER)))
    if any(token.lower in words and _stands_alone(token) for token in later):
        return True
    if any(_is_relative(token) and token not in pronouns and _fits(token, old) for token in later):
        return True
    clause = next((token for token in later if token.text != ","), None)
    if clause is not None and clause.lower == "dat" and clause not in pronouns and old is not Gender.COMMON:
        return True
    return any(_is_ambiguous(sentence, noun, pronoun, old) for pronoun in pronouns)


def _shares_words(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether another noun has the same determiner or adjectives: *de aanvraag en bijlage*."""
    noun = phrase.noun
    if noun.dep == "conj" and phrase.determiner is None:
        return any(sentence.dependents(sentence.tokens[noun.head], "det", "nmod:poss", "amod"))
    agrees = phrase.adjectives or (phrase.determiner is not None and phrase.determiner.lower not in _SAME)
    partners = (each for each in sentence.dependents(noun, "conj") if each.pos in ("NOUN", "PROPN"))
    return bool(agrees) and any(not any(sentence.dependents(each, "det", "nmod:poss", "nummod")) for each in partners)


def _stands_alone(token: Token) -> bool:
    return (
        token.pos == "PRON" and "betr" not in token.tag and token.dep in ("nsubj", "nsubj:pass", "obj", "iobj", "obl")
    )


def _is_relative(token: Token) -> bool:
    return "betr" in token.tag and any(token.lower in words for words in _RELATIVE.values())


def _fits(pronoun: Token, old: Gender) -> bool:
    return old is Gender.EITHER or pronoun.lower in _RELATIVE[old]


def _is_ambiguous(sentence: Sentence, noun: Token, pronoun: Token, old: Gender) -> bool:
    """Whether a relative pronoun does not fit the noun, or fits another one that stands nearer just as well."""
    if old is not Gender.EITHER and pronoun.lower not in _RELATIVE[old]:
        return True
    between = sentence.tokens[noun.index + 1 : pronoun.index]
    nearer = [token for token in between if token.pos in ("NOUN", "PROPN")]
    return any(pronoun.lower in _RELATIVE[kind] for kind in map(_agreement, nearer) if kind) or any(
        _agreement(token) is None for token in nearer
    )


def _agreement(token: Token) -> Gender | None:
    """As what a noun is taken up: a plural as a de-word."""
    if "Number=Plur" in token.features:
        return Gender.COMMON
    known = gender(token.lower)
    return None if known is Gender.EITHER else known


def _relative_pronouns(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The relative pronouns whose antecedent a noun is."""
    for verb in sentence.dependents(noun, "acl:relcl"):
        for token in sentence.subtree(verb):
            if token.index > noun.index and _is_relative(token):
                yield token
                break


def _determiner_form(token: Token, new: Gender) -> str | None:
    table = _TO_COMMON if new is Gender.COMMON else _TO_NEUTER
    if token.lower in table:
        return table[token.lower]
    return token.lower if token.lower in _SAME or token.lower in table.values() or token.dep == "nmod:poss" else None


def _adjective_form(phrase: NounPhrase, token: Token, new: Gender) -> str | None:
    if new is Gender.NEUTER and phrase.is_definite:
        return token.lower
    for bare, inflected in _pairs(token):
        if token.lower in (bare, inflected):
            return bare if new is Gender.NEUTER else inflected
    return None


def _pairs(token: Token) -> Iterator[tuple[str | None, str | None]]:
    """The form without and with *e*, in every degree that an adjective may be in, or of the participle that it is."""
    for bare, inflected in _ADJECTIVE_PAIRS:
        yield inflect_adjective(token.lemma.lower(), bare), inflect_adjective(token.lemma.lower(), inflected)
    for lemma in (token.lemma.lower(), *lemmas_of(token.lower)):
        for without, with_e in _PARTICIPLE_PAIRS:
            yield inflect(lemma, without), inflect(lemma, with_e)
