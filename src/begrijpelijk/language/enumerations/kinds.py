"""What a stretch between two commas is: a noun phrase, a phrase, a clause, the end of a clause, or no item."""

from enum import Enum, auto
from itertools import pairwise

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.verb_uses import is_verb
from begrijpelijk.language.verbs import lemmas_of, verb_forms

CONTENT = frozenset({"dat", "of", "als", "indien", "omdat", "wanneer"})
"""They open a clause that tells what is said, or under which condition."""
QUESTIONS = frozenset("wat wanneer hoe waarom waar wie welk welke hoeveel waarvoor waarmee waaraan of".split())
"""They open an indirect question."""
NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "SYM", "X"})
OPENING_NOUN = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "SYM", "X"})
NOT_ITEMS = frozenset({"zoals", "namelijk", "bijvoorbeeld", "want", "maar", "dus", "waaronder", "tenzij", "mits"})
"""First words of an aside or of another clause."""


class Kind(Enum):
    """What an item is."""

    NOUN = auto()
    """*een kopie van uw paspoort*."""
    PREPOSITION = auto()
    """*aan uw huisarts*."""
    CLAUSE = auto()
    """*dat het plan te duur is*, *wat u zelf kunt doen*."""
    PREDICATE = auto()
    """Words with their verb at the end: *contact met u te houden*, *in onze gemeente woont*, *een boom kappen*."""


def kind_of(sentence: Sentence, item: tuple[Token, ...]) -> Kind | None:
    """What a stretch between two commas is; None if it is no item."""
    if not item or item[0].lower in NOT_ITEMS:
        return None
    if item[0].lower.startswith("waar") and not any(acts(token) for token in item):
        return None
    first = item[0]
    asks = "PronType=Int" in first.features or first.lower in QUESTIONS
    if first.lower in CONTENT or asks or (first.pos == "ADP" and len(item) > 1 and is_question(item[1])):
        return Kind.CLAUSE if any(acts(token) for token in item) else None
    finite = [token for before, token in pairwise(item) if token.is_finite and acts(token) and before.lower != "dan"]
    if "PronType=Rel" in first.features or first.pos in ("SCONJ", "CCONJ"):
        return None
    has_subject = any(map(is_subject, item))
    if first.is_finite:  # *als u niet reageert, verhuist naar een andere gemeente of …*
        is_inverted = has_subject or any(token.dep in ("nsubj", "nsubj:pass", "expl") for token in item)
        return None if is_inverted or len(item) == 1 else Kind.PREDICATE
    if not has_subject and (_ends_in_verb(sentence, item) or _has_verb_before_phrase(sentence, item)):
        return Kind.PREDICATE
    if finite and not has_relative(item, finite[0]):
        return None
    if first.pos == "ADP":
        return Kind.PREPOSITION
    return Kind.NOUN if _is_noun_phrase(sentence, item) else None


def _is_noun_phrase(sentence: Sentence, item: tuple[Token, ...]) -> bool:
    while len(item) > 1 and item[0].pos == "ADV":  # *eventueel een foto*
        item = item[1:]
    first = item[0]
    words = {token.lower for token in item}
    if words & {"niet", "zoals", "bijvoorbeeld", "postbus"} or _is_address(item):
        return False
    if len(item) == 1 and first.pos == "ADJ":
        return noun(first.lower) is not None  # *groen* in *verkeer, groen en water*
    is_noun = any(is_nominal(sentence, token) for token in item)
    opens = first.pos in OPENING_NOUN or first.dep in ("nmod:poss", "det", "amod")
    return is_noun and (opens or is_nominal(sentence, first))


def may_follow(last: tuple[Token, ...], middle: tuple[Token, ...], kind: Kind) -> bool:
    """Whether what stands behind *en* may be the last item of its kind."""
    first = last[0]
    if kind is Kind.CLAUSE:
        return first.lower == middle[0].lower or (middle[0].lower not in CONTENT and is_open_question(first))
    if kind is Kind.PREPOSITION:
        return first.pos == "ADP"
    if kind is Kind.NOUN:
        opens = (
            first.pos in OPENING_NOUN or first.dep in ("nmod:poss", "det", "amod") or "VerbForm=Part" in first.features
        )
        return opens and not first.is_finite
    is_last = not first.is_finite and (any(map(acts, last)) or any(verb_forms(token.lower) for token in last))
    return is_last and not is_subject(first)


def _ends_in_verb(sentence: Sentence, item: tuple[Token, ...]) -> bool:
    """Whether a verb closes an item, or no more follows it than *om te …*: *genoeg geld heeft om van te leven*."""
    last = item[-1]
    before = item[-2] if len(item) > 1 else None
    if acts(last) and not is_attributive(sentence, last) and (before is None or before.lower != "dan"):
        return len(item) > 1 or "VerbForm=Inf" in last.features
    if before is not None and before.lower == "te":
        return True
    if before is not None and before.pos == "NOUN" and last.pos in ("NOUN", "VERB") and lemmas_of(last.lower):
        return True  # *een auto bezit*
    words = [token.lower for token in item]
    if "om" in words and any(token.is_finite for token in item[1 : words.index("om")]):
        return True
    position = words.index("te") if "te" in words else 0
    return position > 0 and acts(item[min(position + 1, len(item) - 1)])


def _has_verb_before_phrase(sentence: Sentence, item: tuple[Token, ...]) -> bool:
    """*een huis heeft in het buitenland*, *rekening houden met de buren*: a phrase behind the verb."""
    for before, token in pairwise(item[1:]):
        is_end = before.is_finite or ("VerbForm=Inf" in before.features and not is_action(sentence, before))
        if is_end and token.pos == "ADP" and not has_relative(item, before):
            return True
    return False


def _is_address(item: tuple[Token, ...]) -> bool:
    """*5399 DA Veldenborg*, *Kerkstraat 12*."""
    names = [token for token in item if token.text[:1].isupper()]
    return bool(names) and any(token.text[:1].isdigit() for token in item)


def acts(token: Token) -> bool:
    """Whether it is a verb indeed: the analysis takes plurals that it does not know (*verzendkosten*) for one."""
    known = bool(lemmas_of(token.lower)) or verb_forms(token.lower) is not None
    is_noun = token.tag.startswith("N|") and "VerbForm=Inf" in token.features
    return is_verb(token) and known and not is_noun


def is_nominal(sentence: Sentence, token: Token) -> bool:
    """Whether it is a noun, or used as one."""
    return token.pos in NOMINAL or is_action(sentence, token) or (is_verb(token) and not acts(token))


def is_question(token: Token) -> bool:
    """Whether a word opens an indirect question or a relative clause."""
    return bool({"PronType=Int", "PronType=Rel"} & token.features) or token.lower in QUESTIONS


def is_open_question(token: Token) -> bool:
    """The same of its first word: *met hoeveel personen*."""
    return is_question(token) or token.pos == "ADP"


def is_subject(token: Token) -> bool:
    """Whether it is a pronoun that can only be a subject: *wij*."""
    return token.dep in ("nsubj", "nsubj:pass") and "Case=Nom" in token.features


def is_action(sentence: Sentence, token: Token) -> bool:
    """Whether it is an infinitive with an article: *het vegen van de straten*."""
    if "VerbForm=Inf" not in token.features:
        return False
    for before in reversed(sentence.tokens[max(0, token.index - 3) : token.index]):
        if before.lower == "het":
            return True
        if before.lower == "te" or before.pos in ("NOUN", "PROPN", "PUNCT"):
            return False
    return False


def is_attributive(sentence: Sentence, token: Token) -> bool:
    """Whether a verb is part of a noun phrase: *de gekapte bomen*, *het kappen van*."""
    return token.dep == "amod" or "prenom" in token.tag or is_action(sentence, token)


def has_relative(item: tuple[Token, ...], finite: Token) -> bool:
    """Whether a finite verb stands in a clause inside the item: *de wijken waar u woont*."""
    return any(
        {"PronType=Rel"} & token.features or token.pos == "SCONJ" or token.lower.startswith("waar")
        for token in item[1:]
        if token.index < finite.index
    )
