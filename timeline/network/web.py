"""All that ties two actors anywhere in a case, as numbers: made once, so that what some of its events tie is a few sums over arrays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.case import Case, Ragged, Rows, Table, starts
from timeline.network import doubts
from timeline.network.ties import MENTIONED, parties, tone_of
from timeline.records import DONE, Event, Relation, Status

_Ints = NDArray[np.int32]
_Longs = NDArray[np.int64]
_Flags = NDArray[np.bool_]
_Tie = tuple[str, str, str]
_CLAIMED: Status = "claimed"


class Named(NamedTuple):
    """The sentences of all reports in order, by where they begin and end if all texts stood one after the other.

    `who` are the actors that each names, as places among `names`; `offsets` is where each report begins.
    """

    names: tuple[str, ...]
    begins: _Longs
    ends: _Longs
    who: Ragged
    offsets: _Longs


class Kinds(NamedTuple):
    """Relations by number: who ties whom (places among the names of a web, which are in order), how, and which pair of actors that is.

    `status` is -1 for actors named in one sentence.
    """

    source: _Ints
    target: _Ints
    kind: _Ints
    status: _Ints
    pair: _Ints


class Web:
    """The relations of a case by number, and which of them each event and each sentence tells."""

    def __init__(self, case: Case) -> None:
        named, (told, codes, claimed) = _named(case), _parties(case)
        everyone = sorted({*named.names, *(actor for source, target, _ in told for actor in (source, target))})
        place = {name: n for n, name in enumerate(everyone)}
        self.names = tuple(everyone)
        self.kinds = (MENTIONED, *dict.fromkeys(kind for *_, kind in told))
        self.statuses = tuple(dict.fromkeys((*map(_as_done, case.table.status.names), _CLAIMED)))
        self.sentences = named._replace(who=Ragged(named.who.starts, _codes(named.names, place)[named.who.values]))
        kind = {name: n for n, name in enumerate(self.kinds)}
        parts = np.array([(place[s], place[t], kind[k]) for s, t, k in told], np.int32).reshape(-1, 3)
        events, acted = self._of_events(case.table, codes, claimed, parts)
        mentions, named_pairs = self._of_sentences(len(acted[0]))
        self.relations, numbers = self._relations(acted, named_pairs)
        # Counting is quicker without a change of their size.
        self.events, self.mentions = (Ragged(one.starts, numbers[one.values]) for one in (events, mentions))
        self._case = case

    def _of_events(self, table: Table, codes: Ragged, claimed: _Ints, parts: _Ints) -> tuple[Ragged, tuple[_Ints, ...]]:
        """The relations of each event, and of each relation who, whom, how, and the status; `claimed` are the events told to shame."""
        known = {status: n for n, status in enumerate(self.statuses)}
        each = np.array([known[_as_done(name)] for name in table.status.names], np.int64)[table.status.codes]
        each[claimed] = known[_CLAIMED]
        party, line = codes.values, codes.lines
        status = each[line]
        number = max(len(self.statuses), 1)
        unique, relation = np.unique(party.astype(np.int64) * number + status, return_inverse=True)
        ends = np.concatenate(([0], np.cumsum(np.bincount(line, minlength=len(table))))).astype(np.int64)
        who, whom, how = parts[unique // number].T if len(unique) else np.zeros((3, 0), np.int32)
        return Ragged(ends, relation.astype(np.int32)), (who, whom, how, (unique % number).astype(np.int32))

    def _of_sentences(self, first: int) -> tuple[Ragged, _Longs]:
        """The relations of each sentence, numbered from `first` on, and of each the pair of actors that it names."""
        who = self.sentences.who
        lines, pairs = _combined(who, len(self.names))
        unique, relation = np.unique(pairs, return_inverse=True)
        counts = np.bincount(lines, minlength=len(who.starts) - 1)
        order = np.argsort(lines, kind="stable")
        return Ragged(np.concatenate(([0], np.cumsum(counts))).astype(np.int64), (relation[order] + first).astype(np.int32)), unique

    def _relations(self, acted: tuple[_Ints, ...], named: _Longs) -> tuple[Kinds, _Longs]:
        """All relations in the order of the pairs that they tie, and of each as numbered before its number in that order."""
        number = max(len(self.names), 1)
        nothing = np.zeros(len(named), np.int64)
        mentioned = (named // number, named % number, nothing, nothing - 1)
        source, target, kind, status = (np.concatenate((acted[n], mentioned[n])).astype(np.int32) for n in range(4))
        pairs = np.minimum(source, target).astype(np.int64) * number + np.maximum(source, target)
        order = np.argsort(pairs, kind="stable")
        numbers = np.empty(len(order), np.int64)
        numbers[order] = np.arange(len(order))
        signs, pair = np.unique(pairs[order], return_inverse=True)
        self.first, self.second = (ends.astype(np.int32) for ends in np.divmod(signs, number))
        return Kinds(source[order], target[order], kind[order], status[order], pair.astype(np.int32)), numbers

    @cached_property
    def counts(self) -> tuple[_Longs, _Longs]:
        """How many events, and how many sentences, tell each relation."""
        number = len(self.relations.kind)
        return np.bincount(self.events.values, minlength=number), np.bincount(self.mentions.values, minlength=number)

    @cached_property
    def is_done(self) -> _Flags:
        """Whether each relation is of deeds that took place, or of being named together."""
        done = np.array([*(status in DONE for status in self.statuses), True], np.bool_)
        found: _Flags = done[self.relations.status]
        return found

    @cached_property
    def by_actor(self) -> Ragged:
        """The sentences that name each actor together with another or alone."""
        return self.sentences.who.turned(len(self.names))

    @cached_property
    def told(self) -> tuple[Ragged, _Ints, _Ints]:
        """The stretches of each event, and for each the first sentence that it touches and the one after the last."""
        each, offsets = self._case.table.events, self.sentences.offsets
        if self._case.persons:
            return web(self._case.persons).told
        reports = self._case.table.reports.codes.tolist()
        spans = np.array([(r, a, b) for r, event in zip(reports, each, strict=True) for a, b in event.sentences], np.int64).reshape(-1, 3)
        low = np.searchsorted(self.sentences.ends, spans[:, 1] + offsets[spans[:, 0]], "right")
        high = np.searchsorted(self.sentences.begins, spans[:, 2] + offsets[spans[:, 0]], "left")
        stretches = Ragged(starts(len(event.sentences) for event in each), np.arange(len(spans), dtype=np.int32))
        return stretches, low.astype(np.int32), high.astype(np.int32)

    def touched(self, rows: Rows) -> _Flags:
        """Whether each sentence is touched by what tells one of the rows."""
        stretches, low, high = self.told
        own = stretches.values if rows.is_whole else stretches.values_of(rows.at)
        size = len(self.sentences.begins) + 1
        # What tells nothing in any sentence ends before it begins.
        first, last = low[own], np.maximum(high[own], low[own])
        return np.cumsum(np.bincount(first, minlength=size) - np.bincount(last, minlength=size))[:-1] > 0

    def told_of(self, found: _Longs, weights: _Longs) -> Iterator[Relation]:
        """Relations by their numbers, without their evidence."""
        columns = (column[found].tolist() for column in self.relations[:4])
        tones = [tone_of(kind) for kind in self.kinds]
        statuses: list[Status | None] = [*self.statuses, None]
        for source, target, kind, status, weight in zip(*columns, weights.tolist(), strict=True):
            tone = tones[kind] if statuses[status] in DONE else None
            yield Relation(
                self.names[source], self.names[target], self.kinds[kind], weight, 0.0 if tone is None else weight * tone,
                status=statuses[status],
            )  # fmt: skip


@lru_cache(maxsize=8)
def web(case: Case) -> Web:
    """The web of a case, made once."""
    return Web(case)


def _as_done(status: str) -> Status:
    return "happened" if status in DONE else status  # type: ignore[return-value]


def _codes(names: Sequence[str], place: dict[str, int]) -> _Ints:
    return np.array([place[name] for name in names], np.int32)


def _parties(case: Case) -> tuple[list[_Tie], Ragged, _Ints]:
    """Every (source, target, kind) that events tell, those of each event, and the places of events that are told only to shame."""
    table, known = case.table, dict[_Tie, int]()

    def codes(event: Event, told: Sequence[Event]) -> list[int]:
        return [known.setdefault(tie, len(known)) for tie in sorted(parties(event, told, case.sides))]

    plain = [codes(table.events[n], ()) for n in table.doings.samples]
    each = [plain[code] for code in table.doings.codes.tolist()]
    claimed = []
    for events in _open(table):
        told = [event for _, event in events]
        for place, event in events:
            if doubts.is_open(event):
                each[place] = codes(event, told)
                if event.status in DONE and doubts.status_of(event, told, case.sides) == _CLAIMED:
                    claimed.append(place)
    values = np.fromiter((code for own in each for code in own), np.int32)
    return list(known), Ragged(starts(map(len, each)), values), np.array(claimed, np.int32)


def _open(table: Table) -> Iterator[list[tuple[int, Event]]]:
    """The events with their places, report by report, of each report in which one may tie otherwise than it says."""
    doubtful = table.doings.spread(np.array([doubts.is_open(table.events[n]) for n in table.doings.samples], np.bool_))
    order = np.argsort(table.reports.codes, kind="stable")
    ends = np.cumsum(np.bincount(table.reports.codes, minlength=len(table.reports.names)))
    for places in np.split(order, ends[:-1]) if len(ends) else ():
        if doubtful[places].any():
            yield [(place, table.events[place]) for place in places.tolist()]


def _combined(who: Ragged, number: int) -> tuple[_Ints, _Longs]:
    """Each two different values of a line, which are in order, as one number: the line, and the pair."""
    lines, values = who.lines, who.values.astype(np.int64)
    found_lines, found_pairs = [lines[:0]], [values[:0]]
    most = int(np.diff(who.starts).max(initial=0))
    for apart in range(1, most):
        together = lines[apart:] == lines[:-apart]
        found_lines.append(lines[apart:][together])
        found_pairs.append(values[:-apart][together] * number + values[apart:][together])
    return np.concatenate(found_lines), np.concatenate(found_pairs)


@lru_cache(maxsize=8)
def _named(case: Case) -> Named:
    """The sentences of a case and who is named in them, by sides where the case is told so."""
    if not case.persons:
        return _spoken(case)
    known = _named(case.persons)
    sides = sorted({case.persons.sides.get(name, name) for name in known.names})
    place = {side: n for n, side in enumerate(sides)}
    side_of = np.array([place[case.persons.sides.get(name, name)] for name in known.names], np.int32)
    return known._replace(names=tuple(sides), who=_each_once(known.who.lines, side_of[known.who.values], len(known.begins), len(sides)))


def _spoken(case: Case) -> Named:
    offsets = starts(len(analysis.report.text) + 1 for analysis in case.analyses)
    begins, ends = [], []
    for offset, analysis in zip(offsets.tolist(), case.analyses, strict=False):
        begins += [offset + sentence.start for sentence in analysis.sentences]
        ends += [offset + sentence.end for sentence in analysis.sentences]
    first, last = np.array(begins, np.int64), np.array(ends, np.int64)
    names, said = case.mentions.names, case.mentions
    at = offsets[said.reports] + said.begins
    line = np.searchsorted(first, at, "right") - 1
    inside = (line >= 0) & (at < np.append(last, 0)[line])
    return Named(names, first, last, _each_once(line[inside], said.actors[inside], len(first), len(names)), offsets)


def _each_once(lines: NDArray[np.int64] | _Ints, values: _Ints, number: int, names: int) -> Ragged:
    """The values of each line, each once and in order."""
    both = np.unique(lines.astype(np.int64) * max(names, 1) + values)
    counts = np.bincount(both // max(names, 1), minlength=number)
    return Ragged(np.concatenate(([0], np.cumsum(counts))).astype(np.int64), (both % max(names, 1)).astype(np.int32))


def numbers(names: Sequence[str], wanted: Iterable[str]) -> _Ints:
    """The places of those wanted among names, as far as they are there."""
    known = {name: n for n, name in enumerate(names)}
    return np.array([known[name] for name in wanted if name in known], np.int32)
