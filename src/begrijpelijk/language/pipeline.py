"""The Dutch language pipeline: from a document to its analysis. Works with our model and with spaCy's official ones."""

import json
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from begrijpelijk.core.document import Block, BlockKind, Document
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.borders import sentence_starts
from begrijpelijk.language.lemmas import better_lemma
from begrijpelijk.language.mending import mended
from begrijpelijk.language.normalisation import Normalised, normalise
from begrijpelijk.language.tokenization import mend

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

DEFAULT_MODEL = "nl_begrijpelijk_sm"

LONGEST_PIECE = 20_000
"""Code points that the pipeline reads at once; a longer block is read in pieces, so that memory stays bounded."""

BATCH = 64
"""Blocks that the pipeline reads together."""

MOST_WORDS = 15_000
"""Word forms that a loaded model remembers from one text to the next: most words of a text stood in texts before it."""

_ATTRIBUTES = ("IS_SPACE", "IDX", "LENGTH", "LOWER", "LEMMA", "POS", "TAG", "MORPH", "DEP", "HEAD")
"""What is asked of a token, all at once."""


class ModelNotFoundError(Exception):
    """The named language model is not installed. The message is Dutch, for the user."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded language model."""

    nlp: "Language"
    name: str
    version: str
    matrices: "ThreadpoolController"
    """The libraries that multiply matrices; on more than one thread they gain nothing, and hinder other processes."""

    @property
    def label(self) -> str:
        """Name and version, as reports print it."""
        return f"{self.name} {self.version}"

    @property
    def meta(self) -> dict[str, Any]:
        """What the model says of itself: figures, sources, licence."""
        return dict(self.nlp.meta)

    def words(self, text: str) -> tuple[str, ...]:
        """The tokens of a phrase in lower case, as `analyse` would cut it."""
        tokenizer: Any = self.nlp.tokenizer
        words = text.split(" ")
        if all(word.isalpha() and word not in tokenizer.rules for word in words):
            return tuple(map(str.lower, words))  # what the tokenizer says of most phrases, at a tenth of the cost
        return tuple(token.lower_ for token in self.nlp.make_doc(normalise(text).text) if not token.is_space)

    def analyse(self, document: Document) -> Analysis:
        """Find the sentences and tokens of every block. Reference blocks (addresses, dates) have none."""
        sentences: list[Sentence] = []
        names = _Names(self.nlp.vocab.strings)
        with self._memory(document), self.matrices.limit(limits=1):
            pieces = (piece for block in document.blocks for piece in _pieces(document, block))
            for block, start, normalised, doc in self._read(pieces):
                sentences.extend(_sentences(doc, block, start, normalised, document.text, names))
        return Analysis(document, tuple(sentences))

    def _memory(self, document: Document) -> AbstractContextManager[object]:
        """Where new words are kept: for good, or for this text alone once a great many are known."""
        is_full = len(self.nlp.vocab) + len(document.text.split()) > MOST_WORDS
        return self.nlp.memory_zone() if is_full else nullcontext()

    def _read(self, pieces: Iterable[tuple[Block, Span, str]]) -> Iterator[tuple[Block, int, Normalised, "Doc"]]:
        stream = (
            (self._cut(normalised.text), (block, span.start, normalised))
            for block, span, text in pieces
            for normalised in (normalise(text),)
        )
        for doc, (block, start, normalised) in self.nlp.pipe(stream, as_tuples=True, batch_size=BATCH):
            yield block, start, normalised, doc

    def _cut(self, text: str) -> "Doc":
        """Tokens and sentence borders, so that the parser keeps to those."""
        doc = self.nlp.make_doc(text)
        places: Any = doc.to_array(["IDX", "LENGTH", "SPACY"])
        words = [text[start : start + length] for start, length, _ in places.tolist()]
        starts = sentence_starts(words, places[:, 2].astype(bool).tolist())
        borders: Any = np.where(starts, 1, -1).astype("uint64")
        return doc.from_array(["SENT_START"], borders)


def load(name: str = DEFAULT_MODEL) -> Pipeline:
    """Load a Dutch model: ours, which lies in this package, or an installed one by name or path.

    Raises:
        ModelNotFoundError: the model is not installed or is not Dutch.

    """
    import spacy
    from thinc.api import use_ops
    from threadpoolctl import ThreadpoolController

    import begrijpelijk.language.embedding  # noqa: F401  our model is built with it
    from begrijpelijk.language.lemmatizer import SPARING
    from begrijpelijk.language.tokenizer import EMPTY

    own = name == DEFAULT_MODEL
    config: dict[str, Any] = {"nlp": {"tokenizer": {"@tokenizers": EMPTY}}}
    if own:
        config["components"] = {"trainable_lemmatizer": {"factory": SPARING}}
    try:
        with use_ops("numpy", use_blis=False):  # NumPy multiplies matrices a third faster than spaCy's own library
            nlp = spacy.load(model_folder() if own else name, exclude=["ner", "senter", "sentencizer"], config=config)
    except (OSError, ValueError) as error:
        raise _not_found(name) from error
    if nlp.lang != "nl":
        raise ModelNotFoundError(
            f"Het taalmodel ‘{name}’ is niet voor het Nederlands. Kies een model dat met ‘nl_’ begint."
        )
    if not own:
        mend(nlp)
    name = f"{nlp.meta['lang']}_{nlp.meta['name']}"
    return Pipeline(nlp, name, str(nlp.meta["version"]), ThreadpoolController().select(user_api="blas"))


def label(name: str = DEFAULT_MODEL) -> str:
    """Name and version of a model as `Pipeline.label` has them, from its `meta.json` alone: nothing is loaded.

    Raises:
        ModelNotFoundError: the model is not installed.

    """
    try:
        meta = json.loads((_folder(name) / "meta.json").read_text("utf-8"))
        return f"{meta['lang']}_{meta['name']} {meta['version']}"
    except (ImportError, OSError, ValueError, KeyError, TypeError) as error:
        raise _not_found(name) from error


def _folder(name: str) -> Path:
    """Where a model lies: ours, an installed one, or one by its path. spaCy looks in this order, too."""
    if name == DEFAULT_MODEL:
        return model_folder()
    found = find_spec(name) if name.isidentifier() else None
    return Path(found.origin).parent if found and found.origin else Path(name)


def _not_found(name: str) -> ModelNotFoundError:
    return ModelNotFoundError(
        f"Het taalmodel ‘{name}’ is niet gevonden. Installeer het, of laat --model weg. Dan gebruiken we ons eigen."
    )


def model_folder() -> Path:
    """Where our own model lies in the package."""
    return Path(str(resources.files("begrijpelijk.language") / DEFAULT_MODEL))


def _pieces(document: Document, block: Block) -> Iterator[tuple[Block, Span, str]]:
    if block.kind is BlockKind.REFERENCE:
        return
    start, end = block.span.start, block.span.end
    while end - start > LONGEST_PIECE:
        cut = document.text.rfind(" ", start + 1, start + LONGEST_PIECE)
        cut = cut + 1 if cut > start else start + LONGEST_PIECE
        yield block, Span(start, cut), document.text[start:cut]
        start = cut
    yield block, Span(start, end), document.text[start:end]


class _Names(dict[int, str]):
    """The strings of a vocabulary by their numbers, each made once for a document."""

    def __init__(self, strings: "StringStore") -> None:
        self._strings = strings

    def __missing__(self, number: int) -> str:
        name = self[number] = self._strings[number]
        return name


def _sentences(
    doc: "Doc", block: Block, start: int, normalised: Normalised, whole: str, names: _Names
) -> Iterator[Sentence]:
    columns: Any = doc.to_array(list(_ATTRIBUTES))
    heads = (np.arange(len(doc)) + columns[:, _ATTRIBUTES.index("HEAD")].astype("int64")).tolist()
    rows = columns.tolist()
    for sentence in doc.sents:
        members = [number for number in range(sentence.start, sentence.end) if not rows[number][0]]
        index_of = {number: index for index, number in enumerate(members)}
        tokens = []
        for index, number in enumerate(members):
            _, first, length, lower, lemma, pos, tag, morph, dep, _ = rows[number]
            text = normalised.text[first : first + length]
            upos = names[pos]
            if normalised.offsets is None:
                span = Span(start + first, start + first + length)
            else:
                place = normalised.original(Span(first, first + length))
                span = Span(place.start + start, place.end + start)
            written = whole[span.start : span.end]
            tokens.append(
                Token(
                    index=index,
                    text=text,
                    lower=names[lower],
                    lemma=better_lemma(text, upos, names[lemma], index == 0),
                    pos=upos,
                    tag=names[tag],
                    features=_features(names[morph]),
                    head=index_of.get(heads[number], index),
                    dep=names[dep],
                    span=span,
                    is_word=text.isalnum() or any(map(str.isalnum, text)),
                    original="" if written == text else written,
                )
            )
        if tokens:
            yield Sentence.of(mended(tokens), block)


@lru_cache(maxsize=1 << 10)
def _features(morph: str) -> frozenset[str]:
    """The features that a model writes in one string, `Number=Sing|Tense=Pres`; none is `_` or empty."""
    return frozenset(filter(None, morph.removeprefix("_").split("|")))
