"""What git says has changed."""

import subprocess

import pytest

from begrijpelijk.filters.changed import Touched
from begrijpelijk.filters.git import EVERYTHING, GitError, changes_since, touched_files


@pytest.fixture
def git(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")

    def git(*arguments):
        identity = ("-c", "user.name=Tester", "-c", "user.email=tester@voorbeeld.nl")
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-b", "main")
    return git


def test_lines_of_a_work_tree(git, tmp_path):
    for name in ("a.md", "naam met é.md", "weg.md", "oud.md"):
        (tmp_path / name).write_text("".join(f"regel {number} van {name}\n" for number in range(1, 9)), "utf-8")
    git("add", ".")
    git("commit", "-m", "eerste")
    (tmp_path / "a.md").write_text("regel 1 van a.md\n++ b/een\ntwee\nregel 4 van a.md\n", "utf-8")
    (tmp_path / "naam met é.md").write_text("nieuw\n", "utf-8")
    (tmp_path / "weg.md").unlink()
    git("mv", "oud.md", "hernoemd.md")
    (tmp_path / "nieuw.md").write_text("nieuw\n", "utf-8")
    git("add", "nieuw.md")
    (tmp_path / "los.md").write_text("los\n", "utf-8")
    for setting in ("diff.interHunkContext=9", "diff.noprefix=true", "diff.mnemonicPrefix=true", "color.ui=always"):
        git("config", *setting.split("="))
    changes = changes_since("main", tmp_path)

    def of(name):
        return changes.of(str(tmp_path / name))

    assert of("a.md") == [Touched(2, 2), Touched(4, 0)]
    assert of("naam met é.md") == [Touched(1, 1)]
    assert of("hernoemd.md") == ()
    assert of("nieuw.md") is None
    assert of("los.md") is None
    assert of("../elders.md") is None
    assert changes.of("https://www.voorbeeld.nl") is None


def test_what_happened_on_the_other_branch_is_no_change(git, tmp_path):
    (tmp_path / "a.md").write_text("een\n\ntwee\n", "utf-8")
    git("add", ".")
    git("commit", "-m", "eerste")
    git("switch", "-c", "mijn")
    git("switch", "main")
    (tmp_path / "a.md").write_text("anders\n\ntwee\n", "utf-8")
    git("commit", "-am", "op main")
    git("switch", "mijn")
    (tmp_path / "a.md").write_text("een\n\ndrie\n", "utf-8")
    assert changes_since("main", tmp_path).of(str(tmp_path / "a.md")) == [Touched(3, 1)]


def test_a_file_that_is_no_text_changed_as_a_whole(git, tmp_path):
    (tmp_path / "brief é.docx").write_bytes(b"\0een")
    git("add", ".")
    git("commit", "-m", "eerste")
    (tmp_path / "brief é.docx").write_bytes(b"\0twee")
    changes = changes_since("HEAD", tmp_path)
    assert changes.of(str(tmp_path / "brief é.docx")) == [EVERYTHING]
    assert changes.of(str(tmp_path / "brief é.docx" / "in het bestand.txt")) == [EVERYTHING]


def test_no_git_and_no_such_version(git, tmp_path, tmp_path_factory):
    with pytest.raises(GitError, match="De versie ‘weg’ kent Git hier niet"):
        changes_since("weg", tmp_path)
    with pytest.raises(GitError, match="De versie ‘--output=x’ kent Git hier niet"):
        changes_since("--output=x", tmp_path)
    with pytest.raises(GitError, match="geen map van Git"):
        changes_since("main", tmp_path_factory.mktemp("zonder"))


def test_a_file_that_is_no_text_and_has_another_name():
    patch = (
        b"diff --git a/a.docx b/b/c.docx\nsimilarity index 90%\nrename from a.docx\nrename to b/c.docx\n"
        b"Binary files a/a.docx and b/b/c.docx differ\ndiff --git a/n.docx b/n.docx\nnew file mode 100644\n"
        b"Binary files /dev/null and b/n.docx differ\n"
    )
    assert dict(touched_files(patch)) == {"b/c.docx": [EVERYTHING], "n.docx": None}


def test_content_that_looks_like_a_header_is_content():
    patch = b"--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n--- a/y\n-z\n+++ b/y\n+@@ -1 +1 @@\n@@ -9 +9,0 @@\n-weg\n"
    assert dict(touched_files(patch)) == {"x": [Touched(1, 2), Touched(9, 0)]}
