"""Who may be called *wij* and *u* where: never in what a decision decides, nor in its signature."""

import re
from collections.abc import Iterator

from begrijpelijk.core.document import SENTENCE_KINDS, Block, BlockKind
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.rewriting.lock import Licence
from begrijpelijk.sources.letter import is_closing, is_salutation

WE = frozenset({"wij", "we"})
SENDERS = (
    ("college", re.compile(r"\b(?:college|burgemeester en wethouders|b ?& ?w|b en w)\b", re.IGNORECASE)),
    ("heffingsambtenaar", re.compile(r"\bheffingsambtenaar\b", re.IGNORECASE)),
    ("raad", re.compile(r"\b(?:gemeente)?raad\b", re.IGNORECASE)),
    ("burgemeester", re.compile(r"\bburgemeester\b(?! en wethouders)", re.IGNORECASE)),
)
"""Bodies that sign letters. *Gemeente* is none of them: who signs for the municipality signs for one of its bodies."""

_OPENS_DECISION = re.compile(
    r".*\b(?:besluit(?:en)?|beslis(?:t|sen))\s*:|(?:het |ons )?(?:besluit(?:en)?|beslissing|dictum)\s*:?",
    re.IGNORECASE | re.DOTALL,
)
"""What opens the operative part: *Besluit*, *BESLUITEN:*, *… heeft het college besloten*-lists, *wij besluiten:*."""
_POINT = re.compile(r"(?:[IVX]+|\d{1,2}|[a-z])[.):]?\s", re.IGNORECASE)
"""The number or letter of a point of the operative part."""
_YOUR_APPLICATION = re.compile(r"\buw aanvraag\b|\bu (?:hebt|heeft)\b[^.?!]{0,80}\baangevraagd\b", re.IGNORECASE)


def licence(analysis: Analysis, sentence: Sentence) -> Licence:
    """Who may be called *wij* and *u* in a sentence; nobody wherever that is in doubt."""
    return Licence(
        sender(analysis) if may_say_we(analysis, sentence) else None,
        may_say_you(analysis, sentence),
    )


def sender(analysis: Analysis) -> str | None:
    """The body in whose name a letter is signed (*college*); None unless its signature names exactly one."""
    signature = " ".join(_signature(analysis))
    named = [name for name, pattern in SENDERS if pattern.search(signature)]
    return named[0] if len(named) == 1 else None


def may_say_we(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sender may be called *wij* in a sentence.

    Only where the signature names the sender, the letter says *wij* of itself, and the sentence is running text outside
    the operative part, the signature and quotations.
    """
    if sentence.block.kind not in SENTENCE_KINDS or sentence.block.kind is BlockKind.QUOTATION:
        return False
    says_we = any(token.lower in WE for each in analysis.sentences for token in each.tokens)
    return says_we and sender(analysis) is not None and not _is_fixed(analysis, sentence.block)


def may_say_you(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether *aanvrager* may become *u*: in a letter with a salutation that speaks of *uw aanvraag*."""
    document = analysis.document
    greets = any(is_salutation(block.span.of(document.text).strip()) for block in document.blocks)
    is_applicant = _YOUR_APPLICATION.search(document.text) is not None
    return greets and is_applicant and not _is_fixed(analysis, sentence.block)


def _is_fixed(analysis: Analysis, block: Block) -> bool:
    """Whether a block belongs to the operative part of a decision, or stands below the closing of a letter."""
    deciding = under_heading = False
    for each in analysis.document.blocks:
        text = each.span.of(analysis.document.text).strip()
        if is_closing(text):
            return block.span.start >= each.span.start
        opens = _OPENS_DECISION.fullmatch(text) is not None
        if each.kind is BlockKind.HEADING:
            deciding = under_heading = opens
        elif not under_heading:
            is_point = each.kind is BlockKind.LIST_ITEM or _POINT.match(text) is not None
            deciding = opens or (deciding and is_point)
        if each.span.start >= block.span.start:
            return deciding
    return False


def _signature(analysis: Analysis) -> Iterator[str]:
    """The lines below the closing of a letter."""
    closed = False
    for block in analysis.document.blocks:
        text = block.span.of(analysis.document.text)
        if closed and block.kind in (BlockKind.REFERENCE, BlockKind.SALUTATION, BlockKind.PARAGRAPH):
            yield text
        closed = closed or is_closing(text.strip())
