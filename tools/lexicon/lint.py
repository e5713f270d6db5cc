"""Build the tables that LiNT-II needs from an unpacked wheel `lint-ii` 0.1.3 (EUPL-1.2).

    python tools/lexicon/lint.py UNPACKED_WHEEL [TABLES]

writes `subtlex.tsv`, `subtlex_skip.tsv`, `nouns.tsv`, `units.tsv` and `manner_adverbs.tsv`. Needs pyarrow.

The wheel holds two noun lists. We take `nouns_sem_types_20251118`: the published coefficients (0.1.2's documentation)
and the published example sentences were made with it. The later one differs in 86 words (governments become people)
and moves a score by less than 0.1.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from tables import write_table

TABLES = Path(__file__).parents[2] / "src" / "begrijpelijk" / "language" / "tables"

TOKENS_IN_SUBTLEX = 43_729_192
"""1e9 divided by ten to the power of the wheel's figure for a word that was never seen."""

NO_TOKEN = re.compile(r"[_\s\x7f-\x9f\u00a0]|\.\.|…|[^\W\d_]{5}\.$")
"""What no token is: words joined by `_`, control characters, a word with the full stop of its subtitle."""

SEMANTIC_CODES = {
    "artefact": "a",
    "concrother": "c",
    "concother": "c",
    "dynamic_abstr": "d",
    "dynamic_conc": "e",
    "human": "h",
    "institut": "i",
    "measure": "m",
    "nondynamic": "n",
    "nonhuman": "f",
    "place": "p",
    "substance_abstr": "s",
    "substance_conc": "t",
    "time": "u",
    "undefined": "x",
    "voed_verz": "v",
}


def rows(wheel: Path, name: str) -> list[dict[str, Any]]:
    """The rows of one parquet file of the wheel."""
    table = pq.read_table(wheel / "lint_ii" / "linguistic_data" / "data" / f"{name}.parquet")
    return list(table.to_pylist())


def frequencies(wheel: Path) -> Iterator[tuple[str, ...]]:
    """Every word that a token can be, and its count plus one: the wheel's figure is log10(1e9 · count / tokens)."""
    for row in rows(wheel, "subtlex_wordfreq"):
        word = row["word"]
        if word and not NO_TOKEN.search(word):
            count = 10 ** (row["word_count"] - 9) * TOKENS_IN_SUBTLEX
            if abs(count - round(count)) > 1e-6:
                raise ValueError(f"not a count: {row}")
            yield word, str(round(count))


def nouns(wheel: Path) -> Iterator[tuple[str, ...]]:
    """Word, super type (c, a, u) with semantic types, head of a compound, singular of a plural.

    A head with which the word itself ends is written as its length. A few words stand there twice, once with a blank
    behind them: those without come first.
    """
    seen = set()
    for row in sorted(rows(wheel, "nouns_sem_types_20251118"), key=lambda row: row["word"] != row["word"].strip()):
        word = row["word"].strip()
        if word in seen:
            continue
        seen.add(word)
        head = (row["head"] or "").strip()
        types = "".join(SEMANTIC_CODES[kind.strip()] for kind in row["sem_type"].split(";"))
        singular = (row["singular"] or "").split(";")[0].strip()
        short_head = str(len(head)) if head and word.endswith(head) else head
        yield word, row["super_sem_type"][0] + types, short_head, singular if row["is_plural"] else ""


def column(wheel: Path, name: str, field: str) -> Iterator[tuple[str, ...]]:
    """One column, without the blanks that slipped in behind some words (*volledigheidshalve*)."""
    for row in rows(wheel, name):
        yield (row[field].strip(),)


def main(wheel: Path, tables: Path = TABLES) -> None:
    """Write the five tables."""
    write_table(tables / "subtlex.tsv", frequencies(wheel))
    write_table(tables / "subtlex_skip.tsv", column(wheel, "subtlex_wordfreq_skiplist", "word"))
    write_table(tables / "nouns.tsv", nouns(wheel))
    write_table(tables / "units.tsv", column(wheel, "measurement_units", "symbol"))
    write_table(tables / "manner_adverbs.tsv", column(wheel, "manner_adverbs_20251017", "adverb"))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
