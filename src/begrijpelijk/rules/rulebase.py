"""Where the rule base lies, and all its rules."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
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
    files = _files(folder, own)
    for (where, inside), content in files.items():
        name = inside if where == folder else (where / inside).as_posix()
        for outcome in _read(content, name):
            if isinstance(outcome, RuleError):
                problems.append(Problem(name, "regelbestand", str(outcome)))
            elif outcome.id in rules:
                other = rules[outcome.id].path
                message = f"{name}: de naam ‘{outcome.id}’ bestaat al in {other}. Kies een andere naam."
                problems.append(Problem(name, "regelbestand", message))
            else:
                rules[outcome.id] = outcome
    return RuleBase(rules, tuple(problems), _hash(files))


def rules_hash(folder: Path | None = None, own: Iterable[str | Path] = ()) -> str:
    """The hash of the rule base that `load` would read, without reading what is in its files."""
    return _hash(_files(folder or rulebase_folder(), own))


class Rules(Mapping[str, Rule]):
    """Rules that are loaded when something is asked of them."""

    def __init__(self, load: Callable[[], Mapping[str, Rule]]) -> None:
        self._load = load

    def __getitem__(self, id: str) -> Rule:
        return self._load()[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._load())

    def __len__(self) -> int:
        return len(self._load())


def _files(folder: Path, own: Iterable[str | Path]) -> dict[tuple[Path, str], bytes]:
    """What is in each rule file, by the folder under which it was found and its name in there."""
    return {
        (where, path.relative_to(where).as_posix()): path.read_bytes()
        for where in (folder, *map(Path, own))
        for path in sorted(where.rglob("*.yaml"))
    }


def _hash(files: Mapping[tuple[Path, str], bytes]) -> str:
    digest = hashlib.sha256()
    for (_, name), content in files.items():
        digest.update(name.encode() + b"\0" + content)
    return digest.hexdigest()[:12]


def _read(content: bytes, name: str) -> Iterator[Rule | RuleError]:
    try:
        yield from read_rules(content.decode("utf-8"), name)
    except UnicodeDecodeError:
        yield RuleError(name, 1, "dit bestand is geen UTF-8. Sla het op als UTF-8.")
