"""Paths to a case: every report analysed, every failure kept with its reason; and a case with reports dated by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

from timeline.analyse import analyse
from timeline.case import Case
from timeline.errors import InputError
from timeline.read import Found, collect
from timeline.records import Analysis

Outcome = Analysis | InputError
Dated = tuple[tuple[str, str], ...]
_REDATING = Lock()


def outcomes(paths: Iterable[Path | str], published: str | None = None, jobs: int = 1) -> Iterator[Outcome]:
    """One outcome for each input, in order: its analysis, or why it can't be read. `jobs` processes work side by side."""
    inputs = [(found, published) for found in collect(paths)]
    if jobs <= 1 or len(inputs) <= 1:
        yield from map(_outcome, inputs)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_outcome, inputs, chunksize=4)


def _outcome(item: tuple[Found | InputError, str | None]) -> Outcome:
    found, published = item
    if isinstance(found, InputError):
        return found
    return analyse(found.text, found.name, published, found.warning)


def case(paths: Iterable[Path | str], published: str | None = None, jobs: int = 1, tell: Callable[[str], None] = lambda line: None) -> Case:
    """The case in files and folders. Each failure is told as it happens and kept in the case."""
    analyses, failures = [], []
    for outcome in outcomes(paths, published, jobs):
        if isinstance(outcome, InputError):
            failures.append(str(outcome))
            tell(str(outcome))
        else:
            analyses.append(outcome)
    return Case(tuple(_apart(analyses)), tuple(failures))


def _apart(analyses: Iterable[Analysis]) -> Iterator[Analysis]:
    """Reports of one name from different folders, told apart by a number."""
    seen: dict[str, int] = {}
    for analysis in analyses:
        name = analysis.report.name
        seen[name] = seen.get(name, 0) + 1
        again = f"{name} ({seen[name]})"
        yield analysis if seen[name] == 1 else replace(analysis, report=replace(analysis.report, name=again))


def redated(case: Case, dated: Dated) -> Case:
    """The case with some reports read anew as published on a given day: pairs of report name and ISO day. Unknown names are passed over.

    The same pairs give the same case again, for as long as few others are asked for meanwhile.

    Raises:
        UsageError: a day is none.
    """
    days = {name: day for name, day in dated if name in case.by_name}
    if not days:
        return case
    # The views of one page ask at the same moment, and only the first shall do the work.
    with _REDATING:
        return _redated(case, tuple(sorted(days.items())))


@lru_cache(maxsize=8)
def _redated(case: Case, dated: Dated) -> Case:
    days = dict(dated)
    analyses = (_read_anew(case, a.report.name, days[a.report.name]) if a.report.name in days else a for a in case.analyses)
    return Case(tuple(analyses), case.failures)


@lru_cache(maxsize=64)
def _read_anew(case: Case, name: str, day: str) -> Analysis:
    report = case.by_name[name].report
    again = analyse(report.text, name, day)
    return replace(again, report=replace(again.report, warnings=report.warnings))
