"""One module per format of `check`, by the name of its file; `reports.format` says what each of them holds."""
