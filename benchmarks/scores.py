"""Prints the scores on the gold answers, Arabic and English: `python benchmarks/scores.py [GOLD_DIR TEXTS_DIR] [--errors N]`."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import orjson

from timeline.errors import InputError
from timeline.exports.contract import report_json
from timeline.reading import outcomes

ROOT = Path(__file__).parent.parent
# The gold answers of the project and their texts: the sample reports, and invented English ones.
FOLDERS = {
    "sample reports": (ROOT / "tests" / "gold", ROOT / "seeds"),
    "English reports": (ROOT / "tests" / "gold_en", ROOT / "tests" / "gold_en"),
}
SCORER = ROOT / "tests" / "gold" / "score.py"


def score(gold: Path, texts: Path) -> dict[str, dict[str, float]]:
    """Each measure's precision, recall and f1, and the counts behind them, over all gold files in a folder."""
    return dict(json.loads(run(gold, texts, "--json")))


def run(gold: Path, texts: Path, *options: str) -> str:
    """What the scorer prints for our reading of the texts that have a gold answer."""
    with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as lines:
        for outcome in outcomes(answered(gold, texts)):
            if isinstance(outcome, InputError):
                raise outcome
            lines.write(orjson.dumps(report_json(outcome)) + b"\n")
        lines.flush()
        command = [sys.executable, str(SCORER), str(gold), lines.name, "--texts", str(texts), *options]
        return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def answered(gold: Path, texts: Path) -> list[Path]:
    """The texts for which there is a gold answer."""
    return [texts / json.loads(path.read_text(encoding="utf-8"))["doc"] for path in sorted(gold.glob("*.json"))]


def main() -> None:
    """Scores and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path)
    parser.add_argument("texts", nargs="?", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print the first N errors")
    args = parser.parse_args()
    given = {args.gold.name: (args.gold, args.texts or args.gold)} if args.gold else FOLDERS
    for name, folders in given.items():
        print(f"# {name}", run(*folders, "--errors", str(args.errors)), sep="\n", end="")


if __name__ == "__main__":
    main()
