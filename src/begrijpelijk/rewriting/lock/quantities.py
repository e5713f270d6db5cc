"""Dates, amounts, terms, references and numbers: what is read from figures and number words."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from begrijpelijk.language.number_words import scale, value
from begrijpelijk.rewriting.lock.concept import Concept, Part
from begrijpelijk.rewriting.lock.words import Word

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_SHORT = "jan feb mrt apr mei juni juli aug sept okt nov dec".split()
MONTHS = {name: number for names in (_MONTHS, _SHORT) for number, name in enumerate(names, 1)}
DAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
UNITS = {
    form: forms[0]
    for forms in (
        ("seconde", "seconden"), ("minuut", "minuten"), ("uur", "uren"), ("dag", "dagen"), ("werkdag", "werkdagen"),
        ("kalenderdag", "kalenderdagen"), ("week", "weken"), ("maand", "maanden"), ("kwartaal", "kwartalen"),
        ("jaar", "jaren"), ("halfjaar", "halfjaren"), ("nacht", "nachten"), ("etmaal", "etmalen"),
    )
    for form in forms
}  # fmt: skip
MONEY = {"euro": "€", "euro's": "€", "eur": "€", "€": "€", "cent": "cent", "%": "%", "procent": "%"}
ARTICLES = frozenset({"artikel", "artikelen", "art", "art."})
DETERMINERS = frozenset("de het een uw dit deze dat die zich u ons haar hem hun zijn onze geen wij ik hij zij".split())
"""Behind *acht* they tell that it is a verb: *het college acht uw plan …*."""
TAKEN = frozenset("nemen te genomen neem neemt nam namen wordt worden , . ; ! ?".split()) | {""}
"""Behind *in acht* they tell that it belongs to *nemen*."""
BEGINNINGS = ARTICLES | DAYS | set(MONTHS) | {"lid", "onder", "sub", "onderdeel", "eur", "een", "één"}

Reading = tuple[Concept, int]
"""A concept and how many words say it."""


def quantity(words: Sequence[Word], start: int) -> Reading | None:
    """The quantity or reference that begins at a word, the longest; None if none does."""
    word = words[start]
    if word.kind == "word" and not may_begin(word.lower):
        return None
    if word.kind == "code":
        return Concept(Part.REFERENCE, word.text), 1
    if word.kind == "date":
        return Concept(Part.DATE, _date(word.text)), 1
    return _reference(words, start) or _amount(words, start) or _numbered(words, start) or _day(words, start)


@lru_cache(maxsize=8192)
def may_begin(word: str) -> bool:
    """Whether a quantity or a reference can begin with a word."""
    return word in BEGINNINGS or value(word) is not None


def _reference(words: Sequence[Word], start: int) -> Reading | None:
    word, following = words[start].lower, _at(words, start + 1)
    if word in ARTICLES:
        step = 2 if following == "." else 1
        number = _at(words, start + step)
        if number[:1].isdigit():
            return Concept(Part.REFERENCE, f"artikel {number}"), step + 1
    if word == "lid" and value(following):
        return Concept(Part.REFERENCE, f"lid {str(value(following)).rstrip('e')}"), 2
    ordinal = value(word) or ""
    if ordinal.endswith("e") and following == "lid":
        return Concept(Part.REFERENCE, f"lid {ordinal[:-1]}"), 2
    if word in ("onder", "sub", "onderdeel") and len(following) == 1 and following.isalpha() and following != "u":
        return Concept(Part.REFERENCE, f"onder {following}"), 2
    if words[start].kind == "mixed" and not ordinal:
        return Concept(Part.REFERENCE, words[start].text), 1
    return None


def _amount(words: Sequence[Word], start: int) -> Reading | None:
    if words[start].lower in ("€", "eur"):
        number, length = _number(words, start + 1)
        return (Concept(Part.AMOUNT, f"€ {number}"), length + 1) if number else None
    return None


def _numbered(words: Sequence[Word], start: int) -> Reading | None:
    number, length = _number(words, start)
    following = _at(words, start + length)
    if number is None:
        # *een* counts only where it tells how long: *binnen een week*.
        if words[start].lower in ("een", "één") and _at(words, start + 1) in UNITS:
            return Concept(Part.TIME, f"1 {UNITS[_at(words, start + 1)]}"), 2
        return None
    if following in MONEY:
        return Concept(Part.AMOUNT, f"{MONEY[following]} {number}"), length + 1
    if following in MONTHS and length == 1:
        return _with_year(words, start + 2, f"{number}-{MONTHS[following]}", 2)
    if following in UNITS:
        return Concept(Part.TIME, f"{number} {UNITS[following]}"), length + 1
    return Concept(Part.NUMBER, number), length


def _number(words: Sequence[Word], start: int) -> tuple[str | None, int]:
    word = _at(words, start)
    if word == "acht" and _is_no_eight(words, start):
        return None, 1
    number = value(word) if word else None
    if number is None:
        return None, 1
    times = scale(_at(words, start + 1))
    if times is None:
        return number, 1
    try:
        return f"{(Decimal(number) * times).normalize():f}", 2
    except InvalidOperation:
        return number, 1


def _is_no_eight(words: Sequence[Word], start: int) -> bool:
    """Whether *acht* is a verb (*het college acht uw plan …*) or attention (*neemt de regels in acht*)."""
    following = _at(words, start + 1)
    in_acht = start > 0 and words[start - 1].lower == "in"
    return following in DETERMINERS or (in_acht and following in TAKEN)


def _day(words: Sequence[Word], start: int) -> Reading | None:
    word = words[start].lower
    if word in DAYS:
        return Concept(Part.DATE, word), 1
    if word in MONTHS and (word in _MONTHS or _at(words, start + 1) == "."):
        return _with_year(words, start + 1, str(MONTHS[word]), 1)
    return None


def _with_year(words: Sequence[Word], at: int, norm: str, length: int) -> Reading:
    year = _at(words, at)
    if len(year) == 4 and year.isdigit():
        return Concept(Part.DATE, f"{norm}-{year}"), length + 1
    return Concept(Part.DATE, norm), length


def _date(text: str) -> str:
    parts = [str(int(part)) for part in text.replace("/", "-").split("-")]
    if len(text.split("-")[0]) == 4:
        parts.reverse()
    return "-".join(parts)


def _at(words: Sequence[Word], index: int) -> str:
    return words[index].lower if index < len(words) else ""
