"""Dates, times, amounts and names: phrases that say when, how much or which, and are read at a glance."""

import re

from begrijpelijk.language.analysis import Sentence, Token

MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())
DAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
UNITS = frozenset(
    """euro cent procent uur minuut dag week weken maand jaar kwartaal dagen uren minuten maanden jaren kilometer meter
    centimeter kilo gram liter hectare werkdag werkdagen werkuren kwartalen ton miljoen miljard""".split()
)
"""What a number counts when it tells a time or an amount."""

ROUND = frozenset("de het deze ten minste hoogste maximaal ongeveer circa jaar maand ruim bijna".split())
"""Words that may stand before the number or the name of a day or month."""

YEAR = re.compile("(?:19|20)[0-9]{2}")

MONEY = frozenset({"€", "eur"})


def is_number(token: Token) -> bool:
    """Whether it is a number, in figures or in words."""
    return token.pos == "NUM" or token.text[:1].isdigit()


def is_measured(sentence: Sentence, start: int) -> bool:
    """Whether a date, a day, a time or an amount stands at a place: *3 mei*, *maandag*, *20 euro*, *zes weken*."""
    tokens = sentence.tokens
    has_number = False
    for token in tokens[start : start + 5]:
        if token.lower in MONEY or token.lower in DAYS or token.lower in MONTHS:
            return True
        if has_number and token.lower in UNITS:
            return True
        if is_number(token):
            has_number = True
            following = tokens[token.index + 1 : token.index + 2]
            if token.text[:1].isdigit() and (not following or following[0].pos not in ("NOUN", "ADJ", "NUM")):
                return True  # a year, a time, a percentage, an article
            if YEAR.fullmatch(token.text):
                return True
        elif token.lower not in ROUND:
            return False
    return False
