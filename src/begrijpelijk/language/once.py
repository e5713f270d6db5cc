"""Readings of a sentence that many checks ask for, each made once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from begrijpelijk.language.analysis import Sentence

Reading = TypeVar("Reading")


def once(read: Callable[[Sentence], Reading]) -> Callable[[Sentence], Reading]:
    """Keep with each sentence what `read` made of it; that must be a value which nobody changes."""

    @wraps(read)
    def remembered(sentence: Sentence) -> Reading:
        readings = sentence.readings
        if read not in readings:
            readings[read] = read(sentence)
        found: Reading = readings[read]
        return found

    return remembered
