"""Dates, times, amounts and names: phrases that say when, how much or which, and are read at a glance."""

from begrijpelijk.language.analysis import Sentence, Token

MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())
DAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
UNITS = frozenset(
    """euro cent procent uur minuut dag week weken maand jaar kwartaal dagen uren minuten maanden jaren kilometer meter
    centimeter kilo gram liter hectare werkdag werkdagen werkuren kwartalen ton miljoen miljard""".split()
)
"""What a number counts when it tells a time or an amount."""

MONEY = frozenset({"€", "eur"})


def is_number(token: Token) -> bool:
    """Whether it is a number, in figures or in words."""
    return token.pos == "NUM" or token.text[:1].isdigit()


def is_measured(sentence: Sentence, start: int) -> bool:
    """Whether a date, a day, a time or an amount stands at a place: *3 mei*, *maandag*, *20 euro*, *zes weken*."""
    for token in sentence.tokens[start : start + 5]:
        if token.lower in MONEY or token.lower in DAYS or token.lower in MONTHS or token.lower in UNITS:
            return True
        if token.text[:1].isdigit() and token.index == start:
            following = sentence.tokens[start + 1 : start + 2]
            if not following or following[0].pos not in ("NOUN", "ADJ"):
                return True  # a year, an article, a percentage
        elif not (is_number(token) or token.lower in ("ten", "minste", "hoogste", "maximaal", "ongeveer", "circa")):
            return False
    return False
