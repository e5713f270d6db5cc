"""What no table of phrases can say: words that belong together but stand apart in the clause."""

import re
from collections.abc import Sequence
from itertools import chain, takewhile

from begrijpelijk.language.number_words import value
from begrijpelijk.language.verbs import lemmas_of, verb_forms
from begrijpelijk.rewriting.lock.words import Word

MUST = frozenset({"dient", "dienen", "diende", "dienden"})
SHOULD = frozenset({"mocht", "mochten"})
FROM_WHEN = frozenset("na nadat als indien wanneer zodra vanaf op om".split())
BEFORE_NOUN = frozenset("een de uw deze die zijn haar hun mijn onze geen per met nieuwe geldige oude elke".split())
OPENERS = MUST | SHOULD | {"meer", "pas", "à"}
"""Words that say something together with words further on or back."""
LOOSE = frozenset({"om", "zonder", "teneinde", "van", "met"})
"""Before *te*: an infinitive that does not hang on *dient*."""
PREPOSITIONS = frozenset({"door", "na", "over"})
"""The same, unless they make one verb with the infinitive: *dient … door te geven*."""
BEFORE_OTHER = PREPOSITIONS | {"voor", "met", "van", "zonder", "aan", "op", "om", "wegens", "tijdens"}
"""Before a noun that is not the object."""
KEEPERS = frozenset({"zich", "rekening", "heb", "hebt", "heeft", "hebben", "had", "hadden"})
SUBJECTS = frozenset("u wij we er hij zij je jij iemand".split())
SENTENCE_END = frozenset(".?!;")
CLAUSE_END = frozenset({*".,;:?!)", "en", "of", "maar", "omdat", "als", "want", "dan"})
OPENS = frozenset("als indien wanneer omdat dat die zodat nadat voordat terwijl waarbij waarop wie wat of".split())
"""Words that open a clause of its own, with who acts in it."""
_INFINITIVE = re.compile(r"\w+(?:en|aan|ien)|zijn|gaan|doen|zien")


def says_must(words: Sequence[Word], start: int) -> bool:
    """Whether *dient* goes with *te* and an infinitive: *dient … te betalen*, but not *dient … in*."""
    if words[start].lower not in MUST or (start and words[start - 1].lower == "te"):
        return False
    for index in range(start + 1, len(words) - 1):
        if words[index].lower in SENTENCE_END:
            return False
        if words[index].lower == "te" and _depends(words[index - 1].lower, words[index + 1].lower):
            return True
    return False


def _depends(before: str, infinitive: str) -> bool:
    """Whether *te* with these words round it belongs to a verb before it."""
    if before in LOOSE or not _INFINITIVE.fullmatch(infinitive):
        return False
    return before not in PREPOSITIONS or verb_forms(before + infinitive) is not None


def particle_follows(words: Sequence[Word], start: int, particle: str) -> bool:
    """Whether the particle of a separable verb stands at the end of its clause: *trekken … in*."""
    for index in range(start + 1, len(words)):
        lower = words[index].lower
        if lower in SENTENCE_END:
            return False
        if lower == particle and (index + 1 == len(words) or words[index + 1].lower in CLAUSE_END):
            return True
    return False


def is_range(words: Sequence[Word], start: int) -> bool:
    """Whether *à* stands between two numbers: *twee à drie weken*, but not *4 kaartjes à € 5*."""
    if words[start].lower != "à" or start == 0 or start + 1 >= len(words):
        return False
    return value(words[start - 1].lower) is not None and value(words[start + 1].lower) is not None


def belongs_to_verb(words: Sequence[Word], start: int, verbs: frozenset[str]) -> bool:
    """Whether a word is the particle of one of these verbs in its clause: *wij werken samen*, *samen te werken*."""
    if [word.lower for word in words[start + 1 : start + 2]] == ["te"] and len(words) > start + 2:
        return not verbs.isdisjoint(lemmas_of(words[start + 2].lower))
    return any(not verbs.isdisjoint(lemmas_of(lower)) for lower in _clause(words, start)[0])


def is_given(words: Sequence[Word], start: int, nouns: frozenset[str]) -> bool:
    """Whether the clause of a verb holds one of these as its object: *verleent geen hulp*, but not *na hulp*."""
    before, after = _clause(words, start)
    said = (*before, words[start].lower, *after)
    return any(lower in nouns and not (index and said[index - 1] in BEFORE_OTHER) for index, lower in enumerate(said))


def is_kept(words: Sequence[Word], start: int) -> bool:
    """Whether *gehouden* comes from *houden*: *zich aan de regels gehouden*; elsewhere it says *moeten*."""
    return words[start].lower == "gehouden" and not KEEPERS.isdisjoint(chain(*_clause(words, start)))


def _clause(words: Sequence[Word], start: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words before and after a word in its clause."""
    before = takewhile(lambda lower: lower not in CLAUSE_END, (word.lower for word in reversed(words[:start])))
    after = takewhile(lambda lower: lower not in CLAUSE_END, (word.lower for word in words[start + 1 :]))
    return tuple(reversed(tuple(before))), tuple(after)


def is_should(words: Sequence[Word], start: int) -> bool:
    """Whether *mocht* opens a condition: *Mocht u verhuizen, dan …*."""
    return words[start].lower in SHOULD and (words[start].initial or words[start - 1].lower in (",", "of"))


def is_no_more(words: Sequence[Word], start: int) -> bool:
    """Whether *meer* ends a clause with a negation: *u krijgt geen uitkering meer*."""
    if words[start].lower != "meer" or (start + 1 < len(words) and words[start + 1].lower not in CLAUSE_END):
        return False
    return any(word.lower in ("geen", "niet", "niets", "niemand") for word in words[max(0, start - 12) : start])


def is_not_before(words: Sequence[Word], start: int) -> bool:
    """Whether *pas* tells from when: *u mag pas bouwen na 1 mei*; but not *uw pas*."""
    if words[start].lower != "pas" or start == 0 or words[start - 1].lower in BEFORE_NOUN:
        return False
    rest = (word.lower for word in words[start + 1 : start + 12])
    return any(lower in FROM_WHEN for lower in takewhile(lambda lower: lower not in SENTENCE_END, rest))


def is_verb_first_condition(words: Sequence[Word], start: int) -> bool:
    """Whether a sentence begins as a condition without *als*: *Verhuist u? Dan …*, *Verhuist u, dan …*."""
    if is_should(words, start):
        return False
    if start + 1 >= len(words) or not words[start].initial or words[start + 1].lower not in SUBJECTS:
        return False
    end = next((index for index in range(start, len(words)) if words[index].lower in SENTENCE_END), len(words))
    if end < len(words) and words[end].lower == "?":
        follows = end + 1 < len(words)
    else:
        follows = any(word.lower == "," for word in words[start:end])
    return follows and bool(lemmas_of(words[start].lower))
