"""What a word is used as, where the order of words or its tag tells more than its part of speech."""

from collections.abc import Set

from begrijpelijk.language.analysis import Sentence, Token

NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod"})


def is_used_as(sentence: Sentence, token: Token, pos: Set[str]) -> bool:
    """Whether a word is used as one of these parts of speech."""
    if token.pos in pos:
        return True
    if "NOUN" in pos and _is_noun(sentence, token):
        return True
    return "SCONJ" in pos and _opens_subordinate_clause(sentence, token)


def _is_noun(sentence: Sentence, token: Token) -> bool:
    """Whether an adjective stands by itself as a noun: *alle bescheiden*, *de bescheiden tien jaar*."""
    if token.pos != "ADJ" or "|nom|" not in token.tag:
        return False
    following = sentence.tokens[token.index + 1 : token.index + 2]
    is_before_noun = any(other.pos in ("ADJ", "NOUN", "PROPN") for other in following)
    return token.dep in NOMINAL or (token.tag.endswith("mv-n") and not is_before_noun)


def _opens_subordinate_clause(sentence: Sentence, token: Token) -> bool:
    """Whether an adverb is a conjunction: its clause has its subject next and its finite verb later.

    Behind an adverb that opens a main clause stands the finite verb: *daar woont u*.
    """
    following = sentence.tokens[token.index + 1 : token.index + 2]
    opens = token.index == 0 or sentence.tokens[token.index - 1].text == ","
    verb = sentence.tokens[token.head]
    if token.pos != "ADV" or not opens or not following or verb.index <= token.index + 1 or following[0].is_finite:
        return False
    finite = [verb, *sentence.dependents(verb, "aux", "aux:pass", "cop")]
    subjects = [subject for each in finite for subject in sentence.dependents(each, "nsubj", "nsubj:pass")]
    starts = {sentence.subtree(subject)[0].index for subject in subjects}
    return token.index + 1 in starts and any(each.is_finite and _may_end(sentence, each) for each in finite)


def _may_end(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb may stand at the end of its clause: *daar de hoek om ligt het park* has its subject behind it."""
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    return not any(other.pos in ("DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ") for other in following)
