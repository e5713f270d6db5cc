"""From suggestions to a new text: which are applied, and what that makes of the source they came from."""
