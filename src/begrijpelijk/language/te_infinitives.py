"""Which *te* goes with a verb: the first one behind it that no other word brings, and those in a row with that one."""

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.verbs import verb_forms

BRINGING = frozenset({"om", "door", "zonder", "teneinde", "alvorens"})
"""Words that open a clause with *te* of their own."""


def is_nearest(sentence: Sentence, verb: Token, te: Token) -> bool:
    """Whether no other infinitive with *te* stands between a verb and `te`; true of words that are no *te*.

    Where one does, that one goes with the verb: *de termijn die u dient aan te houden, te reageren*.
    """
    if te.lower != "te" or te.index < verb.index:
        return True
    is_brought = False
    for token in sentence.tokens[verb.index + 1 :]:
        if token is te:
            return True
        if token.lower in BRINGING:
            is_brought = True
        elif token.lower == "te" and _precedes_infinitive(sentence, token):
            if not is_brought:
                return False
            is_brought = False
    return True


def in_a_row(sentence: Sentence, te: Token) -> tuple[Token, ...]:
    """A *te* with those that surely go on with it: *te* in *in te vullen, te ondertekenen en op te sturen*.

    Only infinitives right behind each other, the last of them joined by *en* or *of*.
    """
    row, is_joined, index = [te], False, te.index + 2
    tokens = sentence.tokens
    while index < len(tokens) and tokens[index].lower in (",", "en", "of"):
        joins = tokens[index].lower != ","
        other = next((token for token in tokens[index + 1 : index + 3] if token.lower == "te"), None)
        if other is None or not _precedes_infinitive(sentence, other):
            break
        row.append(other)
        is_joined, index = is_joined or joins, other.index + 2
    return tuple(row) if is_joined else (te,)


def _precedes_infinitive(sentence: Sentence, te: Token) -> bool:
    """Whether a verb stands right behind *te*."""
    return any(verb_forms(token.lower) is not None for token in sentence.tokens[te.index + 1 : te.index + 2])
