"""Lines of a letter that are no language: addresses, dates, case numbers, fields to fill in."""

import re
from collections.abc import Sequence

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_STREETS = (
    "straat|laan|weg|plein|pad|dijk|kade|gracht|singel|hof|dreef|steeg|markt|plantsoen|park|baan|wal|burg|oord|veld|"
    "akker|erf|ring|allee|boulevard|brink|haven|gaarde|kamp|berg|dam|meent|tuin|buurt|hage|donk|heide|sluis|poort|kerkhof"
)
_LABELS = (
    "ons kenmerk|uw kenmerk|kenmerk|onze referentie|uw referentie|referentie|uw brief van|uw bericht van|datum|"
    "verzenddatum|verzonden|dagtekening|behandeld door|behandelaar|contactpersoon|contact|inlichtingen|informatie bij|"
    "doorkiesnummer|telefoon|telefoonnummer|tel|mobiel|fax|e-?mail|e-?mailadres|mail|website|internet|bezoekadres|"
    "postadres|correspondentieadres|adres|postcode|plaats|iban|bic|kvk|kvk-nummer|btw-nummer|bsn|burgerservicenummer|"
    "geboortedatum|bijlage|bijlagen|aantal bijlagen|afdeling|team|pagina|blad|cc|t|f|e|i"
)

_POSTCODE = re.compile(r"\b[1-9][0-9]{3} ?[A-Z]{2}\b")
_NAME_WORD = re.compile(r"[^a-z]|(?:van|de|den|der|het|ten|ter|te|aan|bij|op|in|en|t\.a\.v\.|p/a)$")
"""A word of an address: one that starts with a capital or a digit, or a particle of a name."""
_LONGEST = 80
"""A line with more characters is language, whatever stands in it."""

_REFERENCES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:[\w'’-]+,? )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,? )?\d{{1,2}} (?:{_MONTHS}) \d{{4}}",
        r"(?:[\w'’-]+, )?\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}",
        rf"(?:{_LABELS}|[\w-]*(?:nummer|kenmerk|datum))(?:\(en\)|\(n\)|\.)?\s*:.{{0,80}}(?<![.!?])",
        r"(?:ons|uw) kenmerk\b.{0,40}(?<![.!?])",
        rf"(?:verzend)?datum\s+\d{{1,2}}[ -/](?:{_MONTHS}|\d{{1,2}})[ -/]\d{{4}}",
        r"t\.?a\.?v\.? .{1,60}(?<![.!?:,])",
        r"(?:postbus|antwoordnummer) \d[\d ]*(?:,.*)?",
        rf"(?:[\w'’.-]+ ){{0,4}}[\w'’-]*(?:{_STREETS}) \d{{1,5}}(?: ?[a-z]{{1,3}}\b)?(?:[- ]\d+)?",
        r"(?:t|tel|telefoon|f|fax|m|mobiel)?\.?:? ?(?:\+|\(?0)[\d ()/-]{7,}\d",
        r"(?:e|e-?mail|mail)?:? ?[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        r"(?:i|website|internet)?:? ?(?:https?://|www\.)\S+",
        r"(?:iban:? |bankrekening:? )?[a-z]{2}\d{2}(?: ?[a-z]{4})(?: ?\d{2,4}){2,5}.{0,40}(?<![.!?])",
        rf"(?:{_LABELS})(?:\(en\)|\(n\))?(?:\t| {{2}})\s*\S.{{0,60}}(?<![.!?])",
        r"(?!onderwerp|betreft)\w[\w()'’/. -]{1,24}?(?:\t| {3})\s*\S.{0,60}(?<![.!?])",
        r"[A-Z0-9]{0,8}[-/.]?(?=[\w./-]*\d)[A-Z0-9]+(?:[-/.][A-Z0-9]+)+",
    )
)
_MERGE_FIELD = re.compile(r"«[^»]*»|<<[^>]*>>|\{\{?[^}]*\}?\}|\[[^\]]*\]|<[a-z_ ]+>|_{3,}|\.{4,}", re.IGNORECASE)
_TITLES = re.compile(r"\b(?:aan|t\.a\.v|de|heer|mevrouw|dhr|mevr|mw|mr|drs|dr|ir|ing|prof|en|of)\b", re.IGNORECASE)


def is_reference(line: str) -> bool:
    """Whether a whole line is a reference, by itself: no sentence to judge."""
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return False
    if _has_postcode(line) or any(pattern.fullmatch(line) for pattern in _REFERENCES):
        return True
    without_fields = _MERGE_FIELD.sub("", line)
    return without_fields != line and not re.search(r"\w", _TITLES.sub("", without_fields))


def is_letterhead(lines: Sequence[str]) -> bool:
    """Whether lines that stand together are all references, or an address: names and streets round a postal code."""
    if not lines:
        return False
    is_address = any(map(_has_postcode, lines)) and not any(len(line) > _LONGEST or _ends(line) for line in lines)
    return is_address or all(map(is_reference, lines))


def _has_postcode(line: str) -> bool:
    return (
        len(line) <= _LONGEST
        and bool(_POSTCODE.search(line))
        and not _ends(line)
        and all(_NAME_WORD.match(word) for word in line.split())
    )


def _ends(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return line.rstrip().endswith((".", "!", "?", ":", ";"))
