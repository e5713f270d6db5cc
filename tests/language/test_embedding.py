from collections.abc import Iterator

import numpy as np
import pytest
import spacy
from spacy.language import Language
from thinc.api import Model, fix_random_seed

from begrijpelijk.language.embedding import COLUMNS, learn_words, word_knowledge_embed

NAME = "begrijpelijk.WordKnowledgeEmbed.v1"


@pytest.fixture
def nlp() -> Language:
    return spacy.blank("nl")


@pytest.fixture
def layer(nlp: Language) -> Iterator[Model]:
    fix_random_seed(0)
    model = word_knowledge_embed(8, [50] * len(COLUMNS), [4] * len(COLUMNS))
    model.initialize(X=[nlp("De brief is verstuurd.")])
    return model


def same(left: np.ndarray, right: np.ndarray) -> bool:
    return bool(np.allclose(left, right))


def test_every_token_has_a_vector(layer: Model, nlp: Language) -> None:
    shapes = [vectors.shape for vectors in layer.predict([nlp("Bel ons."), nlp(""), nlp("Nu")])]
    assert shapes == [(3, 8), (0, 8), (1, 8)]


def test_words_that_are_not_learnt_look_alike_if_their_signatures_do(layer: Model, nlp: Language) -> None:
    pair = nlp("xyzaplik xyzbplik")
    before = layer.predict([pair])[0]
    assert not same(before[0], before[1])
    learn_words(layer, ["de", "de", "brief", "brief"])
    after = layer.predict([pair])[0]
    assert same(after[0], after[1])
    assert not same(*layer.predict([nlp("de"), nlp("brief")]))


def test_in_training_rare_words_are_sometimes_forgotten(layer: Model, nlp: Language) -> None:
    learn_words(layer, ["brief"] * 2 + ["de"] * 1_000_000)
    doc = nlp("de brief")
    seen = [layer(([doc]), is_train=True)[0][0] for _ in range(40)]
    assert all(same(seen[0][0], vectors[0]) for vectors in seen)
    assert len({vectors[1].tobytes() for vectors in seen}) > 1
    assert same(layer.predict([doc])[0], layer.predict([doc])[0])


def test_the_words_are_kept_on_disk(layer: Model, nlp: Language) -> None:
    learn_words(layer, ["brief", "brief"])
    again = word_knowledge_embed(8, [50] * len(COLUMNS), [4] * len(COLUMNS)).from_bytes(layer.to_bytes())
    doc = nlp("Die brief ligt hier.")
    assert same(layer.predict([doc])[0], again.predict([doc])[0])


def test_rows_and_widths_belong_together() -> None:
    with pytest.raises(ValueError, match="word, suffix, shape"):
        word_knowledge_embed(8, [50], [4])


def test_spacy_knows_the_layer() -> None:
    assert spacy.registry.architectures.get(NAME) is word_knowledge_embed
