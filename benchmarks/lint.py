"""Our LiNT-II beside the scores that its authors published for 68 sentences of four texts.

python benchmarks/lint.py --data FOLDER

FOLDER holds `lint/` with the published examples and scores (EUPL-1.2). The sentences are
published in lower case and cut into tokens; here they get back their capitals, for names are no content words.
"""

import argparse
import json
import re
from collections import defaultdict
from pathlib import Path
from statistics import correlation
from typing import Any

from begrijpelijk import Checker, sources
from begrijpelijk.measures.lint_ii import lint_ii

NAMES = (
    "adriatische duitsland europa europese frankrijk ionische italiaans italiaanse italië ligurische marino"
    " middellandse oostenrijk rijk romeinse rome san sardinië sicilië slovenië tyrreense unie vaticaanstad zee"
    " zwitserland"
).split()
"""Names in the published sentences."""


def written(row: dict[str, Any]) -> str:
    """A sentence as its authors must have had it."""
    text = re.sub(r" ([.,;:!?)])", r"\1", row["text_lowercased"]).replace("( ", "(")
    for name in NAMES:
        text = re.sub(rf"\b{name}\b", name.capitalize(), text)
    return text[:1].upper() + text[1:]


def ranks(values: list[float]) -> list[float]:
    """The rank of each value; equal values share the mean of theirs."""
    return [sum(other < value for other in values) + (values.count(value) + 1) / 2 for value in values]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--data", type=Path, required=True)
    folder = arguments.parse_args().data / "lint"
    checker = Checker()
    rows = [json.loads(line) for line in (folder / "lint_ii_published_examples.jsonl").read_text("utf-8").splitlines()]

    def ours(text: str) -> float | None:
        return lint_ii(checker.language.analyse(sources.from_text(text))).value

    pairs = [(row["lint_score"], ours(written(row))) for row in rows if row["lint_score"] is not None]
    known = [(theirs, own) for theirs, own in pairs if own is not None]
    ranked = correlation(ranks([theirs for theirs, _ in known]), ranks([own for _, own in known]))
    print(f"{len(known)} sentences with both scores: Spearman {ranked:.3f}")
    texts = defaultdict(list)
    for row in rows:
        texts[row["doc"]].append(written(row))
    for document in json.loads((folder / "lint_ii_published_example_docs.json").read_text("utf-8")):
        own = ours("\n\n".join(texts[document["doc"]]))
        print(f"{document['doc']}: published {document['document_lint_score']:.1f}, ours {own:.1f}")


if __name__ == "__main__":
    main()
