"""Tracks: named series of meetings, and which of them an event belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from timeline import facts
from timeline.language.fold import fold
from timeline.language.particles import readings
from timeline.language.words import Word
from timeline.records import Span

_SCHEMA = {"en": "text", "ar": "text", "names_en": "texts", "names_ar": "texts", "actors": "texts",
           "source": "text", "rounds": "tables"}  # fmt: skip
_ROUND = {"number": "number", "from": "date", "to": "date", "place": "text"}
# Types that an event about a meeting takes; a strike told in the same sentence is not part of the talks.
TALKED = frozenset({"CONSULT", "STATEMENT", "AGREE", "REJECT", "SUPPORT", "REQUEST", "COOPERATE", "ACCUSE", "CONCEDE"})


class Round(NamedTuple):
    """One meeting of a track: its number, first and last ISO day."""

    number: int
    first: str
    last: str


class Track(NamedTuple):
    """A named series of meetings. `names` are tuples of folded words; `actors` are the track itself as an actor: ids."""

    id: str
    en: str
    ar: str
    names: tuple[tuple[str, ...], ...]
    actors: tuple[str, ...]
    rounds: tuple[Round, ...]


@lru_cache(maxsize=1)
def tracks() -> dict[str, Track]:
    """The tracks by id."""
    return load(facts.ROOT / "tracks.toml")


def load(path: Path) -> dict[str, Track]:
    """The tracks of a file.

    Raises:
        KnowledgeError: an unknown key, or a round that ends before it begins.
    """
    blocks, source = facts.load(path, _SCHEMA)
    return {key: _track(key, block, source) for key, block in blocks.items()}


def _track(key: str, block: dict[str, Any], source: facts.Source) -> Track:
    rounds = []
    for entry in block.get("rounds", ()):
        facts.check_block(source, key, entry, _ROUND)
        if entry["to"] < entry["from"]:
            raise source.refuse(key, f"round {entry['number']} ends before it begins", entry["from"])
        rounds.append(Round(entry["number"], entry["from"], entry["to"]))
    names = [fold(name) for name in (*block.get("names_ar", ()), *block.get("names_en", ()))]
    ordered = sorted((tuple(re.findall(r"\w+", name)) for name in names), key=len, reverse=True)
    return Track(key, block["en"], block["ar"], tuple(ordered), tuple(block.get("actors", ())), tuple(rounds))


def found(words: Sequence[Word]) -> list[tuple[str, Span]]:
    """The tracks named among the words of a sentence: id and span, each once, in order."""
    out: dict[str, Span] = {}
    for index, word in enumerate(words):
        for form in _forms(word):
            for rest, track in _by_first().get(form, ()):
                if track not in out and [w.fold for w in words[index + 1 : index + 1 + len(rest)]] == rest:
                    out[track] = word.start, words[index + len(rest)].end
    return list(out.items())


def _forms(word: Word) -> set[str]:
    forms = {reading.form for reading in readings(word.fold)} if word.is_word else set()
    return forms | {form.removeprefix("ال") for form in forms}


@lru_cache(maxsize=1)
def _by_first() -> dict[str, list[tuple[list[str], str]]]:
    """The first word of each name to the words after it and its track."""
    out: dict[str, list[tuple[list[str], str]]] = {}
    for track in tracks().values():
        for first, *rest in track.names:
            out.setdefault(first, []).append((rest, track.id))
    return out


def of(type_: str, actors: Sequence[str], named: Sequence[str], home: str | None) -> str | None:
    """The track that an event belongs to: named in its sentence, met by the track itself, or the one that the report is about."""
    if type_ not in TALKED:
        return None
    if named:
        return named[0]
    own = _by_actor() if type_ == "CONSULT" else {}
    return next((own[actor] for actor in actors if actor in own), home)


def home(actors: Sequence[str], *, met: bool) -> str | None:
    """The track that a report is about: its title tells a meeting of one body that is a track. All said there belongs to it."""
    found = {_by_actor()[actor] for actor in actors if actor in _by_actor()}
    return found.pop() if met and len(found) == 1 else None


@lru_cache(maxsize=1)
def _by_actor() -> dict[str, str]:
    return {actor: track.id for track in tracks().values() for actor in track.actors}


def round_of(track: str, first: str | None, last: str | None) -> int | None:
    """The number of the known round that a date falls into."""
    if not (first and last):
        return None
    return next((r.number for r in tracks()[track].rounds if r.first <= last and first <= r.last), None)
