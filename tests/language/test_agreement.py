"""What changes with a noun that is replaced."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from begrijpelijk.core.finding import apply_edits
from begrijpelijk.language.agreement import ending, replaced_noun
from begrijpelijk.language.analysis import Analysis
from begrijpelijk.language.noun_group import NounGroup


def replaced(analysis: Analysis, word: str, better: str, *, plural: bool = False) -> str | None:
    """The text with `better` for the one noun `word`; None where that is in doubt."""
    ((sentence, noun),) = (
        (sentence, token) for sentence in analysis.sentences for token in sentence.tokens if token.lower == word
    )
    edits = replaced_noun(sentence, noun, NounGroup.read(better), plural)
    return apply_edits(analysis.document.text, edits) if edits else None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Het rapport ligt bij de balie.", "De brief ligt bij de balie."),
        ("In dit rapport staat alles.", "In deze brief staat alles."),
        ("Dat rapport hebben wij nog niet.", "Die brief hebben wij nog niet."),
        ("Ons rapport is klaar.", "Onze brief is klaar."),
        ("Welk rapport bedoelt u?", "Welke brief bedoelt u?"),
        ("Wij lezen elk nieuw rapport.", "Wij lezen elke nieuwe brief."),
        ("Uw rapport hebben wij gelezen.", "Uw brief hebben wij gelezen."),
        ("Een uitvoerig rapport ligt bij de balie.", "Een uitvoerige brief ligt bij de balie."),
        ("Er kwam een groter en langer rapport.", "Er kwam een grotere en langere brief."),
        ("Wij schrijven een heel uitvoerig rapport.", "Wij schrijven een heel uitvoerige brief."),
        ("Het lange rapport dat u kreeg, is zoek.", "De lange brief die u kreeg, is zoek."),
        ("HET RAPPORT VAN DE RAAD IS KLAAR.", "DE BRIEF VAN DE RAAD IS KLAAR."),
    ],
)
def test_from_het_to_de(analyse, before: str, after: str) -> None:
    assert replaced(analyse(before), "rapport", "brief") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("De grote ambitie blijft staan.", "Het grote doel blijft staan."),
        ("Onze ambitie, die wij noemden, blijft.", "Ons doel, dat wij noemden, blijft."),
        ("Elke nieuwe ambitie kost geld.", "Elk nieuw doel kost geld."),
        ("Een door de raad vastgestelde ambitie volgt.", "Een door de raad vastgesteld doel volgt."),
        ("Wij hebben geen nieuwe ambitie.", "Wij hebben geen nieuw doel."),
        ("Dit is dezelfde ambitie als vorig jaar.", "Dit is hetzelfde doel als vorig jaar."),
    ],
)
def test_from_de_to_het(analyse, before: str, after: str) -> None:
    assert replaced(analyse(before), "ambitie", "doel") == after


def test_a_conjunction_is_no_relative_pronoun(analyse) -> None:
    text = "Uit dit rapport blijkt dat u gelijk hebt."
    assert replaced(analyse(text), "rapport", "brief") == "Uit deze brief blijkt dat u gelijk hebt."


@pytest.mark.parametrize(
    ("text", "with_e"),
    [
        ("Er komt een extra loket.", False),
        ("Er komt een extra balie.", True),
        ("Het extra loket is open.", True),
        ("Er komen extra loketten.", True),
        ("De balie is extra open.", None),
    ],
)
def test_the_place_says_which_ending_an_adjective_has(analyse, text: str, with_e: bool | None) -> None:
    (sentence,) = analyse(text).sentences
    extra = next(token for token in sentence.tokens if token.lower == "extra")
    assert ending(sentence, extra, varies=False) is with_e


def test_a_plural_changes_alone(analyse) -> None:
    text = "Deze nieuwe rapporten, die u kreeg, zijn klaar."
    assert replaced(analyse(text), "rapporten", "brief", plural=True) == text.replace("rapporten", "brieven")


def test_adjectives_of_the_better_noun_agree_too(analyse) -> None:
    better = "snel onderzoek"
    assert replaced(analyse("De quickscan is klaar."), "quickscan", better) == "Het snelle onderzoek is klaar."
    assert replaced(analyse("Een quickscan is klaar."), "quickscan", better) == "Een snel onderzoek is klaar."


@pytest.mark.parametrize(
    "text",
    [
        "Het rapport en budget liggen klaar.",
        "Het rapport van het bureau dat u kreeg, is zoek.",
        "Ons rapport is klaar en het ligt bij de balie.",
        "Er is een rapport gemaakt, dat u als bijlage vindt.",
        "Wij vragen u het rapport te lezen dat op tafel ligt.",
        "Is dit uw rapport of dat van uw buurman?",
        "Het Nationale rapport ligt klaar.",
        "Wij noemen dit ‘het rapport’ van de raad.",
        "Wij sturen u rapport en bijlage.",
        "Rapport is goed voor de stad.",
    ],
)
def test_in_doubt_nothing_changes(analyse, text: str) -> None:
    assert replaced(analyse(text), "rapport", "brief") is None


def test_the_capitals_of_an_abbreviation_are_its_own(analyse) -> None:
    assert replaced(analyse("U krijgt een pgb van ons."), "pgb", "budget") == "U krijgt een budget van ons."
    assert replaced(analyse("U krijgt een PGB van ons."), "pgb", "budget") == "U krijgt een budget van ons."


def test_nothing_changes_without_a_gender_or_a_plural(analyse) -> None:
    assert replaced(analyse("Het rapport is klaar."), "rapport", "xyzzy") is None
    assert replaced(analyse("De rapporten zijn klaar."), "rapporten", "uitleg", plural=True) is None


FRAMES = (
    "Wij sturen u {} op.",
    "Morgen ligt {} bij de balie.",
    "Volgens de wethouder is {} al klaar.",
)
BETTER = ("brief", "lijst", "nota")
PHRASES = ("het rapport", "dit rapport", "ons nieuwe rapport", "een lang rapport", "geen uitvoerig rapport")


@settings(max_examples=20, deadline=None)
@given(frame=st.sampled_from(FRAMES), phrase=st.sampled_from(PHRASES), better=st.sampled_from(BETTER))
def test_back_and_forth_restores_the_sentence(analyse, frame: str, phrase: str, better: str) -> None:
    text = frame.format(phrase)
    there = replaced(analyse(text), "rapport", better)
    assert there is not None
    assert replaced(analyse(there), better, "rapport") == text
