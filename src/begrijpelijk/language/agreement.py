"""What agrees with a noun in Dutch, and changes with it: article, demonstrative, adjectives, relative pronoun.

Only the singular of a het-word differs: plurals have the same small words as de-words. Every function answers None or
no edits where the result would not surely be right Dutch.
"""

from collections.abc import Iterator, Mapping

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Edit
from begrijpelijk.language.adjectives import Degree
from begrijpelijk.language.adjectives import inflect as inflect_adjective
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.noun_group import NounGroup
from begrijpelijk.language.noun_phrase import AMOUNTS, SAME, TO_COMMON, TO_NEUTER, NounPhrase, is_apart, noun_phrase
from begrijpelijk.language.nouns import Gender, gender, is_plural, stands_bare
from begrijpelijk.language.nouns import plural as plural_of
from begrijpelijk.language.reference import may_be_she
from begrijpelijk.language.verbs import Cell, inflect, lemmas_of

_RELATIVE = {Gender.NEUTER: frozenset({"dat", "wat", "hetwelk"}), Gender.COMMON: frozenset({"die"})}
_PERSONAL = {Gender.NEUTER: frozenset({"het", "dat"}), Gender.COMMON: frozenset({"hij", "hem", "deze", "die", "welke"})}
"""Pronouns that can take up a noun later in its sentence."""

_LONGEST_ABBREVIATION = 4
_CORE = ("nsubj", "nsubj:pass", "obj", "iobj", "obl")
_ADJECTIVE_PAIRS = (
    (Degree.BASE, Degree.INFLECTED),
    (Degree.COMPARATIVE, Degree.COMPARATIVE_INFLECTED),
    (Degree.SUPERLATIVE, Degree.SUPERLATIVE_INFLECTED),
)
_PARTICIPLE_PAIRS = (
    (Cell.PAST_PARTICIPLE, Cell.PAST_PARTICIPLE_INFLECTED),
    (Cell.PRESENT_PARTICIPLE, Cell.PRESENT_PARTICIPLE_INFLECTED),
)


def replaced_noun(sentence: Sentence, noun: Token, better: NounGroup, plural: bool) -> tuple[Edit, ...]:
    """The edits that put `better` in the place of a noun, in its number, and let all that belongs to it agree.

    None where anything is in doubt: the forms, the gender, or what belongs to the noun.
    """
    if is_apart(sentence, noun):
        return ()
    if plural:
        words = better.form(in_plural=True, with_e=True)
        return (Edit(noun.span, cased(words, noun)),) if words else ()
    phrase = noun_phrase(sentence, noun)
    if phrase is None and not is_plural(better.noun) and _is_alike(sentence, noun, better):
        return (Edit(noun.span, cased(f"{better.noun} {better.after}".strip(), noun)),)
    if phrase is None or (_is_bare(phrase) and not _may_stand_bare(sentence, noun, better)):
        return ()
    old, new = phrase.shown_gender, better.gender
    changes = {} if new is Gender.EITHER or (new and new is old) else _agreeing(sentence, phrase, old, new)
    if new is Gender.EITHER:
        new = old
    form = better.form(in_plural=False, with_e=phrase.is_definite or new is not Gender.NEUTER)
    if form is None or changes is None or (better.adjectives and new is None):
        return ()
    edits = [Edit(token.span, cased(word, token)) for token, word in changes.items() if word != token.lower]
    return tuple(sorted([*edits, Edit(noun.span, cased(form, noun))], key=lambda edit: edit.span))


def _is_alike(sentence: Sentence, noun: Token, better: NounGroup) -> bool:
    """Whether nothing before a noun can change, though it is not clear what: both are de-words or both het-words."""
    has_determiner = any(sentence.dependents(noun, "det", "nmod:poss"))
    is_known = better.gender is not None and not better.adjectives
    return has_determiner and is_known and better.gender is gender(noun.lower)


def _is_bare(phrase: NounPhrase) -> bool:
    """Whether a singular stands there as a mass: *draagvlak*, *veel draagvlak*."""
    return phrase.determiner is None or phrase.determiner.lower in AMOUNTS


def _may_stand_bare(sentence: Sentence, noun: Token, better: NounGroup) -> bool:
    """Whether the better noun may too; all may in a heading, or alone."""
    is_alone = not any(token.is_word for token in sentence.tokens if token is not noun)
    return (
        is_alone
        or sentence.block.kind is BlockKind.HEADING
        or plural_of(better.noun) is None
        or stands_bare(better.noun)
    )


def _agreeing(
    sentence: Sentence, phrase: NounPhrase, old: Gender | None, new: Gender | None
) -> Mapping[Token, str] | None:
    """The form that every word that agrees with a singular noun has before one of gender `new`; None where in doubt."""
    noun, determiner = phrase.noun, phrase.determiner
    pronouns = tuple(_relative_pronouns(sentence, noun))
    agrees = [*phrase.adjectives, *pronouns, *([determiner] if determiner and determiner.lower not in SAME else [])]
    if new is None:
        return None if agrees else {}
    if _has_doubt(sentence, phrase, old or Gender.EITHER, pronouns):
        return None
    relative = "dat" if new is Gender.NEUTER else "die"
    forms: dict[Token, str | None] = dict.fromkeys(pronouns, relative)
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
    """A form with the capitals of the token that it replaces; those of a short word are an abbreviation's (*PGB*)."""
    is_small_word = token.lower in TO_COMMON or token.lower in TO_NEUTER
    if token.text.isupper() and (is_small_word or len(token.text) > _LONGEST_ABBREVIATION):
        return form.upper()
    if token.text[1:].isupper() and token.index > 0:
        return form
    return form[:1].upper() + form[1:] if token.text[:1].isupper() else form


def _has_doubt(sentence: Sentence, phrase: NounPhrase, old: Gender, pronouns: tuple[Token, ...]) -> bool:
    """Whether words that depend on the gender of the old noun may be overlooked."""
    if _shares_words(sentence, phrase) or is_taken_up(sentence, phrase.noun, old, pronouns):
        return True
    return any(_is_ambiguous(sentence, phrase.noun, pronoun, old) for pronoun in pronouns)


def is_taken_up(sentence: Sentence, noun: Token, old: Gender, known: tuple[Token, ...] = ()) -> bool:
    """Whether a pronoun further on may mean a singular noun of this gender, besides those that are known to."""
    later = sentence.tokens[noun.index + 1 :]
    words = frozenset[str]().union(*(words for kind, words in _PERSONAL.items() if old in (kind, Gender.EITHER)))
    others = [token for token in later if token not in known]
    if any(token.lower in words and _stands_alone(sentence, token) for token in others):
        return True
    if any(_is_relative(token) and _fits(token, old) for token in others):
        return True
    if old is not Gender.NEUTER and any(may_be_she(sentence, token, noun) for token in later):
        return True
    return old is not Gender.COMMON and any(_opens_clause(sentence, noun, token) for token in others)


def _shares_words(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether another noun has the same determiner or adjectives: *de aanvraag en bijlage*."""
    noun = phrase.noun
    if noun.dep == "conj" and phrase.determiner is None:
        return any(sentence.dependents(sentence.tokens[noun.head], "det", "nmod:poss", "amod"))
    agrees = phrase.adjectives or (phrase.determiner is not None and phrase.determiner.lower not in SAME)
    partners = (each for each in sentence.dependents(noun, "conj") if each.pos in ("NOUN", "PROPN"))
    return bool(agrees) and any(not any(sentence.dependents(each, "det", "nmod:poss", "nummod")) for each in partners)


def _opens_clause(sentence: Sentence, noun: Token, token: Token) -> bool:
    """Whether a *dat* may be the noun's relative pronoun, though the analysis has it as a conjunction.

    That is so behind the noun, a comma or the verbs at the end of a clause, and where its clause has no subject.
    """
    if token.lower != "dat" or "|det|" in token.tag:
        return False
    before, verb = sentence.tokens[token.index - 1], sentence.tokens[token.head]
    is_at_end = "VerbForm=Inf" in before.features or "VerbForm=Part" in before.features
    has_subject = any(sentence.dependents(verb, "nsubj", "nsubj:pass", "expl", "csubj"))
    return before is noun or before.text == "," or is_at_end or not has_subject


def _stands_alone(sentence: Sentence, token: Token) -> bool:
    """Whether a pronoun may take up a noun: *het*, also where it seems a dummy; *dat* and *die van de buurman*."""
    if token.pos not in ("PRON", "DET") or "betr" in token.tag:
        return False
    following = sentence.tokens[token.index + 1].lower if token.index + 1 < len(sentence.tokens) else ""
    if token.lower in ("dat", "die") and following == "van":
        return True
    return (token.pos == "PRON" and token.lower == "het") or token.dep in _CORE


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
    table = TO_COMMON if new is Gender.COMMON else TO_NEUTER
    if token.lower in table:
        return table[token.lower]
    return token.lower if token.lower in SAME or token.lower in table.values() or token.dep == "nmod:poss" else None


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
