"""markdown-it's own parser for the text inside a block, made to remember where its text came from.

It knows the emphasis, links and escapes of CommonMark to the letter but forgets their places. This parser runs the same
rules and notes, for every token that holds text, the range of the block's content: `token.meta["place"]`.
https://github.com/executablebooks/markdown-it-py
"""

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

PLACE = "place"


def parser() -> MarkdownIt:
    """CommonMark with the tables and the struck text of GitHub, and with places."""
    markdown = MarkdownIt("commonmark")
    markdown.inline = _PlacingParser()
    # Joined tokens would lose their places.
    markdown.configure("commonmark").enable(["table", "strikethrough"]).disable(["fragments_join", "text_join"])
    return markdown


class _PlacingState(StateInline):
    """The state of the parser, with where the pending text starts."""

    pending_start = 0

    def pushPending(self) -> Token:  # noqa: N802 (markdown-it's name)
        """Note the place of plain text: it stands in the source as it is."""
        token = super().pushPending()
        token.meta = {PLACE: (self.pending_start, self.pending_start + len(token.content))}
        return token


class _PlacingParser(ParserInline):
    def tokenize(self, state: StateInline) -> None:
        """Run the rules, as the parser does, and note the places of the tokens that they push."""
        assert isinstance(state, _PlacingState)
        rules = self.ruler.getRules("")
        end = state.posMax
        while state.pos < end:
            position, count = state.pos, len(state.tokens)
            if not state.pending:
                state.pending_start = position
            if state.level < state.md.options["maxNesting"] and any(rule(state, False) for rule in rules):
                _place(state.tokens[count:], state.src, position, state.pos)
                continue
            state.append_pending(state.src[position])
            state.pos += 1
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: object, tokens: list[Token]) -> list[Token]:
        """Parse the content of one block."""
        state = _PlacingState(src, md, env, tokens)  # type: ignore[arg-type]
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _place(tokens: list[Token], source: str, start: int, end: int) -> None:
    """Note the places of the tokens that one rule made of a range of the source."""
    position = start
    for token in tokens:
        if PLACE in token.meta:
            continue
        if token.type == "text" and source.startswith(token.content, position):
            # One token for each mark of a run: `***`.
            token.meta[PLACE] = (position, position + len(token.content))
            position += len(token.content)
        elif token.type == "text":
            token.meta[PLACE] = (start + 1, end - 1)  # the address in <https://…>
        else:
            token.meta[PLACE] = (start, end)
