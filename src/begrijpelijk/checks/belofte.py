"""A text that promises another term than the municipality does."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.promise import Promise
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.running_text import running_sentences
from begrijpelijk.language.terms import terms

OPTIONS: Mapping[str, Any] = {}

_HAS_IT = re.compile(
    r"\b(?:klaar|duurt|duren|levertijd|wachttijd|krijgt u|u krijgt|krijg je|je krijgt|ontvangt u|u ontvangt|ontvang je|"
    r"thuis|toegestuurd|(?:sturen|stuurt|geven|beslissen|behandelen|verwerken|antwoorden) (?:wij|we)|"
    r"(?:wij|we) (?:sturen|geven|beslissen|behandelen|verwerken|antwoorden)|(?:op|af)halen|hoort u|u hoort|besluit)\b",
    re.IGNORECASE,
)
"""What tells when a resident has what he asked for."""
_OTHER = re.compile(
    r"\b(?:spoed\w*|haast|geldig|geldigheid|bezwaar|beroep|betaal\w*|betalen|boete|bewaren|ouder|jonger|moet|moeten|"
    r"doe|vooraf|van tevoren|voordat|verlo\w+|verlengen|kwijt|laatste|afgelopen|nog)\b",
    re.IGNORECASE,
)
"""What tells that a term is about something else: haste, validity, or what the reader must do."""
_LEAD = re.compile(
    r"\b(?:binnen|na|in|duurt|duren|is|ongeveer|maximaal|hoogstens|uiterlijk|circa|:)\s*$", re.IGNORECASE
)


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield each term that is not what `Analysis.promises` says of its product; data: product and promise.

    A sentence is about the product that it names; in a text with one promised product in its title, about that one.
    """
    if not analysis.promises:
        return
    titled = _named(_title(analysis), analysis.promises)
    for sentence in running_sentences(analysis):
        text = analysis.text(sentence.span)
        about = _named(text, analysis.promises) or titled
        if len(about) != 1 or not _HAS_IT.search(text) or _OTHER.search(text) or _commands(sentence):
            continue
        for place, term in terms(text, sentence.span.start):
            leads = _LEAD.search(text[: place.start - sentence.span.start])
            if leads and not term.equals(about[0].term):
                yield Hit(place, {"product": about[0].product, "belofte": about[0].written})


def _title(analysis: Analysis) -> str:
    first = next((block for block in analysis.document.blocks if block.kind is BlockKind.HEADING), None)
    return analysis.text(first.span) if first else ""


def _named(text: str, promises: Sequence[Promise]) -> list[Promise]:
    """The promises of which a text names the product; a longer name hides the shorter one in it."""
    found = [
        promise for promise in promises if re.search(rf"\b{re.escape(promise.product)}(?:en|s|'s|’s)?\b", text, re.I)
    ]
    return [each for each in found if not any(each.product in other.product and each != other for other in found)]


def _commands(sentence: Sentence) -> bool:
    first = sentence.tokens[0]
    return first.pos == "VERB" and first.is_finite and sentence.tokens[-1].text != "?"
