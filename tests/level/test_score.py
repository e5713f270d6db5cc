"""What the score answers to, and what it does not, on the texts of our corpora."""

import random
from pathlib import Path
from statistics import fmean

import pytest

from begrijpelijk import Checker, sources
from begrijpelijk.core.document import SENTENCE_KINDS

CORPORA = Path(__file__).parents[2] / "corpora"
HARD = sorted(CORPORA.glob("*/*/ambtelijk.*"))


@pytest.fixture(scope="module")
def texts(checker: Checker) -> list[str]:
    """The running text of every text in our corpora, hard and plain."""
    found = []
    for path in sorted(CORPORA.glob("*/*/*.*")):
        if path.stem in ("ambtelijk", "b1"):
            document = sources.read(str(path))
            blocks = [block for block in document.blocks if block.kind in SENTENCE_KINDS]
            found.append("\n\n".join(document.text[block.span.start : block.span.end] for block in blocks))
    return found


def score(checker: Checker, text: str) -> float:
    found = checker.check_text(text).level.score
    assert found is not None
    return found


@pytest.mark.parametrize("path", HARD, ids=lambda path: path.parent.name)
def test_the_plain_version_scores_lower_and_accepted_suggestions_lower_the_score(checker: Checker, path: Path) -> None:
    format = {".txt": "text", ".md": "markdown", ".html": "html"}[path.suffix]
    text = path.read_text(encoding="utf-8")
    before, plain = checker.check(path).level.score, checker.check(path.with_stem("b1")).level.score
    after = checker.check_text(checker.rewrite(text, "review", format), format).level.score
    assert before is not None
    assert plain is not None
    assert after is not None
    assert plain < after < before


def test_versions_by_writers_who_never_saw_a_rule_score_lower(checker: Checker) -> None:
    plain = sorted(path for path in (CORPORA / "herschreven").glob("*/*.*"))
    lower = [
        checker.check(path).level.score
        < checker.check(CORPORA / "tekstsoorten" / path.parent.name / path.name).level.score  # type: ignore[operator]
        for path in plain
    ]
    assert len(lower) == 40
    assert sum(lower) >= 0.95 * len(lower)


def cut(text: str, chance: random.Random) -> str:
    """Sentences cut in two, at any word."""
    words = text.split(" ")
    for place in chance.sample(range(4, len(words) - 4), len(words) // 15):
        words[place] = words[place].rstrip(".,;:") + "."
        words[place + 1] = words[place + 1].capitalize()
    return " ".join(words)


def thin(text: str, chance: random.Random) -> str:
    """One word in seven left out."""
    return " ".join(word for word in text.split(" ") if "\n" in word or chance.random() > 1 / 7)


@pytest.mark.parametrize("spoil", [cut, thin])
def test_cutting_sentences_or_leaving_words_out_at_random_does_not_help(checker, texts, spoil) -> None:
    chance = random.Random(4)
    gains = [score(checker, text) - score(checker, spoil(text, chance)) for text in texts]
    assert fmean(gains) < 0


def test_a_name_is_not_hard_because_it_is_rare(checker: Checker) -> None:
    text = (
        "Wij sturen de brief naar uw huis aan de {street}. De regels staan in de {law}. Bel met {person} aan de balie."
    )
    known = text.format(street="Dorpsstraat", law="Grondwet", person="Jan Jansen")
    rare = text.format(street="Ruychaverstraat", law="Algemene wet bestuursrecht", person="Wybrigje Terpstra-Quix")
    assert score(checker, rare) == pytest.approx(score(checker, known), abs=2)


def test_house_style_is_not_in_the_score(checker: Checker) -> None:
    text = "Wij betalen u binnen drie weken. U krijgt dan een brief van ons. Daarin staat wat u moet doen."
    other = "We betalen u binnen 3 weken. U krijgt dan een brief van ons. Daarin staat wat u moet doen."
    assert score(checker, other) == pytest.approx(score(checker, text), abs=1)


def test_parts_add_up_and_gains_are_told_best_first(checker: Checker) -> None:
    level = checker.check(HARD[0]).level
    plain = checker.check_text("De kat zit op de mat. De hond ligt in de mand.").level
    assert level.score is not None
    assert plain.score is not None
    assert level.score - plain.score == pytest.approx(
        sum(part.points for part in level.parts) - sum(part.points for part in plain.parts)
    )
    assert len(level.gains) == 3
    assert [gain.points for gain in level.gains] == sorted((gain.points for gain in level.gains), reverse=True)
