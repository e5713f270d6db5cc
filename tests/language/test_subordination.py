"""Subordinate clauses and their depth, and the verb of the main clause, from the order of the words."""

import pytest

from begrijpelijk.language.subordination import clauses


@pytest.mark.parametrize(
    ("text", "main", "openers"),
    [
        ("Als u verhuist, meldt u dat.", "meldt", [("Als", 1)]),
        ("Omdat de woning waarin u woont te klein is, krijgt u hulp.", "krijgt", [("Omdat", 1), ("waarin", 2)]),
        ("Als u verhuist en een uitkering krijgt, meldt u dat.", "meldt", [("Als", 1)]),
        ("Als u weet dat het niet klopt, belt u ons.", "belt", [("Als", 1), ("dat", 2)]),
        ("Wij verwachten dat u, als u verhuist, dit doorgeeft.", "verwachten", [("dat", 1), ("als", 2)]),
        (
            "U kunt niet parkeren waar u woont, maar wel op het plein dat ernaast ligt.",
            "kunt",
            [("waar", 1), ("dat", 1)],
        ),
        ("Indien onverwijlde spoed dat vereist, belt u de rechtbank.", "belt", [("Indien", 1)]),
        ("Neem iets mee van de lijst die u kreeg, als u komt.", "Neem", [("die", 1), ("als", 1)]),
        ("Wij denken dat dit kan en hopen dat u komt.", "denken", [("dat", 1), ("dat", 1)]),
        ("Wij werken net als de buren die ook een tuin hebben.", "werken", [("die", 1)]),
        ("Wanneer is de nieuwe brug klaar?", "is", []),
        ("Wij bellen u om een afspraak te maken.", "bellen", []),
    ],
)
def test_clauses(text, main, openers, analyse):
    found = clauses(analyse(text).sentences[0])
    assert (found.main and found.main.text, [(each.opener.text, each.depth) for each in found.subordinates]) == (
        main,
        openers,
    )
