"""One module for each output format: a run in, text out."""
