"""The kind of documents by authors who never saw a cue."""

from begrijpelijk import sources
from begrijpelijk.genre.genre import tell_genre
from begrijpelijk.language.pipeline import Pipeline
from conftest import CORPORA


def test_nine_of_ten_texts_are_told_right(pipeline: Pipeline) -> None:
    paths = sorted((CORPORA / "tekstsoorten-toets").glob("*/*.*"))
    told = [tell_genre(pipeline.analyse(sources.read(str(path))))[0] for path in paths]
    right = [str(genre or "onbekend") == path.parent.name for genre, path in zip(told, paths, strict=True)]
    assert len(right) >= 150
    assert sum(right) >= 0.9 * len(right)
