"""Build `lemmas.tsv`: form, part of speech, lemma, for what the lemmatizer of the model may have wrong.

    python tools/lexicon/lemmas.py UNPACKED_LOOKUPS TREEBANK [TABLES]

Run `lint.py` and `verbs.py` first, with the package on the path. A verb form may have further lemmas behind the first.
Plurals stand in `nouns.tsv` already. In order of trust: the training treebanks, the verb forms, the exceptions and the
look-up of spacy-lookups-data.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lint import TABLES
from tables import write_table

from begrijpelijk.language.verbs import before_noun
from sources import Lookups, subtlex, treebank_lemmas

OPEN_CLASSES = ("ADJ", "AUX", "NOUN", "VERB")
CLOSED_CLASSES = ("ADP", "ADV", "CCONJ", "DET", "NUM", "PRON", "SCONJ")

Entries = dict[tuple[str, str], str]


def of_treebank(seen: Counter[tuple[str, str, str]]) -> tuple[Entries, set[tuple[str, str]]]:
    """The lemma that a form has in nine of ten cases, and the forms that have none such: left to the model."""
    by_form: dict[tuple[str, str], Counter[str]] = {}
    for (form, pos, lemma), times in seen.items():
        if pos in OPEN_CLASSES + CLOSED_CLASSES:
            by_form.setdefault((form.lower(), pos), Counter())[lemma] += times
    best = {key: lemmas.most_common(1)[0] for key, lemmas in by_form.items()}
    sure = {key: lemma for key, (lemma, times) in best.items() if times >= 0.9 * by_form[key].total()}
    return sure, by_form.keys() - sure.keys()


def verb_cells(tables: Path) -> Iterator[tuple[str, str]]:
    """Every form in `verbs.tsv` with its lemma: a separable verb joined, its parts apart under the base verb."""
    for line in (tables / "verbs.tsv").read_text(encoding="utf-8").splitlines():
        infinitive, particle, *forms = line.split("\t")
        for form in filter(None, forms):
            yield particle + form, infinitive
        for participle in forms[-2:]:
            if participle and not participle.endswith("en"):
                yield f"{particle}{before_noun(participle)}", infinitive
        if particle:
            yield f"{particle}te{infinitive[len(particle) :]}", infinitive
        yield infinitive, infinitive


def of_verbs(tables: Path, counts: dict[str, int], chosen: Entries) -> dict[str, list[str]]:
    """The verbs that each form may belong to, those first that the treebanks and SUBTLEX-NL have more."""
    by_form: dict[str, set[str]] = {}
    for form, lemma in verb_cells(tables):
        by_form.setdefault(form, set()).add(lemma)
    used = Counter(lemma for (_, pos), lemma in chosen.items() if pos == "VERB")

    def rank(form: str, lemma: str) -> tuple[bool, int, int, str]:
        return lemma != chosen.get((form, "VERB")), -used[lemma], -counts.get(lemma, 0), lemma

    return {form: sorted(lemmas, key=lambda lemma: rank(form, lemma)) for form, lemmas in by_form.items()}


def of_lookups(lookups: Lookups, counts: dict[str, int]) -> Entries:
    """Exceptions per part of speech, and inflected adjectives whose base is a known adjective."""
    found: Entries = {}
    for form, lemma in lookups.lemma_of.items():
        if lemma in lookups.lemmas["adj"] and form != lemma and form.startswith(lemma[:2]) and counts.get(form, 0) > 1:
            found[form, "ADJ"] = lemma
    for name, pos in (("adj", "ADJ"), ("noun", "NOUN"), ("verb", "VERB")):
        found |= {(form, pos): lemmas[0] for form, lemmas in lookups.exceptions[name].items() if len(lemmas) == 1}
    for form, lemma in lookups.lemma_of.items():
        if lemma in lookups.lemmas["noun"] and form != lemma and counts.get(form, 0) > 1:
            found.setdefault((form, "NOUN"), lemma)
    return found


def singulars(tables: Path) -> dict[str, str]:
    """Every noun of `nouns.tsv` with its singular: what the package finds there need not stand here too."""
    rows = (line.split("\t") for line in (tables / "nouns.tsv").read_text(encoding="utf-8").splitlines())
    return {row[0]: row[3] if len(row) > 3 else row[0] for row in rows}


def own_singulars(nouns: dict[str, str], lookups: Lookups, counts: dict[str, int]) -> Entries:
    """Nouns that look like the plural of a rarer word: *wagen* is no plural of *waag*."""
    return {
        (form, "NOUN"): form
        for form, singular in nouns.items()
        if form != singular and form in lookups.lemmas["noun"] and counts.get(form, 0) > 5 * counts.get(singular, 1)
    }


def main(lookups_wheel: Path, treebank: Path, tables: Path = TABLES) -> None:
    """Write `lemmas.tsv`."""
    counts = subtlex(tables)
    chosen, unsure = of_treebank(treebank_lemmas(treebank))
    nouns = singulars(tables)
    lookups = Lookups.read(lookups_wheel)
    entries = own_singulars(nouns, lookups, counts) | of_lookups(lookups, counts)
    verbs = of_verbs(tables, counts, chosen)
    entries |= {(form, "VERB"): lemmas[0] for form, lemmas in verbs.items()} | chosen
    rows = [
        (form, pos, lemma if lemma != form else "", *(verbs.get(form, [])[1:] if pos == "VERB" else []))
        for (form, pos), lemma in entries.items()
        if (form, pos) not in unsure and not (pos == "NOUN" and nouns.get(form) == lemma)
    ]
    write_table(tables / "lemmas.tsv", rows)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
