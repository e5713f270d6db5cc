"""What git says has changed since a version."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from begrijpelijk.filters.changed import Touched

_HUNK = re.compile(rb"@@ -\d+(?:,(?P<gone>\d+))? \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")

_DIFF = (
    "diff --unified=0 --inter-hunk-context=0 --find-renames --no-color --no-ext-diff --no-textconv --no-relative "
    "--ignore-submodules --src-prefix=a/ --dst-prefix=b/"
).split()


EVERYTHING = Touched(1, sys.maxsize)
"""What changed in a file that git does not take for text."""


class GitError(Exception):
    """Git cannot tell what has changed. The message is Dutch."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes in a work tree since a version."""

    root: Path
    files: Mapping[str, Sequence[Touched] | None]
    """By path from the root: the lines that were touched; None for a new file."""
    tracked: frozenset[str]
    """All files that git knows, by path from the root."""

    def of(self, uri: str) -> Sequence[Touched] | None:
        """The lines of a source that were touched; None for a source that git does not know, which counts as new.

        What is in a file (`brieven.zip/brief.docx`) changes with it.
        """
        try:
            path = Path(uri).resolve().relative_to(self.root)
        except (OSError, ValueError):
            return None
        name = next((each.as_posix() for each in (path, *path.parents) if each.as_posix() in self.tracked), None)
        return None if name is None else self.files.get(name, ())


def changes_since(version: str, folder: Path) -> Changes:
    """What changed in the work tree of a folder since it parted from a version (a branch, a tag, a commit).

    Raises GitError.
    """
    root = _git(folder, "rev-parse", "--show-toplevel")
    if root is None:
        raise GitError("Deze map is geen map van Git. Zonder Git weten we niet wat u hebt veranderd.")
    top = Path(root.decode("utf-8", "surrogateescape").removesuffix("\n"))
    commit = None if version.startswith("-") else _git(top, "rev-parse", "--verify", "--quiet", f"{version}^{{commit}}")
    if commit is None:
        raise GitError(f"De versie ‘{version}’ kent Git hier niet. Haal die eerst op met ‘git fetch’.")
    # Where two branches have parted, what happened on the other one is no change of ours.
    base = _git(top, "merge-base", commit.decode().strip(), "HEAD") or commit
    patch = _git(top, "-c", "core.quotePath=true", *_DIFF, base.decode().split()[0], "--")
    tracked = _git(top, "ls-files", "-z")
    if patch is None or tracked is None:
        raise GitError("Git kan niet zeggen wat u hebt veranderd. Kijk of ‘git status’ werkt.")
    names = frozenset(name.decode("utf-8", "surrogateescape") for name in tracked.split(b"\0"))
    return Changes(top, dict(touched_files(patch)), names)


def touched_files(patch: bytes) -> Iterator[tuple[str, Sequence[Touched] | None]]:
    """The files of a patch without context, with their lines as they are after it; None for a new file."""
    lines = iter(patch.split(b"\n"))
    name, is_new, touched = "", False, list[Touched]()
    for line in lines:
        hunk = _HUNK.match(line)
        if hunk is not None:
            gone, count = (int(hunk[part]) if hunk[part] else 1 for part in ("gone", "count"))
            touched.append(Touched(int(hunk["start"]), count))
            for _ in range(gone + count):
                next(lines, None)
        elif line.startswith(b"diff --git "):
            # `a/name b/name`; for a file with another name, that is told further on.
            name, is_new = _path(line[12 + (len(line) - 11) // 2 :]), False
        elif line.startswith(b"rename to "):
            name = _path(line[10:], prefix=b"")
        elif line.startswith(b"new file mode "):
            is_new = True
        elif line.startswith(b"Binary files "):
            yield name, None if is_new else [EVERYTHING]
        elif line.startswith(b"+++ ") and line != b"+++ /dev/null":
            touched = []
            yield _path(line[4:]), None if is_new else touched


def _path(written: bytes, prefix: bytes = b"b/") -> str:
    """The path that git writes, in quotation marks where it holds unusual characters."""
    if written.startswith(b'"'):
        written = ast.literal_eval("b" + written.decode("ascii"))
    return written.removesuffix(b"\t").removeprefix(prefix).decode("utf-8", "surrogateescape")


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What a git command writes, or None where it fails. Raises GitError where git may not or cannot be used."""
    try:
        result = subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, check=False
        )
    except FileNotFoundError:
        raise GitError("Git staat niet op deze computer. Zonder Git weten we niet wat u hebt veranderd.") from None
    if b"safe.directory" in result.stderr:
        how = "git config --global --add safe.directory"
        raise GitError(f"Git vertrouwt deze map niet, want die is van iemand anders. Typ eerst: {how} {folder}")
    return result.stdout if result.returncode == 0 else None
