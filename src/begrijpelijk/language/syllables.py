"""How many syllables a Dutch word has: its vowel groups, with the exceptions that spelling does not show.

Dutch spelling is regular: a vowel group is a syllable, and a diaeresis marks where a new one starts. Where speech and
the official hyphenation differ (*nationaal*) this follows the hyphenation. Abbreviations and numbers count as they are
read aloud: *d.w.z.* four, *BTW* three, *15* two.
"""

import re
from functools import lru_cache

from begrijpelijk.language.numerals import number_syllables

_VOWEL = "aeiouàáâãäåèéêëìíîïòóôöùúûüæœø"

_NUCLEUS = re.compile(
    rf"""
      aai | ooi | oei | oeu | eeu | eau
    | (?<!r)ieu                          # nieuw, milieu; but in-te-ri-eur
    | (?<=[lsc])e(?=um)                  # mu-se-um
    | éé | aa | ee | oo | uu | ie | oe | eu | ui | ij | ei | au | ou | ai | oi | ëe | ëi | ïe
    | (?<=t)io(?=n(?![aeio]))            # sta-tion; but na-ti-o-naal
    | [{_VOWEL}]
    | (?<![{_VOWEL}])y(?![{_VOWEL}])     # baby; but yoga, loyaal, essay
    """,
    re.VERBOSE,
)
_SILENT = re.compile(rf"(?<=q)ue(?=s?$)|(?<=q)u(?=[{_VOWEL}])")
"""The vowels of *cheque* and *aquarium* that nobody hears."""

_LOANWORDS = {
    "beamer": 2, "coach": 1, "coachen": 2, "deadline": 2, "deal": 1, "download": 2, "file": 2, "freelance": 2,
    "crèche": 1, "fulltime": 2, "goal": 1, "hardware": 2, "helpdesk": 2, "homepage": 2, "interface": 3, "lease": 1,
    "leasen": 2, "leaflet": 2, "livestream": 2,
    "mobile": 2, "offline": 2, "online": 2, "parttime": 2, "release": 2, "roaming": 2, "service": 2, "site": 1,
    "smartphone": 2, "software": 2, "team": 1, "teamleider": 3, "update": 2, "upgrade": 2, "upload": 2,
    "website": 2, "workshop": 2,
}  # fmt: skip

_LAST_PARTS = ("team", "coach", "site", "lease", "software", "update", "workshop")
"""Loanwords that Dutch compounds end in: *wijkteam*, *jobcoach*."""
"""English words, in the singular, whose vowel groups mislead."""

_SPOKEN = {
    "a.d.h.v.": 5, "a.u.b.": 3, "art.": 3, "aub": 3, "bijv.": 4, "blz.": 3, "bv.": 4, "c.q.": 2, "ca.": 2, "cm": 4,
    "d.d.": 2, "d.m.v.": 4, "d.w.z.": 4, "dhr.": 2, "dr.": 2, "e.a.": 3, "e.d.": 5, "e.v.": 5, "enz.": 3, "etc.": 4,
    "evt.": 5, "excl.": 4, "ha": 3, "i.p.v.": 4, "i.v.m.": 4, "incl.": 4, "ing.": 3, "ir.": 3, "jl.": 3, "jr.": 2,
    "kg": 3, "km": 4, "km2": 7, "m.b.t.": 5, "m.b.v.": 5, "m.i.v.": 4, "m.u.v.": 7, "m2": 5, "m3": 4, "max.": 3,
    "mevr.": 2, "min.": 3, "mln": 2, "mm": 4, "mr.": 3, "mw.": 2, "n.a.v.": 5, "n.v.t.": 6, "nl.": 3, "no.": 2,
    "nr.": 2, "nrs.": 2, "o.a.": 4, "o.b.v.": 4, "o.g.v.": 4, "p.m.": 2, "pag.": 3, "prof.": 3, "resp.": 5, "s.v.p.": 4,
    "st.": 1, "t.a.v.": 6, "t.b.v.": 5, "t.g.v.": 4, "t.h.v.": 4, "t.o.v.": 4, "t.z.t.": 3, "t/m": 3, "tel.": 4,
    "tm": 3, "v.w.b.": 4, "vgl.": 4, "z.o.z.": 3, "z.s.m.": 6,
}  # fmt: skip
"""Abbreviations as they are read aloud."""

_LETTER_WORDS = frozenset({"aow", "hbo", "mbo", "ozb", "uwv", "vmbo", "vwo", "wao", "wlz", "wmo"})
"""Abbreviations in lower case that are read letter by letter, though they have a vowel."""

_PRONOUNCEABLE = re.compile(
    r"[B-DF-HJ-NP-TV-Z]?(?:(?:AA|EE|OO|UU|IE|OE|UI|EI|[AEIOU])[B-DF-HJ-NP-TV-Z])*(?:EE|IE|OE|UI|EI|[AEIOU])?"
)
"""Capitals that are read as a word: *WOZ*, *BAG*, *NASA*, *DE*."""

_PIECE = re.compile(r"[0-9]+(?:\.[0-9]{3})*|[^\W\d_]+(?:['’´`][^\W\d_]+)*|['’´`][^\W\d_]+")


@lru_cache(maxsize=1 << 15)
def syllables(word: str) -> int:
    """The number of syllables of a token: at least 1 where it has a letter or a digit, else 0."""
    lower = word.lower()
    if lower in _SPOKEN:
        return _SPOKEN[lower]
    pieces = _PIECE.findall(word)
    return max(sum(map(_piece, pieces)), 1) if pieces else int(any(map(str.isalnum, word)))


def _piece(piece: str) -> int:
    """Syllables of a number, an abbreviation or a word, without hyphens."""
    if "0" <= piece[0] <= "9":
        return _number(piece.replace(".", ""))
    word = piece.lower()
    if word.removesuffix("s") in _LOANWORDS or word in _LOANWORDS:
        return _LOANWORDS.get(word) or _LOANWORDS[word.removesuffix("s")]
    last = next((loan for loan in _LAST_PARTS if word.endswith(loan) and len(word) > len(loan) + 2), None)
    if last:
        return _piece(piece[: -len(last)]) + _LOANWORDS[last]
    if _is_spelled(piece):
        return sum(character.isalpha() for character in word.split("'")[0])
    return len(_NUCLEUS.findall(_SILENT.sub("", word)))


def _is_spelled(piece: str) -> bool:
    """Whether it is read letter by letter: *BTW*, *cd's*, *pgb*; not *WOZ*, *m'n* or *ALLE*."""
    stem = re.split("['’´`]", piece)[0]
    if stem.lower() in _LETTER_WORDS:
        return True
    if not 2 <= len(stem) <= 5 or (stem != piece and not piece.lower().endswith("s")):
        return False
    if not _NUCLEUS.search(stem.lower()):
        return True
    return stem.isupper() and len(stem) <= 3 and not _PRONOUNCEABLE.fullmatch(stem)


def _number(digits: str) -> int:
    """Syllables of a number; one with a leading nought, or too long to say, is read digit by digit."""
    if len(digits) > 12 or (digits[0] == "0" and len(digits) > 1):
        return sum(number_syllables(int(digit)) for digit in digits)
    return number_syllables(int(digits))
