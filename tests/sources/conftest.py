"""What the tests of sources share."""

from pathlib import Path

import pytest


@pytest.fixture
def fixtures() -> Path:
    """The folder with texts in every format."""
    return Path(__file__).parents[1] / "fixtures" / "sources"
