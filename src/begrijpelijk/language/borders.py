"""Where Dutch sentences end: which full stops end one, and which belong to an abbreviation, number or quotation."""

from collections.abc import Sequence

END_MARKS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??", "!!!", "???"})
OPENING = frozenset("„“‘([«")
CLOSING = frozenset("”’)]»")
STRAIGHT = frozenset("\"'")

MAY_END = frozenset(
    "a.s. jl. enz. etc. e.d. e.a. e.v. o.i.d. d.d. n.v.t. t.z.t. b.v. n.v. mln. mld. jr. sr. m. kg. km. cm. ca."
    " incl. excl. u. min. max. tel. blz.".split()
)
"""Abbreviations that a sentence can end in; behind any other a sentence goes on (*art.*, *mevr.*)."""

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
    mark = words[index]
    if mark in END_MARKS:
        return not spaces[end - 1]
    opener = words[following].lower() in OPENERS
    if mark.lower() in MAY_END:
        return not (opener or (words[following][:1].isdigit() and mark.lower() in ("enz.", "etc.", "e.d.")))
    is_initial = len(mark) == 2 or (mark[0].isupper() and mark.count(".") > 1)
    return not (is_initial and opener and not _follows_name(words, index))


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
    """Whether all of the sentence so far is a number or letter of a list (*1.*, *a.*)."""
    item = "".join(words[first : index + 1]).rstrip(".").strip("([")
    return item.isdigit() or (len(item) == 1 and item.isalpha())


def _follows_name(words: Sequence[str], index: int) -> bool:
    """Whether a capital with a full stop stands where initials do: behind a title or another initial."""
    before = words[index - 1].lower() if index else ""
    return before in (
        "heer",
        "mevrouw",
        "meneer",
        "mevr.",
        "dhr.",
        "mr.",
        "dr.",
        "drs.",
        "ir.",
        "ing.",
        "prof.",
        "fam.",
    )
