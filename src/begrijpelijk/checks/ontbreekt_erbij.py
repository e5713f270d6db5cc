"""Words that call for something beside them that is not there, such as a term without a day from which it runs."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence
from begrijpelijk.language.cues import Passage, each_sentence, read_cues

OPTIONS: Mapping[str, Any] = {"vind": (), "bij": (), "niet_bij": (), "rondom": 1, "minstens_woorden": 40}
"""`vind`: cues of what is found, in the notation of `language.cues`.

`bij`: cues one of which must stand in the same sentence.
`niet_bij`: cues that make it right, in the sentence or in `rondom` sentences before and after it.
`minstens_woorden`: a shorter text is not judged as a whole.
"""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield the first place in each sentence where one of the cues stands by itself."""
    sentences = analysis.sentences
    if sum(len(sentence.words) for sentence in sentences) < options["minstens_woorden"]:
        return
    wanted, beside, right = (read_cues(tuple(options[name])) for name in ("vind", "bij", "niet_bij"))
    around = options["rondom"]
    first: dict[int, Span] = {}
    for place in each_sentence(analysis).find(wanted):
        index = bisect_right(sentences, place.start, key=lambda sentence: sentence.span.start) - 1
        if index not in first or place.start < first[index].start:
            first[index] = place
    for index, place in sorted(first.items()):
        if options["bij"] and not _passage(analysis, sentences[index]).holds(beside):
            continue
        neighbours = sentences[max(0, index - around) : index + around + 1]
        if not any(_passage(analysis, neighbour).holds(right) for neighbour in neighbours):
            yield Hit(place, {"gevonden": analysis.text(place)})


def _passage(analysis: Analysis, sentence: Sentence) -> Passage:
    return Passage.of(analysis.document.text, [sentence.span])
