"""A noun to its verb: *door het invullen van dit formulier* becomes *door dit formulier in te vullen*.

Only where no one needs to be named who does it, and where the new words stand in the same place of the sentence.
"""

from begrijpelijk.core.finding import Edit
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.transformation.wording import Piece, lower_first, reworded, upper_first
from begrijpelijk.language.verbs import verb_forms

SAME_PREPOSITION = frozenset({"door", "zonder"})
"""They stand before an infinitive with *te* as they stand before a noun."""

PURPOSE = "voor"
"""At the start of a sentence it says what for: *om … te*."""

LEADING_TO = frozenset(
    "besluiten verplichten verplicht bevoegd gerechtigd bereid verzoek opdracht voornemen plan poging aanbod".split()
)
"""Words whose *tot het betalen van …* can be *om … te betalen*."""

LONGEST_OBJECT = 8
"""Words that may stand between *om* or *door* and the verb."""


def to_infinitive(sentence: Sentence, noun: Token) -> tuple[Edit, ...]:
    """The edits that make a verb of an infinitive used as a noun (*het invullen van*) after a preposition."""
    forms = verb_forms(noun.lower)
    object_ = _object(sentence, noun)
    if forms is None or object_ is None or noun.index < 2:
        return ()
    preposition, article = sentence.tokens[noun.index - 2 : noun.index]
    if article.lower != "het" or preposition.pos != "ADP" or preposition.head != noun.index:
        return ()
    opening = _opening(sentence, noun, preposition)
    if opening is None:
        return ()
    words: list[Piece] = [*opening, *object_, *forms.te_infinitive.split()]
    if preposition.text[:1].isupper():
        words = [*upper_first([opening[0].lower()]), *map(_uncapitalised, words[1:])]
    return reworded(sentence, preposition.index, object_[-1].index + 1, words)


def _object(sentence: Sentence, noun: Token) -> tuple[Token, ...] | None:
    """What is done something with: the words behind *van*; None if more belongs to the noun."""
    others = [child for child in sentence.dependents(noun) if child.index > noun.index or child.dep == "amod"]
    if len(others) != 1 or others[0].dep not in ("nmod", "obl"):
        return None
    phrase = sentence.subtree(others[0])
    words = phrase[1:]
    is_next = phrase[0].lower == "van" and [token.index for token in phrase] == list(
        range(noun.index + 1, noun.index + 1 + len(phrase))
    )
    is_plain = not any(token.pos == "PUNCT" or token.dep in ("acl:relcl", "conj", "advcl") for token in words)
    is_noun = bool(words) and (words[0].pos != "PRON" or len(words) > 1)
    return words if is_next and is_plain and is_noun and len(words) <= LONGEST_OBJECT else None


def _opening(sentence: Sentence, noun: Token, preposition: Token) -> tuple[str, ...] | None:
    word = preposition.lower
    if word in SAME_PREPOSITION and noun.dep in ("obl", "advcl"):
        return (word,)
    if word == PURPOSE and noun.dep == "obl" and preposition.index == 0:
        return ("om",)
    if word == "tot" and sentence.tokens[noun.head].lemma.lower() in LEADING_TO:
        return ("om",)
    return None


def _uncapitalised(piece: Piece) -> Piece:
    return lower_first(piece) if isinstance(piece, Token) and piece.index == 0 else piece
