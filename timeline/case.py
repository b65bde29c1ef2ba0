"""A case: reports read together, and the questions that every view asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from timeline.actors import directory
from timeline.language.fold import asked, fold
from timeline.records import Actor, Analysis, Event


@dataclass(frozen=True, slots=True)
class Row:
    """One event of one report, ready to be filtered. `key` is unique in the case; `words` is the folded text that a search looks in.

    `published` is the day of the report, or the interval that bounds it.
    """

    key: str
    report: str
    event: Event
    words: str
    published: str | None = None

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and last ISO day that the event may touch; None where nothing bounds it."""
        if self.event.first and self.event.last:
            return self.event.first, self.event.last
        if self.event.date != "published" or not self.published:
            return None
        first, _, last = self.published.partition("/")
        return first, last or first

    @property
    def is_exact(self) -> bool:
        """True where the days are what is told of the event; false where it lies somewhere between them."""
        days, told = self.days, self.event.date or ""
        return days is not None and (days[0] == days[1] or (told[:1].isdigit() and "X" not in told and "published" not in told))


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for. Empty means everything; days are ISO; an undated event passes only where no period is set.

    An event that may touch the period passes; with `certain` only one that can't lie outside of it, not even in part.
    """

    actors: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    types: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    text: str = ""
    certain: bool = False

    def passes(self, row: Row, sides: Mapping[str, str]) -> bool:
        """True where the row meets every filter. An actor is met by itself and by those that stand for it (`sides`: actor to side)."""
        event = row.event
        return (
            (not self.types or event.type in self.types)
            and (not self.status or event.status in self.status)
            and (not self.tracks or event.series in self.tracks)
            and self._in_period(row.days)
            and (not self.actors or any(a in self.actors or sides.get(a) in self.actors for a in event.actors))
            and all(word in row.words for word in asked(self.text))
        )

    def __post_init__(self) -> None:
        """A period given the wrong way round means the days between."""
        if self.first and self.last and self.first > self.last:
            first, last = self.last, self.first
            object.__setattr__(self, "first", first)
            object.__setattr__(self, "last", last)

    def _in_period(self, days: tuple[str, str] | None) -> bool:
        if not (self.first or self.last):
            return True
        if days is None:
            return False
        first, last = days if self.certain else days[::-1]
        return (not self.first or first >= self.first) and (not self.last or last <= self.last)


@dataclass(frozen=True, eq=False)
class Case:
    """Reports and what was found in them. `failures` names each input that could not be read, with its reason.

    Cases are told apart by identity, so that what is computed once per case (sentences, positions) can be kept by case.
    """

    analyses: tuple[Analysis, ...] = ()
    failures: tuple[str, ...] = field(default=())

    @cached_property
    def by_name(self) -> dict[str, Analysis]:
        """The analyses by report name."""
        return {analysis.report.name: analysis for analysis in self.analyses}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Every actor of the case by id."""
        return {actor.id: actor for analysis in self.analyses for actor in analysis.actors}

    @cached_property
    def sides(self) -> dict[str, str]:
        """Actor id to the id of the side that it stands for, itself where it stands for nobody else."""
        return {actor.id: actor.side or actor.id for actor in self.actors.values()}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All events, dated ones first in order of time."""
        rows = [self._row(analysis, event) for analysis in self.analyses for event in analysis.events]
        return tuple(sorted(rows, key=lambda row: (row.days is None, row.days or ("", ""), row.key)))

    @cached_property
    def by_key(self) -> dict[str, Row]:
        """The rows by key."""
        return {row.key: row for row in self.rows}

    @cached_property
    def by_side(self) -> Case:
        """The same reports and events, with the side that they stand for in place of all actors."""
        known = {side: self.actors.get(side) or directory().actor(side) for side in self.sides.values()}
        sides = {side: actor or Actor(side, None, None, "other", None, known=False) for side, actor in known.items()}
        return Case(tuple(_of_sides(analysis, self.sides, sides) for analysis in self.analyses), self.failures)

    def _row(self, analysis: Analysis, event: Event) -> Row:
        told = " ".join(analysis.report.text[a:b] for a, b in event.sentences)
        names = " ".join(f"{self.actors[a].name_ar} {self.actors[a].name_en}" for a in event.actors if a in self.actors)
        words = fold(f"{told} {names} {event.summary_en} {event.summary_ar}")
        report = analysis.report
        return Row(f"{report.name}#{event.id}", report.name, event, words, report.published.value)

    def select(self, filters: Filters) -> tuple[Row, ...]:
        """The events that meet the filters, in the order of `rows`."""
        return tuple(row for row in self.rows if filters.passes(row, self.sides))


def by_side(case: Case, rows: Iterable[Row]) -> tuple[Case, tuple[Row, ...]]:
    """A case and rows of it by the sides that its actors stand for; keys and order stay."""
    return case.by_side, tuple(case.by_side.by_key[row.key] for row in rows)


def _of_sides(analysis: Analysis, sides: Mapping[str, str], actors: Mapping[str, Actor]) -> Analysis:
    def those(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(sides.get(actor, actor) for actor in ids))

    def told(event: Event) -> Event:
        source, target, others = those(event.source), those(event.target), those(event.others)
        others = tuple(one for one in others if one not in {*source, *target})
        against = tuple(one for one in those(event.against) if one not in source)
        return replace(event, source=source, target=target, others=others, against=against)

    return replace(
        analysis,
        actors=tuple(actors[side] for side in those(actor.id for actor in analysis.actors)),
        mentions=tuple(replace(mention, actor=sides.get(mention.actor, mention.actor)) for mention in analysis.mentions),
        events=tuple(told(event) for event in analysis.events),
    )


def names_of(case: Case, ids: Iterable[str], language: str) -> list[str]:
    """The names of actors to show, in `language` where they have one."""
    return [case.actors[a].name(language) if a in case.actors else a for a in ids]
