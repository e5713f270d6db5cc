"""A total in a table of a page; what stands in running text is tested by the examples of the rule."""

import pytest

from begrijpelijk.checks.totaal import check
from begrijpelijk.language.pipeline import Pipeline
from begrijpelijk.sources import from_text

TABLE = """<html lang="nl"><body><main><h1>Wat betaalt u?</h1><p>Dit is uw rekening voor dit jaar.</p><table>
<tr><th>Waarvoor</th><th>Bedrag</th></tr><tr><td>Riool</td><td>€ 200</td></tr><tr><td>Afval</td><td>€ 150,50</td></tr>
<tr><td>Totaal</td><td>{total}</td></tr></table></main></body></html>"""


@pytest.mark.parametrize(("total", "found"), [("€ 350,50", []), ("€ 340,50", ["€ 340,50"])])
def test_a_total_is_the_sum_of_its_column(total: str, found: list[str], pipeline: Pipeline):
    analysis = pipeline.analyse(from_text(TABLE.format(total=total), "html", "-"))
    assert [analysis.text(hit.place) for hit in check(analysis, {})] == found
