"""The command line in a folder of its own, in this process: the language model is loaded once."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from begrijpelijk.cli.errors import explained
from begrijpelijk.cli.main import commands
from begrijpelijk.language import pipeline


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str

    @property
    def documents(self) -> dict[str, Any]:
        return {document["uri"]: document for document in json.loads(self.out)["documents"]}

    def rules(self, uri: str) -> list[str]:
        return [finding["rule"] for finding in self.documents[uri]["findings"]]


Run = Callable[..., Outcome]


load_once = cache(pipeline.load)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "load", load_once)

    def run(*arguments: object, stdin: str = "") -> Outcome:
        result = CliRunner().invoke(commands, [*map(str, arguments)], input=stdin, standalone_mode=False)
        if isinstance(result.exception, click.ClickException):
            return Outcome(2, result.stdout, explained(result.exception))
        if result.exception:
            raise result.exception
        return Outcome(result.return_value or 0, result.stdout, result.stderr)

    return run


Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return write
