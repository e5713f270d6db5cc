"""Which findings a change of rules makes appear and disappear, over all the corpora, like a diff.

    python tools/rules/compare.py [--against HEAD] [--suggestions] [TEXT …]

The rules of the working tree against those of a commit. TEXT is a file or folder to look at instead of `corpora`; a
`.jsonl` file is read as texts under the keys that hold a string of more than one word.
"""

import argparse
import io
import json
import subprocess
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from begrijpelijk import sources
from begrijpelijk.core.document import Document
from begrijpelijk.core.finding import Finding
from begrijpelijk.language.pipeline import load as load_language
from begrijpelijk.rules.engine import Engine
from begrijpelijk.rules.rulebase import RuleBase
from begrijpelijk.rules.rulebase import load as load_rules

ROOT = Path(__file__).parents[2]


def rules_at(commit: str, folder: Path) -> RuleBase:
    """The rule base as it was in a commit, unpacked in `folder`."""
    archive = subprocess.run(["git", "archive", commit, "rules"], cwd=ROOT, check=True, capture_output=True)
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(folder, filter="data")
    return load_rules(folder / "rules")


def documents(paths: list[Path]) -> Iterator[Document]:
    """Everything that can be read in files and folders."""
    for path in paths:
        if path.suffix == ".jsonl":
            yield from _lines(path)
            continue
        for file in sources.files(str(path)) if path.is_dir() else [path]:
            yield sources.read(str(file))


def _lines(path: Path) -> Iterator[Document]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        for key, value in json.loads(line).items():
            if isinstance(value, str) and " " in value:
                yield sources.from_text(value, "text", f"{path.name}:{number} {key}")


def described(finding: Finding, with_suggestions: bool) -> str:
    """A finding in one line: its rule, its words, and what is offered for them."""
    offered = [f"{each.text} ({each.safety})" for each in finding.suggestions if each.edits]
    arrow = f" → {' | '.join(offered)}" if with_suggestions and offered else ""
    return f"{finding.rule}: ‘{finding.text}’{arrow}   {finding.sentence or ''}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("texts", nargs="*", type=Path, default=[ROOT / "corpora"])
    arguments.add_argument("--against", default="HEAD", help="the commit to compare with")
    arguments.add_argument("--suggestions", action="store_true", help="what is offered counts too")
    options = arguments.parse_args()
    language = load_language()
    with tempfile.TemporaryDirectory() as folder:
        engines = [
            Engine.of(rules.rules.values(), language.words)
            for rules in (rules_at(options.against, Path(folder)), load_rules())
        ]
    total: Counter[str] = Counter()
    for document in documents(options.texts):
        analysis = language.analyse(document)
        before, after = (
            Counter(described(finding, options.suggestions) for finding in engine.find(analysis)[0])
            for engine in engines
        )
        changes = [("-", line) for line in (before - after)] + [("+", line) for line in (after - before)]
        if changes:
            print(f"@@ {document.uri}")
        for sign, line in changes:
            print(sign, line)
            total[sign] += 1
    print(f"{total['+']} findings appear, {total['-']} disappear.")


if __name__ == "__main__":
    main()
