"""The first layer of our language model: spaCy's hashed word features, and what our tables say of each word.

Importing this module makes its architecture known to spaCy; an installed package does so by its entry point.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import LOWER, SHAPE, SUFFIX
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)

from begrijpelijk.language.word_signature import Signature, signature, signature_unlisted

COLUMNS = ("word", "suffix", "shape", *Signature._fields)
"""The features of a token, in the order of `rows` and `widths`."""

RARE = 2
"""A word that the treebanks have less often has no row of its own: what is learnt of one sentence is mostly noise."""

_UNKNOWN_WORD = 0
_FORGET_WORD = 0.5
"""In training a word that occurs n times counts as unknown with the chance f / (f + n), so that the model learns what
to do without it (Kiperwasser & Goldberg 2016, doi:10.1162/tacl_a_00101)."""

_FORGET_TABLES = 0.35
"""… and then our tables lack it with this chance: of the words of the development set that training lacks, the tables
lack 31 % of the nouns, 55 % of the adjectives and 6 % of the verbs."""


def word_knowledge_embed(width: int, rows: list[int], widths: list[int]) -> Model[list[Doc], list[Any]]:
    """A hashed table of `rows` × `widths` for each of COLUMNS, mixed to vectors of `width`.

    Raises:
        ValueError: `rows` and `widths` are not as many as COLUMNS.

    """
    if not len(rows) == len(widths) == len(COLUMNS):
        raise ValueError(f"rows and widths need {len(COLUMNS)} numbers: {', '.join(COLUMNS)}")
    tables: list[Model[Any, Any]] = [
        HashEmbed(wide, many, column=column, seed=8 + column, dropout=0.0)
        for column, (many, wide) in enumerate(zip(rows, widths, strict=True))
    ]
    mix: Any = Maxout(width, sum(widths), nP=3, dropout=0.0, normalize=True)
    ids: Any = Model("word_ids", _word_ids, attrs={"words": b"", "counts": b""})
    return chain(ids, list2ragged(), with_array(concatenate(*tables)), with_array(mix), ragged2list())


def learn_words(model: Model[Any, Any], forms: Iterable[str]) -> None:
    """Tell a model with this layer which words its training data have, before it is trained."""
    counts = Counter(get_string_id(form.lower()) for form in forms)
    known = np.array(sorted(word for word, times in counts.items() if times >= RARE), dtype="uint64")
    for node in model.walk():
        if node.name == "word_ids":
            node.attrs["words"] = known.tobytes()
            node.attrs["counts"] = np.array([counts[word] for word in known.tolist()], dtype="int32").tobytes()


def _word_ids(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    words = np.frombuffer(model.attrs["words"], dtype="uint64")
    counts = np.frombuffer(model.attrs["counts"], dtype="int32") if is_train else None
    return [model.ops.asarray(_features(doc, words, counts)) for doc in docs], lambda _: []


def _features(doc: Doc, words: NDArray[np.uint64], counts: NDArray[np.int32] | None) -> Any:
    features = np.zeros((len(doc), len(COLUMNS)), dtype="uint64")
    if not len(doc):
        return features
    features[:, :3] = doc.to_array([LOWER, SUFFIX, SHAPE])
    place = np.minimum(np.searchsorted(words, features[:, 0]), max(len(words) - 1, 0))
    is_known = words[place] == features[:, 0] if len(words) else np.ones(len(doc), dtype=bool)
    is_listed = np.ones(len(doc), dtype=bool)
    if counts is not None and len(counts):
        is_known &= np.random.random(len(doc)) >= _FORGET_WORD / (_FORGET_WORD + counts[place])
        is_listed = is_known | (np.random.random(len(doc)) >= _FORGET_TABLES)
    features[~is_known, 0] = _UNKNOWN_WORD
    features[:, 3:] = [
        (signature if listed else signature_unlisted)(token.lower_)
        for token, listed in zip(doc, is_listed.tolist(), strict=True)
    ]
    return features


registry.architectures.register("begrijpelijk.WordKnowledgeEmbed.v1", func=word_knowledge_embed)
