"""The legal lock: reads what a sentence says in law, and refuses a rewrite that says something else."""

from begrijpelijk.rewriting.lock.compare import STRICT, Change, Compared, Licence, Lock, compare_readings
from begrijpelijk.rewriting.lock.concept import Concept, Part
from begrijpelijk.rewriting.lock.read import Reading

__all__ = ["STRICT", "Change", "Compared", "Concept", "Licence", "Lock", "Part", "Reading", "compare_readings"]
