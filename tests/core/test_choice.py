"""Which suggestions are applied together."""

from begrijpelijk.core.choice import applicable, choose
from begrijpelijk.core.finding import Category, Edit, Finding, Safety, Severity, Suggestion
from begrijpelijk.core.place import Location, Span


def finding(rule, *edits, safety=Safety.SAFE, marked=None):
    place = marked or edits[0].span
    suggestion = Suggestion("…", safety, edits)
    return Finding(
        rule, Category.WORD, Severity.NOTE, place, Location(1, 1, 1, 1), "", "", None, suggestions=(suggestion,)
    )


def edit(start, end, text="x"):
    return Edit(Span(start, end), text)


def chosen(*findings, safety=Safety.REVIEW):
    return [choice.finding.rule for choice in choose(applicable(findings, safety))]


def test_asking_for_review_includes_safe_and_never_the_other_way_round():
    findings = [finding("veilig", edit(0, 2)), finding("kijk", edit(5, 7), safety=Safety.REVIEW)]
    assert chosen(*findings, safety=Safety.SAFE) == ["veilig"]
    assert chosen(*findings, safety=Safety.REVIEW) == ["veilig", "kijk"]


def test_the_first_suggestion_that_can_be_applied_is_the_one():
    place = Span(0, 2)
    suggestions = (
        Suggestion("Denk na.", Safety.ADVICE),
        Suggestion("een", Safety.REVIEW, (Edit(place, "een"),)),
        Suggestion("twee", Safety.SAFE, (Edit(place, "twee"),)),
    )
    found = Finding(
        "r", Category.WORD, Severity.NOTE, place, Location(1, 1, 1, 1), "", "", None, suggestions=suggestions
    )
    assert [choice.suggestion.text for choice in applicable([found], Safety.SAFE)] == ["twee"]
    assert [choice.suggestion.text for choice in applicable([found], Safety.REVIEW)] == ["een"]


def test_the_longest_of_two_that_overlap_wins():
    assert chosen(finding("woord", edit(4, 9)), finding("zinsdeel", edit(0, 20))) == ["zinsdeel"]
    assert chosen(finding("woord", edit(0, 9)), finding("zinsdeel", edit(0, 3), marked=Span(0, 30))) == ["zinsdeel"]


def test_of_two_as_long_the_earlier_wins_and_then_the_name_decides():
    assert chosen(finding("a", edit(3, 8)), finding("b", edit(0, 5))) == ["b"]
    assert chosen(finding("b", edit(0, 5)), finding("a", edit(0, 5))) == ["a"]


def test_an_insertion_gives_way_to_what_it_touches():
    assert chosen(finding("voegt-in", edit(5, 5)), finding("vervangt", edit(5, 9))) == ["vervangt"]
    assert chosen(finding("voegt-in", edit(9, 9)), finding("vervangt", edit(5, 9))) == ["vervangt"]
    assert chosen(finding("a", edit(5, 5)), finding("b", edit(5, 5))) == ["a"]
    assert chosen(finding("voegt-in", edit(3, 3)), finding("vervangt", edit(5, 9))) == ["voegt-in", "vervangt"]


def test_neighbours_do_not_hinder_each_other():
    assert chosen(finding("a", edit(0, 5)), finding("b", edit(5, 9))) == ["a", "b"]


def test_of_two_that_each_edit_several_places_and_overlap_one_waits():
    splits = finding("splitst", edit(0, 5), edit(20, 24))
    assert chosen(splits, finding("ook", edit(8, 12), edit(26, 27))) == ["splitst"]
    assert chosen(splits, finding("later", edit(30, 32), edit(36, 37))) == ["splitst", "later"]
    assert chosen(splits, finding("woord", edit(8, 12))) == ["splitst", "woord"]
