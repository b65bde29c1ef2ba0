"""The scores on the gold answers never fall below their floors. Raise a floor when a score passes it; never lower one."""

import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

from scores import score  # noqa: E402

FLOORS = tomllib.loads((ROOT / "tests" / "floors.toml").read_text(encoding="utf-8"))["seeds"]


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, float]]:
    return score(ROOT / "tests" / "gold", ROOT / "seeds")


@pytest.mark.parametrize("measure", sorted(FLOORS))
def test_a_score_holds_its_floor(measure: str, scores: dict[str, dict[str, float]]) -> None:
    assert scores[measure]["f1"] >= FLOORS[measure]
