"""Enumerations inside a sentence: like items with commas or semicolons between, *en* or *of* before the last.

What stands between two commas is no item by that alone: it may be a clause, an aside or a name. So the items must be
alike, and what stands before the first comma must end in one of them.
"""
