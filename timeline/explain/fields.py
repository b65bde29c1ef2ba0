"""Why an event was read as it is: for each of its fields the words, and the rule or entry that made it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events import place, tracks
from timeline.events.lexicon import event_types
from timeline.explain.rules import told
from timeline.language.grammar import grammar
from timeline.language.words import Word, split
from timeline.records import Analysis, Event, Span, Status
from timeline.wording import Wording

_NEAR = 10  # words around an event word that may bear on its status
# The sets of small words that may make a status: the first that stands near the event word is told.
_SETS: dict[Status, tuple[str, ...]] = {
    "planned": ("future", "lies ahead", "scheme", "due"),
    "conditional": ("possible", "condition"),
    "denied": ("negation", "never", "absence"),
    "claimed": ("allegation", "doubted"),
    "ongoing": ("goes on", "ongoing", "since"),
}


class Because(NamedTuple):
    """One field of an event: the key of its name in the interface, what it holds, the words of the report that say so, and why."""

    field: str
    value: str
    words: str
    why: str


def because(analysis: Analysis, event: Event, words: Wording) -> list[Because]:
    """The fields of an event, each with its words and its rule, in the language of the reader."""
    text, kind = analysis.report.text, event_types().get(event.type)
    label = getattr(kind, words.language) if kind else event.type
    speaker = (event.speaker,) if event.speaker else ()
    roles = (("source", event.source), ("target", event.target), ("others", event.others), ("said-by", speaker))
    return [
        Because("why-type", label, text[slice(*event.trigger)], told(event.rule, words)),
        *(_actor(analysis, event, role, actor, words) for role, ids in roles for actor in ids),
        _date(analysis, event, words),
        _status(analysis, event, words),
        *_track(analysis, event, words),
        *_place(analysis, event, words),
    ]


def _actor(analysis: Analysis, event: Event, role: str, actor: str, words: Wording) -> Because:
    """The mention of an actor nearest to the event word, in the sentences of the event; none where it comes from what stands before."""
    name = next((one.name(words.language) for one in analysis.actors if one.id == actor), actor)
    said = [m for m in analysis.mentions if m.actor == actor and any(a <= m.start < b for a, b in event.sentences)]
    near = min(said, key=lambda mention: abs(mention.start - event.trigger[0]), default=None)
    if near is None:
        return Because(role, name, "", words["why-context"])
    return Because(role, name, analysis.report.text[near.start : near.end], told(near.rule, words))


def _date(analysis: Analysis, event: Event, words: Wording) -> Because:
    value = words.value(event.date)
    time = next((one for one in analysis.times if (one.start, one.end) == event.date_span), None)
    if time is None:
        return Because("date", value, "", words.get(f"date-{event.date_from}", event.date_from))
    inside = any(a <= time.start < b for a, b in event.sentences)
    why = told(time.rule, words) + ("" if inside else f" · {words['why-inherited']}")
    return Because("date", value, time.text, why)


def _status(analysis: Analysis, event: Event, words: Wording) -> Because:
    value = words.get(f"status-{event.status}", event.status)
    # A claim is one by who makes it, whatever words he uses.
    found = None if event.status == "claimed" and event.speaker else _small_words(analysis, event)
    if found:
        return Because("status", value, analysis.report.text[slice(*found)], words["why-status-words"])
    return Because("status", value, "", _without_words(analysis, event, words))


def _without_words(analysis: Analysis, event: Event, words: Wording) -> str:
    """Why a status is so that no small word tells: the time, who says so, or the form of the event word."""
    published = analysis.report.published.value or ""
    if event.status == "planned" and event.first and len(published) == 10 and event.first > published:
        return words["why-status-ahead"]
    speaker = next((one.name(words.language) for one in analysis.actors if one.id == event.speaker), "")
    if event.status == "claimed" and speaker:
        return words.say("why-status-said", who=speaker)
    return words["why-nothing-else" if event.status == "happened" else "why-status-form"]


def _small_words(analysis: Analysis, event: Event) -> Span | None:
    """The nearest word of the sets that may make the event's status, before the event word if there is one there."""
    words = _own_words(analysis, event)
    at = next((n for n, word in enumerate(words) if word.end > event.trigger[0]), 0)
    known = grammar(analysis.report.language)
    order = sorted(range(max(0, at - _NEAR), min(len(words), at + _NEAR)), key=lambda n: (n > at, abs(n - at)))
    for name in _SETS.get(event.status, ()):
        for n in order:
            if known.at(name, words, n):
                return words[n].start, words[n].end
    return None


def _own_words(analysis: Analysis, event: Event) -> Sequence[Word]:
    own = next((span for span in event.sentences if span[0] <= event.trigger[0] < span[1]), event.trigger)
    return split(analysis.report.text, *own)


def _track(analysis: Analysis, event: Event, words: Wording) -> Iterator[Because]:
    if not event.series:
        return
    text, own = analysis.report.text, _own_words(analysis, event)
    named = next((span for track, span in tracks.found(own) if track == event.series), None)
    why = words["why-track-named" if named else "why-track-report"]
    yield Because("track", tracks.label(event.series, words.language), text[slice(*named)] if named else "", why)
    if event.round is not None:
        yield Because("round-number", str(event.round), "", _round(analysis, event, own, words))


def _round(analysis: Analysis, event: Event, own: Sequence[Word], words: Wording) -> str:
    if tracks.number_of(own, grammar(analysis.report.language)) == event.round:
        return words["why-round-named"]
    known = tracks.tracks().get(event.series or "")
    days = next((each for each in known.rounds if each.number == event.round), None) if known else None
    if days and event.first and event.last and days.first <= event.last and event.first <= days.last:
        return words.say("why-round-days", days=words.value(f"{days.first}/{days.last}"))
    for way in ("next", "previous"):
        said = any(grammar(analysis.report.language).at(way, own, n) for n in range(len(own)))
        if said and tracks.next_to(event.series or "", analysis.report.published.value or "", way) == event.round:
            return words[f"why-round-{way}"]
    return words.say("why-round-told", days=words.value(f"{days.first}/{days.last}")) if days else words["why-inherited"]


def _place(analysis: Analysis, event: Event, words: Wording) -> Iterator[Because]:
    if not event.place:
        return
    own = [word for span in event.sentences for word in split(analysis.report.text, *span)]
    hits = [hit for hit in place.found(own) if hit.value == event.place]
    near = min(hits, key=lambda hit: abs(own[hit.first].start - event.trigger[0]), default=None)
    said = analysis.report.text[own[near.first].start : own[near.last].end] if near else ""
    yield Because("place", place.name(event.place, words.language) or event.place, said, words["why-place" if near else "why-inherited"])
