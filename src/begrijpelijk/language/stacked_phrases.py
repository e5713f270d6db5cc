"""Rows of prepositional phrases of which each belongs to the noun of the one before."""

from collections.abc import Iterator
from dataclasses import dataclass

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.lexicon import NounClass, noun, noun_class
from begrijpelijk.language.transformation.agent import names_actor
from begrijpelijk.language.when import YEAR, is_measured

COMPOUND = frozenset(
    """op grond van|op basis van|in verband met|met betrekking tot|ten behoeve van|in het kader van|door middel van|
    aan de hand van|naar aanleiding van|in afwijking van|ten aanzien van|met behulp van|in plaats van|uit hoofde van|
    op het gebied van|ten opzichte van|met ingang van|in overleg met|onder leiding van|ter hoogte van|ten gunste van|
    ten tijde van|als gevolg van|in geval van|in het geval van|in overeenstemming met|in strijd met|
    met uitzondering van|met het oog op|in de vorm van|in samenwerking met|in opdracht van|in tegenstelling tot|
    aan het begin van|aan het eind van|aan het einde van|in de loop van|tot en met|in aanvulling op|in reactie op|
    ten name van|op het vlak van|ter gelegenheid van|op verzoek van|met inachtneming van|voor rekening van|
    met inbegrip van|met toepassing van|naar gelang van|ten koste van|ten laste van|in de buurt van|
    wat betreft""".replace("\n    ", "").split("|")
)
"""Prepositions of several words."""
_COMPOUND_LENGTHS = (4, 3)

PRENOMINAL = frozenset({"DET", "ADJ", "NUM", "ADV", "SYM"})
NOUNS = frozenset({"NOUN", "PROPN"})
TIME = "u"
"""Letter of nouns for a time among the semantic types of the noun list."""

BOUND = frozenset({"van"})
"""It belongs to the noun before it, whatever the analysis says."""

NOT_STACKED = frozenset({"te", "als", "dan", "sinds", "tijdens", "vanaf", "per", "volgens"})
"""Prepositions that hardly ever follow on a noun that they belong to."""

LOOSE = frozenset({"bij", "voor", "met", "in", "op", "na", "door"})
"""After a person or a body they rather tell how or where something is done: *met de gemeente voor hulp*."""

OF_CONTENT = frozenset({"over", "tot", "tegen", "tussen", "om"})
"""After an abstract noun they say what it is about: *de discussie over*, *het verschil tussen*."""

GOVERNED = {
    "om": "verzoek aanvraag vraag",
    "op": """heffing recht toelichting aanvulling antwoord reactie toezicht invloed controle korting aanspraak
        uitzondering bezuiniging beslissing belasting verordening wijziging zicht kans beroep""",
    "over": """nota notitie besluit beslissing afspraak overleg klacht informatie vraag regel verslag advies gesprek
        plan gegeven discussie uitleg uitspraak voorstel oordeel mening rapport""",
    "tot": "besluit toegang verplichting last opdracht aanleiding bevoegdheid oproep voorstel verzoek",
    "naar": "onderzoek vraag verwijzing",
    "tegen": "bezwaar beroep maatregel bescherming",
    "voor": """plan vergunning kosten kost regel beleid subsidie voorwaarde gevolg vergoeding geld budget programma
        maatregel toestemming bijdrage termijn toeslag oplossing""",
    "aan": "behoefte bijdrage schade gebrek deelname",
    "bij": "bijlage hulp inzet betrokkenheid toelichting begeleiding ondersteuning",
    "met": "overleg probleem afspraak overeenkomst contract samenwerking ervaring moeite",
}
"""Prepositions and the nouns that ask for them."""
_GOVERNED = {preposition: frozenset(nouns.split()) for preposition, nouns in GOVERNED.items()}

IDIOMS = frozenset(
    """toepassing belang behandeling tijd orde aanmerking hoogte staat kracht koop huis bezit gebruik volgorde stand
    zaken afspraak""".split()
)
"""Nouns that with a bare preposition are one expression: *van toepassing*, *op tijd*, *in behandeling*."""

OF_AMOUNT = frozenset(
    "aantal groep soort vorm deel reeks paar stuk kopie meter kilo gemeente stad dorp wijk wet".split()
)
"""Nouns behind which another noun may follow without a preposition: *een aantal bewoners*, *de gemeente Lochem*."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Phrases from `first` up to the token at `end`; `count` leaves out dates, amounts and names."""

    first: Token
    end: int
    count: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    preposition: Token
    noun: Token
    end: int
    counts: bool


def stacks(sentence: Sentence) -> Iterator[Stack]:
    """The rows of phrases in a sentence, from left to right; a phrase is in one row only."""
    position = 0
    while position < len(sentence.tokens):
        if sentence.tokens[position].pos != "ADP":
            position += 1
            continue
        phrase = _phrase(sentence, position)
        if phrase is None:
            position += 1
            continue
        row = [phrase]
        while (following := _phrase(sentence, row[-1].end)) is not None and _is_stacked(sentence, row, following):
            row.append(following)
        counting = [each for each in row if each.counts and not _describes_people(sentence, each)]
        if counting:
            yield Stack(counting[0].preposition, row[-1].end, len(counting))
        position = row[-1].end


def _phrase(sentence: Sentence, start: int) -> _Phrase | None:
    """The preposition at a place with its noun; None if none stands there."""
    tokens = sentence.tokens
    if start + 1 >= len(tokens) or tokens[start].pos != "ADP":
        return None
    if tokens[start].dep == "compound:prt" and tokens[start + 1].pos not in ("DET", "NUM"):
        return None
    if tokens[start].lower == "te" or (tokens[start].lower == "om" and tokens[start].dep == "mark"):
        return None
    position = start + _length_of_preposition(sentence, start)
    head: Token | None = None
    while position < len(tokens):
        token = tokens[position]
        if token.pos in NOUNS or _is_infinitive_as_noun(sentence, token):
            if head is not None and not (token.text[:1].isupper() or head.lower in OF_AMOUNT):
                break
            head = head or token
        elif head is None and YEAR.fullmatch(token.text):
            head, position = token, position + 1
            break
        elif head is not None or not _is_before_noun(token):
            break
        position += 1
    if head is None:
        return None
    end = _with_conjuncts(sentence, head, position)
    return _Phrase(tokens[start], head, end, _counts(sentence, start, head))


def _length_of_preposition(sentence: Sentence, start: int) -> int:
    for length in _COMPOUND_LENGTHS:
        words = " ".join(token.lower for token in sentence.tokens[start : start + length])
        if words in COMPOUND:
            return length
    return 1


def _is_before_noun(token: Token) -> bool:
    is_determiner = token.dep in ("det", "nmod:poss") or "prenom" in token.tag
    return token.pos in PRENOMINAL or is_determiner or (token.dep == "amod" and not token.is_finite)


def _is_infinitive_as_noun(sentence: Sentence, token: Token) -> bool:
    before = sentence.tokens[max(0, token.index - 2) : token.index]
    return "VerbForm=Inf" in token.features and any(each.lower == "het" for each in before)


def _with_conjuncts(sentence: Sentence, head: Token, end: int) -> int:
    """Where a phrase ends with what is joined to its noun: *de bomen en de struiken*."""
    tokens = sentence.tokens
    if end + 1 >= len(tokens) or tokens[end].lower not in ("en", "of") or tokens[end].dep != "cc":
        return end
    joined = next((child for child in sentence.dependents(head, "conj") if child.index > end), None)
    if joined is None or joined.pos not in NOUNS or joined.index - end > 4:
        return end
    return joined.index + 1 if all(_is_before_noun(each) for each in tokens[end + 1 : joined.index]) else end


def _counts(sentence: Sentence, start: int, head: Token) -> bool:
    first = start + _length_of_preposition(sentence, start)
    is_name = head.pos == "PROPN" or head.text[:1].isupper()
    if is_name or is_measured(sentence, first) or head.lower in ("burgemeester", "artikel", "artikelen", "lid"):
        return False
    if head.index == first and head.lower in IDIOMS:
        return False
    following = sentence.tokens[head.index + 1 : head.index + 2]
    entry = noun(head.lower)
    return entry is None or entry.semantic_types != TIME or any(token.lower == "van" for token in following)


def _describes_people(sentence: Sentence, phrase: _Phrase) -> bool:
    """*mensen met een beperking*, *ouderen zonder auto*: it says who they are, as one name would."""
    before = sentence.tokens[phrase.preposition.index - 1] if phrase.preposition.index else None
    entry = noun(before.lower) if before is not None else None
    between = sentence.tokens[phrase.preposition.index + 1 : phrase.noun.index]
    is_loose = all(token.lower not in ("de", "het") and token.dep != "nmod:poss" for token in between)
    return phrase.preposition.lower in ("met", "zonder") and entry is not None and entry.is_human and is_loose


def _is_stacked(sentence: Sentence, row: list[_Phrase], following: _Phrase) -> bool:
    """Whether a phrase belongs to a noun of the row before it, and not to the verb."""
    word, before = following.preposition.lower, row[-1]
    if word in BOUND:
        return not _is_range(sentence, following)
    if word in NOT_STACKED or (before.preposition.lower in BOUND and word in ("tot", "naar") and not before.counts):
        return False
    if any(each.noun.lemma.lower() in _GOVERNED.get(word, ()) for each in row) or _opens_sentence(
        sentence, row, following
    ):
        return True
    if word in OF_CONTENT and before.counts and noun_class(before.noun.lower) is NounClass.ABSTRACT:
        return True
    head = sentence.tokens[following.noun.head]
    if head.index not in range(row[0].preposition.index, following.preposition.index):
        return False
    if word not in LOOSE or not names_actor(head.lower):
        return True
    entry = noun(head.lower)
    return entry is not None and entry.is_human and word in ("met", "op", "voor")


def _is_range(sentence: Sentence, phrase: _Phrase) -> bool:
    """*van het station naar het ziekenhuis*, *van deur tot deur*: no part of the noun before it."""
    following = sentence.tokens[phrase.end : phrase.end + 1]
    goal = _phrase(sentence, phrase.end)
    is_far = goal is not None and goal.preposition.lower == "naar" and goal.noun.head != phrase.noun.index
    has_article = any(token.pos == "DET" for token in sentence.tokens[phrase.preposition.index : phrase.noun.index])
    is_bare = any(token.lower == "tot" for token in following) and not has_article
    return is_bare or (is_far and phrase.noun.lemma.lower() not in _GOVERNED["naar"])


def _opens_sentence(sentence: Sentence, row: list[_Phrase], following: _Phrase) -> bool:
    """Whether the row is all that stands before the finite verb of a main clause: then it is one phrase."""
    tokens = sentence.tokens
    if row[0].preposition.index > 0 or following.end >= len(tokens):
        return False
    return tokens[following.end].is_finite
