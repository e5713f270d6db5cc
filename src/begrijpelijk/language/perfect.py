"""The auxiliary of the perfect: *hebben* or *zijn*, as the participle asks."""

from begrijpelijk.core.finding import Edit
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.verb_uses import HELPING, VerbUse, auxiliaries, cell_in, same_form, verb_use
from begrijpelijk.language.verbs import Cell

WITH_ZIJN = frozenset(
    "aanbreken aankomen aanvangen aflopen beginnen blijven gaan gebeuren geschieden groeien ingaan komen ontstaan "
    "ophouden opstappen overlijden raken slagen sterven terugkomen toenemen treden vallen verdwijnen verhuizen "
    "verlopen verschijnen vertrekken voorkomen worden zijn".split()
)
"""Frequent verbs that have *zijn* in the perfect (ANS 2.3.2.2); with other verbs *zijn* makes a passive."""
WITHOUT_PASSIVE = frozenset("gelden hebben kosten krijgen kunnen moeten mogen weten willen".split()) | WITH_ZIJN
"""Verbs that have no passive, though what they replace may have one (*worden verkregen*)."""


def perfect_edits(
    sentence: Sentence, use: VerbUse, better: str, change: tuple[str, ...] | None
) -> tuple[Edit, ...] | None:
    """The edits of the auxiliary when `better` takes the place of a verb; None if its perfect would be wrong.

    Args:
        change: the auxiliary before and after, where a rule says that they differ (`("hebben", "zijn")`).

    """
    if cell_in(sentence, use, None) not in (Cell.PAST_PARTICIPLE, Cell.PAST_PARTICIPLE_INFLECTED):
        return ()
    if use.verb.dep in HELPING:
        return None  # *is van toepassing geweest*
    helpers = auxiliaries(sentence, use.verb)
    perfect = [helper for helper in helpers if helper.dep == "aux" and helper.lemma in ("hebben", "zijn")]
    passive = any(
        helper.lemma == "worden" or (helper.dep in ("aux:pass", "cop") and use.lemma not in WITH_ZIJN)
        for helper in helpers
    )
    if passive and better in WITHOUT_PASSIVE:
        return None
    if change is None:
        return None if perfect and not _agree(use.lemma, better, perfect[0].lemma) else ()
    if len(perfect) != 1 or perfect[0].lemma != change[0] or _shared(sentence, use.verb):
        return None
    edit = _changed(sentence, perfect[0], change[1])
    return (edit,) if edit else None


def _agree(old: str, better: str, auxiliary: str) -> bool:
    """Whether the auxiliary of the old verb suits the new one, as far as it is known."""
    if auxiliary == "hebben":
        return better not in WITH_ZIJN
    return (old in WITH_ZIJN) == (better in WITH_ZIJN)


def _shared(sentence: Sentence, participle: Token) -> bool:
    """Whether the auxiliary may belong to another verb too."""
    return participle.dep == "conj" or any(
        not any(sentence.dependents(other, "aux", "aux:pass")) for other in sentence.dependents(participle, "conj")
    )


def _changed(sentence: Sentence, auxiliary: Token, better: str) -> Edit | None:
    form = (
        better if auxiliary.lower in ("hebben", "zijn") else same_form(sentence, verb_use(sentence, auxiliary), better)
    )
    if form is None:
        return None
    return Edit(auxiliary.span, form[:1].upper() + form[1:] if auxiliary.text[:1].isupper() else form)
