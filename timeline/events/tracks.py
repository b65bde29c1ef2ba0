"""Tracks: named series of meetings, and which of them an event belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from timeline import facts, times
from timeline.language.grammar import Grammar
from timeline.language.phrases import Phrases, forms
from timeline.language.words import Word
from timeline.records import Span

_SCHEMA = {"en": "text", "ar": "text", "names_en": "texts", "names_ar": "texts", "actors": "texts", "parties": "texts",
           "source": "text", "rounds": "tables"}  # fmt: skip
_ROUND = {"number": "number", "from": "date", "to": "date", "place": "text"}
# Types that an event about a meeting takes; a strike told in the same sentence is not part of the talks.
TALKED = frozenset({"CONSULT", "STATEMENT", "AGREE", "REJECT", "SUPPORT", "REQUEST", "COOPERATE", "ACCUSE", "CONCEDE"})
# So many rounds may have been held since the knowledge was written.
_TO_COME = 5


class Round(NamedTuple):
    """One meeting of a track: its number, first and last ISO day, and the id of its place."""

    number: int
    first: str
    last: str
    place: str


class Track(NamedTuple):
    """A named series of meetings. `names` are as written; `actors` are the track itself as an actor, `parties` those at its table: ids."""

    id: str
    en: str
    ar: str
    names: tuple[str, ...]
    actors: tuple[str, ...]
    parties: tuple[str, ...]
    rounds: tuple[Round, ...]


@lru_cache(maxsize=1)
def tracks() -> dict[str, Track]:
    """The tracks by id."""
    return load(facts.ROOT / "tracks.toml")


def label(track: str, language: str) -> str:
    """The name of a track in `ar` or `en`; the id of one that is not known."""
    known = tracks().get(track)
    return track if known is None else known.ar if language == "ar" else known.en


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
        rounds.append(Round(entry["number"], entry["from"], entry["to"], entry.get("place", "")))
    names = (*block.get("names_ar", ()), *block.get("names_en", ()))
    return Track(key, block["en"], block["ar"], names, tuple(block.get("actors", ())), tuple(block.get("parties", ())), tuple(rounds))


def found(words: Sequence[Word]) -> list[tuple[str, Span]]:
    """The tracks named among the words of a sentence: id and span, each once, in order."""
    out: dict[str, Span] = {}
    for hit in _names().find(words):
        out.setdefault(hit.value, (words[hit.first].start, words[hit.last].end))
    return list(out.items())


@lru_cache(maxsize=1)
def _names() -> Phrases[str]:
    return Phrases((name, track.id) for track in tracks().values() for name in track.names)


def number_of(words: Sequence[Word], grammar: Grammar) -> int | None:
    """The number of the one round that a sentence tells (the fourth round, الجولة الرابعة, Astana 4), None for several or none."""
    numbers = {number for at, word in enumerate(words) if is_round(word, grammar) for number in _beside(words, at)}
    for hit in _names().find(words):
        numbers.update(number for number in _digits_after(words, hit.last) if number in _numbers(hit.value))
    return numbers.pop() if len(numbers) == 1 else None


def _numbers(track: str) -> range:
    """The numbers that a round of a track may have: the known ones, and a few to come."""
    known = [each.number for each in tracks()[track].rounds]
    return range(1, max(known) + _TO_COME + 1) if known else range(0)


def is_round(word: Word, grammar: Grammar) -> bool:
    """True for a word that names one meeting of a series: round, جولة."""
    return word.is_word and not forms(word.fold).isdisjoint(grammar.sets["round"])


def _beside(words: Sequence[Word], at: int) -> list[int]:
    around = (times.ordinal_at(words, at + 1), times.ordinal_before(words, at))
    return [*(number for number in around if number is not None), *_digits_after(words, at)]


def _digits_after(words: Sequence[Word], at: int) -> list[int]:
    """The number in digits right after a name or a round: Astana 4, Astana-4, الجولة الـ15."""
    after = [word for word in words[at + 1 : at + 3] if word.fold not in ("-", "–", "ال")]
    return [int(after[0].fold)] if after and after[0].kind == "number" and len(after[0].fold) < 3 else []


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


def next_to(track: str, published: str, way: str) -> int | None:
    """The number of the known round that was the `next` or the `previous` one on an ISO day, or on every day of an interval."""
    first, _, last = published.partition("/")
    if len(first) != len("2017-05-03"):
        return None
    rounds = sorted(tracks()[track].rounds, key=lambda each: each.first)
    # The last known one may long be followed by others that nobody has written down.
    ahead = next((n for n, each in enumerate(rounds) if each.last >= first), len(rounds))
    if ahead < len(rounds) and rounds[ahead].first <= (last or first):
        return None
    at = ahead if way == "next" else ahead - 1
    return rounds[at].number if 0 <= at < len(rounds) and ahead < len(rounds) else None


def venue(track: str | None, number: int | None) -> str | None:
    """The id of the place of a known round."""
    if track is None or number is None:
        return None
    return next((r.place or None for r in tracks()[track].rounds if r.number == number), None)


def by_day(place: str | None, first: str | None, last: str | None) -> str | None:
    """The id of the one track that met at a place on these ISO days; None for several, or where a date spans more than a round."""
    if not (place and first and last):
        return None
    met = {track.id for track in tracks().values() for r in track.rounds if r.place == place and r.first <= first and last <= r.last}
    return met.pop() if len(met) == 1 else None
