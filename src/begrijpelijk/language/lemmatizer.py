"""The lemmatizer of our model, spared the words of which our tables know the lemma: its guess would not be used.

Importing this module makes the component known to spaCy.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer
from spacy.tokens import Doc
from thinc.api import Model

from begrijpelijk.language.lemmas import needs_no_guess

SPARING = "begrijpelijk_lemmatizer"

Lemmas = Mapping[int, str]
"""The lemmas of the tokens of a text that have been guessed."""


class SparingLemmatizer(EditTreeLemmatizer):
    """As spaCy's own, for the words that the tables lack; the others get no lemma."""

    def predict(self, docs: Iterable[Doc]) -> Any:
        """The lemma of each word that is not known."""
        docs = list(docs)
        if not any(map(len, docs)):
            return [{} for _ in docs]
        return [self._guess(doc, scores) for doc, scores in zip(docs, self.model.predict(docs), strict=True)]

    def set_annotations(self, docs: Iterable[Doc], batch_tree_ids: Sequence[Lemmas]) -> None:
        """Write the lemmas down."""
        for doc, lemmas in zip(docs, batch_tree_ids, strict=True):
            for index, lemma in lemmas.items():
                doc[index].lemma_ = lemma

    def _guess(self, doc: Doc, scores: Any) -> Lemmas:
        lemmas: dict[int, str] = {}
        best = scores.argmax(axis=1).tolist()
        for index, token in enumerate(doc):
            text = token.text
            if needs_no_guess(text, token.pos_):
                continue
            lemma = self._lemma(text, best[index])
            if lemma is None:
                others = map(int, np.argsort(-scores[index], kind="stable")[1 : self.top_k])
                guesses = (self._lemma(text, label) for label in others)
                lemma = next((guess for guess in guesses if guess is not None), text)
            lemmas[index] = lemma
        return lemmas

    def _lemma(self, text: str, label: int) -> str | None:
        lemma: str | None = self.trees.apply(self.cfg["labels"][label], text)
        return lemma


@Language.factory(SPARING, assigns=["token.lemma"])
def make_lemmatizer(
    nlp: Language,
    name: str,
    model: Model[Any, Any],
    backoff: str,
    min_tree_freq: int,
    overwrite: bool,
    top_k: int,
    scorer: Callable[..., Any] | None,
) -> SparingLemmatizer:
    """The component, with the settings of the model's own lemmatizer."""
    return SparingLemmatizer(
        nlp.vocab,
        model,
        name,
        backoff=backoff,
        min_tree_freq=min_tree_freq,
        overwrite=overwrite,
        top_k=top_k,
        scorer=scorer,
    )
