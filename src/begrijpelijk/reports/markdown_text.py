"""Words in Markdown, so that none of their characters turns into markup."""

import re

_SPECIAL = re.compile(r"[\\`*_\[\]~|#<>&]|^\s*(?:[-+]|\d+[.)])(?=\s)")


def escaped(text: str) -> str:
    """One line of text as Markdown (GitHub's and GitLab's, too) writes it; white space becomes a space."""
    return _SPECIAL.sub(_escape, " ".join(text.split()))


def _escape(found: re.Match[str]) -> str:
    match found[0]:
        case "&":
            return "&amp;"
        case "<":
            return "&lt;"
        case sign:
            return f"{sign[:-1]}\\{sign[-1]}"
