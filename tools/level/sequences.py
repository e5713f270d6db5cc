"""Count which classes of words follow each other in the treebanks: the table of `level/surprise.py`.

    python tools/level/sequences.py TREEBANK_FOLDER > src/begrijpelijk/level/tables/sequences.tsv

TREEBANK_FOLDER holds train-*.conllu.gz with UD parts of speech and features.
"""

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from begrijpelijk.level.surprise import BORDER, symbol

CREDIT = """# Rows of three classes of words with how often they come, in the training parts of UD_Dutch-Alpino and
# UD_Dutch-LassySmall (Gosse Bouma, Gertjan van Noord; CC BY-SA 4.0) and of the Alpino Treebank (Gertjan van Noord and
# others; LGPL-2.1-or-later). Made by tools/level/sequences.py; this table is CC BY-SA 4.0."""


def sentences(path: Path) -> Iterator[list[str]]:
    """The symbols of each sentence of a CoNLL-U file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        row: list[str] = []
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if columns[0].isdigit():
                row.append(symbol(columns[3], frozenset(columns[5].split("|"))))
            elif row and not line.strip():
                yield row
                row = []


def main() -> None:
    counts: Counter[tuple[str, str, str]] = Counter()
    for path in sorted(Path(sys.argv[1]).glob("train-*.conllu.gz")):
        for row in sentences(path):
            full = [BORDER, BORDER, *row, BORDER]
            counts.update(zip(full, full[1:], full[2:], strict=False))
    print(CREDIT)
    for row, count in sorted(counts.items()):
        print(*row, count, sep="\t")


if __name__ == "__main__":
    main()
