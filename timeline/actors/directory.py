"""The directory of known actors: who they are, by what names, and who held which office when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from timeline import facts
from timeline.actors.blocks import parse
from timeline.actors.check import check_block, check_together
from timeline.actors.terms import Term, read
from timeline.records import Actor

FOLDER = facts.ROOT / "actors"
OFFICES = "offices.toml"  # titles, not actors: read by offices.py
NAME_KEYS = ("ar", "en")
Block = facts.Block


class Entry(NamedTuple):
    """One known actor with everything that it is called. All strings are as written in the file."""

    actor: Actor
    names: tuple[str, ...]
    short: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    adjectives_ar: tuple[str, ...] = ()
    adjectives_en: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


class Directory:
    """Known actors by id, and terms by office. Made once by `directory()`; never changed after."""

    def __init__(self, entries: Iterable[Entry], terms: Iterable[Term]) -> None:
        self.entries: Mapping[str, Entry] = {entry.actor.id: entry for entry in entries}
        by_office: dict[str, list[Term]] = defaultdict(list)
        by_person: dict[str, list[Term]] = defaultdict(list)
        for term in terms:
            by_office[term.office].append(term)
            by_person[term.person].append(term)
        self.by_office: Mapping[str, tuple[Term, ...]] = {key: tuple(value) for key, value in by_office.items()}
        self.by_person: Mapping[str, tuple[Term, ...]] = {key: tuple(value) for key, value in by_person.items()}

    def actor(self, key: str) -> Actor | None:
        """The known actor of this id."""
        entry = self.entries.get(key)
        return entry.actor if entry else None

    def holders(self, office: str, first: str, last: str) -> tuple[str, ...]:
        """The ids of those who held the office on some day of the interval, each once."""
        return tuple(dict.fromkeys(term.person for term in self.by_office.get(office, ()) if term.covers(first, last)))


@lru_cache(maxsize=1)
def directory() -> Directory:
    """The directory of the program, loaded once in a process.

    Raises:
        KnowledgeError: a file breaks a rule.
    """
    return load(FOLDER)


def load(folder: Path) -> Directory:
    """The directory in a folder of actor files, checked file by file and then as a whole.

    Raises:
        KnowledgeError: a file breaks a rule; it names file and line.
    """
    blocks: dict[str, tuple[Block, facts.Source]] = {}
    for path in sorted(folder.rglob("*.toml")):
        if path.name != OFFICES:
            _read_file(path, blocks)
    terms = [read(source, key, line) for key, (block, source) in blocks.items() for line in block.get("terms", ())]
    check_together(blocks, terms)
    return Directory((_entry(key, block) for key, (block, _) in blocks.items()), terms)


def _read_file(path: Path, blocks: dict[str, tuple[Block, facts.Source]]) -> None:
    source = facts.Source(path)
    for key, block in parse(source).items():
        if key in blocks:
            raise source.refuse(key, f"is already an actor in {blocks[key][1].path.name}", key)
        check_block(source, key, block)
        blocks[key] = (block, source)


def _entry(key: str, block: Block) -> Entry:
    def both(name: str) -> tuple[str, ...]:
        return tuple(text for language in NAME_KEYS for text in block.get(f"{name}_{language}", ()))

    english, arabic = block.get("en", [None]), block.get("ar", [None])
    side = block.get("side") or (None if block["kind"] == "person" else key)
    return Entry(
        Actor(key, (english or [None])[0], (arabic or [None])[0], block["kind"], side),
        tuple(name for name in (*arabic, *english) if name),
        both("short"),
        both("capital"),
        tuple(block.get("adjective_ar", ())),
        tuple(block.get("adjective_en", ())),
        both("people"),
    )
