"""Amounts in a form that readers stumble over: *€ 1.250,-*, *€ 12500*, *€ 25 euro*."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from begrijpelijk.core.finding import Edit, Hit
from begrijpelijk.language.amounts import Amount, amounts, mentions_money
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.running_text import running_sentences

OPTIONS: Mapping[str, Any] = {"vorm": "streepje"}
"""What to look for: `streepje`, `duizendtal` or `dubbel`."""

FROM = 1000
"""From this amount on a point parts the thousands."""


def check(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Hit]:
    """Yield amounts in a form, with the edits that mend it; data: the better form.

    All of a sentence change together: one with a dash beside one without looks odd.
    """
    mend = FORMS[options["vorm"]]
    if not mentions_money(analysis.document.text):
        return
    for sentence in running_sentences(analysis):
        found = amounts(analysis.text(sentence.span), sentence.span.start)
        mended = [(amount, edit) for amount in found if (edit := mend(amount, analysis)) is not None]
        edits = tuple(edit for _, edit in mended)
        for amount, edit in mended:
            written, shift = analysis.text(amount.span), amount.span.start
            better = written[: edit.span.start - shift] + edit.text + written[edit.span.end - shift :]
            yield Hit(amount.span, {"beter": better}, edits=edits)


def _without_dash(amount: Amount, analysis: Analysis) -> Edit | None:
    cents = analysis.text(amount.cents)
    return Edit(amount.cents, "") if cents and not cents[1:].isdigit() else None


def _with_point(amount: Amount, analysis: Analysis) -> Edit | None:
    whole = analysis.text(amount.whole)
    if not whole.isdigit() or int(whole) < FROM:
        return None
    return Edit(amount.whole, f"{int(whole):,}".replace(",", "."))


def _once(amount: Amount, analysis: Analysis) -> Edit | None:
    return Edit(amount.second_unit, "") if amount.second_unit else None


FORMS: Mapping[str, Callable[[Amount, Analysis], Edit | None]] = {
    "streepje": _without_dash,
    "duizendtal": _with_point,
    "dubbel": _once,
}
