"""What opens a finite subordinate clause: a conjunction, a relative pronoun or a question word, no lookalike."""

from itertools import takewhile

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.nouns import Gender, gender
from begrijpelijk.language.verb_uses import is_verb

CONJUNCTIONS = frozenset(
    """aangezien alhoewel dat doordat hoewel indien mits nadat naargelang naarmate ofschoon omdat opdat tenzij terwijl
    totdat voordat voorzover wanneer zodat zodra zolang""".split()
)
"""Conjunctions that open a subordinate clause wherever they are one."""
DOUBTFUL = frozenset("als of nu sinds tot toen voor zoals sedert ingeval alsof".split())
"""Words that are conjunctions of a subordinate clause only if the analysis calls them its mark."""
QUESTIONING = frozenset("hoe hoeveel waar waarom wanneer wat wie wiens welk welke hetgeen of".split())
ASKING = frozenset(
    """aangeven afwegen bekijken beoordelen bepalen beslissen besluiten checken controleren kijken nagaan onderzoeken
    overwegen toetsen twijfelen uitleggen uitzoeken vaststellen vragen weten zien""".split()
)
"""Verbs that take a question with *of*."""
PRONOMINAL = frozenset(
    "waar waaraan waarachter waarbij waarbinnen waarboven waardoor waarheen waarin waarmee waarmede waarna waarnaar"
    " waarnaast waarom waaromheen waaronder waarop waarover waartegen waartoe waartussen waaruit waarvan waarvandaan"
    " waarvoor waarvóór".split()
)
OPENERS = CONJUNCTIONS | DOUBTFUL | QUESTIONING | PRONOMINAL | {"die", "dat"}
"""Words that may open a clause, besides those that the analysis calls relative."""
QUOTES = frozenset("\"'“”‘’«»„*")
WITH_PHRASE = frozenset({"hoe", "hoeveel", "welk", "welke", "wiens"})
"""Question words that may have more words before the verb of a main clause: *Welke papieren hebt u nodig?*."""
HARD_BORDERS = frozenset({";", ":"})
PAUSES = frozenset({",", "(", ")", "–", "—"})


def opens_clause(sentence: Sentence, token: Token) -> bool:
    """Whether a word opens a finite subordinate clause."""
    lower = token.lower
    if lower not in OPENERS and "PronType=Rel" not in token.features:
        return False
    following = sentence.tokens[token.index + 1 : token.index + 2]
    if not following or (following[0].pos == "PUNCT" and following[0].text not in PAUSES | QUOTES):
        return False
    if lower in DOUBTFUL:
        if lower == "of" and token.pos == "SCONJ" and _asks(sentence, token):
            return True
        is_mark = token.dep == "mark" and token.pos == "SCONJ" and following[0].lower != "volgt"
        return is_mark and (
            _is_finite_clause(sentence, sentence.tokens[token.head]) or _has_subject_and_verb(sentence, token)
        )
    if lower in ("die", "dat"):
        return _opens_with_pronoun(sentence, token)
    if lower in CONJUNCTIONS:
        return token.pos != "DET" and (lower != "wanneer" or not _is_main_question(sentence, token))
    if lower in QUESTIONING or lower in PRONOMINAL or "PronType=Rel" in token.features:
        is_some = lower == "wat" and token.dep in ("det", "advmod")  # *wat hulp*, *wat later*
        return not is_some and following[0].pos != "PUNCT" and not _is_main_question(sentence, token)
    return False


def _asks(sentence: Sentence, token: Token) -> bool:
    """Whether *of* behind a verb opens a question: *kijken of het klopt*, not *bellen of u kunt mailen*."""
    after = sentence.tokens[token.index + 1 : token.index + 3]
    is_clause = after[0].pos in ("DET", "PRON", "NOUN", "PROPN") and not any(other.is_finite for other in after)
    return is_clause and token.index > 0 and sentence.tokens[token.index - 1].lemma in ASKING


def _opens_with_pronoun(sentence: Sentence, token: Token) -> bool:
    """Whether *die* or *dat* is a relative pronoun or a conjunction; right behind one it points (*als dat kan*)."""
    if token.index and opens_clause(sentence, sentence.tokens[token.index - 1]):
        return False
    if token.lower == "dat" and token.pos == "SCONJ":
        return True
    if token.lower == "dat" and _ends_clause_with_verb(sentence, token):
        before = sentence.tokens[token.index - 1]
        if before.pos == "NOUN" and gender(before.lower) is Gender.COMMON:
            return False  # *indien onverwijlde spoed dat vereist, …*
    return token.pos != "DET" and ("PronType=Rel" in token.features or _is_relative(sentence, token))


def _ends_clause_with_verb(sentence: Sentence, token: Token) -> bool:
    after = sentence.tokens[token.index + 1 : token.index + 3]
    return token.index > 0 and len(after) > 1 and is_verb(after[0]) and after[1].text in PAUSES


def _is_relative(sentence: Sentence, token: Token) -> bool:
    head = sentence.tokens[token.head]
    return token.dep in ("nsubj", "nsubj:pass", "obj", "obl", "iobj") and head.dep == "acl:relcl"


def _is_finite_clause(sentence: Sentence, head: Token) -> bool:
    parts = (head, *sentence.dependents(head, "aux", "aux:pass", "cop"))
    has_te = any(mark.lower == "te" for part in parts for mark in sentence.dependents(part, "mark"))
    return not has_te and any(is_verb(part) and "VerbForm=Part" not in part.features for part in parts)


def _has_subject_and_verb(sentence: Sentence, token: Token) -> bool:
    """Whether what follows looks like a clause, though the analysis found no verb for it (*als de kosten die …*)."""
    after = sentence.tokens[token.index + 1 :]
    before = sentence.tokens[token.index - 1].lower if token.index else ""
    if token.lower != "als" or before in ("net", "evenals") or after[0].pos not in ("DET", "PRON"):
        return False
    until_pause = takewhile(lambda other: other.text not in PAUSES and other.text not in HARD_BORDERS, after)
    return any(other.is_finite for other in until_pause)


def _is_main_question(sentence: Sentence, token: Token) -> bool:
    """Whether a question word asks at the start of a main clause: *Wanneer is de brug klaar?*."""
    start = token.index - 1
    while start >= 0 and (
        sentence.tokens[start].pos in ("ADP", "CCONJ") or sentence.tokens[start].lower in QUESTIONING
    ):
        start -= 1
    if start >= 0 and sentence.tokens[start].text not in HARD_BORDERS | QUOTES:
        return False
    after = sentence.tokens[token.index + 1 :]
    if token.lower not in WITH_PHRASE:
        return bool(after) and is_verb(after[0])
    phrase = next((other for other in after if other.pos in ("VERB", "AUX", "PRON", "PUNCT")), None)
    return phrase is not None and is_verb(phrase)
