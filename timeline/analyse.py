"""The one place that knows the order of the steps. Pure: text in, records out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline import actors, events, read, times
from timeline.errors import UsageError
from timeline.language.sentences import paragraphs, sentences
from timeline.language.words import Word, split
from timeline.read.furniture import spans
from timeline.records import Analysis, Published, Report, Sentence, Span
from timeline.times import Found


def analyse(text: str, name: str = "report.txt", published: str | date | None = None, warning: str = "") -> Analysis:
    """Everything found in one report. `published` overrules what the report says of its own date.

    Raises:
        UsageError: `published` is no ISO day.
    """
    report = read.read(text, name, warning)
    words = split(text)
    own = sentences(text, spans(report.asides))
    found = events.lean(times.find(text, words, _readable(report)), words, own, report.language)
    named = actors.match(text, words, own)
    report = replace(report, published=_published(report, words, own, found, named, published))
    when = times.resolve(text, found, report.published)
    people, mentions = actors.find(named, report.published)
    told = events.find(report, words, own, when, people, mentions)
    return Analysis(report, own, when, people, mentions, told)


def _readable(report: Report) -> tuple[Span, ...]:
    """The lines of the page outside its asides: sentences and dateline."""
    covered = spans(report.asides)
    return tuple((a, b) for a, b in paragraphs(report.text) if not any(s <= a < e for s, e in covered))


def _published(
    report: Report, words: Sequence[Word], own: Sequence[Sentence], found: Sequence[Found], named: actors.Matched, value: str | date | None
) -> Published:
    """The day that somebody gave, else the one that the page states, else what all that is told in it leaves possible."""
    if value:
        return given(value)
    stated = times.dateline(report.text, words, found)
    if stated:
        return stated
    told = (*times.clues(report.text, found), *actors.clues(named), *events.clues(found, words, own, report.language))
    return times.infer(told)


def given(value: str | date) -> Published:
    """A date of publication that somebody gave.

    Raises:
        UsageError: it is no ISO day.
    """
    try:
        day = value if isinstance(value, date) else date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"--published must be a day such as 2017-10-05, not {value!r}") from None
    return Published(day.isoformat(), "given", "given by the user")
