"""Sentences rebuilt: passive to active, one sentence to two, a noun to its verb.

Every function takes a sentence and answers edits that belong together, or none where the result would not surely be
right Dutch with the same meaning.
"""
