"""The same deed told twice in a report, made one event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.language.fold import fold
from timeline.records import Event, Report

_ALIKE = 0.4  # share of the shorter sentence's longer words that the other must hold, to tell the same again
_LONG = 4  # letters of a word that counts there


def merged(report: Report, told: Sequence[Event]) -> list[Event]:
    """Each deed once: told in the title and below it, in the lead and again in full, or named again by a noun that points back."""
    end_of_title = _end_of_headline(report)
    head = [event for event in told if event.trigger[0] < end_of_title]
    body = _joined(report, [event for event in told if event.trigger[0] >= end_of_title])
    for event in head:
        twin = next((n for n, other in enumerate(body) if _titles(event, other)), None)
        if twin is not None:
            body[twin] = replace(body[twin], sentences=(*event.sentences, *body[twin].sentences))
    alone = [event for event in head if not any(_titles(event, other) or set(event.source) & set(other.source) for other in body)]
    return sorted((*alone, *body), key=lambda event: event.trigger)


def _end_of_headline(report: Report) -> int:
    """The end of the title; 0 where the first sentence of the report serves as one."""
    return 0 if report.title.endswith(".") else report.text.find(report.title) + len(report.title)


def _titles(head: Event, event: Event) -> bool:
    """True where the title tells an event of the body: there it names its actors in full."""
    if head.type != event.type:
        return False
    return not head.source or bool(set(head.source) & set(event.source)) or head.rule.split("/")[1] == event.rule.split("/")[1]


def _joined(report: Report, told: Sequence[Event]) -> list[Event]:
    out: list[Event] = []
    for event in told:
        twin = next((n for n, other in enumerate(out) if _same(other, event, report.text)), None)
        if twin is None:
            out.append(event)
        else:
            out[twin] = _both(out[twin], event)
    return out


def _both(first: Event, second: Event) -> Event:
    """The first event with the sentences of both, and with the date of the second where only that one is stated, or says more."""
    opposed = tuple(actor for actor in dict.fromkeys((*first.against, *second.against)) if actor in (*first.target, *first.others))
    both = replace(first, sentences=tuple(dict.fromkeys((*first.sentences, *second.sentences))), against=opposed)
    if _has_own_date(second) and (not _has_own_date(first) or (first.date != second.date and _within(second, first))):
        both = replace(both, date=second.date, first=second.first, last=second.last, date_from="text", date_span=second.date_span)
    return both


def _has_own_date(event: Event) -> bool:
    """True where a sentence of the event states its date; else it is inherited."""
    span = event.date_span
    return span is not None and any(start <= span[0] < end for start, end in event.sentences)


def _same(first: Event, second: Event, text: str) -> bool:
    if first.type != second.type or not _fit(first, second):
        return False
    if first.type == "STATEMENT" and _goes_on(first, second, text):
        return True
    if _is_round_again(first, second):
        return True
    if first.type == "CONSULT" and len(first.source) > 1 and set(first.source) == set(second.source):
        return True
    shared = bool(set(first.source) & set(second.source) or set(first.target) & set(second.target))
    if second.rule.endswith("/noun") and first.rule.split("/")[1] == second.rule.split("/")[1]:
        return shared or not (first.source or second.source or first.target or second.target)
    return (shared or not first.source) and first.sentences != second.sentences and _alike(first, second, text)


def _is_round_again(first: Event, second: Event) -> bool:
    """True for a meeting of a track named again by a noun of nobody else: the meeting of the coalition, the meeting."""
    again = first.type == "CONSULT" and first.series is not None and first.series == second.series and second.rule.endswith("/noun")
    return again and set(second.source) <= set(first.source)


def _goes_on(first: Event, second: Event, text: str) -> bool:
    """True where the same speaker goes on in the same paragraph: no second statement."""
    return bool(first.source) and first.source == second.source and "\n" not in text[first.trigger[1] : second.trigger[0]]


def _fit(first: Event, second: Event) -> bool:
    """True where nothing that one says of the deed is against the other: its doer, its day, its being planned."""
    doers = not first.source or not second.source or bool(set(first.source) & set(second.source))
    stated = _has_own_date(first) and _has_own_date(second)
    days = first.date == second.date or not stated or _within(first, second) or _within(second, first)
    return doers and days and first.status == second.status


def _within(one: Event, other: Event) -> bool:
    """True for a date that lies in a longer one: next week, and the 3rd and 4th."""
    if not (one.first and one.last and other.first and other.last):
        return False
    return other.first <= one.first and one.last <= other.last


def _alike(first: Event, second: Event, text: str) -> bool:
    one, other = (_words(text[slice(*event.sentences[0])]) for event in (first, second))
    return bool(one and other) and len(one & other) >= _ALIKE * min(len(one), len(other))


@lru_cache(maxsize=1024)
def _words(sentence: str) -> frozenset[str]:
    return frozenset(word.removeprefix("و") for word in re.findall(r"\w+", fold(sentence)) if len(word) >= _LONG)
