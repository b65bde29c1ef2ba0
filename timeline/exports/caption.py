"""The caption of an export: what it shows, of which time, chosen by which filters, from how many reports, and up to when these reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline import network
from timeline.case import names_of
from timeline.events.lexicon import event_types
from timeline.events.tracks import label
from timeline.exports.selection import Selection
from timeline.figures.safe import ISOLATES, isolated
from timeline.figures.telling import type_label

_NAMED = 8  # of a long list only so many are named, and the rest counted


def lines(selection: Selection, chart: str = "", drawn: tuple[str, str] | None = None) -> list[str]:
    """The caption in lines: title and period; filters; what else is to be said of the chart; counts, cut-off and the day of export.

    What comes from a report, the directory or the analyst stands in isolates, and all is safe to show.
    `chart` is the key of its name in the interface; `drawn` are the first and last ISO day of a chart that shows less than the period.
    """
    own = selection.own_words
    said = list(filters(selection))
    title = " · ".join(part for part in (*_title(selection, chart), _drawn(selection, drawn)) if part)
    chosen = own.say("caption-filters", filters=" · ".join(said)) if said else own["caption-no-filters"]
    return [line for line in (title, chosen, " · ".join(selection.notes), " · ".join(extent(selection))) if line]


def plain(text: str) -> str:
    """A line of the caption without the isolates around what is foreign in it, for a file that has no need of them."""
    return text.translate(dict.fromkeys(map(ord, ISOLATES)))


def _title(selection: Selection, chart: str) -> tuple[str, str]:
    return selection.words[chart or "brand"], period(selection)


def _drawn(selection: Selection, days: tuple[str, str] | None) -> str:
    """What of the period a chart shows, where it doesn't show all of it."""
    have = _days(selection)
    if not (days and have) or (days[0] <= have[0] and days[1] >= have[1]):
        return ""
    first, last = (selection.words.day(day) for day in days)
    return selection.own_words.say("caption-drawn", first=first, last=last)


def period(selection: Selection) -> str:
    """The period that is asked for, else the days that the events touch, in words; empty where they touch none."""
    asked, words, own = selection.filters, selection.words, selection.own_words
    if bool(asked.first) != bool(asked.last):
        return own.say("caption-from" if asked.first else "caption-to", day=words.day(asked.first or asked.last or ""))
    days = (asked.first, asked.last) if asked.first and asked.last else _days(selection)
    if not days:
        return ""
    first, last = (words.day(day) for day in days)
    return first if first == last else words.say("value-from-to", first=first, last=last)


def _days(selection: Selection) -> tuple[str, str] | None:
    spans = [row.days for row in selection.rows if row.days]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def filters(selection: Selection) -> Iterator[str]:
    """Each filter that is set, in words: its name and what is asked for."""
    asked, words = selection.filters, selection.words
    for name, values in (
        ("actors", _actors(selection)),
        ("type", [type_label(kind, event_types(), words.language) for kind in asked.types]),
        ("tracks", [label(track, words.language) for track in asked.tracks]),
        ("status", [words.get(f"status-{status}", status) for status in asked.status]),
        ("kinds-of-ties", [network.kinds()[kind].name(words.language) for kind in selection.kinds]),
    ):
        if values:
            yield f"{words[name]}: {_listed(selection, values)}"
    if asked.text:
        yield f"{words['text']}: {isolated(f'«{asked.text}»')}"
    if asked.certain and (asked.first or asked.last):
        yield words["certain"]
    if selection.by_side:
        yield words["by-side"]


def _actors(selection: Selection) -> list[str]:
    """The names of the actors asked for, each in an isolate, as they may be of the other script."""
    case, asked = selection.case, selection.filters.actors
    # A side may be asked for that no report names itself.
    known = case if all(actor in case.actors for actor in asked) else case.by_side
    names = (names_of(case if actor in case.actors else known, (actor,), selection.language)[0] for actor in asked)
    return [isolated(name) for name in names]


def _listed(selection: Selection, values: Sequence[str]) -> str:
    rest = len(values) - _NAMED
    named = selection.comma.join(values[:_NAMED])
    return selection.own_words.count("caption-more", rest, named=named) if rest > 0 else named


def extent(selection: Selection) -> Iterator[str]:
    """How many events of how many reports, up to which day these reach, and the day of export."""
    words, own = selection.words, selection.own_words
    names = {row.report for row in selection.rows}
    yield words.count("events", len(selection.rows))
    yield words.count("count-reports", len(names))
    last = cut_off(selection, names)
    if last:
        yield words.say("reports-until", day=words.day(last))
    by_hand = sum(selection.case.by_name[name].report.published.how == "given" for name in names)
    if by_hand:
        yield words.count("dated-by-hand", by_hand)
    if selection.today:
        yield own.say("caption-today", day=words.day(selection.today))


def cut_off(selection: Selection, names: Iterable[str] | None = None) -> str:
    """The last day on which a report in view may have been published, ISO; empty where none is known."""
    chosen = {row.report for row in selection.rows} if names is None else names
    known = [selection.case.by_name[name].report.published.value or "" for name in chosen]
    return max((value.rpartition("/")[2] for value in known if value), default="")
