"""Occasions: what is known to have happened on which day, told in a sentence by its words. They date reports that have no date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from timeline import facts
from timeline.events import tracks
from timeline.language.grammar import Grammar
from timeline.language.phrases import Hit, Phrases, forms
from timeline.language.words import Word
from timeline.records import Span

Days = tuple[date, date]
# The parts of an occasion stand within so many words: further apart they may belong to different things.
_WIDEST = 15
_SCHEMA = {"en": "text", "ar": "text", "days": "texts", "told_ar": "texts", "told_en": "texts", "sudden": "flag", "source": "text"}


class Occasion(NamedTuple):
    """Something with known days, first and last inclusive; several where it happened more than once.

    `told` are the parts that a sentence must hold all of, each a list of phrases of which one is enough, for each language.
    A `sudden` one was not announced: who tells it at all tells it afterwards.
    """

    name: str
    ar: str
    days: tuple[Days, ...]
    told: tuple[tuple[tuple[str, ...], ...], ...]
    sudden: bool


class Told(NamedTuple):
    """An occasion in a sentence: the span of the words that tell it, and these words as indices `first..last`."""

    occasion: Occasion
    span: Span
    first: int
    last: int


@lru_cache(maxsize=1)
def occasions() -> dict[str, Occasion]:
    """The known occasions by id."""
    return load(facts.ROOT / "occasions.toml")


def load(path: Path) -> dict[str, Occasion]:
    """The occasions of a file.

    Raises:
        KnowledgeError: an unknown key, no source, no words, or something other than days.
    """
    blocks, source = facts.load(path, _SCHEMA)
    return {key: _occasion(key, block, source) for key, block in blocks.items()}


def _occasion(key: str, block: dict[str, Any], source: facts.Source) -> Occasion:
    for needed in ("en", "ar", "days", "source"):
        if not block.get(needed):
            raise source.refuse(key, f"{needed} is missing", key)
    told = tuple(_parts(block[name]) for name in ("told_ar", "told_en") if block.get(name))
    if not told:
        raise source.refuse(key, "told_ar or told_en must say by which words it is told", key)
    days = tuple(_days(key, written, source) for written in block["days"])
    return Occasion(block["en"], block["ar"], days, told, bool(block.get("sudden")))


def _parts(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.strip() for phrase in line.split("/")) for line in lines)


def _days(key: str, written: str, source: facts.Source) -> Days:
    first, _, last = written.partition("/")
    try:
        days = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        raise source.refuse(key, f"days must be ISO days, or first/last, not {written!r}", written) from None
    if days[0] > days[1]:
        raise source.refuse(key, "ends before it begins", written)
    return days


def told(words: Sequence[Word], grammar: Grammar) -> list[Told]:
    """The occasions that a sentence tells: those all of whose parts stand close together in it, and the known round of a track."""
    out = []
    anchored: dict[tuple[str, int], list[Hit[tuple[str, int]]]] = {}
    for hit in _anchors().find(words):
        anchored.setdefault(hit.value, []).append(hit)
    read: dict[tuple[int, int], frozenset[str]] = {}
    for (key, version), hits in anchored.items():
        # The other parts stand no further from it than the widest occasion.
        start, end = max(0, hits[0].first - _WIDEST), hits[-1].last + _WIDEST + 1
        if (start, end) not in read:
            read[start, end] = frozenset().union(*(forms(word.fold) for word in words[start:end]))
        if not all(part.may_stand(read[start, end]) for part in _each_part_of(key, version)):
            continue  # most anchors stand without the rest; this says so at once
        span = _closest(_parts_of(key, version).find(words[start:end]), len(occasions()[key].told[version]))
        if span and span[1] - span[0] < _WIDEST:
            first, last = start + span[0], start + span[1]
            out.append(Told(occasions()[key], (words[first].start, words[last].end), first, last))
    rounds = _rounds(words, grammar)
    # Where the number of a round is told, its days are known better than those of all meetings of the track.
    known = {days for each in rounds for days in each.occasion.days}
    return [each for each in out if known.isdisjoint(each.occasion.days)] + rounds


def _closest(hits: Iterable[Hit[int]], parts: int) -> tuple[int, int] | None:
    """The first and last word of the shortest stretch that holds a hit of each part, None where a part is missing."""
    best: tuple[int, int] | None = None
    last: dict[int, Hit[int]] = {}
    for hit in hits:
        last[hit.value] = hit
        if len(last) == parts:
            span = min(each.first for each in last.values()), max(each.last for each in last.values())
            best = span if best is None or span[1] - span[0] < best[1] - best[0] else best
    return best


@lru_cache(maxsize=1)
def _anchors() -> Phrases[tuple[str, int]]:
    """The rarest part of each occasion: only where that stands are the others looked for."""
    told = [(key, version, parts) for key, occasion in occasions().items() for version, parts in enumerate(occasion.told)]
    common = Counter(phrase for *_, parts in told for part in parts for phrase in part)
    return Phrases(
        (phrase, (key, version))
        for key, version, parts in told
        for phrase in min(parts, key=lambda part: sum(common[phrase] for phrase in part))
    )


@lru_cache(maxsize=4096)
def _parts_of(key: str, version: int) -> Phrases[int]:
    parts = occasions()[key].told[version]
    return Phrases((phrase, number) for number, part in enumerate(parts) for phrase in part)


@lru_cache(maxsize=4096)
def _each_part_of(key: str, version: int) -> tuple[Phrases[None], ...]:
    return tuple(Phrases((phrase, None) for phrase in part) for part in occasions()[key].told[version])


def _rounds(words: Sequence[Word], grammar: Grammar) -> list[Told]:
    named = tracks.found(words)
    number = tracks.number_of(words, grammar) if len(named) == 1 else None
    if number is None:
        return []
    track, span = tracks.tracks()[named[0][0]], named[0][1]
    days = tuple((date.fromisoformat(r.first), date.fromisoformat(r.last)) for r in track.rounds if r.number == number)
    inside = [n for n, word in enumerate(words) if span[0] <= word.start < span[1]]
    occasion = Occasion(f"{track.en}, round {number}", f"{track.ar} {number}", days, (), sudden=False)
    return [Told(occasion, span, inside[0], inside[-1])] if days else []
