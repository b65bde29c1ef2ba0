"""The workbench on synthetic cases of up to a million events: work of the server, size of replies, memory, many analysts, a browser.

    python -m benchmarks.scale --events 1000000 --users 20 --browser

Beside it stands what one would pick instead: the same events drawn by `plotly.express.timeline`.
"""

from __future__ import annotations

import argparse
import gc
import os
import time
from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

import numpy as np
import pandas as pd
import plotly.express as px

from benchmarks import analysts, synthetic
from benchmarks.questions import questions
from benchmarks.screen import Screen
from timeline.case import Case
from timeline.server import serve as serve_case
from timeline.views.address import Address
from timeline.views.page import prepare

_T = TypeVar("_T")
_PORT = 8071


class Change(NamedTuple):
    """One change of filters: seconds that the server's work took, seconds of the processor in it, and bytes of the largest reply."""

    seconds: float
    worked: float
    largest: int


def made(events: int, actors: int = 5_000) -> Case:
    """A synthetic case, kept out of the collection of garbage, which looks through all of it again and again."""
    gc.disable()
    case = synthetic.case(events, actors)
    gc.freeze()
    gc.enable()
    return case


def serve(events: int, actors: int, port: int) -> None:
    """Serves a synthetic case until it is stopped."""
    serve_case(made(events, actors), port=port)


def timed(work: Callable[[], _T]) -> tuple[_T, float]:
    """What some work gives, and the seconds that it takes."""
    began = time.perf_counter()
    return work(), time.perf_counter() - began


def changes(case: Case, number: int, seed: int = 1) -> list[Change]:
    """What so many changes of filters cost, one after the other."""
    screen, out = Screen(case), []
    for now in islice(questions(case, seed), number):
        began = time.process_time()
        answers = screen.change(now.query())
        worked = time.process_time() - began
        out.append(Change(sum(answer.seconds for answer in answers), worked, max(len(answer.body) for answer in answers)))
    return out


def with_plotly(case: Case) -> tuple[float, int]:
    """Seconds and bytes of the same events drawn by plotly.express, as its manual shows it."""
    began = time.perf_counter()
    placed = [(row.event.type, row.event.summary_en, *row.days) for row in case.rows if row.days]
    frame = pd.DataFrame(placed, columns=["type", "summary", "first", "last"])
    size = len(px.timeline(frame, x_start="first", x_end="last", y="type", color="type", hover_name="summary").to_json().encode())
    return time.perf_counter() - began, size


def with_us(case: Case) -> tuple[float, int]:
    """Seconds and bytes of the whole timeline view of a case."""
    answers = Screen(case).change(Address("en", "timeline").query())
    return sum(answer.seconds for answer in answers), sum(len(answer.body) for answer in answers)


def line(name: str, *values: str) -> None:
    """A line of the table."""
    print(f"{name:44s}" + "".join(f"{value:>14s}" for value in values), flush=True)


def spread(name: str, values: Sequence[float], scale: float = 1000, unit: str = "ms") -> None:
    """The median, the 95th percentile and the most of some values, as a line."""
    line(name, *(f"{scale * float(value):,.0f} {unit}" for value in (*np.percentile(values, (50, 95)), max(values))))


def memory() -> float:
    """Megabytes that this process holds."""
    return analysts.resident(os.getpid())


def report_work(case: Case, number: int) -> None:
    """Prints what preparing a case takes, and what changes of filters cost."""
    before = memory()
    _, seconds = timed(lambda: prepare(case))
    gc.collect()
    gc.freeze()
    line("prepared in", f"{seconds:.1f} s", f"{memory() - before:,.0f} MB", "more")
    found = changes(case, number)
    line("", "median", "95 %", "most")
    spread("server's work for a change", [change.seconds for change in found])
    spread("the same, processor time", [change.worked for change in found])
    spread("largest reply of a change", [change.largest for change in found], 1 / 1024, "KB")


def report_plotly(events: int) -> None:
    """Prints our timeline beside that of plotly.express."""
    case = made(events)
    prepare(case)
    ours, theirs = min(with_us(case) for _ in range(3)), min(with_plotly(case) for _ in range(3))
    line(f"timeline of {events:,} events", "ours", "px.timeline", "ratio")
    line("  seconds on the server", f"{ours[0]:.3f}", f"{theirs[0]:.3f}", f"{theirs[0] / ours[0]:.1f}")
    line("  KB sent", f"{ours[1] / 1024:,.0f}", f"{theirs[1] / 1024:,.0f}", f"{theirs[1] / ours[1]:.1f}")


def report_served(events: int, actors: int, users: int, seconds: float, *, browser: bool) -> None:
    """Prints what many analysts wait for, and what a browser does."""
    with analysts.server(events, actors, _PORT) as served:
        line("server ready after", f"{served.seconds:.0f} s", f"{served.megabytes:,.0f} MB")
        if users:
            waits = analysts.work(served.url, made(min(events, 20_000), actors), users, seconds)
            line(f"{users} analysts, {len(waits.pages)} changes", "median", "95 %", "most")
            spread("  a reply", waits.replies)
            spread("  all replies of a change, one by one", waits.pages)
            line("  errors", str(waits.errors))
        if browser:
            from benchmarks import zooming

            seen = zooming.look(served.url)
            line("browser: first view", f"{seen.first:,.0f} ms")
            line("browser: zoom to refined picture", *(f"{zoom:,.0f} ms" for zoom in seen.zooms))


def main() -> None:
    """Measures what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--actors", type=int, default=5_000)
    parser.add_argument("--changes", type=int, default=200)
    parser.add_argument("--users", type=int, default=0, help="analysts who work at the same time")
    parser.add_argument("--seconds", type=float, default=30, help="for how long they do")
    parser.add_argument("--browser", action="store_true", help="also measure in a headless Chromium")
    args = parser.parse_args()
    if args.changes:
        case, seconds = timed(lambda: made(args.events, args.actors))
        line(f"{args.events:,} events, {args.actors:,} actors", f"{seconds:.1f} s", f"{memory():,.0f} MB", "to make")
        report_work(case, args.changes)
        del case
        report_plotly(10_000)
    if args.users or args.browser:
        report_served(args.events, args.actors, args.users, args.seconds, browser=args.browser)


if __name__ == "__main__":
    main()
