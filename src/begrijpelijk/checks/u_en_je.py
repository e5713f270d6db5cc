"""The reader is called *u* here and *je* there."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import SENTENCE_KINDS, BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.running_text import is_whole_text, own_words

OPTIONS: Mapping[str, Any] = {}

FORMS: Mapping[str, frozenset[str]] = {
    "u": frozenset({"u", "uw", "uzelf"}),
    "je": frozenset({"je", "jij", "jou", "jouw", "jezelf", "jullie"}),
}
_FORM_OF = {word: form for form, words in FORMS.items() for word in words}
READ = SENTENCE_KINDS | {BlockKind.HEADING}
THANKS = frozenset({"dank", "bedankt"})
"""*Dank je wel* says nothing of how the reader is called."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first of the form that is used least; data: the other form. Quotations do not count."""
    if not is_whole_text(analysis):
        return
    found: dict[str, list[Token]] = {form: [] for form in FORMS}
    for sentence in analysis.sentences:
        for token in own_words(sentence) if sentence.block.kind in READ else ():
            form = _FORM_OF.get(token.lower)
            if form is not None and _is_reader(sentence, token):
                found[form].append(token)
    if all(found.values()):
        rare, common = sorted(found, key=lambda form: (len(found[form]), -found[form][0].span.start))
        yield Hit(found[rare][0].span, {"vorm": rare, "andere": common})


def _is_reader(sentence: Sentence, token: Token) -> bool:
    before = sentence.tokens[token.index - 1].lower if token.index else ""
    after = sentence.tokens[token.index + 1].text[:1] if token.index + 1 < len(sentence.tokens) else ""
    return before not in THANKS and not (token.lower == "u" and after in (".", "-") and before.isdigit())
