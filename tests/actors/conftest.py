from pathlib import Path

import pytest

from timeline.actors.directory import load
from timeline.actors.lexicon import build
from timeline.actors.offices import offices

CORPUS = Path(__file__).parents[1] / "corpus" / "actors"


@pytest.fixture(scope="session")
def small():
    """The lexicon over the small directory of the tests."""
    return build(load(CORPUS / "directory"), offices())


@pytest.fixture
def with_small(small, monkeypatch):
    """The program's lexicon replaced by the small one."""
    monkeypatch.setattr("timeline.actors.standard", lambda: small)
    return small
