"""What we know of Dutch: the pipeline, the analysis of a text, words and their forms. The only importer of spaCy."""
