"""What comes of something, as a sentence of its own: *…, zodat u … kunt* becomes *Zo kunt u …*."""

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.transformation.main_clause import as_main_clause, subject_of_clause
from begrijpelijk.language.transformation.wording import Written

NOT_RESULTING = frozenset(
    """niet geen nooit als indien wanneer tenzij mits zo zodanig dusdanig omdat pleit pleiten pleidooi verzoek verzoekt
    verzoeken verzocht vraagt vroeg gevraagd aangevraagd voorstel voorstellen wil willen zou zouden""".split()
)
"""Before *zodat* they may hold for what follows too, or belong to it: what is wished for has not come about."""

CONCLUDING = frozenset({"terecht", "deze", "dus", "daarmee"})
"""In the clause itself they draw a conclusion from what was said, or point back into it."""
ACTING = frozenset("wij we u ik zij hij je iedereen".split())


def at_result(sentence: Sentence, conjunction: Token) -> tuple[Edit, ...]:
    """The edits before *zodat*, where it closes the sentence and nothing before it is denied or on a condition."""
    verb = sentence.tokens[conjunction.head]
    before = sentence.tokens[: conjunction.index]
    clause = tuple(token for token in sentence.subtree(verb) if token.index >= conjunction.index)
    closes = clause[-1].index >= len(sentence.tokens) - 2 and clause[0] is conjunction
    if conjunction.dep != "mark" or verb.dep != "advcl" or not closes or verb.head >= conjunction.index:
        return ()
    is_whole = len(clause) == clause[-1].index - conjunction.index + 1
    words, said = {token.lower for token in before}, {token.lower for token in clause}
    if not is_whole or words & NOT_RESULTING or said & CONCLUDING or any(sentence.dependents(verb, "conj")):
        return ()
    main = as_main_clause(sentence, verb, conjunction, clause)
    if main is None or sentence.tokens[verb.head] is not sentence.root:
        return ()
    last = before[-2] if before[-1].lower == "," else before[-1]
    text = Written((_opening(sentence, verb), *main)).text()
    return (Edit(Span(last.span.end, sentence.tokens[-1].span.start), f". {text}"),)


def _opening(sentence: Sentence, verb: Token) -> str:
    """*Zo* for what someone can do by it, *Daardoor* for what comes of it."""
    subject = subject_of_clause(sentence, verb)
    can = any(token.lemma == "kunnen" for token in sentence.dependents(verb, "aux"))
    is_undergone = subject is not None and (subject.dep == "nsubj:pass" or any(sentence.dependents(verb, "aux:pass")))
    acts = subject is not None and not is_undergone and subject.lower in ACTING
    return "Zo" if can or acts else "Daardoor"
