"""A letter or page that does not begin with what it has to say."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from begrijpelijk.core.document import BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.genre import Genre
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.dates import MONTHS
from begrijpelijk.language.running_text import is_whole_text, running_sentences

OPTIONS: Mapping[str, Any] = {"woorden": 60, "datum": True}
"""Within how many words the message must stand; and whether a date at the start is a run-up, as it is not in news."""

_RUN_UP = re.compile(
    r"(?:naar aanleiding van|in (?:antwoord|reactie|vervolg|aansluiting) op|onder verwijzing naar|met verwijzing naar|"
    r"met betrekking tot uw|gelet op|gezien|ingevolge|op grond van|krachtens|conform|overeenkomstig|"
    r"in het kader van|sinds enige tijd|zoals (?:u )?bekend|(?:op|met) (?:de )?dagtekening)\b",
    re.IGNORECASE,
)
"""How a text begins that tells first what went before, or on which law it stands."""
_DATED = re.compile(
    r"(?:op|bij|per|in) (?:uw |onze |ons )?(?:(?:brief|e-mail|mail|schrijven|bericht) (?:van|d\.d\.) )?"
    rf"\d{{1,2}} (?:{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
_MESSAGE = re.compile(
    r"\b(?:u|je) (?:\w+ ){0,2}(?:moet|kunt|kan|mag|hoeft|krijgt|ontvangt|betaalt|bent uitgenodigd)\b|"
    r"\b(?:moet|kunt|kun|mag|hoeft|krijgt|krijg|ontvangt|betaalt|dient) (?:u|je)\b|\b(?:u|je) dient\b|"
    r"\b(?:wij|we|ik|college|burgemeester|raad)\b[^.?!]{0,80}\b(?:besluit|besluiten|besloten|beslist|keur|keuren|wijs|"
    r"wijzen|ken|kennen|verleen|verlenen|verleend|weiger|weigeren|geef|geven|vraag|vragen|verzoek|verzoeken|nodig|"
    r"nodigen|leg|leggen|trek|trekken|stuur|sturen|verklaar|verklaren|stel|stellen|willen|gaan|doen|maken)\b|"
    r"\b(?:verzoek|verzoeken|vraag|vragen|nodig|nodigen|verleen|verlenen|besluit|besluiten|geef|geven|delen|deel)"
    r" (?:wij|we|ik)\b|"
    r"\b(?:wordt|worden|is|zijn)\b[^.?!]{0,100}\b(?:toegekend|afgewezen|geweigerd|verleend|goedgekeurd|ingetrokken|"
    r"gegrond|ongegrond|vastgesteld|opgelegd|verlengd|stopgezet|beëindigd)\b",
    re.IGNORECASE,
)
"""What tells the reader something: what is decided, and what he gets, may or must do."""
_ANNOUNCES = re.compile(
    r"\b(?:het (?:volgende|navolgende)|hierna|hieronder|hierbij|in kennis|op de hoogte|informe(?:er|ren)|"
    r"bericht(?:en)?|reage(?:er|ren))\b",
    re.IGNORECASE,
)
"""What tells only that a message will come."""
DECISIONS = (Genre.DECISION, Genre.DECISION_ON_OBJECTION)
"""These have a rule of their own about what stands first."""
READER = frozenset({"u", "uw", "je", "jouw"})
PERSONS = frozenset("wij we ik u je college gemeente burgemeester raad heffingsambtenaar".split())


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first sentence of a text that begins with a run-up and has no message in its first words.

    The subject line counts as no message. Silent in a text that speaks to no one: a story may begin with a date.
    """
    if analysis.genre in DECISIONS or not is_whole_text(analysis) or not any(map(_is_addressed, analysis.sentences)):
        return
    beginning = list(_beginning(analysis, options["woorden"]))
    if not beginning or _has_message(beginning, analysis):
        return
    opening = analysis.text(beginning[0].span)
    if _RUN_UP.match(opening) or (options["datum"] and _DATED.match(opening)):
        yield Hit(beginning[0].span, {"aanloop": " ".join(token.text for token in beginning[0].words[:3])})


def _is_addressed(sentence: Sentence) -> bool:
    return any(token.lower in READER for token in sentence.tokens)


def _beginning(analysis: Analysis, words: int) -> Iterator[Sentence]:
    """The sentences that begin within the first so many words of running text."""
    count = 0
    for sentence in running_sentences(analysis):
        if sentence.block.kind is BlockKind.TABLE_CELL:
            continue
        if count >= words:
            return
        yield sentence
        count += len(sentence.words)


def _has_message(sentences: Sequence[Sentence], analysis: Analysis) -> bool:
    texts = [" ".join(analysis.text(each.span).split()) for each in sentences]
    if any(map(_MESSAGE.search, texts)):
        return True
    later = zip(sentences[1:], texts[1:], strict=True)
    return any((_speaks(each) or _commands(each)) and not _ANNOUNCES.search(text) for each, text in later)


def _speaks(sentence: Sentence) -> bool:
    """Whether a sentence tells what the sender or the reader does now."""
    return any(
        token.lower in PERSONS
        and token.dep in ("nsubj", "nsubj:pass")
        and any(verb.is_finite and "Tense=Pres" in verb.features for verb in sentence.subtree(sentence.root))
        for token in sentence.tokens
    )


def _commands(sentence: Sentence) -> bool:
    """Whether a sentence begins with a verb and asks nothing: *Betaal voor 1 mei*."""
    first = sentence.tokens[0]
    return first.pos == "VERB" and first.is_finite and sentence.tokens[-1].text not in ("?", ":")
