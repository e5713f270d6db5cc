"""What a rewrite did to a source, in one Dutch line."""

from collections.abc import Iterator

from begrijpelijk.core.finding import Finding
from begrijpelijk.rewriting.passes import Rewritten


def summary(uri: str, rewritten: Rewritten, *, is_written: bool) -> str:
    """What was applied (or would be, if nothing is written), what waits for a person, what could not be applied."""
    return f"{uri}: {', '.join(_parts(rewritten, is_written))}."


def _parts(rewritten: Rewritten, is_written: bool) -> Iterator[str]:
    count, waiting, left = rewritten.count, len(rewritten.waiting), len(rewritten.left)
    if count:
        yield f"{_number(count, 'verbetering', 'verbeteringen')} {'gemaakt' if is_written else 'mogelijk'}"
    else:
        yield "niets veranderd"
    if waiting:
        yield f"{_number(waiting, 'voorstel wacht', 'voorstellen wachten')} op u (--review)"
    if left:
        yield f"{_number(left, 'voorstel past', 'voorstellen passen')} niet in de opmaak ({_lines(rewritten.left)})"
    level = rewritten.report.level
    if not count and level.score is None and level.reason:
        yield level.reason[:1].lower() + level.reason[1:].rstrip(".")


def _number(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _lines(findings: tuple[Finding, ...]) -> str:
    lines = [str(line) for line in dict.fromkeys(finding.location.line for finding in findings)]
    return f"regel {lines[0]}" if len(lines) == 1 else f"regels {', '.join(lines[:-1])} en {lines[-1]}"
