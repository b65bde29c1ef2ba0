"""Characters a second of the whole extraction, beside `dateparser.search.search_dates`, which finds only the dates, on the same texts."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from pathlib import Path
from statistics import median

from dateparser.search import search_dates

from timeline.analyse import analyse

SEEDS = Path(__file__).parent.parent / "seeds"


def texts() -> list[str]:
    """The sample reports."""
    return [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]


def seconds(work: Callable[[str], object], reports: list[str], rounds: int) -> float:
    """The median time for all reports, after one round to warm up."""
    taken = []
    for _ in range(rounds + 1):
        began = time.perf_counter()
        for report in reports:
            work(report)
        taken.append(time.perf_counter() - began)
    return median(taken[1:])


def measure(rounds: int = 5) -> tuple[float, float]:
    """Characters a second of our extraction and of dateparser's search, measured in one run."""
    reports = texts()
    size = sum(map(len, reports))
    ours = seconds(analyse, reports, rounds)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser warns of patterns of its own
        theirs = seconds(lambda text: search_dates(text, languages=["ar"]), reports, 1)
    return size / ours, size / theirs


if __name__ == "__main__":
    ours, theirs = measure()
    print(f"masar, everything    {ours:12,.0f} characters a second")
    print(f"dateparser, dates    {theirs:12,.0f} characters a second")
    print(f"ratio                {ours / theirs:12.1f}")
