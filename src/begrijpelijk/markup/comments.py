"""The comments of a page, which its tree leaves out."""

from collections.abc import Iterator

from begrijpelijk.core.lines import Lines
from begrijpelijk.core.place import Span


def comments(source: str, mention: str) -> Iterator[tuple[str, Span]]:
    """What stands in each comment that mentions a word, and the range of the comment in the source."""
    if mention not in source:
        return
    import turbohtml

    starts = Lines.of(source).starts
    for token in turbohtml.tokenize(" " + source[1:] if source.startswith("\ufeff") else source):
        if token.type is turbohtml.TokenType.COMMENT and mention in (token.data or ""):
            start = starts[token.line - 1] + token.col
            close = source.find("-->", start)
            yield token.data or "", Span(start, close + 3 if close >= 0 else len(source))
