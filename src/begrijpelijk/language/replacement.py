"""Putting one verb in the place of another: the new verb takes over the form, and particles go where they belong.

Every function answers None or no edits where the result would not surely be right Dutch.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.verbs import Cell, cell_of, inflect, verb_forms

THIRD_PERSON = (Cell.THIRD, Cell.PLURAL, Cell.PAST_SINGULAR, Cell.PAST_PLURAL)

VERBS = frozenset({"VERB", "AUX"})
SUBORDINATE = frozenset({"acl:relcl", "csubj"})
"""Clauses that have their verb at the end, with or without a conjunction."""


JOINING = frozenset({"en", "of", ","})

NEGATIONS = frozenset({"niet", "geen", "nooit", "niets", "niemand", "nergens", "evenmin"})
"""With *moeten* they would say less plainly that something is forbidden."""


@dataclass(frozen=True, slots=True)
class VerbUse:
    """A verb in a sentence, with the particle and *te* that belong to it."""

    lemma: str
    """The whole verb: *aanvangen* for *vangt … aan*."""
    verb: Token
    particle: Token | None
    te: Token | None

    @property
    def marked(self) -> tuple[Token, ...]:
        """The words that make up the verb, without *te*, in the order of the sentence."""
        parts = [self.verb] if self.particle is None else [self.verb, self.particle]
        return tuple(sorted(parts, key=lambda token: token.index))


def verb_uses(sentence: Sentence) -> Iterator[VerbUse]:
    """Every verb of a sentence, separable verbs put together."""
    for token in sentence.tokens:
        if token.pos not in VERBS and not any(feature.startswith("VerbForm") for feature in token.features):
            continue
        lemma, particle = token.lemma.lower(), next(sentence.dependents(token, "compound:prt"), None)
        if particle is not None and not lemma.startswith(particle.lower):
            if verb_forms(particle.lower + lemma):
                lemma = particle.lower + lemma
            else:
                particle = None
        te = next((mark for mark in sentence.dependents(token, "mark") if mark.lower == "te"), None)
        if te is not None and (te.index + 1 != token.index or "VerbForm=Inf" not in token.features):
            te = None
        yield VerbUse(lemma, token, particle, te)


def replace_verb(
    sentence: Sentence, use: VerbUse, better: str, auxiliaries: tuple[str, ...] | None = None
) -> tuple[Edit, ...]:
    """The edits that put verb `better` (an infinitive) in the place of `use`.

    Args:
        auxiliaries: of the perfect, before and after, where they differ (`("hebben", "zijn")`).

    """
    forms = verb_forms(better)
    form = _same_form(sentence, use, better)
    if forms is None or form is None or (auxiliaries and _has_perfect(sentence, use.verb)):
        return ()
    if not forms.particle:
        return _with_simple_verb(sentence, use, form)
    return _with_separable_verb(sentence, use, forms.particle, form)


def replace_finite(sentence: Sentence, token: Token, better: str) -> tuple[Edit, ...]:
    """Put a form of verb `better` (not separable) in the place of a finite verb."""
    forms = verb_forms(better)
    form = _same_form(sentence, VerbUse(token.lemma, token, None, None), better)
    if forms is None or forms.particle or form is None or not token.is_finite:
        return ()
    if better == "moeten" and _is_negated(sentence, token):
        return ()
    return (Edit(token.span, _cased(form, token)),)


def _is_negated(sentence: Sentence, token: Token) -> bool:
    """Whether a negation bears on a verb or on its infinitive: not one in a clause with a finite verb of its own."""
    todo = [token]
    while todo:
        for child in sentence.dependents(todo.pop()):
            if child.lower in NEGATIONS:
                return True
            is_clause = child.is_finite or any(
                helping.is_finite for helping in sentence.dependents(child, "aux", "aux:pass", "cop")
            )
            if not is_clause:
                todo.append(child)
    return False


def drop(sentence: Sentence, token: Token) -> tuple[Edit, ...]:
    """Take a word away.

    With *te* before an infinitive goes that of an infinitive coordinated with it (*te maken en te houden*), and a
    particle before it joins its infinitive (*in te vullen*: *invullen*).
    """
    return _drop_te(sentence, token) if token.lower == "te" else (_removed(sentence, token),)


def _drop_te(sentence: Sentence, te: Token) -> tuple[Edit, ...]:
    further = [
        mark
        for other in _joined_infinitives(sentence, sentence.tokens[te.head])
        for mark in sentence.dependents(other, "mark")
    ]
    dropped = [te, *(mark for mark in further if mark.lower == "te")]
    edits = [_without_te(sentence, each) for each in dropped]
    is_sure = all(edits) and not _leaves_joined_te(sentence, dropped)
    return tuple(edit for edit in edits if edit) if is_sure else ()


def _leaves_joined_te(sentence: Sentence, dropped: list[Token]) -> bool:
    """Whether a later *en … te* stays that is joined to a verb without *te*: it may belong to what is dropped."""
    for te in sentence.tokens[dropped[0].index + 1 :]:
        if te.lower != "te" or te.dep != "mark" or te in dropped:
            continue
        verb = sentence.tokens[te.head]
        is_joined = verb.dep == "conj" or any(cc.lower in JOINING for cc in sentence.dependents(verb, "cc"))
        marks = sentence.dependents(sentence.tokens[verb.head], "mark")
        if is_joined and not any(mark.lower == "te" for mark in marks):
            return True
    return False


def _joined_infinitives(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The infinitives coordinated with one, also where the analysis makes a complement of them.

    A complement (*proberen in te vullen*) does not open with *en*, *of* or a comma; another clause has a word of its
    own before *te* (*zonder te blokkeren*).
    """
    for other in sentence.dependents(verb, "conj", "ccomp", "xcomp", "advcl"):
        opening = sentence.subtree(other)[0].lower
        is_plain = all(child.lower == "te" for child in sentence.dependents(other, "mark", "case"))
        if other.dep == "conj" or (other.index > verb.index and opening in JOINING and is_plain):
            yield other
            yield from _joined_infinitives(sentence, other)


def _without_te(sentence: Sentence, te: Token) -> Edit | None:
    if not 0 < te.index < len(sentence.tokens) - 1:
        return None
    before, verb = sentence.tokens[te.index - 1], sentence.tokens[te.index + 1]
    if before.dep == "compound:prt" and before.head == verb.index:
        return Edit(Span(before.span.end, verb.span.start), "")
    return Edit(Span(te.span.start, verb.span.start), "")


def _with_simple_verb(sentence: Sentence, use: VerbUse, form: str) -> tuple[Edit, ...]:
    edit = Edit(use.verb.span, _cased(form, use.verb))
    if use.particle is None:
        return (edit,)
    return tuple(sorted((edit, _removed(sentence, use.particle)), key=lambda edit: edit.span))


def _with_separable_verb(sentence: Sentence, use: VerbUse, particle: str, form: str) -> tuple[Edit, ...]:
    verb = use.verb
    if use.te is not None:
        first = use.particle or use.te
        return (Edit(Span(first.span.start, verb.span.end), _cased(f"{particle} te {form}", first)),)
    if not verb.is_finite or _is_verb_final(sentence, verb):
        whole = Edit(verb.span, _cased(particle + form, verb))
        return (whole,) if use.particle is None else ()
    split = Edit(verb.span, _cased(form, verb))
    if use.particle is not None:
        return (split, Edit(use.particle.span, particle)) if verb.index < use.particle.index else ()
    end = _particle_place(sentence, verb)
    return () if end is None else (split, Edit(Span(end, end), f" {particle}"))


def _same_form(sentence: Sentence, use: VerbUse, better: str) -> str | None:
    """The form of the new verb, without its particle, for the cell of the old one; None if that is in doubt.

    The analysis is believed where the old verb has in that cell the form that stands in the text. Else the new verb
    must have one form in all cells that the old one may be in.
    """
    subject = _subject(sentence, use.verb)
    cell = cell_of(use.verb, subject)
    if cell is not None and _fits(use, cell):
        return inflect(better, cell, apart=True)
    with_subject = use.verb.is_finite and subject is not None and subject.lower not in ("ik", "je", "jij")
    cells = THIRD_PERSON if with_subject else tuple(Cell)
    possible = {inflect(better, cell, apart=True) for cell in cells if _fits(use, cell)}
    return possible.pop() if len(possible) == 1 else None


def _fits(use: VerbUse, cell: Cell) -> bool:
    return use.verb.lower in (inflect(use.lemma, cell, apart=True), inflect(use.lemma, cell))


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it helps."""
    carriers = (verb, sentence.tokens[verb.head]) if verb.dep in ("aux", "aux:pass", "cop") else (verb,)
    return next((token for carrier in carriers for token in sentence.dependents(carrier, "nsubj", "nsubj:pass")), None)


def _has_perfect(sentence: Sentence, verb: Token) -> bool:
    return "VerbForm=Part" in verb.features and any(sentence.dependents(verb, "aux"))


def _is_verb_final(sentence: Sentence, verb: Token) -> bool:
    """Whether a finite verb stands in a subordinate clause with its verbs at the end."""
    while verb.dep == "conj" and verb.head != verb.index and not any(sentence.dependents(verb, "mark")):
        verb = sentence.tokens[verb.head]
    return verb.dep in SUBORDINATE or any(mark.lower != "te" for mark in sentence.dependents(verb, "mark"))


def _particle_place(sentence: Sentence, verb: Token) -> int | None:
    """Where a particle goes that the old verb did not have: the end of the clause, if that is plainly where it ends."""
    clause = [token for token in sentence.subtree(verb) if token.dep != "punct"]
    loose = ("advcl", "ccomp", "xcomp", "conj", "acl:relcl", "acl", "parataxis", "csubj", "obl:agent", "appos")
    if any(token.dep in loose for token in clause if token.index > verb.index):
        return None
    last = max(clause, key=lambda token: token.index)
    rest = sentence.tokens[last.index + 1 :]
    return last.span.end if all(token.pos == "PUNCT" for token in rest) else None


def _removed(sentence: Sentence, token: Token) -> Edit:
    """Take a word away with the space before it (after it, at the start of a sentence)."""
    if token.index > 0:
        return Edit(Span(sentence.tokens[token.index - 1].span.end, token.span.end), "")
    return Edit(Span(token.span.start, sentence.tokens[1].span.start), "")


def _cased(form: str, token: Token) -> str:
    return form[:1].upper() + form[1:] if token.text[:1].isupper() else form
