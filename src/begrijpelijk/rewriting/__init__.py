"""From suggestions to a new text: which may be applied, which are, and what that makes of the source."""
