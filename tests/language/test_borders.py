"""Each text has its borders written as `|`; they are found without a model."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from begrijpelijk.language.borders import sentence_starts
from begrijpelijk.language.tokenization import mend

TEXTS = [
    "Wij bellen u.| Daarna krijgt u een brief.",
    "De balie is open tot 17.00 u. op dinsdag.| Op maandag niet.",
    "Dat staat in art. 4:5, eerste lid, van de Awb.| Lees dat artikel.",
    "Log in met DigiD.| Hebt u geen DigiD?| Bel ons.",
    "Dat kan vanaf 1 mei a.s.| Daarna niet meer.",
    "U spreekt met mevr. drs. A.M. van den Heuvel.| Zij helpt u.",
    "„Stop!” riep de man.| Iedereen stond stil.",
    "U kunt huren.| (Dat kost € 48.)| Betaal vooraf.",
    "1. De zaal is vol.| 2. De tuin is open.",
    "Het bedrag is € 1.250,-.| Betaal voor 3.2.2027.",
    "'s Ochtends is het druk.| 's Middags niet.",
    "De raad besloot dit in 2025.| 2026 wordt een rustig jaar.",
]


@pytest.fixture(scope="module")
def nlp():
    nlp = spacy.blank("nl")
    mend(nlp)
    return nlp


def starts_of(nlp, text):
    doc = nlp(text)
    starts = sentence_starts([token.text for token in doc], [bool(token.whitespace_) for token in doc])
    return {token.idx for token, start in zip(doc, starts, strict=True) if start}


@pytest.mark.parametrize("marked", TEXTS)
def test_borders(nlp, marked):
    text = marked.replace("|", "")
    sentences = marked.split("| ")
    wanted, position = set(), 0
    for sentence in sentences:
        wanted.add(position)
        position += len(sentence) + 1
    assert starts_of(nlp, text) == wanted


@given(st.text(alphabet="ab AB.!?…'\"„”()19,;:€\n", min_size=1))
def test_any_text_has_borders_and_the_first_token_starts_a_sentence(text):
    words = text.split() or ["x"]
    starts = sentence_starts(words, [True] * len(words))
    assert len(starts) == len(words)
    assert starts[0]
