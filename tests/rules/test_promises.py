"""What a municipality promises, read from its own file and held against its texts."""

from pathlib import Path

import pytest

from begrijpelijk import Checker
from begrijpelijk.core.promise import Term
from begrijpelijk.pipeline import OptionError
from begrijpelijk.rules.promises import PromiseError, promises_of, read_promises


def test_promises_are_products_with_terms(tmp_path: Path):
    file = tmp_path / "beloften.yaml"
    file.write_text("paspoort: 5 werkdagen\nParkeervergunning: twee weken\n", "utf-8")
    passport, permit = read_promises(file)
    assert (passport.product, passport.term) == ("paspoort", Term(5, "werkdag"))
    assert (permit.product, permit.term, permit.written) == ("parkeervergunning", Term(2, "week"), "twee weken")


@pytest.mark.parametrize("content", [["paspoort"], {"paspoort": "snel"}, {"paspoort": 5}, {"paspoort": "na 5 dagen"}])
def test_what_is_no_promise_is_refused(content: object):
    with pytest.raises(PromiseError):
        promises_of(content)


def test_a_checker_refuses_a_file_that_is_not_there(tmp_path: Path):
    with pytest.raises(OptionError, match="niet lezen"):
        Checker(promises=tmp_path / "weg.yaml")


def test_a_text_that_promises_something_else_is_found():
    text = "Uw paspoort is na 10 werkdagen klaar. Uw rijbewijs is na 2 weken klaar."
    report = Checker(promises={"paspoort": "5 werkdagen"}).check_text(text)
    assert [finding.text for finding in report.findings if finding.rule == "andere-termijn-dan-beloofd"] == [
        "10 werkdagen"
    ]
    silent = Checker().check_text(text)
    assert not [finding for finding in silent.findings if finding.rule == "andere-termijn-dan-beloofd"]
