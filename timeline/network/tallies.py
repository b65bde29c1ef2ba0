"""What some events of a case tie, counted: the strongest ties, the ties of one actor, and why two are tied, without looking at the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.case import Case, Row, Rows
from timeline.network.kinds import kind_of, kinds
from timeline.network.meetings import Meeting
from timeline.network.pairs import Pair, is_directed, pairs
from timeline.network.ties import MENTIONED, acted
from timeline.network.web import Web, numbers, web
from timeline.records import Evidence, Relation

_Longs = NDArray[np.int64]
_Flags = NDArray[np.bool_]
_FEW = 400  # relations that are looked at one by one
_SPARSE = 8


class Tally:
    """The relations that rows tell, by their numbers in a web and in order, and how many events or sentences tell each."""

    def __init__(self, own: Web, found: _Longs, weights: _Longs) -> None:
        self._web, self._found, self._weights = own, found, weights

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all actors that anything in the case ties, in order."""
        return self._web.names

    def __len__(self) -> int:
        """The number of relations."""
        return len(self._found)

    @cached_property
    def by_kind(self) -> Counter[str]:
        """How many events and sentences there are of each kind of tie."""
        weights = np.bincount(self._web.relations.kind[self._found], self._weights, minlength=len(self._web.kinds))
        out: Counter[str] = Counter()
        for kind, weight in zip(self._web.kinds, weights.tolist(), strict=True):
            out[kind_of(kind)] += int(weight)
        return out

    def of_kinds(self, wanted: Sequence[str]) -> Tally:
        """Those of some kinds of ties; all where none is named."""
        if not wanted:
            return self
        chosen = np.array([kind_of(kind) in wanted for kind in self._web.kinds], np.bool_)
        return self._those(chosen[self._web.relations.kind[self._found]])

    def _those(self, chosen: NDArray[Any]) -> Tally:
        return Tally(self._web, self._found[chosen], self._weights[chosen])

    @cached_property
    def _begins(self) -> _Longs:
        """Where among the relations, which stand in the order of their pairs, each pair begins, and the end of the last."""
        pair = self._web.relations.pair[self._found]
        changes = np.flatnonzero(pair[1:] != pair[:-1]) + 1
        return np.concatenate(([0], changes, [len(pair)])) if len(pair) else np.zeros(1, np.int64)

    @cached_property
    def _ends(self) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The two actors of each pair that is tied."""
        pair = self._web.relations.pair[self._found[self._begins[:-1]]]
        return self._web.first[pair], self._web.second[pair]

    @cached_property
    def _heavy(self) -> _Longs:
        """The weight of each pair that is tied: of what was done, or where nothing was of what was not."""
        deeds, every = self._summed(self._weights * self._web.is_done[self._found]), self._summed(self._weights)
        return np.where(deeds > 0, deeds, every)

    def _summed(self, weights: _Longs) -> _Longs:
        sums: _Longs = np.add.reduceat(weights, self._begins[:-1]) if len(weights) else weights
        return sums

    @property
    def pairs(self) -> int:
        """How many pairs of actors are tied."""
        return len(self._begins) - 1

    def strongest(self, actors: int, ties: int) -> tuple[Pair, ...]:
        """The heaviest ties among the actors with the most weight, as `pairs.strongest` of all pairs."""
        (first, second), weights = self._ends, self._heavy
        kept = self._heaviest(actors)
        chosen = np.flatnonzero(kept[first] & kept[second])
        chosen = chosen[np.lexsort((second[chosen], first[chosen], -weights[chosen]))][:ties]
        ranges = zip(self._begins[chosen].tolist(), self._begins[chosen + 1].tolist(), strict=True)
        return pairs(self._those(np.concatenate([np.arange(0), *(np.arange(low, high) for low, high in ranges)])).relations())

    def degrees(self) -> dict[str, int]:
        """With how many others each actor is tied; who is tied to nobody is not in it."""
        (first, second), number = self._ends, len(self.names)
        each = np.bincount(first, minlength=number) + np.bincount(second, minlength=number)
        return {self.names[n]: int(each[n]) for n in np.flatnonzero(each).tolist()}

    def heaviest(self, number: int) -> tuple[str, ...]:
        """So many actors with the most weight, heaviest first and of equals in the order of their ids."""
        each = self._each
        order = np.lexsort((np.arange(len(each)), -each))[:number]
        return tuple(self.names[n] for n in order.tolist() if each[n] > 0)

    @property
    def _each(self) -> NDArray[Any]:
        """The weight of all ties of each actor."""
        (first, second), weights, number = self._ends, self._heavy, len(self.names)
        return np.bincount(first, weights, minlength=number) + np.bincount(second, weights, minlength=number)

    def _heaviest(self, actors: int) -> _Flags:
        """Flags the actors with the most weight; of equals whoever has the heavier tie, or comes first in it."""
        (first, second), weights = self._ends, self._heavy
        each = self._each
        least = np.partition(each, -actors)[-actors] if np.count_nonzero(each) > actors else 0
        kept: _Flags = each > least
        equal = (each == least) & (each > 0)
        near = np.flatnonzero(equal[first] | equal[second]) if equal.any() else np.zeros(0, np.int64)
        near = near[np.lexsort((second[near], first[near], -weights[near]))]
        for actor in dict.fromkeys(np.stack((first[near], second[near]), axis=1).ravel().tolist()):
            if equal[actor] and np.count_nonzero(kept) < actors:
                kept[actor] = True
        return kept

    def edges(self) -> tuple[_Longs, _Longs, _Longs]:
        """Each tied pair once: the two actors, as places among the names of the web, and all that is told of them, done or not."""
        return self._ends[0].astype(np.int64), self._ends[1].astype(np.int64), self._summed(self._weights)

    def relations(self) -> list[Relation]:
        """The relations without their evidence, in order of their ids and kind."""
        told = self._web.told_of(self._found, self._weights)
        return sorted(told, key=lambda tie: (tie.source, tie.target, tie.kind, tie.status or ""))

    def of_actor(self, actor: str, most: int) -> list[Relation]:
        """The relations of an actor with those whom each sort of tie (kind, status, direction) ties it to most, at most so many of each."""
        [place] = [*numbers(self._web.names, [actor]).tolist(), -1][:1]
        known = self._web.relations
        own = np.flatnonzero((known.source[self._found] == place) | (known.target[self._found] == place))
        mine = self._those(own)
        return (mine if len(own) <= _FEW else mine._most(place, most)).relations()

    def _most(self, place: int, most: int) -> Tally:
        """The relations of an actor, thinned out as `of_actor` says."""
        known, found = self._web.relations, self._found
        is_target = known.target[found] == place
        other = np.where(is_target, known.source[found], known.target[found]).astype(np.int64)
        both, group = np.unique(self._sorts(is_target) * len(self._web.names) + other, return_inverse=True)
        # Of equals those come first to whom it did something, as in the order of relations.
        passive = np.bincount(group, ~is_target) == 0
        ranked = np.lexsort((both, passive, -np.bincount(group, self._weights), both // len(self._web.names)))
        sorts = (both // len(self._web.names))[ranked]
        kept = np.zeros(len(both), np.bool_)
        kept[ranked[np.arange(len(ranked)) - np.searchsorted(sorts, sorts) < most]] = True
        return self._those(kept[group])

    def _sorts(self, is_target: _Flags) -> _Longs:
        """What an analyst calls one sort of tie, by number: kind, status, and whether it is towards the actor."""
        known, own, found = self._web.relations, self._web, self._found
        order = {kind: n for n, kind in enumerate(kinds())}
        kind = np.array([order[kind_of(kind)] for kind in own.kinds], np.int64)[known.kind[found]]
        directed = np.array([is_directed(Relation("", "", kind, 1)) for kind in own.kinds], np.bool_)[known.kind[found]]
        happened = own.statuses.index("happened") if "happened" in own.statuses else 0
        status = np.where(known.status[found] < 0, happened, known.status[found])
        sorts: _Longs = (kind * max(len(own.statuses), 1) + status) * 2 + (is_target & directed)
        return sorts


def tally(case: Case, rows: Sequence[Row], meetings: Iterable[Meeting] = ()) -> Tally:
    """What rows of a case tie, as `ties` tells it: the same relations and weights, without the evidence."""
    return _tally(case, case.within(rows), tuple(key for meeting in meetings for key in meeting.rows))


@lru_cache(maxsize=4)
def _tally(case: Case, rows: Rows, apart: tuple[str, ...]) -> Tally:
    own = web(case)
    away = Rows(case.table, np.sort(case.by_key.places(apart)))
    acting = Rows(case.table, np.setdiff1d(rows.at, away.at, assume_unique=True)) if apart else rows
    return Tally(own, *_counted(own, acting.at, _in_view(own, rows, away)))


def _counted(own: Web, events: NDArray[np.int32], sentences: NDArray[np.int32]) -> tuple[_Longs, _Longs]:
    """Which relations some events and sentences tell, in order, and how often; few are sorted, many counted in an array of all."""
    if (len(events) + len(sentences)) * _SPARSE < len(own.relations.kind):
        told = np.concatenate((own.events.values_of(events), own.mentions.values_of(sentences)))
        return np.unique(told, return_counts=True)
    weights = own.events.counts_of(events, own.counts[0]) + own.mentions.counts_of(sentences, own.counts[1])
    found = np.flatnonzero(weights)
    return found, weights[found]


def _in_view(own: Web, rows: Rows, away: Rows) -> NDArray[np.int32]:
    """The sentences that count: all where the rows are all of the case, else those that tell one; without those that tell `away`."""
    told = np.ones(len(own.sentences.begins), np.bool_) if rows.is_whole else own.touched(rows)
    return np.flatnonzero(told & ~own.touched(away) if len(away) else told).astype(np.int32)


def between(case: Case, rows: Sequence[Row], ids: Sequence[str]) -> tuple[Relation, ...]:
    """The relations that rows of a case tell between two actors, with their evidence, in order of their ids and kind."""
    found, own = case.within(rows), web(case)
    both = found.of_actor(ids[0]).of_actor(ids[-1])
    told = [tie for tie in acted(case, both) if {tie.source, tie.target} == set(ids)]
    named = _naming(own, ids, _in_view(own, found, found.those(np.zeros(0, np.int32))))
    reports = np.searchsorted(own.sentences.offsets, own.sentences.begins[named], "right") - 1
    spans = zip(reports.tolist(), own.sentences.begins[named].tolist(), own.sentences.ends[named].tolist(), strict=True)
    evidence = tuple(Evidence(case.table.reports.names[n], (a - start, b - start)) for n, a, b in spans
                     for start in (int(own.sentences.offsets[n]),))  # fmt: skip
    together = [Relation(min(ids), max(ids), MENTIONED, len(evidence), evidence=evidence)] if evidence else []
    return tuple(sorted((*told, *together), key=lambda tie: (tie.source, tie.target, tie.kind, tie.status or "")))


def _naming(own: Web, ids: Sequence[str], sentences: NDArray[np.int32]) -> NDArray[np.int32]:
    """Those of some sentences that name both of two different actors."""
    places = numbers(own.names, ids)
    if len(set(ids)) < 2 or len(places) < 2:
        return sentences[:0]
    one, other = (own.by_actor.of(places[n : n + 1])[0] for n in (0, 1))
    both: NDArray[np.int32] = np.intersect1d(np.intersect1d(one, other), sentences)
    return both


__all__ = ["Tally", "between", "tally"]
