"""Where Dutch sentences end: which full stops end one, and which belong to an abbreviation, number or quotation."""

import re
from collections.abc import Sequence

from begrijpelijk.language.lexicon import zipf

END_MARKS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??", "!!!", "???"})
OPENING = frozenset("„“‘([«")
CLOSING = frozenset("”’)]»")
STRAIGHT = frozenset("\"'")

MAY_END = frozenset(
    "a.s. jl. enz. etc. e.d. e.a. e.v. c.s. o.i.d. n.v.t. t.z.t. b.v. n.v. mln. mld. blz. jr. sr. m. kg. km. cm. mnd."
    " incl. excl. n.chr. v.chr. btw. p.w. p.j. p.m. u."
    " jan. feb. mrt. apr. jun. jul. aug. sep. sept. okt. nov. dec.".split()
)
"""Abbreviations that a sentence can end in; behind any other a sentence goes on (*art.*, *mevr.*)."""

DAYS = frozenset("ma di wo do vr za zo".split())
"""Short for the days of the week where a number follows (*zo. 21 juni*); else words."""

INITIALS = re.compile(r"(?:[A-Z][a-z]{0,2}\.)+(?:[A-Z][a-z]{0,2}\.?)?")
"""Initials of more than one name (*J.Th.*, *E.V.*), with or without the last full stop."""

TITLES = frozenset("heer mevrouw meneer mevr. dhr. mw. mr. dr. drs. ir. ing. prof. fam. familie".split())

COMMON = 2.5
"""Zipf from which a word with a capital is taken for a word and no name, behind an abbreviation that may end."""

OPENERS = frozenset(
    "als alle bij binnen daar daarbij daardoor daarna daarom daarvoor dan dat de deze die dit doe door een eerder"
    " elke er ga gebruik geef geen heb hebt heeft het hier hierbij hij hoe houd ik in is kan kijk komt kunt let maak"
    " mag meer met meld mocht moet na naast neem niet nu of om omdat onze ook op over per samen sinds staat stuur te"
    " tegen tijdens tot u uit uw van vanaf veel via volgens voor voordat vraag vul waar wanneer want wat we welke wie"
    " wij wil wilt woont zij ze zie zijn zo zodra zonder".split()
)
"""Words that begin a sentence and are no names, so that a capital tells."""


def sentence_starts(words: Sequence[str], spaces: Sequence[bool]) -> list[bool]:
    """For each token of a block whether a sentence starts there.

    Args:
        words: the tokens as written.
        spaces: for each token whether white space follows it.

    """
    starts = [index == 0 for index in range(len(words))]
    first = 0
    index = 0
    while index < len(words) - 1:
        end = _end(words, spaces, index)
        if end is None or end >= len(words) or _is_item_number(words, first, index):
            index += 1
            continue
        if _goes_on(words, spaces, index, end):
            index += 1
            continue
        starts[end] = True
        first = index = end
    return starts


def _end(words: Sequence[str], spaces: Sequence[bool], index: int) -> int | None:
    """Where the next sentence would start if one ends at this token; None if none can."""
    if words[index] not in END_MARKS and not (words[index].endswith(".") and len(words[index]) > 1):
        return None
    end = index + 1
    while end < len(words) and not spaces[end - 1] and (words[end] in CLOSING or words[end] in STRAIGHT | END_MARKS):
        end += 1
    # A closing mark that stands apart from its sentence, as French texts have it, still closes it.
    while end < len(words) and words[end] in CLOSING and spaces[end - 1]:
        end += 1
    return end


def _goes_on(words: Sequence[str], spaces: Sequence[bool], index: int, end: int) -> bool:
    """Whether the sentence goes on behind the mark."""
    following = _first_word(words, end)
    if following is None or _begins_small(words, following):
        return True
    mark, word = words[index].lower(), words[following].lower()
    if word not in OPENERS and _is_in_name(words, index):
        return True
    if mark in END_MARKS or any(map(str.isdigit, mark)):
        is_day = word[:1].isdigit() and index > 0 and words[index - 1].lower() in DAYS
        return is_day or not (spaces[end - 1] or words[end].isspace())
    if mark in MAY_END:
        return word not in OPENERS and (word[:1].isdigit() or (zipf(word) or 0) < COMMON)
    return word not in OPENERS or not _is_name_or_sum(mark) or _follows_title(words, index)


def _first_word(words: Sequence[str], start: int) -> int | None:
    """The first token from `start` on that is no opening mark; None where another mark goes on with the sentence."""
    for index in range(start, len(words)):
        if words[index][:1].isalnum() or words[index][:1] in "€'’#":
            return index
        if words[index] not in OPENING | STRAIGHT and not words[index].isspace():
            return None
    return None


def _begins_small(words: Sequence[str], index: int) -> bool:
    """Whether a word begins with a small letter that is no sentence's first (*'s Ochtends* and *iPads* may be one)."""
    word = words[index]
    if word[:1] in "'’":
        return not (index + 1 < len(words) and words[index + 1][:1].isupper())
    return word[:1].islower() and word.islower() and not word.startswith("e-")


def _is_item_number(words: Sequence[str], first: int, index: int) -> bool:
    """Whether all of the sentence so far is a number or letter of a list (*1.*, *a.*, *Ad 2.*)."""
    item = "".join(words[first : index + 1]).rstrip(".").strip("([").lower().removeprefix("ad")
    return item.isdigit() or (len(item) == 1 and item.isalpha())


def _is_in_name(words: Sequence[str], index: int) -> bool:
    """Whether a full stop stands in a name: behind initials that follow a title, or in *& Co. B.V.*."""
    last = index if len(words[index]) > 1 else index - 1
    if last < 1:
        return False
    if words[last] in ("Co", "Zn") and words[last - 1] == "&":
        return True
    is_initials = INITIALS.fullmatch(words[last]) is not None
    return is_initials and (last < index or _follows_title(words, last))


def _is_name_or_sum(mark: str) -> bool:
    """Whether an abbreviation is a single letter (*sector C.*) or has more full stops (*B.V.*, *p.p.p.d.*)."""
    return len(mark) == 2 or mark.count(".") > 1


def _follows_title(words: Sequence[str], index: int) -> bool:
    """Whether a capital with a full stop stands where initials do: behind a title."""
    return index > 0 and words[index - 1].lower() in TITLES
