"""Where in a case each actor is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from timeline.case.table import Ints, Ragged
from timeline.records import Analysis, Evidence


class Mentions:
    """All mentions in the order of reports: who (a place among `names`, which are in order), in which report, from where to where."""

    def __init__(self, names: tuple[str, ...], actors: Ints, reports: Ints, begins: Ints, ends: Ints) -> None:
        self.names, self.actors, self.reports, self.begins, self.ends = names, actors, reports, begins, ends
        lines = Ragged(np.arange(len(actors) + 1, dtype=np.int64), actors)
        self._places, self._postings = {name: n for n, name in enumerate(names)}, lines.turned(len(names))

    def by_side(self, sides: Mapping[str, str]) -> Mentions:
        """The same with sides in place of actors."""
        names = tuple(sorted({sides.get(name, name) for name in self.names}))
        place = {name: n for n, name in enumerate(names)}
        side_of = np.array([place[sides.get(name, name)] for name in self.names], np.int32)
        return Mentions(names, side_of[self.actors], self.reports, self.begins, self.ends)

    def of(self, actor: str) -> Ints:
        """The mentions of an actor by number, in the order of reports."""
        places = np.array([self._places[actor]] if actor in self._places else [], np.int32)
        return self._postings.of(places)[0]


def mentions(analyses: Sequence[Analysis]) -> Mentions:
    """The mentions of all reports."""
    every = [mention for analysis in analyses for mention in analysis.mentions]
    names = tuple(sorted({mention.actor for mention in every}))
    place = {name: n for n, name in enumerate(names)}
    counts = [len(analysis.mentions) for analysis in analyses]
    return Mentions(
        names, np.fromiter((place[mention.actor] for mention in every), np.int32),
        np.repeat(np.arange(len(analyses), dtype=np.int32), counts), np.fromiter((mention.start for mention in every), np.int32),
        np.fromiter((mention.end for mention in every), np.int32),
    )  # fmt: skip


class Named(NamedTuple):
    """Where one actor is named: the first of its mentions, the places of all reports that name it, and the reports that name it most.

    Of these it holds the first mention and how many there are; of equals the first.
    """

    first: tuple[Evidence, ...]
    reports: Ints
    busiest: tuple[tuple[Evidence, int], ...]


def named(every: Mentions, names: Sequence[str], actor: str, most: tuple[int, int]) -> Named:
    """Where an actor is named, with at most so many of its mentions and of its reports. `names` are those of the reports."""
    own = every.of(actor)
    reports, openings, counts = np.unique(every.reports[own], return_index=True, return_counts=True)
    order = np.argsort(-counts, kind="stable")[: most[1]].tolist()

    def evidence(number: int) -> Evidence:
        return Evidence(names[every.reports[number]], (int(every.begins[number]), int(every.ends[number])))

    return Named(
        tuple(map(evidence, own[: most[0]].tolist())), reports,
        tuple((evidence(int(own[openings[n]])), int(counts[n])) for n in order),
    )  # fmt: skip
