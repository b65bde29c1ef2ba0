"""Characters a second of the whole `find_times` against `dateparser.search.search_dates` on the same reports, in one run.

    python benchmarks/times_speed.py [FOLDER]

Prints both speeds, their ratio, how time grows when the text doubles, up to a line of 1 MB, and the time for hostile texts of
50,000 characters. FOLDER holds the reports, `seeds` by default.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from timeline.times import find_times

_SEEDS = Path(__file__).parent.parent / "seeds"
_REFERENCE = datetime(2017, 10, 5)
_ROUNDS = 5
_LONG, _HOSTILE = 500_000, 50_000
_PIECES = ("5 مايو 2017 ", "7 ", "و", "(", "من 3 إلى ", "يوم ", "2017-", "الاثنين، ", "ع", "last week ", "12 xyzzy 2014 ", "9/11 ", "'90s ")


def main(folder: Path) -> None:
    """Measures both readers on the reports of a folder, one text of all of them."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    ours = best(lambda: find_times(text, _REFERENCE), _ROUNDS)
    theirs = best(lambda: _search(text), 1)
    double = best(lambda: find_times(text * 2, _REFERENCE), _ROUNDS)
    print(f"text             {len(text):>12,} characters")
    print(f"find_times       {len(text) / ours:>12,.0f} characters a second ({5000 * ours / len(text) * 1000:.1f} ms for 5,000)")
    print(f"search_dates     {len(text) / theirs:>12,.0f} characters a second")
    print(f"ratio            {theirs / ours:>12.1f}")
    print(f"twice the text   {double / ours:>12.2f} times the time")
    print(f"up to 1 MB       {_growth(text):>12.2f} times the time for twice the text, in one line")
    for piece in _PIECES:
        print(f"hostile          {1000 * _hostile(piece):>12.0f} ms for {_HOSTILE:,} characters of {piece!r}")


def _growth(text: str) -> float:
    """How much longer 1 MB in one line takes than half of it."""
    line = (" ".join(text.split()) + " ") * (2 * _LONG // len(text) + 2)
    half, whole = (best(lambda size=size: find_times(line[:size], _REFERENCE), 3) for size in (_LONG, 2 * _LONG))
    return whole / half


def _hostile(piece: str) -> float:
    text = (piece * _HOSTILE)[:_HOSTILE]
    return best(lambda: find_times(text, _REFERENCE), 3)


def best(action: Callable[[], object], rounds: int) -> float:
    """The least seconds of the processor in so many rounds."""
    return min(_seconds(action) for _ in range(rounds))


def _seconds(action: Callable[[], object]) -> float:
    began = time.process_time()
    action()
    return time.process_time() - began


def _search(text: str) -> object:
    from dateparser.search import search_dates

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return search_dates(text, languages=["ar"], settings={"RELATIVE_BASE": _REFERENCE})


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _SEEDS)
