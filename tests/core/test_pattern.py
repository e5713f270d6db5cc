"""Patterns of paths and addresses."""

import os

import pytest

from begrijpelijk.core.pattern import Pattern


@pytest.mark.parametrize(
    ("written", "uri", "is_meant"),
    [
        ("archief", "archief/a.txt", True),
        ("archief", "site/archief/b/a.txt", True),
        ("archief/", "archief/a.txt", True),
        ("archief", "archieven/a.txt", False),
        ("*.concept.md", "diep/nota.concept.md", True),
        ("*.md", "nota.mdx", False),
        ("brieven/*.txt", "brieven/a.txt", True),
        ("brieven/*.txt", "brieven/oud/a.txt", False),
        ("brieven/*.txt", "site/brieven/a.txt", False),
        ("brieven/**/*.txt", "brieven/oud/a.txt", True),
        ("brieven/**", "brieven/oud/a.txt", True),
        ("./nota.txt", "nota.txt", True),
        ("./nota.txt", "site/nota.txt", False),
        ("nota.txt", "./nota.txt", True),
        ("https://www.voorbeeld.nl/oud/*", "https://www.voorbeeld.nl/oud/a/b?c", True),
        ("https://www.voorbeeld.nl/oud/*", "https://www.voorbeeld.nl/nieuw", False),
        ("oud", "https://www.voorbeeld.nl/oud", False),
    ],
)
def test_what_a_pattern_is_about(written, uri, is_meant):
    assert Pattern(written).matches(uri) is is_meant


@pytest.mark.parametrize(
    ("written", "url", "is_meant"),
    [
        ("/archief", "https://gemeente.nl/archief", True),
        ("/archief/", "https://gemeente.nl/archief/2019/a?b=c", True),
        ("/archief", "https://gemeente.nl/site/archief", False),
        ("/archief", "https://gemeente.nl/archieven", False),
        ("archief", "https://gemeente.nl/site/archief/a", True),
        ("*.aspx", "https://gemeente.nl/a/b.aspx?id=3", True),
        ("/nieuws/2019-*", "https://gemeente.nl/nieuws/2019-mei/a", True),
        ("/café", "https://gemeente.nl/caf%C3%A9", True),
        ("https://gemeente.nl/archief/*", "https://gemeente.nl/archief/a", True),
        ("https://elders.nl/archief/*", "https://gemeente.nl/archief/a", False),
    ],
)
def test_which_pages_of_a_site_a_pattern_is_about(written, url, is_meant):
    assert Pattern(written).matches_page(url) is is_meant


@pytest.mark.parametrize(
    ("written", "root"),
    [
        ("brieven/oud/*.txt", "site/brieven/oud"),
        ("brieven/**/a*/b", "site/brieven"),
        ("brieven/wet-*", "site/brieven"),
        ("brieven/wet.txt", "site/brieven/wet.txt"),
        ("*.concept.md", "site"),
        ("archief/", "site"),
        ("/wet/*", "/wet"),
        ("https://www.voorbeeld.nl/*", None),
    ],
)
def test_below_which_path_a_pattern_has_a_meaning(written, root):
    assert Pattern(written, "site").root == (root and os.path.abspath(root))


def test_a_pattern_is_relative_to_its_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert Pattern("brieven/*", "site").matches("site/brieven/a.txt")
    assert not Pattern("brieven/*", "site").matches("brieven/a.txt")
