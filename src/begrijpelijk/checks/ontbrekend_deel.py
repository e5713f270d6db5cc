"""A part that a text of its kind must have and that is not there, told by the cues of that part."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from begrijpelijk.core.document import Block, BlockKind
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.cues import Cues, Passage, in_blocks, read_cues, whole_text

OPTIONS: Mapping[str, Any] = {
    "delen": {},
    "alleen_bij": (),
    "niet_bij": (),
    "behalve": (),
    "waar": "tekst",
    "plaats": "begin",
    "woorden": 100,
    "minstens_woorden": 40,
    "alleen_als_elders": False,
}
"""`delen`: the parts, by their Dutch names, each with its cues in the notation of `language.cues`; one is enough.

`alleen_bij` and `niet_bij`: cues one of which must stand in the text, and none of which may, before a part is missed.
`behalve`: phrases inside which no cue of a part counts.
`waar`: where the parts are looked for: tekst, begin (the first `woorden` of running text and the headings above it) or
vanaf (from the block with the first cue of `alleen_bij` on, to the greeting under the letter).
`plaats`: where the finding is: begin (the first block of the text) or bij (the first cue of `alleen_bij`).
`alleen_als_elders`: a part is missed only where it does stand in the text, at another place than it should.
`minstens_woorden`: a shorter text is not judged as a whole.
"""

UNREAD = frozenset({BlockKind.REFERENCE, BlockKind.SALUTATION})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield one hit for all parts that are missing; data: their names as an enumeration (`ontbreekt`)."""
    blocks = [block for block in analysis.document.blocks if block.kind not in UNREAD]
    if not blocks or sum(len(sentence.words) for sentence in analysis.sentences) < options["minstens_woorden"]:
        return
    text = whole_text(analysis)
    asked = text.first(_cues(options["alleen_bij"]))
    if (options["alleen_bij"] and asked is None) or text.holds(_cues(options["niet_bij"])):
        return
    zone = _zone(analysis, options, asked).without(_cues(options["behalve"]))
    missing = [name for name, written in options["delen"].items() if not zone.holds(_cues(written))]
    if options["alleen_als_elders"]:
        missing = [name for name in missing if text.holds(_cues(options["delen"][name]))]
    if missing:
        place = asked if options["plaats"] == "bij" and asked is not None else blocks[0].span
        yield Hit(place, {"ontbreekt": enumeration(missing)})


def _zone(analysis: Analysis, options: Mapping[str, Any], asked: Span | None) -> Passage:
    if options["waar"] == "tekst":
        return whole_text(analysis)
    blocks: Iterable[Block] = analysis.document.blocks
    if options["waar"] == "vanaf" and asked is not None:
        blocks = _up_to_closing(block for block in blocks if block.span.end > asked.start)
    elif options["waar"] == "begin":
        blocks = opening(analysis, options["woorden"])
    return in_blocks(analysis, blocks)


def _up_to_closing(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks up to the greeting under a letter, below which only names stand."""
    return takewhile(lambda block: block.kind is not BlockKind.SALUTATION, blocks)


def opening(analysis: Analysis, words: int) -> Iterator[Block]:
    """The blocks from the start up to so many words of running text; address and reference lines do not count."""
    said = 0
    for block in analysis.document.blocks:
        if said >= words:
            return
        yield block
        if block.kind not in UNREAD and block.kind is not BlockKind.HEADING:
            said += len(analysis.text(block.span).split())


def enumeration(names: Sequence[str]) -> str:
    """Names in a sentence: *de datum, uw naam en uw handtekening*."""
    return " en ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _cues(written: Iterable[str]) -> Cues:
    return read_cues(tuple(written))
