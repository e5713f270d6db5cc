"""Letters for a name that few readers know, and that the text does not explain: *VTH*, *RVE*."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Hit
from begrijpelijk.language.analysis import Analysis, Sentence, Token
from begrijpelijk.language.lexicon import zipf
from begrijpelijk.language.running_text import is_whole_text, running_sentences

OPTIONS: Mapping[str, Any] = {"bekend": ()}
"""Letters that everyone knows, or that stand for a name which nobody says in full."""

_LETTERS = re.compile(r"[A-Z]{3,6}")
_MEANING = frozenset({"(", "=", "staat", "betekent", "is"})
_NAMING = frozenset("( ‘ ' afgekort kortweg genaamd ofwel oftewel heet heten noemen noemt".split())
SEEN_OFTEN = 2.0
"""Zipf in film subtitles from which letters are known (*FBI*), or are a word that is cried out (*NIET*)."""
ARTICLE = frozenset({"artikel", "artikelen", "art."})
"""Before the name of a law."""
FEWEST_LOWER_CASE = 3
"""A line with fewer words in lower case is a name, a code or a cry."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each unexplained abbreviation where it is first used."""
    if not _LETTERS.search(analysis.document.text) or not is_whole_text(analysis):
        return
    known = frozenset(options["bekend"])
    first: dict[str, Token] = {}
    explained: set[str] = set()
    for sentence in running_sentences(analysis):
        is_language = sum(token.text.islower() for token in sentence.words) >= FEWEST_LOWER_CASE
        for token in sentence.tokens:
            if not _LETTERS.fullmatch(token.text) or token.text in known or (zipf(token.lower) or 0) >= SEEN_OFTEN:
                continue
            if _is_explained(sentence, token):
                explained.add(token.text)
            if is_language and not _is_part(sentence, token):
                first.setdefault(token.text, token)
    yield from (Hit(token.span) for letters, token in first.items() if letters not in explained)


def _is_explained(sentence: Sentence, token: Token) -> bool:
    """Whether it is told beside it what it is: *(VTH)*, *VTH betekent*, *de krant NRC*, *Unesco, een organisatie*."""
    before = sentence.tokens[max(0, token.index - 3) : token.index]
    after = sentence.tokens[token.index + 1 : token.index + 3]
    kind = [each for each in before if each.text != ","][-1:]
    return (
        any(each.lower in _NAMING for each in before)
        or any(each.lower in _MEANING for each in after[:1])
        or any(each.pos == "NOUN" for each in kind)
        or (len(after) == 2 and after[0].text == "," and after[1].lower in ("een", "de", "het"))
    )


def _is_part(sentence: Sentence, token: Token) -> bool:
    """Whether it belongs to a name, a code or a law: beside a capital or a number, or behind an article."""
    before = sentence.tokens[max(0, token.index - 6) : token.index]
    near = (*before[-1:], *sentence.tokens[token.index + 1 : token.index + 2])
    return any(each.lower in ARTICLE for each in before) or any(
        (each.index > 0 and each.text[:1].isupper()) or any(map(str.isdigit, each.text)) or each.text in "-/&"
        for each in near
    )
