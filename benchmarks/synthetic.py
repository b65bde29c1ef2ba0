"""Synthetic cases of any size: invented actors, reports and events, the same for the same seed.

Actors are as unequal as in news (Zipf); events lie in ten years, most dated to the day, some to a month, some not at all.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline.case import Case
from timeline.events.lexicon import event_types
from timeline.records import Actor, Analysis, Event, Mention, Published, Report, Sentence, Span, Status

Ints = NDArray[np.int64]
_FIRST, _DAYS = date(2010, 1, 1), 3652
_IN_REPORT, _TOPIC_WORDS, _VOCABULARY = 10, 6, 20_000
_TRACKS: tuple[str | None, ...] = ("astana", "geneva", None)
_TRACK_PARTS = (0.05, 0.05, 0.90)
_STATUS: tuple[Status, ...] = ("happened", "ongoing", "planned", "conditional", "denied", "claimed")
_STATUS_PARTS = (0.70, 0.05, 0.10, 0.05, 0.05, 0.05)
# How events are dated: to the day, to a span of days, to a month, to a year, to a day of doubt, not at all.
_DATING_PARTS = (0.72, 0.05, 0.08, 0.02, 0.05, 0.08)
_SYLLABLES = ("با", "دو", "ري", "سا", "شم", "طو", "قا", "كر", "لي", "ما", "نو", "ها")
_LATIN = ("ba", "do", "ri", "sa", "shem", "to", "qa", "kar", "li", "ma", "nu", "ha")


class _Draws(NamedTuple):
    """All that is left to chance, drawn at once: one line for each event; days count from the first, `topics` are word numbers."""

    source: Ints
    target: Ints
    other: Ints
    day: Ints
    kind: Ints
    status: Ints
    track: Ints
    dating: Ints
    topics: Ints


def case(events: int, actors: int = 5_000, seed: int = 1) -> Case:
    """A case of so many events, in reports of ten, by so many actors, of whom one in twenty-five is a state and the rest its people."""
    random = np.random.default_rng(seed)
    known = _actors(actors)
    draws = _draw(random, events, actors)
    words = _words(random)
    starts = range(0, events, _IN_REPORT)
    reports = (range(start, min(start + _IN_REPORT, events)) for start in starts)
    return Case(tuple(_report(n, chosen, draws, known, words) for n, chosen in enumerate(reports)))


def _actors(number: int) -> list[Actor]:
    states = max(number // 25, 1)
    return [
        Actor(f"actor-{n}", f"{_name(n, _LATIN).title()} {n}", f"{_name(n, _SYLLABLES)} {n}", "state" if n % 25 == 0 else "person",
              f"actor-{n if n % 25 == 0 else n % states * 25}")
        for n in range(number)
    ]  # fmt: skip


def _name(n: int, syllables: Sequence[str]) -> str:
    return "".join(syllables[n // len(syllables) ** power % len(syllables)] for power in range(3))


def _words(random: np.random.Generator) -> tuple[list[str], list[str]]:
    """Words of four syllables, Arabic and Latin, from the most to the least used."""
    drawn = random.integers(0, len(_SYLLABLES), (_VOCABULARY, 4))
    return ["".join(_SYLLABLES[n] for n in line) for line in drawn], ["".join(_LATIN[n] for n in line) for line in drawn]


def _draw(random: np.random.Generator, events: int, actors: int) -> _Draws:
    kinds = len(event_types())

    def some(parts: Sequence[float]) -> Ints:
        return random.choice(len(parts), events, p=parts)

    return _Draws(
        *(_zipf(random, actors, events) for _ in range(3)), _days(random, events), np.minimum(random.geometric(0.2, events) - 1, kinds - 1),
        some(_STATUS_PARTS), some(_TRACK_PARTS), some(_DATING_PARTS), _zipf(random, _VOCABULARY, (events, _TOPIC_WORDS)),
    )  # fmt: skip


def _zipf(random: np.random.Generator, most: int, shape: int | tuple[int, int]) -> Ints:
    """Numbers from 0 below `most`, the n-th as likely as 1/n."""
    weights = np.cumsum(1 / np.arange(1, most + 1))
    return np.searchsorted(weights, random.random(shape) * weights[-1])


def _days(random: np.random.Generator, events: int) -> Ints:
    """Days that rise towards the end, and crowd around some; a report's events lie close together."""
    reports = -(-events // _IN_REPORT)
    near = (_DAYS * random.random(reports) ** 0.7).astype(np.int64)
    return np.clip(np.repeat(near, _IN_REPORT)[:events] - random.geometric(0.4, events) + 1, 0, _DAYS - 1)


def _report(number: int, chosen: Sequence[int], draws: _Draws, known: Sequence[Actor], words: tuple[list[str], list[str]]) -> Analysis:
    """A title, and a sentence in a line of its own for each event."""
    language = "en" if number % 3 == 0 else "ar"
    name = f"report-{number:06}.txt"
    told = [_line(event, draws, known, words, language) for event in chosen]
    lines = [f"{words[language == 'en'][number % _VOCABULARY]} {number}", *(line for line, _ in told)]
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    published = _FIRST + timedelta(int(max(draws.day[event] for event in chosen)) + 1)
    return Analysis(
        Report(name, "\n".join(lines), language, lines[0], Published(published.isoformat(), "stated", "synthetic")),
        tuple(Sentence(start, start + len(line), n) for n, (start, line) in enumerate(zip(starts, lines, strict=False))),
        (),
        tuple({actor: known[actor] for event in chosen for actor in _who(event, draws)}.values()),
        tuple(
            Mention(start + a, start + b, known[actor].id, "synthetic")
            for start, event, (_, spans) in zip(starts[1:], chosen, told, strict=False)
            for actor, (a, b) in zip(_who(event, draws), spans, strict=True)
        ),
        tuple(
            _event(event, (start, start + len(line)), draws, known)
            for start, event, (line, _) in zip(starts[1:], chosen, told, strict=False)
        ),
    )


def _who(event: int, draws: _Draws) -> list[int]:
    """Source, target, and in every third event another; each once."""
    named = (draws.source[event], draws.target[event], *([draws.other[event]] if event % 3 == 0 else ()))
    return list(dict.fromkeys(int(actor) for actor in named))


def _line(event: int, draws: _Draws, known: Sequence[Actor], words: tuple[list[str], list[str]], language: str) -> tuple[str, list[Span]]:
    """The sentence of an event, and where in it each actor is named."""
    parts, spans, at = [], [], 0
    for actor in _who(event, draws):
        name = known[actor].name(language)
        parts.append(name)
        spans.append((at, at + len(name)))
        at += len(name) + 1
    topics = (words[language == "en"][n] for n in draws.topics[event])
    return " ".join((*parts, *topics)) + ".", spans


def _event(event: int, sentence: Span, draws: _Draws, known: Sequence[Actor]) -> Event:
    who = [known[actor] for actor in _who(event, draws)]
    kind = list(event_types())[draws.kind[event]]
    value, first, last = _dated(_FIRST + timedelta(int(draws.day[event])), int(draws.dating[event]))
    track = _TRACKS[draws.track[event]]
    names_en, names_ar = [actor.name("en") for actor in who[:2]], [actor.name("ar") for actor in who[:2]]
    return Event(
        f"e{event}", kind, (sentence[1] - 5, sentence[1] - 1), (who[0].id,), tuple(actor.id for actor in who[1:2]),
        tuple(actor.id for actor in who[2:]), value, first, last, "text" if first else "unknown", None, _STATUS[draws.status[event]],
        track, 1 + event % 9 if track and event % 2 else None, None, (sentence,), None, None, "synthetic",
        f"{kind.title()}: {' to '.join(names_en)}", f"{event_types()[kind].ar}: {'، '.join(names_ar)}",
    )  # fmt: skip


def _dated(day: date, how: int) -> tuple[str, str | None, str | None]:
    """What is told of the date, and its first and last ISO day, None where nothing bounds it."""
    iso = day.isoformat()
    if how == 0:
        return iso, iso, iso
    if how == 1:
        until = (day + timedelta(3)).isoformat()
        return f"{iso}/{until}", iso, until
    if how == 2:
        return iso[:7], f"{iso[:7]}-01", f"{iso[:7]}-{monthrange(day.year, day.month)[1]}"
    if how == 3:
        return iso[:4], f"{iso[:4]}-01-01", f"{iso[:4]}-12-31"
    return ("published-2d", iso, (day + timedelta(2)).isoformat()) if how == 4 else ("PAST_REF", None, None)
