"""The words right before and behind a phrase, where they decide whether others fit there: *48 pag.*, *mw. De Vries*."""

import re
from itertools import pairwise

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.phrase import Phrase
from begrijpelijk.language.transformation.agent import names_actor
from begrijpelijk.language.when import MONTHS, is_number

RULES = frozenset({"art", "art.", "artikel", "artikelen", "hoofdstuk", "paragraaf", "bijlage"})
PERSONS = frozenset("u ik je jij jullie wij we hij zij ze men iemand iedereen niemand wie ieder degene degenen".split())
_CONJUNCTIONS = frozenset({"en", "of", "en/of", "à", "a", "tot"})
_BEFORE_NAMES = frozenset("de den der dr. drs. het in ing. ir. mr. op prof. te ten ter van von 't".split())
_LONGEST_NAME = 4
"""A surname starts with at most three small words: *op de van*."""
_ONE = frozenset({"1", "een", "één"})
_NUMBERED = frozenset({"nr.", "nummer", "jaar", "deel", "lid"}) | RULES
_TIMES = frozenset({"uur", "u", "u."})
_QUOTES = frozenset("'\"‘’“”„«»")
_LONGEST_TITLE = 10
_TITLE = re.compile(
    r"(?:wet|regeling|verordening|besluit|reglement|richtlijn|plan|nota|visie|programma|agenda|fonds|akkoord)$",
    re.IGNORECASE,
)
"""The last part of what laws, plans and funds are called."""


def follows_number(phrase: Phrase) -> bool:
    """Whether a number of things stands right before, which asks a plural: *48 pag.*; not *1 pag.*, *lid 2 par. 3*."""
    before, following = phrase.before, phrase.following(1)
    if before is None or not is_number(before) or before.lower in _ONE or (following and is_number(following[0])):
        return False
    return before.index == 0 or phrase.sentence.tokens[before.index - 1].lower not in _NUMBERED


def precedes_name(phrase: Phrase) -> bool:
    """Whether the name of a person follows: *mw. De Vries*, *mw. A. van den Berg*."""
    following = phrase.following(_LONGEST_NAME)
    name = next((token for token in following if token.lower not in _BEFORE_NAMES), None)
    return name is not None and name.text[:1].isupper()


def precedes_date(phrase: Phrase) -> bool:
    """Whether a day of a month follows: *medio 15 maart*."""
    following = phrase.following(2)
    return len(following) > 1 and following[0].text.isdigit() and following[1].lower in MONTHS


def precedes_count(phrase: Phrase) -> bool:
    """Whether a number of things follows, and no time or date: *omstreeks 1.400 wandelaars*, not *omstreeks 10 uur*."""
    following = phrase.following(2)
    if len(following) < 2 or not is_number(following[0]):
        return False
    counted = following[1]
    return counted.pos in ("NOUN", "ADJ", "SYM") and counted.lower not in MONTHS | _TIMES


def opens_infinitive_clause(phrase: Phrase) -> bool:
    """Whether an infinitive with *te* follows and no finite verb before it: *alvorens u te kunnen inschrijven*."""
    after = phrase.sentence.tokens[phrase.tokens[-1].index + 1 :]
    for token, following in pairwise(after):
        if token.is_finite or token.text in (",", ";", ":"):
            return False
        if token.lower == "te" and "VerbForm=Inf" in following.features:
            return True
    return False


def stands_alone_behind_preposition(phrase: Phrase) -> bool:
    """Whether a phrase that could stand before a noun is by itself after a preposition: *los van het bovenstaande*."""
    before, following = phrase.before, phrase.following(1)
    is_alone = not following or following[0].pos not in ("NOUN", "PROPN", "ADJ", "NUM", "X")
    is_alone = is_alone or is_verb_behind_het(phrase)
    return before is not None and before.pos == "ADP" and is_alone


def is_verb_behind_het(phrase: Phrase) -> bool:
    """Whether what seems a noun can only be a verb: no plural has *het* (*gezien het bovenstaande besluiten wij*)."""
    following = phrase.following(1)
    has_het = any(token.lower in ("het", "dit") for token in phrase.tokens)
    return has_het and bool(following) and "Number=Plur" in following[0].features


def follows_second_noun(phrase: Phrase) -> bool:
    """Whether the noun right before says more of another one, so that either may be meant: *facturen van de school*."""
    before = phrase.before
    if before is None or before.pos not in ("NOUN", "PROPN") or not before.dep.startswith("nmod"):
        return False
    return any(phrase.sentence.dependents(before, "case"))


def precedes_verb(phrase: Phrase) -> bool:
    """Whether a verb follows right away that a phrase says more of: *blijft ongewijzigd gehandhaafd*."""
    following = phrase.following(1)
    return bool(following) and following[0].pos == "VERB"


def precedes_adjective(phrase: Phrase) -> bool:
    """Whether an adjective or adverb follows right away: *uitermate gevaarlijk*."""
    following = phrase.following(1)
    return bool(following) and following[0].pos in ("ADJ", "ADV")


def follows_verb(phrase: Phrase) -> bool:
    """Whether a verb stands right before, which may ask just these words: *bevestigd door het feit dat*."""
    before = phrase.before
    return before is not None and before.pos == "VERB"


def follows_comma(phrase: Phrase) -> bool:
    """Whether a comma stands right before: *de directeur, tevens aandeelhouder*."""
    before = phrase.before
    return before is not None and before.text == ","


def in_present(phrase: Phrase) -> bool:
    """Whether nothing in a sentence tells of the past: no past tense and no participle, save with *worden*."""
    sentence = phrase.sentence
    return not any(
        "Tense=Past" in token.features or ("VerbForm=Part" in token.features and not _is_under_worden(sentence, token))
        for token in sentence.tokens
    )


def _is_under_worden(sentence: Sentence, participle: Token) -> bool:
    return any(helper.lemma == "worden" for helper in sentence.dependents(participle, "aux", "aux:pass"))


def lacks_verb(phrase: Phrase) -> bool:
    """Whether no verb follows a conjunction before a comma or the end: *indien gewenst, halen wij het op*."""
    for token in phrase.sentence.tokens[phrase.tokens[-1].index + 1 :]:
        if token.is_finite or "VerbForm=Inf" in token.features or token.text == ":":
            return False
        if token.text in (",", ";", "."):
            return True
    return True


def precedes_actor(phrase: Phrase) -> bool:
    """Whether who may act follows, and no thing: *met behulp van de gemeente*."""
    last = phrase.tokens[-1]
    head = phrase.sentence.tokens[last.head] if last.dep == "case" else None
    first_noun = next((token for token in phrase.following(4) if token.pos in ("NOUN", "PROPN", "PRON")), None)
    nouns = [token for token in (head, first_noun) if token is not None and token.index > last.index]
    return any(names_actor(token.lower) or token.lower in PERSONS for token in nouns)


def completes_compound(phrase: Phrase) -> bool:
    """Whether a compound before it is cut short and needs its last part: *drie- of viermaal*."""
    first, tokens = phrase.tokens[0].index, phrase.sentence.tokens
    if first < 2 or tokens[first - 1].lower not in _CONJUNCTIONS:
        return False
    cut_short = tokens[first - 2].text
    return len(cut_short) > 1 and cut_short.endswith("-")


def is_in_title(phrase: Phrase) -> bool:
    """Whether words are part of what a law, plan or fund is called: *de Subsidieregeling innovatieve scheepsbouw*.

    Such a name has a capital and stands between quotation marks, or goes on behind a word such as *regeling*.
    """
    first, before = phrase.tokens[0], phrase.before
    if before is None:
        return False
    if before.text[:1].isupper() and _TITLE.search(before.text) and first.pos in ("ADJ", "NOUN", "X"):
        return True
    tokens = phrase.sentence.tokens
    marks = [token.index for token in tokens[: first.index] if token.text in _QUOTES]
    closing = next((token.index for token in phrase.following(_LONGEST_TITLE) if token.text in _QUOTES), None)
    if len(marks) % 2 == 0 or closing is None or closing - marks[-1] > _LONGEST_TITLE:
        return False
    quoted = tokens[marks[-1] + 1 : closing]
    return quoted[0].text[:1].isupper() and not any(token.is_finite for token in quoted)
