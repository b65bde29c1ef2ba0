"""The scores on the gold answers never fall below their floors. Raise a floor when a score passes it; never lower one."""

import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

from scores import score  # noqa: E402

FLOORS = tomllib.loads((ROOT / "tests" / "floors.toml").read_text(encoding="utf-8"))
FOLDERS = {"seeds": (ROOT / "tests" / "gold", ROOT / "seeds"), "english": (ROOT / "tests" / "gold_en", ROOT / "tests" / "gold_en")}


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, dict[str, float]]]:
    return {name: score(*folders) for name, folders in FOLDERS.items()}


@pytest.mark.parametrize(("reports", "measure"), [(name, measure) for name in FOLDERS for measure in sorted(FLOORS[name])])
def test_a_score_holds_its_floor(reports: str, measure: str, scores: dict[str, dict[str, dict[str, float]]]) -> None:
    assert scores[reports][measure]["f1"] >= FLOORS[reports][measure]
