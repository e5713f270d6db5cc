"""For what a text is written: the profile, and the level that it aims at."""

PROFILES = ("brief", "web", "besluit", "formulier", "beleid")

NEUTRAL = "neutraal"
"""The profile where none is given and the source is no page: it asks for no parts of a letter."""

TARGETS = ("A2", "B1", "B2")

TARGET = "B1"
"""The level that official texts in the Netherlands aim at, unless the user says otherwise."""
