"""What kind of document a text is: cues with weights as data (`tables/cues.toml`), and one function that reads them."""
