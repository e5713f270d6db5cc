"""Whether who acts and what undergoes it may change places, without another meaning or a doubt that was not there."""

from begrijpelijk.language.analysis import Token
from begrijpelijk.language.transformation.agent import names_actor
from begrijpelijk.language.transformation.clause import Clause, Phrase

FOCUS = frozenset(
    "niet alleen ook slechts enkel mede juist zelf uitsluitend vooral nooit niets samen zowel hetzij "
    "bijvoorbeeld zelfs hoofdzakelijk voornamelijk".split()
)
"""A word that bears on the agent: *niet door ons*; elsewhere in the clause it would bear on something else."""

FOCUS_ENDS = frozenset({"andere", "meer", "name", "bijv.", "bv.", "o.a."})
"""Last words of such a group right before *door*: *onder andere door*, *met name door*."""

NAMING = frozenset({"NOUN", "PROPN", "X", "SYM"})
"""A bare word of these kinds right after the agent may be part of its name: *de commissie bezwaarschriften*."""

POSSESSIVES = frozenset("zijn haar hun hij zij ze hem".split())
"""They may point back at a subject that would come later."""

OWN_PREPOSITIONS = frozenset({"van", "uit", "voor", "der", "aan"})
"""They tie a phrase to the agent; another (*op advies van*, *met een kraan*) may say how it is done."""

LONGEST_AGENT = 8
"""Words; a longer subject in front of the verb is no gain."""

CLEAR_SUBJECTS = frozenset({"ons", "mij", "me", "hem"})
"""Agents that cannot be taken for an object once they are a subject (*wij*)."""


def may_swap(clause: Clause, agent: Phrase, patient: Phrase) -> bool:
    """Whether the agent can become the subject of a clause and the patient its object."""
    is_doubtful = _would_be_ambiguous(clause, agent) or _may_be_misread(clause, agent, patient)
    return _is_plain(clause, agent) and not is_doubtful


def _is_plain(clause: Clause, agent: Phrase) -> bool:
    """Whether the agent is a phrase without clauses, words that bear on it, or words that point elsewhere."""
    if len(agent) < 2 or len(agent) > LONGEST_AGENT + 1:
        return False
    if any(token.dep in ("acl:relcl", "advcl", "parataxis") for token in agent):
        return False
    words = [token.lower for token in agent[1:]]
    if POSSESSIVES.intersection(words) - {"hem"} or FOCUS.intersection(words) or {"door", "namens"}.intersection(words):
        return False
    if any(token.pos == "PUNCT" and token.lower != "," for token in agent) or ("," in words and "en" not in words):
        return False
    if any(token.dep == "case" and token.lower not in OWN_PREPOSITIONS for token in agent[1:]):
        return False
    before = clause.sentence.tokens[agent[0].index - 1].lower if agent[0].index else ""
    return before not in FOCUS | FOCUS_ENDS


def _may_be_misread(clause: Clause, agent: Phrase, patient: Phrase) -> bool:
    """Whether the analysis may have cut a name in two, or the new place of a phrase would make it hard to follow."""
    tokens = clause.sentence.tokens
    starts = [phrase[0] for phrase in clause.phrases if phrase != patient]
    following = [token for token in tokens[agent[-1].index + 1 : agent[-1].index + 2] if token in starts]
    has_cut_name = any(token.pos in NAMING and token.dep != "xcomp" for token in following) or "." in agent[-1].text
    is_after_name = patient[0].index == agent[-1].index + 1 and agent[-1].pos == "PROPN"
    has_cut_name = has_cut_name or (is_after_name and patient[0].text[:1].isupper())
    ends_in_abbreviation = tokens[clause.end - 1].text.endswith(".")  # and so in the full stop
    has_loose_relative = any(clause.sentence.dependents(clause.head, "acl", "acl:relcl")) or any(
        phrase[0].lower == "die" and len(phrase) > 2 for phrase in clause.after_verbs()
    )  # wordt door iemand geleid die …
    is_weak = len(patient) == 1 and patient[0].lower in ("u", "je") and agent[1].lower == "een"
    if is_weak and clause.before_finite()[:1] != (patient,):
        return True  # *Morgen begeleidt een agent u*: a weak pronoun would come last
    return has_cut_name or ends_in_abbreviation or has_loose_relative or patient[-1].pos == "PUNCT"


def _would_be_ambiguous(clause: Clause, agent: Phrase) -> bool:
    """Whether a reader could take the new subject for another: *de bewoner die de consulent bezoekt*, *zijn woning*."""
    if agent[1].lower in CLEAR_SUBJECTS:
        return False
    if any(_points_back(token) for phrase in clause.phrases if phrase != agent for token in phrase):
        return agent[1].lower != "u"
    antecedent = clause.sentence.tokens[clause.head.head]
    return clause.head.dep == "acl:relcl" and (antecedent.pos in ("PROPN", "PRON") or names_actor(antecedent.lower))


def _points_back(token: Token) -> bool:
    return token.pos == "PRON" and token.lower in ("zijn", "haar", "hun", "diens")
