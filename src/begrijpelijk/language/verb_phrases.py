"""Expressions with a verb (*zorg dragen voor*): how they are written down, and where they stand in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.clauses import carrier
from begrijpelijk.language.prepositions import PREPOSITIONS, PRONOUNS, as_adverb, pronoun_in
from begrijpelijk.language.verb_uses import VerbUse, is_verb, subject_of
from begrijpelijk.language.verbs import Cell, inflect, verb_forms

WITH_INFINITIVE = frozenset("blijven gaan hoeven kunnen laten moeten mogen willen".split())
"""Verbs that take another infinitive along: in *gaan gelden* it is *gaan* that changes its form."""
REFLEXIVES = {"zich": None, "u": {"u"}, "ons": {"wij", "we"}, "me": {"ik"}, "mij": {"ik"}, "je": {"je", "jij"}}
"""Each with the subjects that it goes with; *zich* goes with any."""
WITH_NOUN = PREPOSITIONS | {"ter", "ten"}
"""First words of fixed phrases such as *op de hoogte*: what stands before them goes with the verb."""
SELDOM_UNDER_NOUN = frozenset({"op", "tegen", "aan", "tot"})
TIMES = frozenset(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dag week maand jaar datum moment tijdstip termijn "
    "uur".split()
)
"""Heads of phrases such as *op maandag*: their preposition belongs to no verb."""
WITH_OP = TIMES | {"basis", "grond", "verzoek", "wijze", "manier"}
"""The same of *op*: *op verzoek*."""


@dataclass(frozen=True, slots=True)
class VerbPhrase:
    """An expression with a verb: *zich*, fixed words, the infinitive, what follows it, and a preposition."""

    verb: str
    fixed: tuple[tuple[str, bool], ...] = ()
    """The words before the infinitive, each with whether it must stand there."""
    tail: str = ""
    """What follows the verb: *gelden* in *gaan gelden*."""
    preposition: str = ""
    preposition_required: bool = True
    reflexive: bool = False

    @classmethod
    def of(cls, written: str) -> "VerbPhrase":
        """Read an expression as a rule has it: *zorg dragen voor*, *(een) beslissing nemen (over)*.

        Raises:
            ValueError: it has no known infinitive, or something else than a preposition behind it.

        """
        words = written.lower().split()
        bare = [word.strip("()") for word in words]
        required = [not word.startswith("(") for word in words]
        verbs = [place for place, word in enumerate(bare) if required[place] and verb_forms(word)]
        if not verbs:
            raise ValueError(f"in ‘{written}’ staat geen werkwoord dat we kennen.")
        helps = len(verbs) > 1 and bare[verbs[0]] in WITH_INFINITIVE
        verb, end = verbs[0] if helps else verbs[-1], verbs[-1] + 1
        after = bare[end:]
        if len(after) > 1 or not PREPOSITIONS.issuperset(after):
            raise ValueError(f"in ‘{written}’ staat na het werkwoord iets anders dan één voorzetsel.")
        reflexive = bare[0] == "zich" and verb > 0
        fixed = tuple(zip(bare, required, strict=True))[reflexive:verb]
        preposition = after[0] if after else ""
        tail = " ".join(bare[verb + 1 : end])
        return cls(bare[verb], fixed, tail, preposition, all(required[end:]), reflexive)

    @property
    def words(self) -> str:
        """The fixed words, without those that may be left out."""
        return " ".join(word for word, required in self.fixed if required)

    @property
    def variants(self) -> tuple[tuple[str, ...], ...]:
        """The fixed words with and without those that may be left out, the longest first."""
        ways = product(*([(word,)] if required else [(word,), ()] for word, required in self.fixed))
        found = {tuple(word for part in way for word in part) for way in ways}
        return tuple(sorted(found, key=lambda words: (-len(words), words)))

    @property
    def is_verb(self) -> bool:
        """Whether it is no more than a verb."""
        return not (self.fixed or self.tail or self.preposition or self.reflexive)


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
        if not (phrase.fixed or phrase.reflexive):
            return None
        use = replace(use, lemma=phrase.verb, particle=None)
    reflexive = _reflexive(sentence, use) if phrase.reflexive else None
    fixed = next(_fixed(sentence, use, phrase), None) if phrase.fixed else ()
    if fixed is None and (prefix := _joined(use, phrase)):
        fixed, use = (), replace(use, prefix=prefix)
    if use.particle is not None and use.particle in (fixed or ()):
        use = replace(use, particle=None)
    if fixed is None or (phrase.reflexive and reflexive is None) or (phrase.tail):
        return None
    prepositions = list(_prepositions(sentence, use, fixed, phrase.preposition)) if phrase.preposition else []
    if phrase.preposition and phrase.preposition_required and not prepositions:
        return None
    # *de buurt van de plannen op de hoogte stellen*: a preposition that may be the one that we look for.
    missed = bool(phrase.preposition) and not prepositions and _mentions(sentence, use, phrase.preposition)
    certain = len(prepositions) < 2 and not missed and not _is_modified(sentence, fixed)
    preposition, stranded = prepositions[0] if prepositions else (None, False)
    return PhraseUse(phrase, use, fixed, reflexive, preposition, stranded, certain)


def _mentions(sentence: Sentence, use: VerbUse, preposition: str) -> bool:
    words = (token.lower for token in sentence.subtree(carrier(sentence, use.verb)))
    return any(word in (preposition, as_adverb(preposition)) or pronoun_in(word, preposition) for word in words)


def _joined(use: VerbUse, phrase: VerbPhrase) -> str:
    """A fixed word that is written together with the verb (*kennisgenomen*), or an empty string."""
    words = [words[0] for words in phrase.variants if len(words) == 1]
    forms, lower = forms_of(phrase.verb), use.verb.lower
    return next((word for word in words if lower.startswith(word) and lower.removeprefix(word) in forms), "")


def forms_of(verb: str) -> frozenset[str]:
    """All forms of a verb, in one word."""
    return frozenset(form for cell in Cell if (form := inflect(verb, cell)))


def _reflexive(sentence: Sentence, use: VerbUse) -> Token | None:
    subject = subject_of(sentence, use.verb) or _controller(sentence, use)
    for token in sentence.dependents(use.verb, "expl:pv", "expl", "obj", "iobj"):
        if token.lower in REFLEXIVES:
            wanted = REFLEXIVES[token.lower]
            if wanted is None or (subject is not None and subject is not token and subject.lower in wanted):
                return token
    return None


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
    if verb.dep in ("aux", "aux:pass") and is_verb(helped):
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


def _climbs(sentence: Sentence, token: Token, goals: tuple[Token, ...], most: int) -> bool:
    """Whether `token` hangs at most so many steps under one of `goals`, without another verb in between."""
    for _ in range(most):
        token = sentence.tokens[token.head]
        if token in goals:
            return True
        if is_verb(token) or token.dep in ("advcl", "acl", "acl:relcl", "parataxis"):
            return False
    return False


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
    if fixed[0].lower in WITH_NOUN or before is None:
        return False
    if before.lower == "geen" or (before.pos in ("DET", "NUM", "ADJ") and before.dep != "obl"):
        return True
    ours = {token.index for token in fixed}
    modifying = ("det", "amod", "nmod:poss", "nummod", "acl:relcl", "appos", "conj")
    return any(
        child.index not in ours
        for token in fixed
        if token.dep not in ("ROOT", "acl:relcl", "conj")
        for child in sentence.dependents(token, *modifying)
    )


def _prepositions(
    sentence: Sentence, use: VerbUse, fixed: tuple[Token, ...], wanted: str
) -> Iterator[tuple[Token, bool]]:
    """The preposition of an expression: the one right behind it, else those that hang under its verb or noun.

    Each with whether it is stranded.
    """
    tokens = sentence.tokens
    ours = {use.verb.index, carrier(sentence, use.verb).index, *(token.index for token in fixed)}
    if use.particle is not None:
        ours.add(use.particle.index)
    behind = max(ours - {carrier(sentence, use.verb).index} | {use.verb.index}) + 1
    while behind < len(tokens) and is_verb(tokens[behind]) and sentence.tokens[behind].head in ours | {use.verb.head}:
        behind += 1
    if behind < len(tokens) and _is_preposition(sentence, tokens[behind], wanted):
        yield tokens[behind], False
        return
    start = fixed[0].index if fixed else (use.te or use.verb).index
    for token in tokens:
        noun = tokens[token.head] if token.dep == "case" else token
        if (
            (noun.head in ours or _is_beside(sentence, use, token, noun, start))
            and noun.index not in ours
            and _is_preposition(sentence, token, wanted)
        ):
            yield token, False
        elif token.lower == as_adverb(wanted) and _is_stranded(sentence, token, fixed, ours):
            yield token, True


def _is_beside(sentence: Sentence, use: VerbUse, token: Token, noun: Token, start: int) -> bool:
    """Whether a phrase that hangs elsewhere is surely part of the expression.

    That is so right before its words, with a preposition that nouns seldom have (*de regel op u van toepassing is*), and
    for an adverb under the verb above an infinitive (*hiervoor dient u zorg te dragen*).
    """
    if token.dep == "case":
        return token.lower in SELDOM_UNDER_NOUN and noun.index < start and sentence.subtree(noun)[-1].index + 1 == start
    return token.index + 1 == start or (use.verb.dep == "xcomp" and token.head == use.verb.head)


def _is_preposition(sentence: Sentence, token: Token, wanted: str) -> bool:
    if pronoun_in(token.lower, wanted):
        return True
    if token.lower != wanted or token.pos != "ADP":
        return False
    noun = sentence.tokens[token.head]
    if noun.index < token.index:
        return False
    others = WITH_OP if wanted == "op" else TIMES
    return noun.lemma.lower() not in others and not any(part.lower in _MONTHS for part in sentence.subtree(noun)[:3])


_MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())


def _is_stranded(sentence: Sentence, token: Token, fixed: tuple[Token, ...], ours: set[int]) -> bool:
    """*van* in *waar u gebruik van maakt*: right beside the expression, with its pronoun before it."""
    beside = {index + step for index in ours | {each.index for each in fixed} for step in (-1, 1)}
    alone = sentence.tokens[token.head].index < token.index or token.dep != "case" or token.head in ours
    pronouns = (each.lower in PRONOUNS for each in sentence.tokens[max(0, token.index - 8) : token.index])
    return token.pos in ("ADP", "ADV") and token.index in beside and alone and any(pronouns)
