"""From events and mentions to relations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from timeline.case import Case, Row
from timeline.events.lexicon import event_types
from timeline.network import doubts
from timeline.network.meetings import Meeting
from timeline.records import DONE, Analysis, Event, Evidence, Relation, Span, Status

MENTIONED = "mentioned"
OPPOSED = "opposed"
# A deed that is not hostile itself, against somebody: between PLOVER's threat (-3.5) and its protest (-5).
_OPPOSED_TONE = -4.0
# What two do with each other has no direction: whoever is named first did no more than the other.
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_SAID = "STATEMENT"
Pair = tuple[str, str]
_Key = tuple[str, str, str, Status]


class Named(NamedTuple):
    """A sentence that names two actors or more; ids in alphabetical order."""

    report: str
    span: Span
    actors: tuple[str, ...]


def ties(case: Case, rows: Sequence[Row], *, meetings: Iterable[Meeting] = ()) -> tuple[Relation, ...]:
    """The relations that rows of a case tell, in order of their ids and kind.

    Two kinds of relation: `mentioned`, actors named in one sentence, and one for each type and status of the events between a source
    and a target; those of the types in MUTUAL also tie the sources of an event to each other. Where the rows are all of the case,
    every sentence of every report is looked at; else only sentences that tell one of the rows, so that a filter also thins the mentions.
    What is told as one of the `meetings` ties nobody: neither those who met, nor by the sentences that tell it. Nobody is tied to itself.
    """
    apart = [case.by_key[key] for meeting in meetings for key in meeting.rows]
    keys = {row.key for row in apart}
    deeds = acted(case, (row for row in rows if row.key not in keys))
    found = [*_mentioned(_in_view(case, rows), _spans(apart)), *deeds]
    return tuple(sorted(found, key=lambda tie: (tie.source, tie.target, tie.kind, tie.status or "")))


def is_done(relation: Relation) -> bool:
    """True for a relation of events that took place; what is planned, conditional, denied or only claimed is not done."""
    return relation.status in DONE


def _mentioned(sentences: Iterable[Named], apart: Mapping[str, Sequence[Span]]) -> Iterator[Relation]:
    found: dict[Pair, list[Evidence]] = {}
    for sentence in sentences:
        if not _meets(sentence.span, apart.get(sentence.report, ())):
            for pair in combinations(sentence.actors, 2):
                found.setdefault(pair, []).append(Evidence(sentence.report, sentence.span))
    for (one, other), evidence in found.items():
        yield Relation(one, other, MENTIONED, len(evidence), evidence=tuple(evidence))


def acted(case: Case, rows: Iterable[Row]) -> Iterator[Relation]:
    """The relations of the deeds that rows of a case tell."""
    found: dict[_Key, list[Row]] = {}
    for row in rows:
        around = case.by_name[row.report].events if doubts.is_open(row.event) else ()
        status = doubts.status_of(row.event, around, case.sides)
        for source, target, kind in parties(row.event, around, case.sides):
            found.setdefault((source, target, kind, status), []).append(row)
    for (source, target, kind, status), told in found.items():
        yield _relation(source, target, kind, status, told)


def _relation(source: str, target: str, kind: str, status: Status, told: Sequence[Row]) -> Relation:
    evidence = dict.fromkeys(Evidence(row.report, span) for row in told for span in row.event.sentences)
    each = tone_of(kind)
    tone = len(told) * each if each is not None and status in DONE else 0.0
    return Relation(source, target, kind, len(told), tone, tuple(row.key for row in told), tuple(evidence), status)


def tone_of(kind: str) -> float | None:
    """The tone of one deed of a kind of relation, -10 to +10; None for what is no deed."""
    if kind == OPPOSED:
        return _OPPOSED_TONE
    return event_types()[kind].tone if kind in event_types() else None


def parties(event: Event, told: Sequence[Event], sides: Mapping[str, str]) -> set[tuple[str, str, str]]:
    """The pairs that an event ties, each once and with the kind of the tie: source and target, and the sources of a mutual deed.

    Those of a mutual deed stand in alphabetical order. Whom a deed is against is no friend by it, though it be a meeting. `told` are the
    events of its report; where the deed is not `doubts.is_open`, nothing counts but what makes it alike to others in `Table.doings`.
    """
    # To speak of a fight is no part in it; a hostile deed ties as what it is.
    against = event.against if event.type != _SAID and (tone_of(event.type) or 0.0) >= 0 else ()
    opposed = doubts.opposed(event, told) if against else frozenset()
    strangers = {*against, *doubts.foes(event, told, sides)}
    pairs = {(source, target) for source in event.source for target in event.target if target not in strangers}
    if event.type in MUTUAL:
        pairs = {(min(pair), max(pair)) for pair in _met(event, pairs, sides)}
    tied = {(*pair, event.type) for pair in pairs} | {(source, target, OPPOSED) for source in event.source for target in opposed}
    return {tie for tie in tied if tie[0] != tie[1]}


def _met(event: Event, pairs: Iterable[Pair], sides: Mapping[str, str]) -> Iterator[Pair]:
    """The pairs of a mutual deed; where several sides are in it, those who came for one side did not meet each other."""
    several = len({sides.get(actor, actor) for actor in (*event.source, *event.target)}) > 1
    for one, other in (*pairs, *combinations(event.source, 2)):
        if not several or sides.get(one, one) != sides.get(other, other):
            yield one, other


def _in_view(case: Case, rows: Sequence[Row]) -> Iterable[Named]:
    if len(rows) == len(case.rows):
        return _named(case)
    told = _spans(rows)
    return (sentence for sentence in _named(case) if _meets(sentence.span, told.get(sentence.report, ())))


def _spans(rows: Iterable[Row]) -> dict[str, list[Span]]:
    """The sentences that tell rows, by report."""
    told: dict[str, list[Span]] = {}
    for row in rows:
        told.setdefault(row.report, []).extend(row.event.sentences)
    return told


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


@lru_cache(maxsize=4)
def _named(case: Case) -> tuple[Named, ...]:
    return tuple(named for analysis in case.analyses for named in _of_report(analysis))


def _of_report(analysis: Analysis) -> Iterator[Named]:
    starts = [sentence.start for sentence in analysis.sentences]
    actors: list[set[str]] = [set() for _ in starts]
    for mention in analysis.mentions:
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and mention.start < analysis.sentences[at].end:
            actors[at].add(mention.actor)
    for sentence, ids in zip(analysis.sentences, actors, strict=True):
        if len(ids) > 1:
            yield Named(analysis.report.name, (sentence.start, sentence.end), tuple(sorted(ids)))
