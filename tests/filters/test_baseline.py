"""What stays known: whatever else changes in a text, and wherever it moves."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk.filters.baseline import Known, compare, counted, updated
from begrijpelijk.filters.baseline_file import is_there, read_baseline, source_name, written

HARD = ["Indien u belt, helpen wij u.", "Wij verstrekken u ‘informatie’.", "Indien u mailt, verstrekken wij dit."]
PLAIN = ["Wij helpen u.", "Bel ons.", "Het loket is open."]

paragraphs = st.lists(st.sampled_from(HARD + PLAIN), min_size=1, max_size=4)


def words(report):
    """Findings about words and sentences; those of the text as a whole come and go with its other sentences."""
    return Counter((finding.rule, finding.sentence) for finding in report.findings if finding.category != "tekst")


@settings(max_examples=25, deadline=None)
@given(paragraphs, st.lists(st.sampled_from(PLAIN), max_size=3), st.randoms(use_true_random=False))
def test_moving_lines_and_plain_sentences_elsewhere_bring_nothing_new(checker, before, added, random):
    baseline = counted(checker.check_text("\n\n".join(before)).findings)
    after = [*before, *added]
    random.shuffle(after)
    compared = compare(checker.check_text("\n\n".join(after)), baseline)
    assert words(compared.report) == Counter()
    assert not +Counter({entry: count for entry, count in compared.stale.items() if entry.sentence})


@settings(max_examples=25, deadline=None)
@given(paragraphs, st.sampled_from(HARD))
def test_a_new_sentence_is_new_and_only_that(checker, before, new):
    report = checker.check_text("\n\n".join(before))
    longer = checker.check_text("\n\n".join([*before, new]))
    assert words(compare(longer, counted(report.findings)).report) == words(checker.check_text(new))


@settings(max_examples=25, deadline=None)
@given(paragraphs, st.data())
def test_a_sentence_that_goes_is_stale_and_brings_nothing_new(checker, before, data):
    gone = data.draw(st.integers(0, len(before) - 1))
    baseline = counted(checker.check_text("\n\n".join(before)).findings)
    shorter = compare(checker.check_text("\n\n".join(before[:gone] + before[gone + 1 :]) or "Bel."), baseline)
    assert words(shorter.report) == Counter()
    stale = {entry: count for entry, count in shorter.stale.items() if entry.sentence}
    assert sum(stale.values()) == words(checker.check_text(before[gone])).total()


def test_white_space_capitals_and_quotation_marks_do_not_matter(checker):
    baseline = counted(checker.check_text("Indien u ‘ja’ zegt, helpen wij u.").findings)
    again = compare(checker.check_text("INDIEN u 'ja' zegt,\nhelpen   wij u."), baseline)
    assert "indien" not in [finding.rule for finding in again.report.findings]
    assert again.report.left_out.known > 0


def test_a_file_gives_back_what_was_written_a_line_for_each(tmp_path):
    baseline = {"b.md": {Known("indien", "1" * 16): 2, Known("aan", ""): 1}, "a.md": {Known("indien", "0" * 16): 1}}
    path = tmp_path / "basis.json"
    path.write_text(written(baseline), "utf-8")
    assert read_baseline(path) == baseline
    assert written(dict(reversed(baseline.items()))) == written(baseline)
    assert [line.strip() for line in written(baseline).splitlines() if "1111" in line] == [f'"{"1" * 16}": 2']


def test_files_are_named_from_the_baseline_and_addresses_as_they_are(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert source_name("site/a.md", tmp_path / "basis.json") == "site/a.md"
    assert source_name("site/a.md", tmp_path / "beheer" / "basis.json") == "../site/a.md"
    assert source_name("https://www.voorbeeld.nl/a", tmp_path / "basis.json") == "https://www.voorbeeld.nl/a"
    (tmp_path / "brieven.zip").write_bytes(b"")
    there = ("brieven.zip", "brieven.zip/a.docx", "-", "-/a.docx", "https://www.voorbeeld.nl/a", "weg.md", "weg.zip/a")
    assert [name for name in there if not is_there(name, tmp_path / "basis.json")] == ["weg.md", "weg.zip/a"]


def test_updating_forgets_what_is_gone_and_prune_learns_nothing():
    one, two = Known("indien", "1"), Known("passief", "2")
    baseline = {"a": {one: 2}, "weg": {one: 1}, "b": {two: 1}}
    found = {"a": {one: 1, two: 1}}

    def exists(name):
        return name != "weg"

    assert updated(baseline, found, exists) == {"a": {one: 1, two: 1}, "b": {two: 1}}
    assert updated(baseline, found, exists, prune=True) == {"a": {one: 1}, "b": {two: 1}}
