"""Putting one verb in the place of another: the new verb takes over the form, and particles go where they belong.

Every function answers None or no edits where the result would not surely be right Dutch.
"""

from begrijpelijk.core.finding import Edit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.clauses import Order, middle_field_end, order_of
from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.perfect import perfect_edits
from begrijpelijk.language.prepositions import PREPOSITIONS
from begrijpelijk.language.verb_uses import VerbUse, is_finite_by_place, same_form
from begrijpelijk.language.verbs import verb_forms

FURTHEST_PARTICLE = 12
"""Words between a verb and its particle; further on, or behind a list, the reader has to wait for it too long."""

NEGATIONS = frozenset({"niet", "geen", "nooit", "niets", "niemand", "nergens", "evenmin"})
"""With *moeten* they would say less plainly that something is forbidden."""


def replace_verb(
    sentence: Sentence, use: VerbUse, better: str, auxiliaries: tuple[str, ...] | None = None
) -> tuple[Edit, ...]:
    """The edits that put verb `better` (an infinitive) in the place of `use`.

    Args:
        auxiliaries: of the perfect, before and after, where they differ (`("hebben", "zijn")`).

    """
    forms = verb_forms(better)
    form = same_form(sentence, use, better)
    perfect = perfect_edits(sentence, use, better, auxiliaries)
    if forms is None or form is None or perfect is None or not reads_well(use, forms.particle + form):
        return ()
    if forms.particle:
        edits = _with_separable_verb(sentence, use, forms.particle, form)
    else:
        edits = _with_simple_verb(sentence, use, form)
    return tuple(sorted((*edits, *perfect), key=lambda edit: edit.span)) if edits else ()


def replace_finite(sentence: Sentence, token: Token, better: str) -> tuple[Edit, ...]:
    """Put a form of verb `better` (not separable) in the place of a finite verb."""
    forms = verb_forms(better)
    use = VerbUse(token.lemma, token, None, None)
    form = same_form(sentence, use, better)
    if forms is None or forms.particle or form is None or not (token.is_finite or is_finite_by_place(sentence, use)):
        return ()
    if better == "moeten" and _is_negated(sentence, token):
        return ()
    return (Edit(token.span, cased(form, token)),)


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
    return _drop_te(sentence, token) if token.lower == "te" else (removed(sentence, token),)


def removed(sentence: Sentence, *tokens: Token) -> Edit:
    """Take consecutive words away with the space before them (after them, at the start of a sentence)."""
    first, last = tokens[0], tokens[-1]
    if first.index > 0:
        return Edit(Span(sentence.tokens[first.index - 1].span.end, last.span.end), "")
    return Edit(Span(first.span.start, sentence.tokens[last.index + 1].span.start), "")


def cased(form: str, token: Token) -> str:
    """`form` with a capital where `token` has one."""
    return form[:1].upper() + form[1:] if token.text[:1].isupper() else form


def reads_well(use: VerbUse, form: str) -> bool:
    """Whether a participle is good before a noun: one that is a noun too misleads (*de gegeven gegevens*).

    One in *-en* does not tell whether the new one needs its *e* (*het ontvangen bericht*, *een ontvangen bericht*).
    """
    before_noun = not use.verb.is_finite and (use.verb.dep == "amod" or "prenom" in use.verb.tag)
    if not before_noun:
        return True
    return noun(form) is None and (not use.verb.lower.endswith("en") or form.endswith("en"))


def _drop_te(sentence: Sentence, te: Token) -> tuple[Edit, ...]:
    further = _coordinated_te(sentence, te)
    if further is None:
        return ()
    edits = [_without_te(sentence, each) for each in (te, *further)]
    return tuple(edit for edit in edits if edit) if all(edits) else ()


def _coordinated_te(sentence: Sentence, te: Token) -> tuple[Token, ...] | None:
    """Every *te* of the infinitives joined to that of `te` (*te maken en te houden*); None if that is in doubt.

    The words show it better than the analysis: nothing subordinate stands between the conjunction and such a *te*.
    """
    found: list[Token] = []
    governed = sentence.subtree(sentence.tokens[sentence.tokens[te.head].head])
    joined = nested = apart = False
    for token in sentence.tokens[te.index + 1 :]:
        if token.lower in _JOINING:
            joined, apart = True, False
        elif token.lower in _SUBORDINATING or token.is_finite:
            apart = True
        elif token.text in (";", ":"):
            break
        elif token.lower == "te" and _before_infinitive(sentence, token):
            if joined and not apart:
                infinitive = sentence.tokens[token.head]
                if infinitive not in governed and sentence.tokens[token.index - 1].lower == ",":
                    break  # *binnen de termijn die u dient aan te houden, te reageren*
                if nested or infinitive.dep == "acl" or infinitive not in governed:
                    return None  # *proberen te komen en u af te melden*, *en de plicht dat te doen*
                found.append(token)
            nested = nested or not (joined or apart)
    return tuple(found)


_JOINING = frozenset({"en", "of", ",", "maar", "noch", "alsmede", "danwel", "doch"})
_SUBORDINATING = frozenset({"om", "teneinde", "zonder", "alvorens", "door", "dat", "als", "wanneer", "die", "wat"})


def _before_infinitive(sentence: Sentence, te: Token) -> bool:
    following = sentence.tokens[te.index + 1 : te.index + 2]
    return bool(following) and verb_forms(following[0].lower) is not None


def _without_te(sentence: Sentence, te: Token) -> Edit | None:
    if te.index == 0 or not _before_infinitive(sentence, te):
        return None
    before, verb = sentence.tokens[te.index - 1], sentence.tokens[te.index + 1]
    whole = verb_forms(before.lower + verb.lower)
    if before.lower in PREPOSITIONS or (whole is not None and whole.particle == before.lower):
        return Edit(Span(before.span.end, verb.span.start), "")
    return Edit(Span(te.span.start, verb.span.start), "")


def _with_simple_verb(sentence: Sentence, use: VerbUse, form: str) -> tuple[Edit, ...]:
    verb, particle = use.verb, use.particle
    if particle is None:
        return (Edit(verb.span, cased(form, verb)),)
    if use.te is not None and particle.index + 1 == use.te.index:
        return (Edit(Span(particle.span.start, verb.span.end), cased(f"te {form}", particle)),)
    if particle.index == 0 or _is_contrasted(sentence, particle):
        return ()
    return (Edit(verb.span, cased(form, verb)), removed(sentence, particle))


def _is_contrasted(sentence: Sentence, particle: Token) -> bool:
    """Whether another particle is coordinated with one: *niet aan maar af*, *aan en uit*."""
    following = sentence.tokens[particle.index + 1 : particle.index + 3]
    is_joined = len(following) > 1 and following[0].pos == "CCONJ" and following[1].pos in ("ADP", "ADV")
    return is_joined and following[1].dep != "case" and not any(sentence.dependents(following[1]))


def _with_separable_verb(sentence: Sentence, use: VerbUse, particle: str, form: str) -> tuple[Edit, ...]:
    verb, old = use.verb, use.particle
    if use.te is not None:
        first = old or use.te
        if old is not None and old.index + 1 != use.te.index:
            return ()
        return (Edit(Span(first.span.start, verb.span.end), cased(f"{particle} te {form}", first)),)
    if old is not None:
        return (Edit(verb.span, cased(form, verb)), Edit(old.span, cased(particle, old)))
    order = order_of(sentence, verb) if is_finite_by_place(sentence, use) else Order.FINAL
    if order is Order.FINAL:
        return (Edit(verb.span, cased(particle + form, verb)),)
    end = middle_field_end(sentence, verb) if order is Order.MAIN else None
    if end is None or _is_far(sentence.tokens[verb.index + 1 : end.index + 1]):
        return ()
    if end is verb:
        return (Edit(verb.span, f"{cased(form, verb)} {particle}"),)
    return (Edit(verb.span, cased(form, verb)), Edit(Span(end.span.end, end.span.end), f" {particle}"))


def _is_far(between: tuple[Token, ...]) -> bool:
    return len(between) > FURTHEST_PARTICLE or any(token.text == "," for token in between)
