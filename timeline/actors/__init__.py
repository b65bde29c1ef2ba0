"""Actors: who is who in a report, by any name, at its date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.actors.arabic import ArabicReader
from timeline.actors.base import BaseReader, Titled
from timeline.actors.clues import clues_of
from timeline.actors.directory import Directory, directory
from timeline.actors.english import EnglishReader
from timeline.actors.lexicon import standard
from timeline.actors.line import Line, lines
from timeline.actors.memory import Memory, remember
from timeline.actors.runs import parted
from timeline.actors.scan import Scan
from timeline.actors.survey import survey
from timeline.actors.terms import Term
from timeline.actors.trie import Match
from timeline.language.words import Word
from timeline.records import Actor, Mention, Published, Sentence
from timeline.times import Clue

__all__ = ["Directory", "Matched", "Term", "clues", "directory", "find", "match"]
Sentences = Iterable[Sentence]


class Matched(NamedTuple):
    """The lines of a report with the names that may begin at each token of them; the day of the report changes nothing of it."""

    text: str
    rows: tuple[tuple[Line, list[Match | None]], ...]


def match(text: str, words: Sequence[Word], sentences: Sentences) -> Matched:
    """The names that a report may hold. `words` are those of the whole text, `sentences` those outside asides, both in order."""
    known = standard()
    apart = (parted(line, known) for line in lines(words, sentences))
    return Matched(text, tuple((line, [known.trie.match(line.tokens, at) for at in range(len(line.tokens))]) for line in apart))


def find(matched: Matched, published: Published) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """Every actor of a report and every mention of one, in the order of the text."""
    memory, readers = _read(matched, published)
    mentions = sorted((m for reader in readers for m in reader.mentions), key=lambda mention: (mention.start, mention.end))
    return tuple(memory.actors[key] for key in dict.fromkeys(mention.actor for mention in mentions)), tuple(mentions)


def clues(matched: Matched) -> tuple[Clue, ...]:
    """What the persons named with their offices say of the day of publication; a former office says nothing."""
    memory, readers = _read(matched, Published())
    titled: list[Titled] = [one for reader in readers for one in reader.titled]
    return clues_of(titled, memory.lexicon.directory)


def _read(matched: Matched, published: Published) -> tuple[Memory, tuple[BaseReader, ...]]:
    memory, rows = remember(standard(), published), matched.rows
    arabic, english = ArabicReader(matched.text, memory), EnglishReader(matched.text, memory)
    for line, matches in rows:
        survey(Scan(line.tokens, matches, memory))
    for line, matches in rows:
        reader = english if line.is_latin else arabic
        reader.read(line, matches)
    arabic.read_late(rows)
    arabic.read_waiting()
    return memory, (arabic, english)
