"""Where the rule base lies, and all its rules."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from begrijpelijk.core.report import Problem
from begrijpelijk.core.rule import Rule
from begrijpelijk.rules.reading import RuleError, read_rules


@dataclass(frozen=True, slots=True)
class RuleBase:
    """Rules by id, in the order of their files; and what is wrong with files that could not be read."""

    rules: Mapping[str, Rule]
    problems: tuple[Problem, ...]
    hash: str
    """Twelve hexadecimal digits of the SHA-256 of all rule files: the version of the rule base."""


def rulebase_folder() -> Path:
    """The folder with the rule files: in the wheel inside the package, in a checkout at its root."""
    packaged = Path(str(resources.files("begrijpelijk"))) / "rulebase"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "rules"


def load(folder: Path | None = None, own: Iterable[str | Path] = ()) -> RuleBase:
    """Read all rule files under `folder` (the rule base of this package unless told otherwise), and in `own` folders.

    A file that is wrong becomes a problem and never stops the others.
    """
    folder = folder or rulebase_folder()
    rules: dict[str, Rule] = {}
    problems: list[Problem] = []
    digest = hashlib.sha256()
    for where, path in _files(folder, tuple(map(Path, own))):
        inside = path.relative_to(where).as_posix()
        name = inside if where is folder else path.as_posix()
        content = path.read_bytes()
        digest.update(inside.encode() + b"\0" + content)
        for outcome in _read(content, name):
            if isinstance(outcome, RuleError):
                problems.append(Problem(name, "regelbestand", str(outcome)))
            elif outcome.id in rules:
                other = rules[outcome.id].path
                message = f"{name}: de naam ‘{outcome.id}’ bestaat al in {other}. Kies een andere naam."
                problems.append(Problem(name, "regelbestand", message))
            else:
                rules[outcome.id] = outcome
    return RuleBase(rules, tuple(problems), digest.hexdigest()[:12])


def _files(folder: Path, own: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """Every rule file, with the folder under which it was found."""
    for where in (folder, *own):
        yield from ((where, path) for path in sorted(where.rglob("*.yaml")))


def _read(content: bytes, name: str) -> Iterator[Rule | RuleError]:
    try:
        yield from read_rules(content.decode("utf-8"), name)
    except UnicodeDecodeError:
        yield RuleError(name, 1, "dit bestand is geen UTF-8. Sla het op als UTF-8.")
