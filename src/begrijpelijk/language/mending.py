"""Errors of the model that the tables and the order of Dutch words show, put right before anything reads them.

Each function looks for one kind of error, and changes nothing where the facts leave room for doubt.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from begrijpelijk.language.analysis import Token
from begrijpelijk.language.lemmas import known_lemma
from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.verbs import verb_forms

MODALS = frozenset({"kunnen", "moeten", "mogen", "zullen", "willen"})
WITH_TE = frozenset({"dienen", "hoeven", "behoren", "trachten", "weigeren"})
"""Verbs that the infinitive with *te* right behind them belongs to."""
WITH_BARE_INFINITIVE = MODALS | {
    "blijven", "doen", "gaan", "helpen", "horen", "komen", "laten", "leren", "voelen", "zien", "zijn", "worden",
    "hebben", "staan", "zitten", "liggen", "lopen",
}  # fmt: skip
"""Verbs that another infinitive may hang on without *te*; any other before an infinitive is a noun."""
CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "csubj"})

Tokens = list[Token]


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a sentence with the errors put right; as they were where that would not leave a tree."""
    found = list(tokens)
    for mend in _MENDS:
        tried = list(found)
        if mend(tried) and _is_tree(tried):
            found = tried
    return tuple(found)


def _infinitive_after_modal(tokens: Tokens) -> bool:
    """*De gemeente wil balies sluiten*: a plural that hangs on a modal before it, without a subject, is infinitive."""
    changed = False
    for token in tokens:
        head = tokens[token.head]
        is_finite = token.pos == "VERB" and token.is_finite
        if token.dep != "xcomp" or not is_finite or head.lemma not in MODALS or not head.is_finite:
            continue
        if verb_forms(token.lower) is None:
            continue
        between = tokens[head.index + 1 : token.index]
        has_own = any(child.dep in ("nsubj", "nsubj:pass", "mark", "cc") for child in _children(tokens, token))
        if head.index < token.index and not has_own and not any(map(_may_open_clause, between)):
            _put(tokens, token, lemma=token.lower, tag="WW|inf|vrij|zonder", features=frozenset({"VerbForm=Inf"}))
            changed = True
    return changed


def _may_open_clause(token: Token) -> bool:
    """*wil alleen mensen die goed scoren*: behind such a word stands a finite verb of its own."""
    return token.pos in ("PUNCT", "CCONJ", "SCONJ") or not token.features.isdisjoint({"PronType=Rel", "PronType=Int"})


def _verb_before_subject(tokens: Tokens) -> bool:
    """*Dan schalen wij de hulp op*: what the model calls a noun is a verb where its subject is a pronoun behind it."""
    changed = False
    for token, following in pairwise(tokens):
        if token.pos != "NOUN" or following.lower not in ("wij", "we") or verb_forms(token.lower) is None:
            continue
        if following.dep != "nsubj" or following.head != token.index:
            continue
        if token.index and tokens[token.index - 1].pos in ("DET", "ADJ", "NUM"):
            continue
        if any(child.dep in ("cop", "det", "aux", "aux:pass") for child in _children(tokens, token)):
            continue
        features = frozenset({"Number=Plur", "Tense=Pres", "VerbForm=Fin"})
        lemma = known_lemma(token.lower, "VERB") or token.lower
        _put(tokens, token, pos="VERB", lemma=lemma, tag="WW|pv|tgw|mv", features=features)
        changed = True
    return changed


def _noun_before_infinitive(tokens: Tokens) -> bool:
    """*U kunt kosten besparen*: an infinitive that no other one can hang on is the noun of the same form."""
    changed = False
    for first, second in pairwise(tokens):
        if second.dep != "xcomp" or second.head != first.index:
            continue
        if "VerbForm=Inf" not in first.features or "VerbForm=Inf" not in second.features:
            continue
        if first.lower in WITH_BARE_INFINITIVE or noun(first.lower) is None:
            continue
        helpers = [child for child in _children(tokens, first) if child.dep == "aux" and child.lemma in MODALS]
        if not helpers or helpers[0].index > first.index:
            continue
        for child in _children(tokens, first):
            _put(tokens, child, head=second.index)
        head = second.index if first.head == first.index else first.head
        _put(tokens, second, head=head, dep=first.dep)
        lemma = known_lemma(first.lower, "NOUN") or first.lower
        number = frozenset({"Number=Plur"})
        _put(tokens, first, head=second.index, dep="obj", pos="NOUN", lemma=lemma, tag="N|soort|mv|basis",
             features=number)  # fmt: skip
        changed = True
    return changed


def _infinitive_beside_its_verb(tokens: Tokens) -> bool:
    """*de termijn die u dient aan te houden, te reageren*: the infinitive beside *dient* is the one that it takes."""
    for verb in list(tokens):
        if verb.lemma not in WITH_TE or not verb.is_finite or verb.dep not in CLAUSES:
            continue
        nearest = _infinitive_behind(tokens, verb)
        if nearest is None or nearest.head == verb.index:
            continue
        other = tokens[nearest.head]
        if other.head == verb.index and other.index > nearest.index:
            above = next((each for each in _ancestors(tokens, verb) if each.pos == "VERB"), None)
            if above is None or tokens[nearest.index + 1].text != ",":
                continue
            _put(tokens, other, head=above.index, dep="xcomp")
            _put(tokens, nearest, head=verb.index, dep="xcomp")
            return True
        path = [verb, *_ancestors(tokens, verb)]
        if nearest in path and nearest.head != nearest.index:
            noun_above = path[path.index(nearest) - 1]
            relation = {"csubj": "nsubj"}.get(nearest.dep, nearest.dep)
            _put(tokens, noun_above, head=nearest.head, dep=relation)
            _put(tokens, nearest, head=verb.index, dep="xcomp")
            return True
    return False


def _infinitive_behind(tokens: Tokens, verb: Token) -> Token | None:
    """The verb whose *te* stands right behind a verb, or behind a particle: *dient aan te houden*."""
    behind = tokens[verb.index + 1 : verb.index + 3]
    te = next((token for token in behind if token.lower == "te"), None)
    if te is None or (te is not behind[0] and behind[0].pos not in ("ADP", "ADV")):
        return None
    found = tokens[te.head]
    is_verb = any(feature in found.features for feature in ("VerbForm=Inf", "VerbForm=Part"))
    return found if is_verb and found.index > te.index else None


def _actors_in_a_row(tokens: Tokens) -> bool:
    """*door de gemeente, de provincie en het waterschap*: what follows a comma and is joined by *en* acts too."""
    for agent in tokens:
        if agent.dep != "obl:agent" or agent.pos not in ("NOUN", "PROPN"):
            continue
        passive = agent.head
        last = agent.index
        members: Tokens = []
        while tokens[last + 1 : last + 2] and tokens[last + 1].text == ",":
            member = next((t for t in tokens[last + 2 : last + 5] if t.pos in ("NOUN", "PROPN")), None)
            if member is None or any(t.head != member.index for t in tokens[last + 2 : member.index]):
                break
            members.append(member)
            last = member.index
        if not members or members[-1].dep not in ("nsubj:pass", "nsubj", "obj", "obl") or members[-1].head != passive:
            continue
        joined = [child for child in _children(tokens, members[-1]) if child.dep == "conj"]
        has_subject = any(t.dep == "nsubj:pass" and t.index < agent.index for t in _children(tokens, tokens[passive]))
        if not has_subject or len(joined) != 1 or not any(t.lower == "en" for t in _children(tokens, joined[0])):
            continue
        for member in (*members, *joined):
            _put(tokens, member, head=agent.index, dep="conj")
        for member in members:
            comma = next(t for t in reversed(tokens[: member.index]) if t.text == ",")
            _put(tokens, comma, head=member.index)
        return True
    return False


def _noun_behind_article(tokens: Tokens) -> bool:
    """*wordt het groen onderhouden*: an article on a passive verb goes with the noun that the next word is too."""
    for article, named in pairwise(tokens):
        verb = tokens[article.head]
        if article.pos != "DET" or article.dep != "det" or named.head != verb.index or article.index > verb.index:
            continue
        children = _children(tokens, verb)
        is_passive = any(child.dep == "aux:pass" for child in children)
        has_subject = any(child.dep in ("nsubj", "nsubj:pass") for child in children)
        is_noun = named.pos == "ADJ" and "|nom|" in named.tag and noun(named.lower) is not None
        if "VerbForm=Part" in verb.features and is_passive and not has_subject and is_noun:
            features = frozenset({"Number=Sing"})
            _put(tokens, named, dep="nsubj:pass", pos="NOUN", tag="N|soort|ev|basis|onz|stan", features=features)
            _put(tokens, article, head=named.index)
            return True
    return False


_MENDS: tuple[Callable[[Tokens], bool], ...] = (
    _infinitive_after_modal,
    _verb_before_subject,
    _noun_before_infinitive,
    _infinitive_beside_its_verb,
    _actors_in_a_row,
    _noun_behind_article,
)


def _put(tokens: Tokens, token: Token, **changes: object) -> None:
    tokens[token.index] = replace(tokens[token.index], **changes)  # type: ignore[arg-type]


def _children(tokens: Tokens, token: Token) -> Tokens:
    return [each for each in tokens if each.head == token.index and each.index != token.index]


def _ancestors(tokens: Tokens, token: Token) -> Iterator[Token]:
    """What a token hangs on, from near to far."""
    seen = {token.index}
    while token.head not in seen:
        token = tokens[token.head]
        seen.add(token.index)
        yield token


def _is_tree(tokens: Tokens) -> bool:
    """Whether one token is its own head and every other one hangs on it at last."""
    roots = {token.index for token in tokens if token.head == token.index}
    if len(roots) != 1:
        return False
    return all([token, *_ancestors(tokens, token)][-1].index in roots for token in tokens)
