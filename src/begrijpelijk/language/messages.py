"""What a sentence says and on which conditions: its main clauses, what a reader must do, and the conditions.

All by the order of words, which the analysis seldom gets wrong: a main clause has its finite verb first or second, a
subordinate one has a conjunction before it and its verb at the end.
"""

from collections.abc import Iterator
from itertools import pairwise

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.verb_uses import is_verb
from begrijpelijk.language.verbs import verb_forms
from begrijpelijk.language.vocabulary import vocabulary

ALWAYS_CONDITION = frozenset({"indien", "mits", "tenzij", "ingeval"})
OPENERS = ALWAYS_CONDITION | {"als", "wanneer"}
COMPARING = frozenset("even zo zowel net evenals hetzelfde dezelfde zoveel".split())
"""Words before *als* that compare: *even lang als*, *zowel … als*."""
NOT_CLAUSE = frozenset({"volgt", "gevolg", "bedoeld", "genoemd", "eerste", "laatste", "zodanig", "volg"})
KNOWING = frozenset(
    """weten horen zien staan lezen vertellen zeggen doorgeven afspreken bepalen vragen kijken bekijken beslissen kiezen
    besluiten controleren nagaan aangeven melden laten vermelden hangen""".split()
)
"""Verbs before an indirect question: *laat weten wanneer u komt*."""
QUESTIONS = frozenset("hoe waarom waar wat wie welke welk hoeveel waarvoor waarop".split())
SUBJECTS = frozenset("u je jij wij we ik hij zij ze het er dit dat jullie men iemand die deze".split())
INVERTED = frozenset({"u", "je", "jij", "wij", "we", "ik", "hij", "er", "jullie", "men", "iemand"})
"""Subjects right behind the finite verb."""
PERSONS = frozenset({"u", "je", "wij", "we", "ik"})

FEWEST_WORDS = 4
"""Tokens of a sentence that can hold a condition and a message."""

OBLIGING = frozenset({"moeten", "dienen"})
OTHERS = frozenset({"wij", "we", "ik", "college", "gemeente", "burgemeester", "raad"})
"""Subjects of what somebody else than the reader must do."""
CLOSED = frozenset({",", ";"})


def conditions(sentence: Sentence) -> list[Token]:
    """The words that open a condition: a conjunction, or a finite verb at the start (*Betaalt u niet, dan …*)."""
    may_open = not OPENERS.isdisjoint(vocabulary(sentence))
    found = [token for token in sentence.tokens if _opens_condition(sentence, token)] if may_open else []
    first = verb_first_condition(sentence)
    return [first, *found] if first is not None else found


def verb_first_condition(sentence: Sentence) -> Token | None:
    """The finite verb of a condition without conjunction at the start of a sentence; None if it does not open so."""
    tokens = sentence.tokens
    first = tokens[0]
    if not first.is_finite or tokens[-1].lower == "?" or len(tokens) < FEWEST_WORDS:
        return None
    opens_noun = tokens[1].pos in ("DET", "NOUN", "PROPN") or tokens[1].dep == "nmod:poss"
    if tokens[1].lower not in SUBJECTS and not opens_noun:
        return None
    is_order = not any(sentence.dependents(first, "nsubj", "nsubj:pass")) and tokens[1].lower not in ("u", "je", "wij")
    is_order = is_order and first.dep not in ("aux", "aux:pass", "cop")
    for comma, following in pairwise(tokens):
        if comma.lower == "," and (following.is_finite or following.lower == "dan"):
            return None if is_order else first
    return None


def _opens_condition(sentence: Sentence, token: Token) -> bool:
    if token.lower in ALWAYS_CONDITION:
        return True
    if token.lower == "wanneer":
        return _is_conditional_when(sentence, token)
    return token.lower == "als" and _is_conditional_if(sentence, token)


def _is_conditional_when(sentence: Sentence, token: Token) -> bool:
    """*wanneer u betaalt*, and not *laat weten wanneer u betaalt*, *vanaf wanneer*, *Wanneer komt u?*."""
    tokens = sentence.tokens
    following = tokens[token.index + 1 : token.index + 2]
    if not following or following[0].is_finite or following[0].pos in ("PUNCT", "CCONJ"):
        return False
    stretch: list[Token] = []
    for before in reversed(tokens[: token.index]):
        if before.lower in (";", ":") or (before.lower == "," and stretch and stretch[0].lower != ","):
            break
        stretch.append(before)
    direct = stretch[:3]
    if any(before.lower in ("vanaf", "sinds", "tot") or before.lemma in KNOWING for before in direct):
        return False
    return not (direct and direct[0].lower in ("of", "en") and any(before.lemma in KNOWING for before in stretch))


def _is_conditional_if(sentence: Sentence, token: Token) -> bool:
    """*als u komt*, and not *als klant*, *even lang als*, *als volgt*: its clause has a verb at the end."""
    tokens = sentence.tokens
    before = {each.lower for each in tokens[max(0, token.index - 4) : token.index]}
    following = tokens[token.index + 1 : token.index + 2]
    if not following or following[0].lower in NOT_CLAUSE or before & COMPARING:
        return False
    if following[0].lower in SUBJECTS:
        return True
    if not _may_open_subject(following[0]):
        return False
    for each in tokens[token.index + 1 :]:
        if each.is_finite:
            after = tokens[each.index + 1 : each.index + 2]
            return not (after and after[0].lower in PERSONS)
        if each.lower in (",", ";", ":"):
            return is_verb(tokens[each.index - 1])
    return is_verb(tokens[max(token.index, len(tokens) - 2)])


def _may_open_subject(token: Token) -> bool:
    """Whether a clause may start with it: not the bare noun or adjective of *als klant*, *als direct gevolg*."""
    is_plural = token.pos == "NOUN" and "Number=Plur" in token.features
    is_name = token.pos == "PROPN"
    return is_plural or is_name or token.pos in ("DET", "PRON", "NUM", "ADP") or token.lower in ("alleen", "nog", "ook")


def main_verbs(sentence: Sentence) -> list[Token]:
    """The finite verbs of the main clauses, in order; not that of a condition at the start.

    What stands before a colon only announces, and what stands between brackets is an aside: neither counts.
    """
    found: list[Token] = []
    condition = verb_first_condition(sentence)
    is_open = was_subordinate = False
    depth = 0
    for token in sentence.tokens:
        depth = max(0, depth + (token.lower == "(") - (token.lower == ")"))
        if token.lower == ":":
            found, is_open, was_subordinate = [], False, False
        elif depth:
            continue
        elif _opens_subordinate(sentence, token):
            is_open = True
        elif token.is_finite:
            start = _segment_start(sentence, token)
            if is_open or token is condition or (was_subordinate and _is_joined_end(sentence, token, start)):
                is_open, was_subordinate = False, True
            elif not _is_helper_of(sentence, token, found):
                found.append(token)
                was_subordinate = False
    return found


def _segment_start(sentence: Sentence, verb: Token) -> int:
    """The place behind the last punctuation or conjunction before a verb."""
    for token in reversed(sentence.tokens[: verb.index]):
        if token.pos in ("PUNCT", "CCONJ"):
            return token.index + 1
    return 0


def _opens_subordinate(sentence: Sentence, token: Token) -> bool:
    if token.lower == "als":
        return _is_conditional_if(sentence, token)
    if token.lower in ALWAYS_CONDITION or "PronType=Rel" in token.features:
        return True
    if token.lower in QUESTIONS:
        return token.index > 0 or sentence.tokens[-1].lower != "?"
    following = sentence.tokens[token.index + 1 : token.index + 2]
    is_comparison = token.lower in ("dan", "zoals") and not (following and following[0].lower in SUBJECTS)
    return token.pos == "SCONJ" and not is_comparison


def _is_joined_end(sentence: Sentence, verb: Token, start: int) -> bool:
    """Whether a verb closes what is joined to a subordinate clause: *als u ziek bent en hulp nodig heeft*."""
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    is_last = not following or following[0].pos in ("PUNCT", "CCONJ") or is_verb(following[0])
    is_joined = start > 0 and sentence.tokens[start - 1].pos == "CCONJ"
    return is_last and (verb.index > start or is_joined)


def _is_helper_of(sentence: Sentence, verb: Token, found: list[Token]) -> bool:
    """Whether a verb stands in the clause of the one before: no border between them."""
    if not found:
        return False
    between = sentence.tokens[found[-1].index + 1 : verb.index]
    return not any(token.pos in ("PUNCT", "CCONJ") for token in between)


def duties(sentence: Sentence, verbs: list[Token]) -> Iterator[Token]:
    """The verb of everything that the reader must do: an order, or what stands behind *moeten* or *niet mogen*."""
    for verb in verbs:
        start = _segment_start(sentence, verb)
        if verb.lemma in OBLIGING or _is_ban(sentence, verb) or _is_obliged(sentence, verb):
            if not _is_of_others(sentence, verb):
                yield verb
                yield from _joined_infinitives(sentence, verb)
        elif verb.index == start and _is_order(sentence, verb):
            yield verb


def _is_ban(sentence: Sentence, verb: Token) -> bool:
    """*mag niet*, *mag u geen schulden maken*."""
    following = sentence.tokens[verb.index + 1 : verb.index + 4]
    return verb.lemma == "mogen" and any(token.lower in ("niet", "geen") for token in following)


def _is_obliged(sentence: Sentence, verb: Token) -> bool:
    """*bent u verplicht*."""
    following = sentence.tokens[verb.index + 1 : verb.index + 4]
    return verb.lemma == "zijn" and any(token.lower == "verplicht" for token in following)


def _is_order(sentence: Sentence, verb: Token) -> bool:
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    is_stem = "met-t" not in verb.tag and "Number=Plur" not in verb.features and "Tense=Past" not in verb.features
    # *meld u*: without its t a verb has no *u* for a subject
    subjects = (
        SUBJECTS - {"dit", "dat", "het", "die", "deze", "ze", "zij"} - (set() if verb.lower.endswith("t") else {"u"})
    )
    has_subject = any(token.lower in subjects for token in following)
    subject = next(sentence.dependents(verb, "nsubj"), None)
    return is_stem and not has_subject and (subject is None or subject.pos == "PRON") and verb.pos == "VERB"


def _is_of_others(sentence: Sentence, verb: Token) -> bool:
    head = sentence.tokens[verb.head]
    subjects = [child for each in (verb, head) for child in sentence.dependents(each, "nsubj", "nsubj:pass")]
    return any(subject.lower in OTHERS for subject in subjects)


def _joined_infinitives(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The infinitives behind *en* in the same clause, with words of their own: *melden en een pas aanvragen*."""
    has_infinitive = False
    joined: Token | None = None
    for before, token in pairwise(sentence.tokens[verb.index :]):
        is_infinitive = is_verb(token) and verb_forms(token.lower) is not None
        if (
            (token.is_finite and not is_infinitive)
            or token.pos == "SCONJ"
            or token.lower == "om"
            or token.lower in CLOSED
        ):
            return
        if token.lower == "en" and has_infinitive:
            joined = token
        elif is_infinitive:
            has_infinitive = True
            has_words = (
                joined is not None and before is not joined and before.index - joined.index > (before.lower == "te")
            )
            if has_words:
                yield token
            joined = None


def opening(sentence: Sentence, verb: Token) -> tuple[Token, Token]:
    """The first and last word that mark where a message starts: *en*, or the words up to its finite verb."""
    tokens = sentence.tokens
    for token in reversed(tokens[: verb.index]):
        if token.pos == "CCONJ" or token.lower == "en":
            return token, token
        if token.pos == "PUNCT":
            return tokens[token.index + 1], verb
    return verb, verb
