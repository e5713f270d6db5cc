"""What the level counts in a sentence. Counts add up: those of a text are the sum of those of its sentences."""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from operator import add, attrgetter
from typing import Self

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Sentence, Token
from begrijpelijk.language.compounds import head
from begrijpelijk.language.laws import is_in_name_of_law
from begrijpelijk.language.lexicon import ZIPF_UNSEEN, zipf
from begrijpelijk.level.surprise import surprise

COMFORTABLE = 15
"""Words that a sentence may have before each further one counts."""

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
SUBJECTS = ("nsubj", "csubj", "expl")
PAUSES = frozenset({",", ";", ":"})
ASIDE = 2
"""An opening bracket counts as so many pauses: what stands in it interrupts the sentence."""

DETERMINERS = frozenset({"det", "nmod:poss", "nummod"})


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of one sentence or of many. All are numbers of things, but for `frequency` and `surprise`."""

    words: int = 0
    sentences: int = 0
    units: int = 0
    """Sentences; a piece that is none by itself goes with the one before it, so that cutting makes nothing shorter."""
    fragments: float = 0
    """Sentences without a finite verb; those with one but without a subject count for half."""
    finite_verbs: int = 0
    over_length: int = 0
    """Words past the first fifteen of each unit."""
    passives: int = 0
    pauses: int = 0
    """Commas, colons and semicolons, and two for each bracket."""
    bare_nouns: int = 0
    """Nouns in the singular without an article or another determiner."""
    content_words: int = 0
    """Nouns, verbs, adjectives and adverbs that are no part of a name."""
    frequency: float = 0
    """Their Zipf values added up: the form or the lemma, whichever is used more; of a compound its head."""
    hard_words: int = 0
    """Words and phrases that the rule base would replace."""
    surprise: float = 0
    """Nats: how odd the row of words is, added up."""

    def __add__(self, other: Self) -> Self:
        """Add two counts up."""
        return type(self)(*map(add, _values(self), _values(other)))


_values = attrgetter(*(each.name for each in fields(Counts)))


def count_units(sentences: Collection[Sentence], hard_words: Collection[Span]) -> Iterator[tuple[Sentence, Counts]]:
    """Each sentence with its counts; `hard_words` are the places in the document that the word rules found.

    The over-long words of a unit stand with its last sentence.
    """
    starts = sorted({span.start for span in hard_words})
    before: Sentence | None = None
    length = 0
    for sentence in sentences:
        joins = before is not None and before.block is sentence.block and not _is_whole(sentence)
        previous = length if joins else 0
        length = previous + len(sentence.words)
        hard = bisect_left(starts, sentence.span.end) - bisect_left(starts, sentence.span.start)
        over = max(0, length - COMFORTABLE) - max(0, previous - COMFORTABLE)
        yield sentence, _count(sentence, hard, over, 0 if joins else 1)
        before = sentence


def _count(sentence: Sentence, hard_words: int, over_length: int, units: int) -> Counts:
    content = [token for token in sentence.words if token.pos in CONTENT and not _is_name(sentence, token)]
    return Counts(
        words=len(sentence.words),
        sentences=1,
        units=units,
        fragments=_fragment(sentence),
        finite_verbs=sum(token.is_finite for token in sentence.tokens),
        over_length=over_length,
        passives=sum(token.dep == "aux:pass" for token in sentence.tokens),
        pauses=sum(token.text in PAUSES for token in sentence.tokens)
        + ASIDE * sum(token.text == "(" for token in sentence.tokens),
        bare_nouns=sum(_is_bare(sentence, token) for token in content),
        content_words=len(content),
        frequency=sum(map(frequency, content)),
        hard_words=hard_words,
        surprise=surprise(sentence),
    )


def frequency(token: Token) -> float:
    """The Zipf value (SUBTLEX-NL) of a word: that of its form or its lemma, whichever is higher.

    The lemma counts because a reader who knows *krijgen* knows *kreeg*. A compound is easier than another word that is
    as rare, for its reader knows the head, and harder than its head alone: it has the mean of the two. A word never
    seen has 1.36, as in LiNT-II.
    """
    forms = {token.lower, token.lemma.lower()}
    own = max(zipf(form) or ZIPF_UNSEEN for form in forms)
    if token.pos != "NOUN":
        return own
    return max(own, (own + max(zipf(head(form)) or ZIPF_UNSEEN for form in forms)) / 2)


def _is_name(sentence: Sentence, token: Token) -> bool:
    """Whether a word is part of a name: *Algemene* in *Algemene wet bestuursrecht*, *Nieuwe* in *Nieuwe Markt*."""
    in_capital = token.index > 0 and token.text[:1].isupper() and not token.text.isupper()
    return in_capital or is_in_name_of_law(sentence, token) or _belongs_to_law(sentence, token)


def _belongs_to_law(sentence: Sentence, token: Token) -> bool:
    """Whether a word goes on a name that began with a capital and has *wet* in it: *Algemene wet **bestuursrecht***."""
    if token.index < 2 or token.pos not in ("NOUN", "ADJ"):
        return False
    first, second = sentence.tokens[token.index - 2 : token.index]
    is_law = second.lower in ("wet", "wetboek", "besluit", "verordening", "regeling")
    opens = first.text[:1].isupper() and first.index > 0
    return (is_law and opens) or (token.lower in ("wet", "wetboek") and second.text[:1].isupper() and second.index > 0)


def _is_bare(sentence: Sentence, token: Token) -> bool:
    if token.pos != "NOUN" or "Number=Sing" not in token.features:
        return False
    return next(sentence.dependents(token, *DETERMINERS), None) is None


def _fragment(sentence: Sentence) -> float:
    """1 without a finite verb, 1/2 without a subject; 0 for a whole sentence, an order or a line without end."""
    is_sentence = sentence.block.kind is BlockKind.PARAGRAPH and sentence.tokens[-1].text in (".", "!", "?")
    if not is_sentence or _is_whole(sentence):
        return 0
    return 0.5 if any(token.is_finite for token in sentence.tokens) else 1


def _is_whole(sentence: Sentence) -> bool:
    """Whether it has a subject and a finite verb, or is an order (*Bel ons*, *Lukt dat niet, bel dan*)."""
    tokens = sentence.tokens
    if not any(token.is_finite for token in tokens):
        return False
    return any(token.dep.startswith(SUBJECTS) for token in tokens) or any(
        _is_order(sentence, token) for token in tokens
    )


def _is_order(sentence: Sentence, token: Token) -> bool:
    """Whether it is a verb in the form of an order, at the start of the sentence or behind a comma."""
    opens = token.index == 0 or sentence.tokens[token.index - 1].text in PAUSES
    return opens and token.pos == "VERB" and token.features >= {"VerbForm=Fin", "Number=Sing", "Tense=Pres"}
