"""What a phrase belongs to in its clause, where that decides whether others fit: *vermeld op de tekening*."""

import re
from collections.abc import Callable, Mapping

from begrijpelijk.language.analysis import Token
from begrijpelijk.language.clauses import Order, order_of
from begrijpelijk.language.phrase import Phrase
from begrijpelijk.language.verb_uses import HELPING, is_verb, subject_of
from begrijpelijk.language.when import DAYS, MONTHS, YEAR, is_number

_ACTIVITY = re.compile(
    r"(?:ing(?:en)?|onderzoek(?:en)?|productie|sloop|(?<!ge)bouw|aanleg|teelt|handel|gebruik|transport|import|export|"
    r"distributie|inzet|inkoop|verkoop|opslag)$"
)
"""What is done or made; *groot* would tell how large a thing is."""
_NO_ACTIVITY = re.compile(
    r"(?:woning|vergadering|verandering|storing|oefening|vestiging|instelling|verbouwing|viering|"
    r"stroming|omgeving|tentoonstelling|leiding|bestelling)(?:en)?$"
)
"""They end in *ing* too, and *groot* fits."""
_QUANTITY = re.compile(
    r"(?:omvang|aantal(?:len)?|bedrag(?:en)?|hoogtes?|grootte|oppervlaktes?|lengtes?|breedtes?|diepte|duur|percentages?|"
    r"mate|gewicht|aandeel|afmeting(?:en)?|capaciteit|prijs|tarie(?:f|ven)|waarde)$"
)
_BUILDING = re.compile(
    r"(?:woning(?:en)?|appartement(?:en)?|hui(?:s|zen)|scho(?:ol|len)|gebouw(?:en)?|brug(?:gen)?|tunnels?|hal(?:len)?|"
    r"flats?|kanto(?:or|ren)|winkels?|garages?|schu(?:ur|ren)|aanbouw|uitbouw|dakkapel(?:len)?|nieuwbouw|stallingen|"
    r"stalling|stations?|zwembad(?:en)?|viaduct(?:en)?|woonblok(?:ken)?|woonwijk(?:en)?|bibliothe(?:ek|ken)|"
    r"kazernes?|theaters?|ziekenhui(?:s|zen)|woontorens?|gezondheidscentrum|buurthui(?:s|zen)|sporthal(?:len)?)$"
)
_ON_IT = frozenset({"erop", "hierop", "daarop", "waarop"})
_FURTHEST_NOUN = 5


def precedes_activity(phrase: Phrase) -> bool:
    """Whether a noun for what is done follows: *grootschalige opwekking*."""
    noun = _next_noun(phrase)
    return noun is not None and bool(_ACTIVITY.search(noun.lower)) and not _NO_ACTIVITY.search(noun.lower)


def precedes_quantity(phrase: Phrase) -> bool:
    """Whether a noun for a size or number follows: *overeenkomstig de omvang van het huishouden*."""
    noun = _next_noun(phrase)
    return noun is not None and bool(_QUANTITY.search(noun.lower))


def lacks_building(phrase: Phrase) -> bool:
    """Whether no building is told with *van* to be made: *realisatie van woningen* has one, *realisatie* has none."""
    following = phrase.following(1)
    if not following or following[0].lower != "van":
        return True
    noun = _next_noun(Phrase(phrase.sentence, following))
    return noun is None or not _BUILDING.search(noun.lower)


def _next_noun(phrase: Phrase) -> Token | None:
    """The first noun behind a phrase, with nothing before it than what belongs to it."""
    for token in phrase.following(_FURTHEST_NOUN):
        if token.pos in ("NOUN", "PROPN"):
            return token
        if token.pos not in ("DET", "PRON", "ADJ", "NUM", "ADV") and token.dep not in ("amod", "acl"):
            return None
    return None


def precedes_finite_verb(phrase: Phrase) -> bool:
    """Whether a finite verb follows right away: *die nagenoeg ontbreekt*; a participle may be as an adjective."""
    following = phrase.following(1)
    return bool(following) and following[0].pos == "VERB" and following[0].is_finite


def is_placed_on(phrase: Phrase) -> bool:
    """Whether *op* tells on what something stands, and not when: *vermelden op de tekening*, *erop vermeld*."""
    sentence = phrase.sentence
    beside = [other for token in phrase.tokens for other in sentence.dependents(token)]
    objects = (each for other in beside if other.dep == "obj" for each in sentence.dependents(other, "nmod"))
    return any(_is_place_on(phrase, other) for other in (*beside, *objects))


def _is_place_on(phrase: Phrase, place: Token) -> bool:
    has_op = any(case.lower == "op" for case in phrase.sentence.dependents(place, "case"))
    is_time = place.lower in MONTHS or place.lower in DAYS or is_number(place)
    return place.lower in _ON_IT or (has_op and not is_time and place.lower != "verzoek")


def first_follows_comma(phrase: Phrase) -> bool:
    """Whether the first of words that come in pairs stands behind a comma: *vervalt, hetzij door …, hetzij door …*."""
    tokens = phrase.sentence.tokens
    first = next(token for token in tokens if token.lower == phrase.tokens[0].lower)
    return first.index > 0 and tokens[first.index - 1].text in (",", ";", ":", "(")


def is_perfect_in_clause(phrase: Phrase) -> bool:
    """Whether a participle has its helping verb at the end of a clause: *de keuring die heeft plaatsgevonden*."""
    sentence = phrase.sentence
    participles = _participles(phrase)
    if any(mark for token in participles for mark in sentence.dependents(token, "mark")):
        return True
    helpers = [helper for token in participles for helper in sentence.dependents(token, *HELPING)]
    return any(helper.is_finite and order_of(sentence, helper) is Order.FINAL for helper in helpers)


def is_perfect_with_date(phrase: Phrase) -> bool:
    """Whether a participle stands in a sentence with a date: *heeft op 3 mei plaatsgevonden*."""
    tokens = phrase.sentence.tokens
    has_date = any(token.lower in MONTHS or YEAR.fullmatch(token.text) for token in tokens)
    return has_date and bool(_participles(phrase))


def _participles(phrase: Phrase) -> tuple[Token, ...]:
    return tuple(token for token in phrase.tokens if "VerbForm=Part" in token.features)


def follows_participle_in_clause(phrase: Phrase) -> bool:
    """Whether what brought something about is told behind its verb: *om in te zwemmen ten gevolge van blauwalg*.

    *Door* would tell there who did it, or with what.
    """
    tokens = phrase.sentence.tokens
    before = phrase.before
    if before is None or phrase.tokens[-1].lower != "van":
        return False
    if is_verb(before) and "VerbForm=Inf" in before.features:
        return True
    for token in reversed(tokens[: phrase.tokens[0].index]):
        if token.text in (",", ";", ":") or token.pos in ("SCONJ", "CCONJ"):
            return False
        if token.dep == "aux:pass":
            return True
        if "VerbForm=Part" in token.features and token.dep != "amod":
            return True
    return False


def governs_clause(phrase: Phrase) -> bool:
    """Whether a whole clause tells what is said: *vermeldt dat de brug dicht is*."""
    sentence = phrase.sentence
    clauses = (each for token in phrase.tokens for each in sentence.dependents(token, "ccomp", "csubj", "csubj:pass"))
    opens_one = any(token.lower in ("dat", "of") and token.pos == "SCONJ" for token in phrase.following(1))
    return opens_one or any(each.index > phrase.tokens[0].index for each in clauses)


def governs_no_clause(phrase: Phrase) -> bool:
    """Whether no clause tells what is said: *uit de gesprekken komen drie problemen naar voren*."""
    return not governs_clause(phrase)


def has_new_subject_behind(phrase: Phrase) -> bool:
    """Whether a subject without *de* follows its verb, where *zijn* would ask for *er*: *vindt een gesprek plaats*."""
    sentence = phrase.sentence
    verb = next((token for token in phrase.tokens if is_verb(token)), phrase.tokens[0])
    subject = subject_of(sentence, verb)
    if subject is None or subject.index < verb.index or any(sentence.dependents(verb, "expl")):
        return False
    determiners = [token.lower for token in sentence.dependents(subject, "det", "nmod:poss")]
    return subject.pos == "NOUN" and determiners in (["een"], ["geen"], [])


COMPANY: Mapping[str, Callable[[Phrase], bool]] = {
    "voor een handeling": precedes_activity,
    "met een bijzin erachter": governs_clause,
    "zonder bijzin erachter": governs_no_clause,
    "met een nieuw onderwerp erachter": has_new_subject_behind,
    "voor een hoeveelheid": precedes_quantity,
    "zonder een bouwwerk erachter": lacks_building,
    "voor een persoonsvorm": precedes_finite_verb,
    "met ‘op’ erbij": is_placed_on,
    "met de eerste na een komma": first_follows_comma,
    "voltooid in een bijzin": is_perfect_in_clause,
    "voltooid met een datum": is_perfect_with_date,
    "achter een lijdend of heel werkwoord": follows_participle_in_clause,
}
"""By the name that rules have for them."""
