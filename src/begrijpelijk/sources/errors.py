"""What goes wrong with a source, told to its user."""


class SourceError(Exception):
    """A source cannot be read. `code` names the problem for programs; the message, in Dutch, says what to do."""

    def __init__(self, code: str, message: str) -> None:
        """Take a short Dutch code (`niet-gevonden`) and whole sentences for the user."""
        super().__init__(message)
        self.code = code
        self.message = message
