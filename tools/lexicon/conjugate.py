"""Conjugate regular Dutch verbs. A form counts only once a word list has it, so that no rule need be perfect."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

UNSTRESSED = ("be", "er", "ge", "her", "ont", "ver")


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of one verb; those of a separable verb are its verb part, without the particle."""

    infinitive: str
    particle: str
    first: str
    second: str
    third: str
    past: str
    past_plural: str
    past_participle: str
    present_participle: str

    @property
    def rest(self) -> str:
        """The infinitive without the particle."""
        return self.infinitive[len(self.particle) :]

    def separable(self, particle: str) -> "Verb":
        """The verb that `particle` makes of this one."""
        return replace(self, infinitive=particle + self.infinitive, particle=particle)

    def prefixed(self, prefix: str) -> "Verb":
        """The verb that an unstressed prefix makes of this one: its participle has no *ge*."""
        participle = self.past_participle
        bare = participle.removeprefix("ge") if participle.startswith("ge") else participle
        forms = (self.infinitive, self.first, self.second, self.third, self.past, self.past_plural)
        infinitive, first, second, third, past, plural = (prefix + form for form in forms)
        present = prefix + self.present_participle
        return Verb(infinitive, "", first, second, third, past, plural, prefix + bare, present)


def past_participle(stem: str, ending: str) -> str:
    """The regular participle, with the diaeresis that *ge* asks for before *e*, *i* and *u*."""
    if stem.startswith(UNSTRESSED) and not re.fullmatch(r"(be|er|ge|her|ont|ver)[^aeiouyë]*", stem):
        return stem + ending
    if re.match(r"e|i(?!j)|u(?!i)", stem):
        stem = {"e": "ë", "i": "ï", "u": "ü"}[stem[0]] + stem[1:]
    return "ge" + stem + ending


def stems(infinitive: str) -> list[str]:
    """The stems that an infinitive in *-en* may have, the likeliest first: *maken* maak, *wandelen* wandel."""
    stem = infinitive[:-2]
    found = []
    if re.search(r"([bdfgklmnprst])\1$", stem):
        found.append(stem[:-1])
    elif match := re.search(r"((?<![aeiouëïöü])[aeouëö]|(?<=u)e)([bdfgklmnprstvz])$", stem):
        vowel = match[1]
        found += [stem[:-1] + {"ë": "e", "ö": "o"}.get(vowel, vowel) + match[2], stem]
    elif match := re.search(r"[aeiou]ë([bdfgklmnprstvz])$", stem):
        # cre-ëer keeps its mark, vari-eer needs none
        found.append(stem[:-1] + "e" + match[1] if stem[-3] == "e" else stem[:-2] + "ee" + match[1])
    else:
        found.append(stem)
    return [re.sub(r"v$", "f", re.sub(r"z$", "s", stem)) for stem in found]


def conjugate(infinitive: str, known: Callable[[str], bool]) -> Verb | None:
    """The weak verb of which `known` has the third person, the past and the participle; None if there is none."""
    if not infinitive.endswith("en") or len(infinitive) < 5:
        return None
    voiceless = infinitive[-3] in "tkfschpx" and not infinitive.endswith(("zen", "ven"))
    for stem in stems(infinitive):
        past = stem + ("te" if voiceless else "de")
        third = stem if stem.endswith("t") else stem + "t"
        participle = past_participle(stem, "" if stem[-1] in "dt" else "t" if voiceless else "d")
        if all(map(known, (infinitive, third, past, participle))):
            return Verb(infinitive, "", stem, third, third, past, past + "n", participle, infinitive + "d")
    return None
