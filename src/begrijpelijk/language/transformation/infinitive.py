"""A noun to its verb: *door het invullen van dit formulier* becomes *door dit formulier in te vullen*.

An infinitive with *te* has no subject of its own: its reader takes the subject of the sentence. Only where that is who
does it may the noun become a verb: *door het sluiten van de brug moet u omrijden* must stay as it is.
"""

from collections.abc import Sequence

from begrijpelijk.core.finding import Edit
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.transformation.agent import names_actor
from begrijpelijk.language.transformation.wording import Piece, lower_first, reworded, upper_first
from begrijpelijk.language.verbs import verb_forms

SAME_PREPOSITION = frozenset({"door", "zonder"})
"""They stand before an infinitive with *te* as they stand before a noun."""

PURPOSE = "voor"
"""At the start of a sentence it says what for: *om … te*."""

LEADING_TO = frozenset(
    """besluiten verplichten verplicht bevoegd gerechtigd bereid verzoek opdracht voornemen plan poging
    aanbod""".split()
)
"""Words whose *tot het betalen van …* can be *om … te betalen*."""

ACTS_OF_READERS = frozenset(
    """aanklikken aankruisen aanleveren aanmaken aanschaffen aanvragen aanvinken afdrukken beantwoorden bellen bijvoegen
    bijsluiten doorgeven doorsturen downloaden gebruiken indienen inleveren inscannen inschakelen insturen inwinnen
    invoeren invullen isoleren kopen maken meebrengen meenemen meesturen nemen ondertekenen opgeven opsturen opvragen
    overleggen overmaken printen reserveren scannen scheiden sturen tekenen terugsturen toesturen toevoegen tonen
    uploaden verlengen versturen verzenden zetten""".split()
)
"""What a resident does and a municipality hardly ever: the reader (*u*) is who does it."""

READERS = frozenset({"u", "je", "jij", "jullie"})
WRITERS = frozenset({"wij", "we", "ik"})

UNDERGOING = frozenset(
    """krijgen ontvangen hebben ondervinden ervaren lijden missen verliezen merken zien horen moeten hoeven blijven
    worden raken vallen komen staan zijn liggen betalen wachten omrijden weten""".split()
)
"""Verbs whose subject need not be who acts: *bewoners ondervinden hinder door het vervangen van het riool*."""

HAPPENING = frozenset(
    """afnemen beginnen bezwijken breken eindigen falen gebeuren instorten ontbreken ontstaan opdrogen overlijden
    plaatsvinden smelten stijgen toenemen uitblijven uitvallen vallen veranderen verdwijnen vergaan verlopen vertrekken
    vervallen verstrijken wegvallen zakken""".split()
)
"""Verbs that no one does: what stands behind *van* is their subject."""

LIGHT = frozenset({"nemen", "stellen", "brengen", "geven", "leggen", "zetten", "doen"})
"""With a phrase before them another act: *in behandeling nemen* is what a municipality does, and not the reader."""

DEFINITE = frozenset("de het dit deze die dat uw mijn onze ons zijn haar hun jouw je".split())
LONGEST_OBJECT = 8
"""Words that may stand between *om* or *door* and the verb."""

LONGEST_MANNER = 3
"""Words between *het* and the noun: *het op tijd betalen van*."""


def to_infinitive(sentence: Sentence, noun: Token) -> tuple[Edit, ...]:
    """The edits that make a verb of an infinitive used as a noun (*het invullen van*) after a preposition."""
    forms = verb_forms(noun.lower)
    # Without *te* an infinitive has *het* as its article, whatever the analysis calls it.
    article = next((token for token in sentence.dependents(noun) if token.lower == "het"), None)
    if forms is None or article is None or article.index < 1 or noun.lower in HAPPENING:
        return ()
    if any(token.lower == "te" for token in sentence.dependents(noun)) or article.index > noun.index:
        return ()
    preposition = sentence.tokens[article.index - 1]
    manner = sentence.tokens[article.index + 1 : noun.index]
    object_ = _object(sentence, noun)
    if object_ is None or preposition.head != noun.index or preposition.dep not in ("case", "mark"):
        return ()
    opening = _opening(sentence, noun, preposition)
    if opening is None or not _is_manner(noun, manner):
        return ()
    is_definite = object_[0].lower in DEFINITE
    middle = [*object_, *manner] if is_definite else [*manner, *object_]
    words: list[Piece] = [opening, *middle, *forms.te_infinitive.split()]
    if preposition.text[:1].isupper():
        words = [*upper_first([opening]), *map(_uncapitalised, words[1:])]
    return reworded(sentence, preposition.index, object_[-1].index + 1, words)


def _is_manner(noun: Token, words: Sequence[Token]) -> bool:
    """Whether words between *het* and the noun can stand with a verb: *op tijd*, *tijdig*, and not *tijdige*."""
    inside = {token.index for token in words}
    return len(words) <= LONGEST_MANNER and all(
        token.head in inside or (token.head == noun.index and not (token.pos == "ADJ" and token.lower.endswith("e")))
        for token in words
    )


def _object(sentence: Sentence, noun: Token) -> tuple[Token, ...] | None:
    """What is done something with: the words behind *van*; None if more belongs to the noun."""
    others = [child for child in sentence.dependents(noun) if child.index > noun.index]
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


def _opening(sentence: Sentence, noun: Token, preposition: Token) -> str | None:
    """The word that opens the clause with *te*; None where the subject of the sentence may not be who does it."""
    word = preposition.lower
    if word == "tot":
        governing = sentence.tokens[max(preposition.index - 1, 0)], sentence.tokens[noun.head]
        return "om" if any({token.lower, token.lemma.lower()} & LEADING_TO for token in governing) else None
    verb = sentence.tokens[noun.head]
    if noun.dep not in ("obl", "advcl", "nmod") or verb.pos not in ("VERB", "AUX"):
        return None
    if noun.dep == "nmod":
        verb = sentence.tokens[verb.head]
    if not _subject_does_it(sentence, verb, noun) or _is_other_act(sentence, noun):
        return None
    if word in SAME_PREPOSITION:
        return word
    return "om" if word == PURPOSE and preposition.index == 0 else None


def _subject_does_it(sentence: Sentence, verb: Token, noun: Token) -> bool:
    helping = list(sentence.dependents(verb, "aux", "aux:pass", "cop"))
    subjects = [token for each in (verb, *helping) for token in sentence.dependents(each, "nsubj")]
    if len(subjects) != 1 or any(token.dep == "aux:pass" for token in helping):
        return False
    subject = subjects[0]
    if subject.lower in READERS:
        return noun.lower in ACTS_OF_READERS
    is_negated = any(token.lower in ("niet", "geen", "nooit") for token in sentence.subtree(verb))
    is_undergoing = verb.lemma in UNDERGOING or any(token.lemma in ("moeten", "hoeven", "zijn") for token in helping)
    is_actor = subject.lower in WRITERS or (subject.pos == "NOUN" and names_actor(subject.lower))
    follows = subject.index < noun.index
    return is_actor and follows and not (is_negated or is_undergoing or noun.lower in ACTS_OF_READERS)


def _is_other_act(sentence: Sentence, noun: Token) -> bool:
    """Whether a light verb has a phrase before it that makes it another act: *in behandeling nemen*."""
    before = sentence.tokens[max(noun.index - 2, 0) : noun.index]
    return noun.lower in LIGHT and any(token.pos == "ADP" or token.dep == "case" for token in before)


def _uncapitalised(piece: Piece) -> Piece:
    return lower_first(piece) if isinstance(piece, Token) and piece.index == 0 else piece
