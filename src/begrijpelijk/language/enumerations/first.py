"""The first item of an enumeration: the end of what stands before the first comma."""

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.enumerations.kinds import (
    CONTENT,
    Kind,
    acts,
    is_attributive,
    is_nominal,
    is_question,
    is_subject,
)
from begrijpelijk.language.lexicon import noun

ENDS = frozenset({",", ";", ":", ".", "?", "!", "(", ")", "–", "—"})
BEFORE_PREDICATE = frozenset({"om", "u", "wij", "we", "je", "hij", "zij"})
LEADING = frozenset("niet ook altijd te alleen dan zich".split())
"""Words before a predicate that hold for all of an enumeration."""


def first_item(sentence: Sentence, comma: int, start: int, kind: Kind, second: tuple[Token, ...]) -> tuple[Token, ...]:
    """The end of what stands before the first comma, as far as it is an item; empty if it is none."""
    stretch = without_asides(sentence.tokens[_stretch_start(sentence, comma, start) : comma])
    if not stretch or not (_ends_as(sentence, stretch, kind) or _is_parallel(stretch, second, kind)):
        return ()
    if kind is Kind.PREDICATE and not _may_share(stretch, second):
        return ()
    position = len(stretch) - 1
    if kind is Kind.CLAUSE:
        wanted = second[0].lower
        openers = [
            index
            for index, token in enumerate(stretch)
            if token.lower == wanted or (wanted not in CONTENT and is_question(token))
        ]
        return stretch[openers[0] :] if openers else ()
    if kind is Kind.PREDICATE:
        position = position - 1 if len(second) == 1 else _before_predicate(stretch)
    else:
        while position >= 0 and not _stops(sentence, stretch[position], position == len(stretch) - 1):
            position -= 1
    item = list(stretch[position + 1 :])
    if kind is Kind.NOUN:
        item = _noun_phrase(sentence, item, second)
    if kind is Kind.PREPOSITION:
        item = _phrase(item, second)
    while item and (item[0].pos == "CCONJ" or (kind is Kind.PREDICATE and _is_for_all(item[0], second))):
        item = item[1:]
    return tuple(item)


def _is_for_all(token: Token, second: tuple[Token, ...]) -> bool:
    """Whether a word before the first predicate holds for all: *niet* does behind a modal, not behind *als u*."""
    return token.lower in LEADING and (token.lower != "niet" or not any(each.is_finite for each in second))


def without_asides(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without what stands between brackets: *een foto (in kleur)*."""
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.lower == "("
        if depth <= 0:
            kept.append(token)
        depth -= token.lower == ")"
    return tuple(kept)


def _stretch_start(sentence: Sentence, comma: int, start: int) -> int:
    depth = 0
    for token in reversed(sentence.tokens[start:comma]):
        depth += (token.lower == ")") - (token.lower == "(")
        if depth < 0 or (depth == 0 and token.lower in ENDS - {"(", ")"}):
            return token.index + 1
    return start


def _ends_as(sentence: Sentence, stretch: tuple[Token, ...], kind: Kind) -> bool:
    last = stretch[-1]
    if kind in (Kind.NOUN, Kind.PREPOSITION):
        is_end = is_nominal(sentence, last) or _may_be_noun(stretch)
        is_clause = any("PronType=Rel" in token.features for token in stretch[-6:-1])
        return is_end or (last.is_finite and is_clause)
    if kind is Kind.PREDICATE:
        return _is_verb_near_end(stretch)
    return True


def _may_be_noun(stretch: tuple[Token, ...]) -> bool:
    """*aan meer groen*, *op fout parkeren*: an adjective or a verb in the place of a noun."""
    before = stretch[-3:-1]
    if "VerbForm=Inf" in stretch[-1].features:
        return any(token.pos == "ADP" and token.lower != "te" for token in before)
    is_described = bool(before) and (before[-1].pos in ("ADJ", "DET") or before[-1].lower in ("meer", "minder", "veel"))
    return stretch[-1].pos == "ADJ" and is_described and noun(stretch[-1].lower) is not None


def _may_share(stretch: tuple[Token, ...], second: tuple[Token, ...]) -> bool:
    """Whether finite verbs at the end may belong to one clause: only behind a conjunction."""
    finite = [token for token in second if token.is_finite]
    opens = any(
        (token.pos == "SCONJ" and token.lower != "dan") or "PronType=Rel" in token.features for token in stretch
    )
    is_plural = all(token.lower.endswith("n") for token in finite)
    return not finite or opens or (is_plural and any(token.pos == "AUX" for token in stretch))


def _opens_clause(token: Token) -> bool:
    return (token.pos == "SCONJ" and token.lower != "dan") or "PronType=Rel" in token.features


def _is_verb_near_end(stretch: tuple[Token, ...]) -> bool:
    """Whether a verb closes a stretch, but for *ouder bent dan 18 jaar*."""
    return acts(stretch[-1]) or any(acts(token) for token in stretch[-4:])


def _before_predicate(stretch: tuple[Token, ...]) -> int:
    """The place of the last word before the predicate at the end of a stretch: a conjunction, subject or other verb."""
    position = len(stretch) - 1
    while position >= 0 and not acts(stretch[position]):
        position -= 1
    while position >= 0 and (acts(stretch[position]) or stretch[position].lower == "te"):
        position -= 1
    while position >= 0:
        token = stretch[position]
        is_clause = (token.pos == "SCONJ" and token.lower != "dan") or "PronType=Rel" in token.features
        if is_clause or acts(token) or token.lower in ("om", "u", "wij", "we", "je", "hij", "zij") or is_subject(token):
            break
        position -= 1
    return position


def _stops(sentence: Sentence, token: Token, is_last: bool) -> bool:
    """Whether a word stands before the first item, and not in it."""
    if is_last:
        return False
    if token.pos in ("SCONJ", "CCONJ") and token.lower not in ("en", "of", "dan"):
        return True
    if token.lower == "te":
        return True
    before = sentence.tokens[token.index - 1]
    if token.lower == "zijn" and token.index and "Number=Plur" in before.features:
        return True  # *voorbeelden zijn muziek, …*: a verb, whatever the analysis says
    is_loose = token.pos == "PRON" and token.dep not in ("nmod:poss", "det") and before.pos != "ADP"
    opens_clause = "PronType=Rel" in token.features or (token.pos == "ADV" and token.dep != "amod")
    return (acts(token) and not is_attributive(sentence, token)) or is_loose or opens_clause


def _is_parallel(stretch: tuple[Token, ...], second: tuple[Token, ...], kind: Kind) -> bool:
    """*een gesprek bij u thuis, een gesprek op kantoor*: the same words open both items."""
    opening = [token.lower for token in second[:2]]
    words = [token.lower for token in stretch]
    return kind is Kind.NOUN and any(words[index : index + 2] == opening for index in range(len(words)))


def _noun_phrase(sentence: Sentence, item: list[Token], second: tuple[Token, ...]) -> list[Token]:
    """The words of a stretch that are the first item: *na de zomer | een brief*, *geldig in | het zwembad*.

    The determiner of the second item tells where it starts: *een achterstand bij | uw verhuurder, uw bank*.
    """
    starts = [0]
    for index in range(1, len(item)):
        before, token = item[index - 1], item[index]
        opens = _determiner(token) is not None and before.pos in ("NOUN", "PROPN")
        is_head = before.pos != "NUM" and is_nominal(sentence, before)
        if opens or (token.pos == "ADP" and not is_head):
            starts.append(index)
    item = item[starts[-1] :]
    while len(item) > 1 and (item[0].pos == "ADP" or item[0].lower in ("minste", "hoogste")):
        item = item[1:]
    wanted = _determiner(second[0])
    if wanted is not None:
        return item[_like_start(item, second[0], _joined_start(item, second)) :]
    return item[_bare_start(item, second) :]


def _like_start(item: list[Token], opening: Token, joined: int | None) -> int:
    """Where a noun with the determiner of the second item starts: the same word, or else one of its kind.

    Behind *van* only where the analysis joins the items there: *in het belang van | de orde, de rust*, but *het ophalen
    van het vuil, het vegen*.
    """
    wanted = _determiner(opening)
    places = [place for place, token in enumerate(item) if _determiner(token) == wanted]
    same = [place for place in places if item[place].lower == opening.lower]
    for place in (*same, *places):
        if place == 0 or item[place - 1].lower != "van" or (place == joined and 0 not in same):
            return place
    return joined or 0 if _determiner(item[0]) is None else 0


def _phrase(item: list[Token], second: tuple[Token, ...]) -> list[Token]:
    """The last phrase with a preposition: with that of the second item, or another than *van*."""
    places = [place for place, token in enumerate(item) if token.pos == "ADP" and token.lower != "van"]
    same = [place for place in places if item[place].lower == second[0].lower]
    return item[(same or places or [0])[-1] :]


def _bare_start(item: list[Token], second: tuple[Token, ...]) -> int:
    """Where the first item starts if the second has no determiner: at the noun that it is joined to, or the last."""
    if item[0].pos == second[0].pos == "ADJ":
        return 0
    joined = _joined_start(item, second)
    has_phrase = any(token.pos == "ADP" for token in second)
    if has_phrase:  # *sprake van | harde muziek, geschreeuw op straat*, but *lawaai van machines, stof in huis*
        is_bare = joined and item[joined - 1].lower == "van" and _determiner(item[joined]) is None
        return joined if joined and is_bare else 0
    if joined is not None and not _goes_on(item, joined):
        return joined
    nouns = [place for place, token in enumerate(item) if token.pos in ("NOUN", "PROPN")]
    return _start_of(item, nouns[-1]) if nouns else 0


def _goes_on(item: list[Token], place: int) -> bool:
    """Whether a noun has a phrase that the second item lacks: *behoefte aan | meer groen, veilige wegen*."""
    following = next((token for token in item[place:] if token.pos == "ADP"), None)
    return following is not None and following.lower != "van"


def _joined_start(item: list[Token], second: tuple[Token, ...]) -> int | None:
    """Where the noun starts that the analysis joins the second item to; None if that is not in the first."""
    inside = {token.index for token in second}
    head = next(token for token in second if token.head not in inside or token.head == token.index)
    if head.dep not in ("conj", "appos"):
        return None
    return next((_start_of(item, place) for place, token in enumerate(item) if token.index == head.head), None)


def _start_of(item: list[Token], place: int) -> int:
    """The first word of a noun with its determiner and adjectives."""
    while place > 0 and item[place - 1].pos not in ("ADP", "NOUN", "PROPN", "VERB", "CCONJ"):
        if item[place - 1].lower in ("minste", "hoogste"):
            break
        place -= 1
    return place


def _determiner(token: Token) -> str | None:
    """Which determiner a word is; *de* and *het* are one."""
    if token.dep == "nmod:poss" or "Poss=Yes" in token.features:
        return token.lower
    if token.pos != "DET" and token.dep != "det":
        return None
    return "de" if token.lower in ("de", "het") else token.lower
