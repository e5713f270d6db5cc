"""Words as a format writes them, so that none of their characters turns into markup."""

import re

_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MARKDOWN = re.compile(r"[\\`*_\[\]~|]")


def escape(text: str, format: str) -> str:
    """`text` as it is written in a source of this format (one of `sources.formats.FORMATS`).

    Markdown gets the references of HTML, too: they mean the same there, also inside an HTML block.
    """
    if format == "text":
        return text
    escaped = "".join(_HTML.get(character, character) for character in text)
    return _MARKDOWN.sub(r"\\\g<0>", escaped) if format == "markdown" else escaped
