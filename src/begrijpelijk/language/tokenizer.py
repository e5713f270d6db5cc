"""A tokenizer without exceptions of its own: a model on disk brings all of its own.

spaCy makes one with its thousands of Dutch exceptions first, and throws those away: a tenth of a cold start.
"""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry

EMPTY = "begrijpelijk.EmptyTokenizer.v1"


def empty_tokenizer() -> Callable[[Language], Tokenizer]:
    """A factory of tokenizers that know nothing yet."""
    return lambda nlp: Tokenizer(nlp.vocab)


registry.tokenizers.register(EMPTY, func=empty_tokenizer)
