"""What a report does not show because the user asked so, in sentences."""

from collections.abc import Iterator

from begrijpelijk.core.report import LeftOut


def left_out_lines(left_out: LeftOut) -> Iterator[str]:
    """How many findings were left out, a sentence for each reason."""
    for count, why in (
        (left_out.silenced, "mag van u blijven"),
        (left_out.known, "kende u al"),
        (left_out.untouched, "staat in een zin die u niet hebt veranderd"),
    ):
        if count:
            yield _sentence(count, why)


def _sentence(count: int, why: str) -> str:
    if count == 1:
        return f"We laten 1 tip weg: die {why}."
    many = why.replace("mag", "mogen").replace("staat in een zin", "staan in zinnen")
    return f"We laten {count} tips weg: die {many}."
