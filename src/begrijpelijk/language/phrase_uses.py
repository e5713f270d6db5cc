"""Where expressions with a verb stand in a sentence: *draagt … zorg voor*, *zorg te dragen voor*."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.clauses import carrier
from begrijpelijk.language.phrase_prepositions import mentions, noun_of, prepositions_of
from begrijpelijk.language.prepositions import PREPOSITIONS, pronoun_in
from begrijpelijk.language.verb_phrases import VerbPhrase, forms_of
from begrijpelijk.language.verb_uses import HELPING, VerbUse, is_verb, subject_of

REFLEXIVES = {"zich": None, "u": {"u"}, "ons": {"wij", "we"}, "me": {"ik"}, "mij": {"ik"}, "je": {"je", "jij"}}
"""Each with the subjects that it goes with; *zich* goes with any."""
WITH_NOUN = PREPOSITIONS | {"ter", "ten"}
"""First words of fixed phrases such as *op de hoogte*: what stands before them goes with the verb."""

ADVERBS_TOO = frozenset("gratis kosteloos optimaal onbeperkt tijdelijk dagelijks wekelijks regelmatig".split())
"""Adjectives that say how something is done just as well: *gratis gebruik maken van*, *gratis gebruiken*."""

INHERENTLY_REFLEXIVE = frozenset({"beraden", "conformeren", "legitimeren", "vergewissen"})
"""Verbs that are never without *zich*, so that it does not make another verb of them."""


@dataclass(frozen=True, slots=True)
class PhraseUse:
    """An expression in a sentence."""

    phrase: VerbPhrase
    use: VerbUse
    fixed: tuple[Token, ...] = ()
    """The fixed words, next to each other."""
    reflexive: Token | None = None
    preposition: Token | None = None
    """The preposition, or the adverb that it is in (*hiervan*)."""
    is_stranded: bool = False
    """Whether the pronoun of the preposition stands apart: *waar … van*."""
    is_certain: bool = True
    """Whether nothing modifies the fixed words (*geen gebruik*, *alle zorg*), so that they may go."""

    @property
    def may_lack_preposition(self) -> bool:
        """Whether it has a preposition that may stay away, as it does here."""
        return bool(self.phrase.preposition) and not self.phrase.preposition_required

    @property
    def is_adverb(self) -> bool:
        """Whether the preposition goes with a pronoun: *hiervan*, *waar … van*."""
        token = self.preposition
        if token is None:
            return False
        return bool(pronoun_in(token.lower, self.phrase.preposition)) or self.is_stranded

    @property
    def marked(self) -> tuple[Token, ...]:
        """All words of the expression, in the order of the sentence."""
        others = (token for token in (self.reflexive, self.preposition) if token is not None)
        return tuple(sorted({*self.use.marked, *self.fixed, *others}, key=lambda token: token.index))


def find_phrase(sentence: Sentence, use: VerbUse, phrase: VerbPhrase) -> PhraseUse | None:
    """An expression at a use of its verb; None if a part that it needs is not there.

    Its words show which verb it is where the lemma is wrong: *zich wenden* and not *wennen*, *samen een plan tot stand
    brengen* and not *samenbrengen*.
    """
    if use.lemma != phrase.verb:
        known = use.verb.lower in forms_of(phrase.verb) or _joined(use, phrase)
        if not (known and (phrase.fixed or phrase.reflexive)):
            return None
        use = replace(use, lemma=phrase.verb, particle=None)
    reflexive = _reflexive(sentence, use) if phrase.reflexive else None
    fixed = next(_fixed(sentence, use, phrase), None) if phrase.fixed else ()
    if fixed is None and (prefix := _joined(use, phrase)):
        fixed, use = (), replace(use, prefix=prefix)
    if use.particle is not None and use.particle in (fixed or ()):
        use = replace(use, particle=None)
    if fixed and use.verb.is_finite and _helps_another(sentence, use.verb):
        return None  # *is* in *is werkzaam geweest*
    if fixed and _has_nearer(sentence, use, fixed):
        return None  # the first *is* in *is een regel en is van toepassing op*
    if fixed is None or (phrase.reflexive and reflexive is None) or (phrase.tail):
        return None
    if phrase.is_verb and not phrase.reflexive and _has_other_sense(sentence, use):
        return None
    prepositions = list(prepositions_of(sentence, use, fixed, phrase.preposition)) if phrase.preposition else []
    if phrase.preposition and phrase.preposition_required and not prepositions:
        return None
    # *de buurt van de plannen op de hoogte stellen*: a preposition that may be the one that we look for.
    missed = bool(phrase.preposition) and not prepositions and mentions(sentence, use, phrase.preposition)
    certain = len(prepositions) < 2 and not missed and not _is_modified(sentence, fixed)
    preposition, stranded = prepositions[0] if prepositions else (None, False)
    return PhraseUse(phrase, use, fixed, reflexive, preposition, stranded, certain)


def things(sentence: Sentence, found: PhraseUse) -> tuple[Token, ...]:
    """The nouns with which something is done: behind the preposition, the object, or the subject of a passive.

    With a relative pronoun it is the noun before it; with *te* or a participle before a noun too. Of an infinitive that
    is a noun it is what stands behind *van*: *het verstrekken van informatie*.
    """
    verb = found.use.verb
    heads = {verb, carrier(sentence, verb)}
    if found.preposition is not None:
        nouns = [] if found.is_adverb else [noun_of(sentence, found.preposition)]
    else:
        nouns = [token for head in heads for token in sentence.dependents(head, "obj", "nsubj:pass")]
    nouns = nouns or list(_behind_of(sentence, verb))
    antecedents = [head.head for head in heads if head.dep in ("acl:relcl", "amod")]
    nouns = [token for token in nouns if token.lower not in ("die", "dat")] or [sentence.tokens[i] for i in antecedents]
    return tuple(dict.fromkeys([*nouns, *(other for noun in nouns for other in sentence.dependents(noun, "conj"))]))


def _behind_of(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The noun behind *van* of an infinitive with an article."""
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    is_noun = any(token.lower == "het" for token in sentence.dependents(verb, "det"))
    if is_noun and following and following[0].lower == "van":
        yield noun_of(sentence, following[0])


def _helps_another(sentence: Sentence, verb: Token) -> bool:
    """Whether a finite verb has another verb behind it that the expression goes with."""
    others = sentence.dependents(carrier(sentence, verb), *HELPING) if verb.dep in HELPING else ()
    return any(is_verb(other) and not other.is_finite for other in others)


def _has_nearer(sentence: Sentence, use: VerbUse, fixed: tuple[Token, ...]) -> bool:
    """Whether the same verb stands again between a verb and the fixed words, which go with that one."""
    between = sentence.tokens[min(use.verb.index, fixed[-1].index) + 1 : max(use.verb.index, fixed[0].index)]
    return any(token.is_finite and token.lower in forms_of(use.lemma) for token in between)


def _joined(use: VerbUse, phrase: VerbPhrase) -> str:
    """A fixed word that is written together with the verb (*kennisgenomen*), or an empty string."""
    words = [words[0] for words in phrase.variants if len(words) == 1]
    forms, lower = forms_of(phrase.verb), use.verb.lower
    return next((word for word in words if lower.startswith(word) and lower.removeprefix(word) in forms), "")


def _reflexive(sentence: Sentence, use: VerbUse) -> Token | None:
    subject = subject_of(sentence, use.verb) or _controller(sentence, use)
    for token in sentence.dependents(use.verb, "expl:pv", "expl", "obj", "iobj"):
        if token.lower in REFLEXIVES:
            wanted = REFLEXIVES[token.lower]
            if wanted is None or (subject is not None and subject is not token and subject.lower in wanted):
                return token
    return None


def _has_other_sense(sentence: Sentence, use: VerbUse) -> bool:
    """Whether *zich* makes another verb of it: *zich realiseren* is to understand."""
    if use.lemma in INHERENTLY_REFLEXIVE:
        return False
    return any(token.lower == "zich" for token in sentence.dependents(use.verb, "expl:pv", "expl", "obj", "iobj"))


def _controller(sentence: Sentence, use: VerbUse) -> Token | None:
    """The subject of the verb above an infinitive: *u* in *u dient u te wenden tot*."""
    return subject_of(sentence, sentence.tokens[use.verb.head]) if use.verb.dep == "xcomp" else None


def _fixed(sentence: Sentence, use: VerbUse, phrase: VerbPhrase) -> Iterator[tuple[Token, ...]]:
    tokens = sentence.tokens
    for words in phrase.variants:
        for start in range(len(tokens) - len(words) + 1):
            if tokens[start].lower == words[0]:
                found = tokens[start : start + len(words)]
                if tuple(token.lower for token in found) == words and _belongs(sentence, use, found):
                    yield found


def _belongs(sentence: Sentence, use: VerbUse, fixed: tuple[Token, ...]) -> bool:
    """Whether fixed words go with the verb: right before the verbs at the end, right behind it, or in its clause."""
    verb = use.verb
    if use.verb in fixed:
        return False
    between = sentence.tokens[min(fixed[-1].index, verb.index) + 1 : max(fixed[0].index, verb.index)]
    helped = sentence.tokens[verb.head]
    if verb.dep in ("aux", "aux:pass") and is_verb(helped) and not _is_predicate(sentence, use, fixed):
        # *is van toepassing verklaard* is no use of *van toepassing zijn*; behind a comma it is another clause.
        gap = sentence.tokens[min(verb.index, helped.index) : max(verb.index, helped.index)]
        return not between and fixed[0].index < verb.index and any(token.pos == "PUNCT" for token in gap)
    if all(is_verb(token) or token.lower == "te" or token is use.particle for token in between):
        return True
    head = carrier(sentence, verb)
    if fixed[0].lower in WITH_NOUN:
        return any(token is head or _climbs(sentence, token, (head, verb), 3) for token in fixed)
    if any(case not in fixed for token in fixed for case in sentence.dependents(token, "case")):
        return False  # *over het gebruik van*
    return any(token is head or _climbs(sentence, token, (head, verb), 1) for token in fixed)


def _is_predicate(sentence: Sentence, use: VerbUse, fixed: tuple[Token, ...]) -> bool:
    """Whether *zijn* goes with a word such as *voornemens*, and not with the infinitive with *te* behind that."""
    helped = sentence.tokens[use.verb.head]
    te = any(token.lower == "te" for token in sentence.dependents(helped, "mark"))
    between = use.verb.index < fixed[0].index < helped.index
    return use.lemma == "zijn" and te and "VerbForm=Inf" in helped.features and between


def _climbs(sentence: Sentence, token: Token, goals: tuple[Token, ...], most: int) -> bool:
    """Whether `token` hangs at most so many steps under one of `goals`, without another verb in between."""
    for _ in range(most):
        token = sentence.tokens[token.head]
        if token in goals:
            return True
        if is_verb(token) or token.dep in ("advcl", "acl", "acl:relcl", "parataxis"):
            return False
    return False


def _opens_relative(token: Token, noun: Token) -> bool:
    """Whether *die* before a het-word can only open a clause, whatever the analysis: *mensen die gebruik maken van*."""
    return token.lower == "die" and "Gender=Neut" in noun.features and "Number=Sing" in noun.features


def _is_modified(sentence: Sentence, fixed: tuple[Token, ...]) -> bool:
    """Whether words go with a fixed noun that would be lost, or lost from sight, without it."""
    if not fixed:
        return False
    before = sentence.tokens[fixed[0].index - 1] if fixed[0].index else None
    after = sentence.tokens[fixed[-1].index + 1 : fixed[-1].index + 2]
    if (
        after
        and after[0].lower in ("en", "of")
        and sentence.tokens[after[0].head].head in range(fixed[0].index, fixed[-1].index + 1)
    ):
        return True
    if fixed[0].lower in WITH_NOUN or before is None or before.lower in ADVERBS_TOO:
        return False
    if before.lower == "geen" or (before.pos in ("DET", "NUM", "ADJ") and before.dep != "obl"):
        return True
    ours = {token.index for token in fixed}
    modifying = ("det", "amod", "nmod:poss", "nummod", "acl:relcl", "appos", "conj")
    return any(
        child.index not in ours and not _opens_relative(child, token)
        for token in fixed
        if token.dep not in ("ROOT", "acl:relcl", "conj")
        for child in sentence.dependents(token, *modifying)
    )
