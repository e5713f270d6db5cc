"""One score for how hard a text is, and the CEFR label that goes with it."""
