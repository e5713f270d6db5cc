"""What a rewrite changes in a source, as the programs show it that people use for that."""

from difflib import unified_diff

_NO_NEWLINE = "\n\\ No newline at end of file\n"


def unified(uri: str, before: str, after: str) -> str:
    """A unified diff of two sources; empty if they are the same. Lines keep their ends."""
    lines = unified_diff(_lines(before), _lines(after), uri, uri)
    return "".join(line if line.endswith("\n") else line + _NO_NEWLINE for line in lines)


def _lines(source: str) -> list[str]:
    """Split at line feeds alone, as the programs do that apply a diff."""
    lines = [f"{line}\n" for line in source.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]
