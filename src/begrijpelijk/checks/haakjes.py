"""Text between brackets: a remark of several words, or a second pair in the same sentence."""

from collections.abc import Iterator, Mapping
from typing import Any

from begrijpelijk.core.document import PROSE_KINDS
from begrijpelijk.core.finding import Hit
from begrijpelijk.core.place import Span
from begrijpelijk.language.analysis import Analysis, Sentence, Token

OPTIONS: Mapping[str, Any] = {"woorden": 3}
"""How many words may stand between brackets."""

ARTICLES = frozenset({"artikel", "artikelen", "art", "art."})
DATES = frozenset(
    """januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag ma di wo do vr za zo uur u u. jaar maand maanden week weken dag dagen""".split()
)
AMOUNTS = frozenset(
    """euro eur ct cent btw incl incl. excl excl. inclusief exclusief procent per maximaal minimaal ongeveer circa
    ca ca.
    minstens hoogstens uiterlijk max max. min min. maal keer km m m2 m² m3 kg""".split()
)
CONTACTS = frozenset("tel tel. telefoon telefoonnummer mobiel fax e-mail website".split())
FILES = frozenset(
    "pdf doc docx xls xlsx csv pagina pagina's kb mb gb externe extern link opent nieuw nieuwe venster tabblad".split()
)
PLACES = frozenset(
    "bijlage bijlagen blz blz. bladzijde deel delen fase fasen figuur hoofdstuk lid paragraaf punt tabel versie".split()
)
PLAIN = DATES | AMOUNTS | CONTACTS | FILES | PLACES
"""Words of dates, amounts, telephone numbers, links and parts of a text: brackets are the usual place for these."""
LINKING = frozenset(
    "van tot en met t/m de het een in op om bij of tussen vanaf voor nr nr. nummer totaal lokaal".split()
)
INTRODUCING = frozenset({"zie", "ex", "conform", "volgens", "o.g.v.", "krachtens", "vgl.", "cf."})
LONGEST_SHORT_FORM = 5
"""Letters of an abbreviation with one capital: *Bibob*, *Wmo*."""
LONGEST_AMOUNT = 6
"""Words of an amount with what it is for."""
NAMING = frozenset({"hierna", "verder", "afgekort"})


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield what stands between brackets; data: how many words that has, and which pair of the sentence it is."""
    for sentence in analysis.sentences:
        if sentence.block.kind not in PROSE_KINDS:
            continue
        for number, (opening, inside) in enumerate(_pairs(sentence), 1):
            words = tuple(token for token in inside if token.is_word)
            is_remark = len(words) > options["woorden"] or number > 1
            if is_remark and words and not _is_usual(sentence, opening, words):
                closing = next(iter(sentence.tokens[inside[-1].index + 1 :]), inside[-1])
                place = Span(opening.span.start, closing.span.end)
                yield Hit(place, {"aantal": len(words), "paar": number})


def _pairs(sentence: Sentence) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """The opening brackets with the tokens up to the closing one, without those that are part of a word or a list."""
    opened: list[Token] = []
    for token in sentence.tokens:
        if token.text == "(":
            opened.append(token)
        elif token.text.startswith(")") and opened:
            opening = opened.pop()
            inside = sentence.tokens[opening.index + 1 : token.index]
            if not opened and not _is_in_word(sentence, opening, token) and not _is_mark(inside):
                yield opening, inside
    if opened and not any(")" in token.text for token in sentence.tokens[opened[0].index :]):
        yield opened[0], sentence.tokens[opened[0].index + 1 :]


def _is_in_word(sentence: Sentence, opening: Token, closing: Token) -> bool:
    """Whether brackets touch a letter on their outer side: *ouder(s)*, *(on)mogelijk*."""
    before = sentence.tokens[opening.index - 1] if opening.index else None
    after = sentence.tokens[closing.index + 1] if closing.index + 1 < len(sentence.tokens) else None
    joined_before = before is not None and before.span.end == opening.span.start and before.text[-1:].isalpha()
    return joined_before or (after is not None and after.span.start == closing.span.end and after.text[:1].isalpha())


def _is_mark(inside: tuple[Token, ...]) -> bool:
    """Whether brackets hold the letter or number of an item: *(a)*, *(1)*."""
    return len(inside) == 1 and len(inside[0].text) <= 2 and not inside[0].text.isupper()


def _is_usual(sentence: Sentence, opening: Token, words: tuple[Token, ...]) -> bool:
    """Whether brackets are the usual place for what they hold: an abbreviation, a reference, a number or a link."""
    if all(_is_plain(word) for word in words) and any(word.lower not in LINKING for word in words):
        return True
    if any(word.is_finite and word.lower not in INTRODUCING for word in words):
        return False
    before = sentence.tokens[opening.index - 1].text if opening.index else ""
    return _is_abbreviation(words) or _is_reference(words) or _is_amount(sentence, words) or _spells_out(words, before)


def _is_plain(word: Token) -> bool:
    return word.lower in PLAIN or word.lower in LINKING or word.text[0].isdigit() or "@" in word.text


def _is_amount(sentence: Sentence, words: tuple[Token, ...]) -> bool:
    """*(80 euro per paspoort)*, *(€ 3,50 per stuk)*."""
    inside = sentence.tokens[words[0].index - 1 : words[-1].index + 1]
    has_unit = any(token.lower in ("euro", "€", "procent", "%") for token in inside)
    return has_unit and len(words) <= LONGEST_AMOUNT and any(word.text[0].isdigit() for word in words)


def _is_abbreviation(words: tuple[Token, ...]) -> bool:
    """*(Awb)*, *(de Wmo 2015)*, *(hierna te noemen: de Awb)*."""
    last = words[-2] if len(words) > 1 and words[-1].text.isdigit() else words[-1]
    rest = words[: words.index(last)]
    is_introduced = bool(rest) and rest[0].lower in NAMING
    return _is_short_form(last.text) and (is_introduced or all(word.lower in ("de", "het") for word in rest))


def _is_short_form(word: str) -> bool:
    capitals = sum(map(str.isupper, word))
    return "." in word[:-1] or capitals > 1 or (capitals == 1 and word[0].isupper() and len(word) <= LONGEST_SHORT_FORM)


def _is_reference(words: tuple[Token, ...]) -> bool:
    """*(zie artikel 3, tweede lid, van de Huisvestingswet)*, *(ECLI:NL:RVS:2019:712)*."""
    if words[0].text.startswith("ECLI"):
        return True
    start = 1 if words[0].lower in INTRODUCING else 0
    return len(words) > start + 1 and words[start].lower in ARTICLES and words[start + 1].text[0].isdigit()


def _spells_out(words: tuple[Token, ...], before: str) -> bool:
    """Whether brackets hold what the abbreviation before them stands for: *Bibob (bevordering integriteits…)*."""
    letters = iter("".join(word.lower[0] for word in words))
    return (
        _is_short_form(before)
        and before.lower()[0] == words[0].lower[0]
        and all(letter in letters for letter in before.lower() if before.isupper())
    )
