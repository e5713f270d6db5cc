"""Build `genders.tsv` (noun, de or het, empty for either), `plurals.tsv` (singular, plural) and `bare_nouns.tsv`.

    python tools/lexicon/nouns.py TREEBANK [TABLES]

Run `lint.py` and `lemmas.py` first, with the package on the path. A compound stands here only where it does not follow
its head. The noun list holds plurals that a machine made (*musicallen*): one counts only if somebody wrote it, in
SUBTLEX-NL or the treebanks.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from by_hand import BARE, GENDERS, PLURALS
from conjugate import UNSTRESSED
from lint import TABLES
from tables import write_table

from begrijpelijk.language.lemmas import known_lemma
from begrijpelijk.language.lexicon import noun
from begrijpelijk.language.table import table
from begrijpelijk.language.verbs import verb_forms
from sources import subtlex, treebank_sentences

FEWEST = 2
"""Times that a noun needs in the treebanks: of those seen once 98.2 % have the right gender, of the others 99.8 %."""

MAJORITY = 0.8
"""Share of the commoner gender from which the other one is an error or another sense."""

DISCOUNT = 10
"""How much less the count of a form says if the treebanks lack it as a plural, and again if it is a verb too."""

BARE_SHARE = 0.5
"""Times without a determiner for every time with one from which a noun plainly does not need one."""

WORD = re.compile(r"[^\W\d_][^\W_]*(['’-][^\W_]+)*")


def treebank_nouns(treebank: Path) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]]]:
    """For every noun its genders in the singular, and its plurals, with how often they stand there."""
    genders: dict[str, Counter[str]] = {}
    plurals: dict[str, Counter[str]] = {}
    for sentence in treebank_sentences(treebank):
        for _, form, lemma, pos, tag, features, *_ in sentence:
            if pos != "NOUN" or "dim" in tag:
                continue
            if "Number=Plur" in features:
                plurals.setdefault(lemma.lower(), Counter())[form.lower()] += 1
            elif "Gender=" in features:
                article = "het" if "Gender=Neut" in features else "de"
                genders.setdefault(lemma.lower(), Counter())[article] += 1
    return genders, plurals


def bare_nouns(treebank: Path) -> Iterator[str]:
    """Nouns that are often a singular subject or object without a determiner: *aandacht*, *geld*."""
    bare, determined = Counter[str](), Counter[str]()
    for sentence in treebank_sentences(treebank):
        below: dict[str, set[str]] = {}
        for row in sentence:
            below.setdefault(row[6], set()).add(row[7])
        for number, _, lemma, pos, tag, features, _, relation, *_ in sentence:
            if pos != "NOUN" or "Number=Sing" not in features or "dim" in tag or not lemma.islower():
                continue
            relations = below.get(number, set())
            if relations & {"det", "nmod:poss", "nummod"}:
                determined[lemma] += 1
            elif relation in ("nsubj", "obj", "nsubj:pass") and not relations & {"conj", "appos", "flat", "fixed"}:
                bare[lemma] += 1
    yield from BARE
    yield from (noun for noun, times in bare.items() if times >= max(FEWEST, BARE_SHARE * determined[noun]))


def head_of(word: str) -> str | None:
    """The head that ends a listed compound; None for other words."""
    found = noun(word)
    return found.head if found and found.head and word.endswith(found.head) and found.head != word else None


def chosen_genders(seen: dict[str, Counter[str]]) -> dict[str, str]:
    """The gender of every noun; a noun also counts as evidence for the head that it ends in."""
    total: dict[str, Counter[str]] = {}
    for word, times in seen.items():
        for each in filter(None, (word, head_of(word))):
            total.setdefault(each, Counter()).update(times)
    chosen: dict[str, str] = {}
    for word, times in total.items():
        (article, most), *_ = times.most_common(1)
        if times.total() >= FEWEST and most >= MAJORITY * times.total():
            chosen[word] = article
    chosen |= {word: article for article, words in GENDERS.items() for word in words}
    return {word: article for word, article in chosen.items() if chosen.get(head_of(word) or "") != article}


def listed_plurals(tables: Path) -> dict[str, set[str]]:
    """Every singular of the noun list with its plurals."""
    found: dict[str, set[str]] = {}
    for line in (tables / "nouns.tsv").read_text(encoding="utf-8").splitlines():
        word, *_, singular = line.split("\t")
        if line.count("\t") == 3 and WORD.fullmatch(word) and known_lemma(word, "NOUN") == singular:
            found.setdefault(singular, set()).add(word)
    return found


def is_own_verb(form: str, noun: str) -> bool:
    """Whether a form is no plural but the infinitive that the noun comes from: *uitleggen* for *uitleg*."""
    verb = verb_forms(form)
    return form == noun or (verb is not None and verb.first == noun[len(verb.particle) :] and is_derived(form))


def is_derived(verb: str) -> bool:
    """Whether a verb has a particle or a prefix, so that its noun rather names the act and has no plural."""
    forms = verb_forms(verb)
    return bool(forms and forms.particle) or verb.startswith(UNSTRESSED)


def chosen_plurals(
    listed: dict[str, set[str]], seen: dict[str, Counter[str]], counts: dict[str, int]
) -> dict[str, str]:
    """The commonest plural of every noun in SUBTLEX-NL, where a form that may be another word counts for less."""

    def frequency(form: str, times: Counter[str]) -> float:
        is_verb = table("lemmas.tsv").find(form, "VERB") is not None
        doubts = 0 if form in times else 2 if is_verb else 1
        return counts.get(form, 0) / DISCOUNT**doubts

    chosen: dict[str, str] = {}
    for word, forms in listed.items():
        times = seen.get(word, Counter[str]())
        written = [form for form in forms if form in times or (form in counts and not is_own_verb(form, word))]
        if written:
            chosen[word] = max(written, key=lambda form: (frequency(form, times), times[form], form))
    return chosen | PLURALS


def by_head(word: str, chosen: dict[str, str]) -> str | None:
    """The plural of a compound that its head gives it."""
    head = head_of(word)
    return word[: -len(head)] + chosen[head] if head and head in chosen else None


def main(treebank: Path, tables: Path = TABLES) -> None:
    """Write the three tables."""
    genders, plurals = treebank_nouns(treebank)
    write_table(tables / "genders.tsv", chosen_genders(genders).items())
    chosen = chosen_plurals(listed_plurals(tables), plurals, subtlex(tables))
    write_table(tables / "bare_nouns.tsv", ((word,) for word in bare_nouns(treebank)))
    rows = ((word, form) for word, form in chosen.items() if form != by_head(word, chosen))
    write_table(tables / "plurals.tsv", rows)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
