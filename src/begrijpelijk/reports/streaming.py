"""JSON that is written while it is made, so that memory stays flat."""

import json
from collections.abc import Iterable, Iterator


def list_items(entries: Iterable[object]) -> Iterator[str]:
    """What stands between the brackets of a JSON list: each entry on a line of its own, with commas between them."""
    separator = "\n"
    for entry in entries:
        yield separator + json.dumps(entry, ensure_ascii=False)
        separator = ",\n"
