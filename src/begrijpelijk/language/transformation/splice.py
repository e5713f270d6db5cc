"""Two sentences with only a comma between them: *… bij de balie, dit kan ook in de avond*.

The order of the words tells: after the comma a word stands that opens a sentence, and the finite verb right behind it.
"""

from itertools import pairwise

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.transformation.wording import upper_first

OPENERS = frozenset(
    """dit deze wij we u ik het er daarom daardoor daarna daarvoor daarmee daarbij daarin daarop hierdoor hierna
    hiervoor hiermee hierbij hierin hierop vervolgens toch misschien mogelijk zo dan""".split()
)
"""Words that open a sentence and, before a verb in the second place, never a subordinate clause."""

SUBORDINATING = frozenset(
    """als indien wanneer hoewel omdat doordat nadat voordat toen zodra zolang terwijl aangezien ofschoon alhoewel
    tenzij mits gezien gelet zoals hoe""".split()
)
"""A sentence that opens with one of these has its main clause behind the comma."""

SEE = "zie"


def at_splice(sentence: Sentence, comma: Token) -> tuple[Edit, ...]:
    """The edits that put a full stop for a comma between two sentences; none if it stands between other things."""
    before, after = sentence.tokens[: comma.index], sentence.tokens[comma.index + 1 :]
    if len(after) < 3 or before[0].lower in SUBORDINATING or before[0].is_finite or not _is_sentence(sentence, before):
        return ()
    if any(end.text.endswith(".") and start.text[:1].isupper() for end, start in pairwise(before)):
        return ()  # *label F of G. Ontbreekt dat, dan …*: two sentences, of which only the second has the comma
    first, second = after[0], after[1]
    is_reference = first.lower == SEE and first.pos == "VERB" and second.pos not in ("VERB", "AUX", "ADP")
    is_main = first.lower in OPENERS and second.is_finite and second.pos in ("VERB", "AUX")
    if not (is_reference or is_main) or _quotes(sentence, comma):
        return ()
    if any(token.lower == "en" and _joins_clause(sentence, token) for token in after):
        return ()  # the second of three: *u woont hier, u hebt geen auto en u bent ouder dan 65*
    capital = str(upper_first([first.written])[0])
    return (Edit(Span(comma.span.start, first.span.end), f". {capital}"),)


def _joins_clause(sentence: Sentence, conjunction: Token) -> bool:
    joined = sentence.tokens[conjunction.head]
    verbs = (joined, *sentence.dependents(joined, "aux", "aux:pass", "cop"))
    return joined.dep == "conj" and any(verb.is_finite for verb in verbs)


def _is_sentence(sentence: Sentence, before: tuple[Token, ...]) -> bool:
    """Whether the words before the comma hold a main clause: a finite verb with its subject, under no conjunction."""
    indices = {token.index for token in before}
    for verb in before:
        verbs = [verb, *sentence.dependents(verb, "aux", "aux:pass", "cop")]
        subjects = [child for each in verbs for child in sentence.dependents(each, "nsubj", "nsubj:pass", "expl")]
        is_subordinate = any(sentence.dependents(verb, "mark")) or verb.dep in ("acl:relcl", "acl", "advcl", "csubj")
        has_finite = any(each.is_finite and each.index in indices for each in verbs)
        if has_finite and not is_subordinate and any(subject.index in indices for subject in subjects):
            return True
    return False


def _quotes(sentence: Sentence, comma: Token) -> bool:
    """Whether a quotation or a bracket is open at the comma."""
    before = [token.text for token in sentence.tokens[: comma.index]]
    return before.count("(") != before.count(")") or any(mark in before for mark in "\"“‘'„")
