"""Write a table as the package reads it: tab-separated lines of UTF-8, sorted by their bytes, without a heading."""

from collections.abc import Iterable
from pathlib import Path


def write_table(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    """Write rows (each at least a key) to `path`, sorted so that `language.table.Table` can bisect them.

    Raises ValueError if a field holds a tab or a line break. Empty fields at the end of a row are left out.
    """
    lines = set()
    for row in rows:
        if any(set(field) & set("\t\n\r") for field in row):
            raise ValueError(f"not a row: {row!r}")
        lines.add("\t".join(row).rstrip("\t").encode())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(line + b"\n" for line in sorted(lines, key=lambda line: line + b"\t")))
    print(f"{path.name}: {len(lines)} rows, {path.stat().st_size / 1e6:.2f} MB")
