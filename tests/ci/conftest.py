"""What tests of CI share: a repository with letters, and the shell of a runner that has no network."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

HARD = "Indien u niet akkoord gaat met dit besluit, kunt u bezwaar maken.\n"
PLAIN = "Het gras is groen.\n"


@pytest.fixture
def repository(tmp_path):
    """A git repository with a hard letter, one whose name needs care, and one that cannot be read."""
    folder = tmp_path / "repository"
    for name, text in {"brieven/moeilijk.txt": HARD, "brieven/een brief.txt": PLAIN, "kapot/foto.txt": "\0"}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    git = ["git", "-C", str(folder), "-c", "user.name=Toets", "-c", "user.email=toets@voorbeeld.nl"]
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "Brieven"]):
        subprocess.run([*git, *arguments], check=True)
    return folder


class Runner:
    """Runs the shell lines of a job with the variables that its server would set."""

    def __init__(self, folder: Path, temporary: Path) -> None:
        self.folder = folder
        # pip finds what begrijpelijk stands on where it is, and nothing elsewhere.
        self.variables = {
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "HOME": str(temporary),
            "PYTHONPATH": sysconfig.get_path("purelib"),
            "PIP_NO_INDEX": "1",
            "PIP_NO_DEPS": "1",
        }

    def run(self, script: str, shell: str = "bash", **variables: str) -> subprocess.CompletedProcess[str]:
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail"] if shell == "bash" else [shell, "-e"]
        environment = {**self.variables, **variables}
        return subprocess.run(
            [*command, "-c", script], cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )


@pytest.fixture
def runner(repository, tmp_path):
    return Runner(repository, tmp_path)
