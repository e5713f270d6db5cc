"""What stands around a phrase, where that decides what it means: *gedurende twaalf maanden*, *op grond van de Wet*."""

import re
from collections.abc import Callable, Mapping

from begrijpelijk.core.document import BlockKind
from begrijpelijk.language.action_nouns import verb_of
from begrijpelijk.language.analysis import Token
from begrijpelijk.language.clauses import Order, carrier, order_of
from begrijpelijk.language.company import COMPANY
from begrijpelijk.language.laws import names_law
from begrijpelijk.language.neighbours import (
    PERSONS,
    follows_comma,
    follows_number,
    follows_second_noun,
    follows_verb,
    in_present,
    is_verb_behind_het,
    lacks_verb,
    opens_infinitive_clause,
    precedes_actor,
    precedes_adjective,
    precedes_count,
    precedes_date,
    precedes_name,
    precedes_verb,
    stands_alone_behind_preposition,
)
from begrijpelijk.language.phrase import Phrase
from begrijpelijk.language.transformation.agent import names_actor
from begrijpelijk.language.verb_uses import is_joined_to_particle, is_verb, subject_of
from begrijpelijk.language.vocabulary import vocabulary

_ARTICLES = frozenset({"de", "het", "een"})
_DUTIES = frozenset(
    "moet moeten mag mogen hoeft hoeven dient dienen verplicht verboden toegestaan geldt gelden".split()
)
_DENIALS = frozenset({"niet", "geen", "nooit", "niemand", "niets"})
_BEINGS = frozenset("ben bent is was waren zijn".split())
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_UNITS = re.compile(r"(?:seconden?|minu(?:ut|ten)|uur|uren|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|kwartaal|kwartalen|"
                    r"ja(?:ar|ren))$")  # fmt: skip
_AMOUNT_WORDS = frozenset({"€", "eur", "euro", "maximaal", "minimaal", "ongeveer", "circa", "ca."})
_SAYING_WHICH = frozenset(
    "alle al beide uw mijn onze ons zijn haar hun deze die dit dat enkele sommige elk elke".split()
)
_DECISION = re.compile(
    r"(?:besluit(?:en)?|besluitvorming|uitspra(?:ak|ken)|oorde(?:el|len)|conclusies?|vonnis(?:sen)?|arrest(?:en)?|"
    r"akkoord(?:en)?|overeenkomst(?:en)?|vrijspraak|gegrondverklaring|herziening|antwoord(?:en)?|advie(?:s|zen)|boetes?|"
    r"dwangsom(?:men)?|ontslag|aanslag(?:en)?|bedrag(?:en)?|nade(?:el|len)|uitkomst(?:en)?|resulta(?:at|ten))$"
)
"""What somebody decides or says, or what comes out; nothing brings it about by itself, as it does noise or costs.

So too for the nouns of verbs (*afwijzing*), which `verb_of` knows.
"""
_EFFECT = re.compile(
    r"(?:\w*vertraging|\w*verbetering|\w*besparing|\w*stijging|\w*daling|\w*storing|\w*spanning|verwarring|"
    r"\w*verandering|oplossing|verrassing|teleurstelling|vernieuwing|verrijking|vervuiling|vervreemding|uitputting|"
    r"ontspanning|verslechtering|irritatie|discriminatie)(?:en|s)?"
)
"""They have a verb too, and are what comes of something."""
_RELATIVE = frozenset({"die", "dat"})
_RECEIVERS = frozenset("aan eraan hieraan daaraan waaraan u je jou mij me ons jullie hem haar hen hun elkaar".split())
_WORDS_TO_UNIT = 3
"""A time has at most so many words before its unit: *een half jaar*, *de komende drie maanden*."""


def names_amount(phrase: Phrase) -> bool:
    """Whether an amount or number follows: *€ 200*, *een bedrag van …*, *maximaal 10 euro*."""
    following = phrase.following(2)
    words = [token.lower for token in following]
    return bool(words) and (
        words[0] in _AMOUNT_WORDS or words[0][:1] in "€0123456789" or words[-1] in ("bedrag", "euro")
    )


def names_duration(phrase: Phrase) -> bool:
    """Whether a length of time follows: *twaalf maanden*, *een half jaar*, *de hele dag*, *een periode van …*."""
    following = phrase.following(_WORDS_TO_UNIT + 1)
    for position, token in enumerate(following):
        if _UNITS.search(token.lower) and (position or token.pos == "NOUN"):
            return True
        if position and token.lower in ("periode", "deel") and following[0].lower in _ARTICLES:
            return True
        is_modifier = token.pos in ("DET", "NUM", "ADJ", "PRON", "ADV") or token.dep == "amod"
        fits = is_modifier or token.lower in _ARTICLES or token.text[0].isdigit()
        if not fits:
            return False
    return False


def opens_sentence(phrase: Phrase) -> bool:
    """Whether a phrase opens its sentence."""
    return phrase.tokens[0].index == 0


def closes_sentence(phrase: Phrase) -> bool:
    """Whether only a mark that ends the sentence follows a phrase."""
    return all(token.pos == "PUNCT" for token in phrase.following(2)) and len(phrase.following(2)) < 2


def says_what_rules_ask(phrase: Phrase) -> bool:
    """Whether a phrase opens a sentence that says what must or may be done: *volgens* and *op grond van* are one there.

    Elsewhere what follows is the ground on which someone acts (*verlenen wij op grond van*).
    """
    sentence = phrase.sentence
    verbs = (sentence.root, *sentence.dependents(sentence.root, "aux", "aux:pass", "cop"))
    return opens_sentence(phrase) and any(token.lower in _DUTIES for token in verbs)


def names_year(phrase: Phrase) -> bool:
    """Whether a year follows, and no number of things: *circa 1650*."""
    following = phrase.following(2)
    is_number_of = len(following) > 1 and following[1].pos in ("NOUN", "ADJ", "PROPN")
    return bool(following) and _YEAR.fullmatch(following[0].text) is not None and not is_number_of


def opens_noun_phrase(phrase: Phrase) -> bool:
    """Whether a phrase opens a noun phrase without an article: *voor reeds gemaakte kosten*."""
    first, following = phrase.tokens[0], phrase.following(1)
    opens = first.index == 0 or phrase.sentence.tokens[first.index - 1].pos in ("ADP", "CCONJ")
    return opens and bool(following) and following[0].dep in ("amod", "acl") and not following[0].is_finite


def in_main_clause(phrase: Phrase) -> bool:
    """Whether the first verb of a phrase is the finite one of a main clause."""
    verb = phrase.tokens[0]
    helpers = phrase.sentence.dependents(carrier(phrase.sentence, verb), "aux", "aux:pass", "mark")
    is_only = not any(token is not verb and (token.is_finite or token.lower == "te") for token in helpers)
    return is_only and verb.is_finite and order_of(phrase.sentence, verb) is Order.MAIN


def in_subordinate_clause(phrase: Phrase) -> bool:
    """Whether the first verb of a phrase is the finite one of a subordinate clause."""
    verb = phrase.tokens[0]
    return verb.is_finite and (is_joined_to_particle(verb) or order_of(phrase.sentence, verb) is Order.FINAL)


def in_passive(phrase: Phrase) -> bool:
    """Whether a verb in a phrase is passive, as far as the analysis says so; a participle with *zijn* may be."""
    helpers = (helper for token in phrase.tokens for helper in phrase.sentence.dependents(token, "aux", "aux:pass"))
    return any(helper.dep == "aux:pass" or helper.lemma in ("zijn", "worden") for helper in helpers)


def in_subject(phrase: Phrase) -> bool:
    """Whether a phrase is in the subject, so that a change of number reaches the verb."""
    token = phrase.tokens[-1]
    for _ in range(2):
        if token.dep.startswith("nsubj"):
            return True
        token = phrase.sentence.tokens[token.head]
        if token.pos not in ("NOUN", "PROPN", "NUM"):
            return False
    return False


def in_heading(phrase: Phrase) -> bool:
    """Whether a phrase stands in a heading, or in words that are no sentence: *Stevige ambitie*."""
    sentence = phrase.sentence
    return sentence.block.kind is BlockKind.HEADING or not any(token.is_finite for token in sentence.tokens)


def follows_no_noun(phrase: Phrase) -> bool:
    """Whether something else than a noun, or its number, stands right before: *heeft d.d. 11 maart geadviseerd*."""
    first = phrase.tokens[0]
    before = phrase.sentence.tokens[max(first.index - 1, 0)]
    return first.index == 0 or before.pos not in ("NOUN", "PROPN", "NUM", "SYM", "X")


def belongs_to_noun(phrase: Phrase) -> bool:
    """Whether a phrase says more of the noun right before it, as in *ervaringen elders wijzen uit*."""
    first, sentence = phrase.tokens[0], phrase.sentence
    if first.index == 0 or sentence.tokens[first.index - 1].pos not in ("NOUN", "PROPN"):
        return False
    is_first = all(token.pos not in ("VERB", "AUX") for token in sentence.tokens[: first.index])
    following = phrase.following(1)
    is_hung_on_noun = any(token.head == first.index - 1 for token in phrase.tokens)
    return is_hung_on_noun or (is_first and bool(following) and following[0].pos in ("VERB", "AUX"))


def precedes_noun(phrase: Phrase) -> bool:
    """Whether a noun, or an adjective with it, follows: *dermate schrijnende omstandigheden*, *toegezonden stukken*."""
    following = phrase.following(1)
    is_noun = bool(following) and (following[0].dep in ("amod", "acl") or following[0].pos in ("NOUN", "PROPN"))
    return is_noun and not is_verb_behind_het(phrase)


def stresses(phrase: Phrase) -> bool:
    """Whether *daadwerkelijk* and the like say how something is done, without *niet* or *zijn* in the sentence.

    *Moeten echt worden gedaan* stresses the duty, where *daadwerkelijk* says that it is not enough to plan.
    """
    words = vocabulary(phrase.sentence)
    return not phrase.tokens[0].lower.endswith("e") and not words & _DENIALS and not words & _BEINGS


def has_infinitive_clause(phrase: Phrase) -> bool:
    """Whether an infinitive with *te* of another verb stands in the sentence, and no clause with *dat* follows."""
    following = phrase.following(2)
    own = {token.index for token in phrase.tokens}
    says_what = any(token.lower in ("dat", "of", "hoe", "waarom") for token in following)
    return not says_what and any(token.lower == "te" and token.index not in own for token in phrase.sentence.tokens)


def follows_determiner(phrase: Phrase) -> bool:
    """Whether a word that says which or how many stands right before: *de twee bovengenoemde wegen*, *uw voormeld*."""
    first, before = phrase.tokens[0], phrase.before
    if before is None or first.lower in _ARTICLES:
        return False
    says_which = before.pos in ("DET", "NUM", "ADJ") or before.lower in _SAYING_WHICH
    return says_which or (before.dep in ("amod", "acl") and before.head in {token.index for token in phrase.tokens})


def as_infinitive(phrase: Phrase) -> bool:
    """Whether the verb of a phrase is an infinitive: *kan plaatsvinden*."""
    return any("VerbForm=Inf" in token.features for token in phrase.tokens)


def joins_to_singular(phrase: Phrase) -> bool:
    """Whether a conjunction adds to a subject that has its verb in the singular: *de huur, alsmede de borg, moet*."""
    sentence = phrase.sentence
    added = sentence.tokens[phrase.tokens[-1].head]
    first = sentence.tokens[added.head]
    verb = sentence.tokens[first.head]
    carriers = (verb, *sentence.dependents(verb, "aux", "aux:pass", "cop"))
    in_singular = any(token.is_finite and "Number=Sing" in token.features for token in carriers)
    return first.dep.startswith("nsubj") and in_singular


def is_referred_to(phrase: Phrase) -> bool:
    """Whether *het*, *dat* or *dit* follows as a pronoun: it may mean a het-word, and would not fit a de-word."""
    after = phrase.sentence.tokens[phrase.tokens[-1].index + 1 :]
    return any(token.lower in ("het", "dat", "dit") and token.pos == "PRON" for token in after)


def is_given_data(phrase: Phrase) -> bool:
    """Whether a participle stands beside data, where *gegeven* would sound twice: *gegevens die u hebt verstrekt*."""
    words = vocabulary(phrase.sentence)
    is_participle = any("VerbForm=Part" in token.features for token in phrase.tokens)
    return is_participle and not words.isdisjoint({"gegeven", "gegevens"})


def lacks_receiver(phrase: Phrase) -> bool:
    """Whether nobody is named who gets something: *overhandigt zijn pas*, not *overhandigt de winnaar een prijs*."""
    sentence = phrase.sentence
    verb = next((token for token in phrase.tokens if is_verb(token)), phrase.tokens[0])
    others = [token for token in sentence.tokens if token.dep not in ("nsubj", "nsubj:pass")]
    is_named = any(token.lower in _RECEIVERS for token in others)
    return not is_named and not any(sentence.dependents(verb, "iobj"))


def ends_in_decision(phrase: Phrase) -> bool:
    """Whether the preposition of a phrase names what somebody decides, says or does: *tot een uitspraak leiden*."""
    tokens = phrase.sentence.tokens
    return any(_is_done(tokens[token.head]) for token in phrase.tokens if token.dep == "case")


def _is_done(noun: Token) -> bool:
    is_act = verb_of(noun.lemma.lower()) is not None and not _EFFECT.fullmatch(noun.lower)
    return is_act or noun.pos == "VERB" or bool(_DECISION.search(noun.lower))


def shows(phrase: Phrase) -> bool:
    """Whether a phrase that opens the sentence names where something shows: *op basis van uw gegevens blijkt*."""
    return opens_sentence(phrase) and phrase.sentence.root.lemma == "blijken"


def is_about_thing(phrase: Phrase) -> bool:
    """Whether the subject of a verb can do nothing by itself: *de kosten komen in aanmerking*."""
    sentence = phrase.sentence
    verb = next((token for token in phrase.tokens if is_verb(token)), None)
    subject = subject_of(sentence, verb) if verb is not None else None
    if verb is None or subject is None:
        return False
    if subject.lower in _RELATIVE:
        subject = sentence.tokens[carrier(sentence, verb).head]
    if subject.pos == "PRON":
        return subject.lower not in PERSONS
    return not (names_actor(subject.lower) or subject.pos == "PROPN")


def stands_between_alike(phrase: Phrase) -> bool:
    """Whether words of one kind stand on both sides, so that a phrase joins them: *bellen dan wel mailen*.

    A question, or an article on one side only, tells of other words: *krijgen bewoners dan wel een vergoeding?*.
    """
    sentence, first = phrase.sentence, phrase.tokens[0]
    following = phrase.following(2)
    if first.index == 0 or not following or sentence.tokens[-1].text == "?":
        return False
    before = sentence.tokens[first.index - 1]
    has_article = following[0].pos == "DET"
    after = following[-1] if has_article else following[0]
    articles = [token.lower for token in sentence.dependents(before, "det")]
    if before.pos != after.pos or before.pos not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return False
    is_alike = before.pos != "VERB" or _forms(before) == _forms(after)
    return is_alike and (articles[:1] == [following[0].lower] if has_article else not articles)


def _forms(verb: Token) -> frozenset[str]:
    return frozenset(feature for feature in verb.features if feature.startswith("VerbForm="))


SURROUNDINGS: Mapping[str, Callable[[Phrase], bool]] = {
    "vooraan": opens_sentence,
    "voor een wet": names_law,
    "voor een bedrag": names_amount,
    "voor een duur": names_duration,
    "in het onderwerp": in_subject,
    "achteraan": closes_sentence,
    "vooraan bij een plicht": says_what_rules_ask,
    "voor een jaartal": names_year,
    "vooraan een woordgroep": opens_noun_phrase,
    "in een hoofdzin": in_main_clause,
    "in een bijzin": in_subordinate_clause,
    "in een lijdende zin": in_passive,
    "in een kop": in_heading,
    "bij een naamwoord": belongs_to_noun,
    "niet na een naamwoord": follows_no_noun,
    "voor een naamwoord": precedes_noun,
    "na een bepaling": follows_determiner,
    "als heel werkwoord": as_infinitive,
    "zonder ‘niet’ of ‘zijn’": stresses,
    "met een ander ‘te’": has_infinitive_clause,
    "bij een onderwerp in het enkelvoud": joins_to_singular,
    "voor ‘het’ of ‘dat’": is_referred_to,
    "zonder wie iets krijgt": lacks_receiver,
    "bij een ding als onderwerp": is_about_thing,
    "als deelwoord bij ‘gegevens’": is_given_data,
    "bij ‘blijken’": shows,
    "met een beslissing als gevolg": ends_in_decision,
    "tussen gelijke woorden": stands_between_alike,
    "na een aantal": follows_number,
    "voor een naam": precedes_name,
    "voor een datum": precedes_date,
    "voor een werkwoord": precedes_verb,
    "voor een bijvoeglijk naamwoord": precedes_adjective,
    "zonder werkwoord erachter": lacks_verb,
    "na een werkwoord": follows_verb,
    "na een komma": follows_comma,
    "in de tegenwoordige tijd": in_present,
    "voor wie iets kan doen": precedes_actor,
    "voor een aantal": precedes_count,
    "voor ‘te’ met een werkwoord": opens_infinitive_clause,
    "los na een voorzetsel": stands_alone_behind_preposition,
    "na een tweede naamwoord": follows_second_noun,
    **COMPANY,
}
"""By the name that rules have for them."""
