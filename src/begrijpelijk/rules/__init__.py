"""The rule base at work: reading the files, the five kinds of rules, and finding what they look for."""
