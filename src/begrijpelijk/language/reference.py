"""What a pronoun at the start of a sentence may refer to: nouns of the sentence before, or what that sentence tells."""

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.messages import main_verbs
from begrijpelijk.language.nouns import Gender, gender, is_plural
from begrijpelijk.language.prepositions import PREPOSITIONS
from begrijpelijk.language.transformation.agent import names_actor
from begrijpelijk.language.when import DAYS, MONTHS, UNITS

DEMONSTRATIVES = frozenset({"dit", "dat", "deze", "die"})
NEUTER = frozenset({"dit", "dat"})
PERSONS = frozenset({"u", "je", "jij", "wij", "we", "ik", "hij", "jullie", "men"})
"""Subjects that stand behind the verb, so that the pronoun before it is the object."""

ACTS_OF_PEOPLE = frozenset(
    """adviseren beantwoorden begrijpen beloven beoordelen beslissen besluiten betalen bellen bepalen bespreken denken
    geven gaan helpen horen komen klagen kennen kijken krijgen lezen maken melden nemen onderzoeken ontvangen praten
    regelen reageren schrijven spreken stemmen sturen vertellen vinden vragen weigeren weten willen wonen zeggen zien
    zoeken zorgen hebben""".split()
)
"""What only people and bodies do: the subject names one."""

OF_THINGS = frozenset(
    """bevatten bestaan gelden kloppen kosten liggen luiden ontbreken passen staan vervallen verlopen duren ingaan
    beginnen eindigen""".split()
)
"""What only things do."""

OF_OBJECTS = frozenset(
    """liggen staan bewaren ondertekenen invullen opsturen sturen meenemen meesturen ophalen ontvangen vinden lezen
    inleveren kopen verkopen bekijken downloaden printen terugsturen bestellen tekenen scannen uploaden tonen
    inzien openen repareren vervangen herstellen publiceren verzenden versturen kopiëren plaatsen verwijderen
    vernietigen afdrukken goedkeuren afkeuren vaststellen beoordelen toetsen controleren""".split()
)
"""What is done to a thing, or what a thing does: *dit* is no event with them."""

WITH_PEOPLE = frozenset({"bellen", "spreken", "helpen", "vragen", "uitnodigen", "bedanken", "kennen", "informeren"})
"""Verbs whose object is a person."""

PARTICIPANTS = frozenset({"aan", "met", "voor", "naar", "van", "tegen", "tussen", "over", "bij"})
"""Prepositions of phrases that take part in what happens; others (*in*, *op*, *na*) tell where and when."""

PERSONAL = frozenset({"hij", "zij", "ze"})
"""They take up a de-word at the start of a sentence too: *De rapportage is klaar. Zij gaat naar de raad*."""

FEMININE = frozenset({"zij", "ze", "haar"})

FEWEST_WORDS = 3
"""Tokens of a sentence with a pronoun and a verb."""

TIME = frozenset("um")
"""Letters of times and measures among the semantic types of the noun list."""


def standing_alone(sentence: Sentence) -> Token | None:
    """*dit*, *dat*, *deze* or *die* without a noun at the start of a sentence; None if none stands there."""
    tokens = sentence.tokens
    if len(tokens) < FEWEST_WORDS or tokens[0].lower not in DEMONSTRATIVES or tokens[0].text.isupper():
        return None
    verb, behind = tokens[1], tokens[2]
    if verb.pos not in ("VERB", "AUX") or "VerbForm=Part" in verb.features:
        return None
    if noun(verb.lower) is not None and (behind.is_finite or behind.pos == "AUX"):
        return None  # *Dit besluit is …*
    return tokens[0]


def is_object(sentence: Sentence) -> bool:
    """Whether the pronoun at the start is what something is done with: *Deze moet u bewaren*."""
    return any(token.lower in PERSONS for token in sentence.tokens[2:4])


def verb_of(sentence: Sentence) -> Token:
    """The verb that says what happens: *bewaren* in *Deze moet u bewaren*."""
    finite = sentence.tokens[1]
    if finite.dep in ("aux", "aux:pass", "cop"):
        return sentence.tokens[finite.head]
    verbs = [token for token in sentence.tokens[2:] if token.pos == "VERB" and not token.is_finite]
    return verbs[-1] if verbs and finite.pos == "AUX" else finite


def names_itself(sentence: Sentence) -> bool:
    """Whether a sentence says what the text is, or what follows: *Dit is een brief over …*, *Dit doet u zo:*."""
    if sentence.tokens[-1].lower == ":":
        return True
    if sentence.tokens[0].lower not in NEUTER or sentence.tokens[1].lemma != "zijn":
        return False
    predicate = sentence.tokens[sentence.tokens[1].head] if sentence.tokens[1].dep == "cop" else sentence.tokens[2]
    return predicate.pos in ("NOUN", "PROPN") or sentence.tokens[2].pos == "DET"


def candidates(pronoun: Token, sentence: Sentence, before: Sentence) -> frozenset[str]:
    """The nouns of the sentence before that agree with a pronoun, and that can do or undergo what its sentence says."""
    finite = sentence.tokens[1]
    as_object = is_object(sentence)
    numbers = {True, False} if as_object else {"Number=Plur" in finite.features or finite.lower in ("worden", "hebben")}
    found: dict[str, Token] = {}
    has_new = any(_is_new(before, token) for token in before.tokens)
    for token in before.tokens:
        # A new thing is what the next sentence is about: *de brief bevat een code*.
        is_aside = has_new and (token.dep == "obl" or (token.dep == "nsubj" and not _is_actor(token)))
        if token.pos == "NOUN" and not is_aside and _agrees(pronoun, token, numbers) and _takes_part(before, token):
            found.setdefault(_base(token), token)
    wanted = _wanted(sentence, as_object)
    return frozenset(word for word, token in found.items() if wanted is None or _is_actor(token) == wanted)


def _is_new(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is an object that is spoken of for the first time: *u krijgt een kaart*."""
    determiners = [child.lower for child in sentence.dependents(token, "det", "nmod:poss")]
    return token.pos == "NOUN" and token.dep == "obj" and determiners in (["een"], [])


def may_take_up(sentence: Sentence, de_word: Token, before: Sentence) -> bool:
    """Whether the pronoun at the start of a sentence may mean a de-word of the one before, and no person there."""
    tokens = sentence.tokens
    if len(tokens) < FEWEST_WORDS or ("Number=Plur" in tokens[1].features and not is_object(sentence)):
        return False
    pronoun = standing_alone(sentence)
    if pronoun is not None:
        return pronoun.lower not in NEUTER
    others = (token for token in before.tokens if token.pos in ("NOUN", "PROPN") and token is not de_word)
    return tokens[0].lower in PERSONAL and not any(token.pos == "PROPN" or _is_actor(token) for token in others)


def may_be_she(sentence: Sentence, pronoun: Token, de_word: Token) -> bool:
    """Whether *zij*, *ze* or *haar* may take up a de-word before it in its sentence: *de rapportage … zodra zij af is*.

    Not with a verb in the plural, nor for what a person or body before it has or does: *de gemeente … haar brief*.
    """
    if pronoun.lower not in FEMININE:
        return False
    verb = sentence.tokens[pronoun.head]
    if pronoun.dep.startswith("nsubj"):
        verbs = (verb, *sentence.dependents(verb, "aux", "aux:pass", "cop"))
        if any(each.is_finite and "Number=Plur" in each.features for each in verbs):
            return False
    elif pronoun.dep not in ("nmod:poss", "det"):
        return True
    others = (token for token in sentence.tokens[: pronoun.index] if token is not de_word)
    is_act = verb.lemma in ACTS_OF_PEOPLE or pronoun.dep in ("nmod:poss", "det")
    return not (is_act and any(token.pos in ("NOUN", "PROPN") and _is_actor(token) for token in others))


def statements(before: Sentence) -> int:
    """How many things a sentence tells in main clauses: each can be what *dit* or *dat* means."""
    return len(main_verbs(before))


def _wanted(sentence: Sentence, as_object: bool) -> bool | None:
    """Whether the pronoun names somebody (True) or something (False); None if it may be either."""
    verb = verb_of(sentence)
    is_passive = any(token.dep == "aux:pass" for token in sentence.tokens)
    if as_object or is_passive:
        return verb.lemma in WITH_PEOPLE
    if verb.lemma in ACTS_OF_PEOPLE and verb.lemma not in ("krijgen", "hebben", "gaan", "komen", "geven", "vinden"):
        return True
    return False if verb.lemma in OF_THINGS else None


def _is_actor(token: Token) -> bool:
    return names_actor(token.lower) or names_actor(token.lemma.lower())


def _base(token: Token) -> str:
    return token.lemma.lower()


def _agrees(pronoun: Token, token: Token, numbers: set[bool]) -> bool:
    plural = "Number=Plur" in token.features or is_plural(token.lower)
    if plural not in numbers:
        return False
    if pronoun.lower in NEUTER:
        return not plural and _gender(token) is Gender.NEUTER
    return plural or _gender(token) is Gender.COMMON


def _gender(token: Token) -> Gender | None:
    known = gender(token.lower)
    if known is not None:
        return known
    return Gender.NEUTER if "Gender=Neut" in token.features else Gender.COMMON


def _takes_part(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is a thing or person in the sentence: no time, no measure, no *op tijd*, no place."""
    lower = token.lower
    entry = noun(lower)
    if lower in UNITS or lower in DAYS or lower in MONTHS or (entry and set(entry.semantic_types) <= TIME):
        return False
    if any(child.dep == "cop" for child in sentence.dependents(token)):
        return False  # what *is een ruimte* says of the subject is no second thing
    case = next((child.lower for child in sentence.dependents(token, "case")), "")
    before = sentence.tokens[token.index - 1] if token.index else None
    is_bare = before is not None and before.lower in PREPOSITIONS and "Number=Plur" not in token.features
    return not is_bare and (not case or case in PARTICIPANTS)
