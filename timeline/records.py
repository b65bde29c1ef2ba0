"""The records that travel through the house: frozen, with offsets into a text that is never rewritten.

Every `start` and `end` counts code points of the report's decoded text, as `text[start:end]` does.
Every found thing carries the `rule`, the name of the rule or list entry that found it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Span = tuple[int, int]
How = Literal["stated", "inferred", "given", "unknown"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Status = Literal["happened", "ongoing", "planned", "conditional", "denied", "claimed"]
# What took place or does; anything else is only planned, said or denied.
DONE: frozenset[Status] = frozenset({"happened", "ongoing"})
DateFrom = Literal["text", "published", "unknown"]
ReasonKind = Literal["", "dateline", "said", "weekday", "past", "ahead", "present", "held", "occasion"]
Doubt = Literal["", "afterwards", "successor", "aside"]
Anchor = Literal["", "published", "text"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One clue: what it says, and the words that say it.

    `kind` names what sort of clue it is, `about` its actor's id or, for an occasion, its name in Arabic. `doubt` says that it counts only
    in part (`afterwards`: people are called by an office after it; `successor`: a later holder is named too) or not at all (`aside`).
    """

    text: str
    span: Span | None = None
    kind: ReasonKind = ""
    about: str = ""
    doubt: Doubt = ""


@dataclass(frozen=True, slots=True)
class Published:
    """When a report appeared: an ISO day, an ISO interval `a/b` that bounds it, or None; `contradicted` where its clues leave no day."""

    value: str | None = None
    how: How = "unknown"
    because: str = ""
    reasons: tuple[Reason, ...] = ()
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch of the page that is not the report's own text: share buttons, captions told twice, spam."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report as read. `name` is its file name; `text` is kept to the letter."""

    name: str
    text: str
    language: str
    title: str
    published: Published = Published()
    asides: tuple[Aside, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the report; `paragraph` numbers the line of text that holds it, from 0."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """An expression that places or measures time. `first` and `last` are ISO days, None where it is no calendar interval.

    `anchor` is what it is counted from: the day of the report (`published`), the time told at `anchor_span` before it (`text`),
    or nothing (empty), where its own words fix it or it has no place on the calendar.
    """

    start: int
    end: int
    text: str
    type: TimeType
    value: str
    first: str | None
    last: str | None
    rule: str
    anchor: Anchor = ""
    anchor_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Anyone who can act. `known` is false for an actor found in a report and not in the directory."""

    id: str
    name_en: str | None
    name_ar: str | None
    kind: str
    side: str | None
    known: bool = True

    def name(self, language: str) -> str:
        """The name to show in `language`, else the other one, else the id."""
        first, second = (self.name_ar, self.name_en) if language == "ar" else (self.name_en, self.name_ar)
        return first or second or self.id


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or point to an actor."""

    start: int
    end: int
    actor: str
    rule: str


@dataclass(frozen=True, slots=True)
class Event:
    """A deed, told in one or more sentences of a report. Actors are ids; `date` takes the forms of the guidelines.

    `against` are those of its targets and others whom it is against: the deed is hostile, or its words say so (a meeting against X).
    """

    id: str
    type: str
    trigger: Span
    source: tuple[str, ...]
    target: tuple[str, ...]
    others: tuple[str, ...]
    date: str | None
    first: str | None
    last: str | None
    date_from: DateFrom
    date_span: Span | None
    status: Status
    series: str | None
    round: int | None
    place: str | None
    sentences: tuple[Span, ...]
    quote: Span | None
    speaker: str | None
    rule: str
    summary_en: str
    summary_ar: str
    against: tuple[str, ...] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """Everyone in the event, each once: sources, then targets, then others."""
        return tuple(dict.fromkeys((*self.source, *self.target, *self.others)))


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one report."""

    report: Report
    sentences: tuple[Sentence, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a case says something: a report and a span in it."""

    report: str
    span: Span


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie between two actors over all reports. Undirected kinds hold the ids in alphabetical order.

    `kind` is `mentioned` (in one sentence), the type of the events that tie them, or `opposed` where a deed that is not hostile itself is
    against the target. `status` is that of these events: `happened`
    (ongoing ones too), or what is only planned, conditional, denied or claimed; None for `mentioned`. `weight` counts sentences or
    events; `tone` is the sum over events that happened, so 0 for any other status. `events` are keys of rows of the case.
    """

    source: str
    target: str
    kind: str
    weight: int
    tone: float = 0.0
    events: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = field(default=())
    status: Status | None = None
