"""Titles and bodies: the words that, with a state or an organisation, name a person or a body."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from timeline import facts
from timeline.actors.directory import FOLDER, OFFICES, Directory
from timeline.actors.nationality import inflect
from timeline.records import Actor

TYPES = ("office", "prefix", "head", "rank", "body", "government")
SCHEMA = {
    **dict.fromkeys(("type", "deputy", "body", "same", "kind"), "text"),
    **dict.fromkeys(("en", "ar", "pair", "named", "sides"), "texts"),
    **dict.fromkeys(("feminine", "represents", "alone", "bound", "famous"), "flag"),
}


class Office(NamedTuple):
    """A title or body. `key` joins the side in ids (`russia/foreign-minister`); see offices.toml for the rest."""

    key: str
    type: str
    ar: tuple[str, ...]
    en: tuple[str, ...]
    deputy: str
    represents: bool
    feminine: bool
    named: tuple[str, ...]
    alone: bool
    body: str
    kind: str
    pair: tuple[str, ...]
    sides: tuple[str, ...]
    bound: bool
    famous: bool


@lru_cache(maxsize=1)
def offices() -> dict[str, Office]:
    """The titles and bodies of the program by key."""
    return load(FOLDER / OFFICES)


def load(path: Path) -> dict[str, Office]:
    """The titles and bodies in a file.

    Raises:
        KnowledgeError: an unknown key or type.
    """
    blocks, source = facts.load(path, SCHEMA)
    out = {}
    for key, block in blocks.items():
        if block.get("type") not in TYPES:
            raise source.refuse(key, f"unknown type {block.get('type')!r}; known are {', '.join(TYPES)}", "type")
        out[key] = _office(key, block)
    return out


def _office(key: str, block: facts.Block) -> Office:
    return Office(
        key=block.get("same", key),
        type=block["type"],
        ar=tuple(block.get("ar", ())),
        en=tuple(block.get("en", ())),
        deputy=block.get("deputy", f"deputy-{key}"),
        represents=block.get("represents", True),
        feminine=block.get("feminine", True),
        named=tuple(block.get("named", ())),
        alone=block.get("alone", False),
        body=block.get("body", ""),
        kind=block.get("kind", "government-body"),
        pair=tuple(block.get("pair", ())),
        sides=tuple(block.get("sides", ())),
        bound=block.get("bound", False),
        famous=block.get("famous", False),
    )


def body_id(office: Office, side: str) -> str:
    """The id of a side's body: its own name for it where it has one."""
    return next((name for name in office.named if name.startswith(f"{side}/")), f"{side}/{office.key}")


def body_actor(office: Office, side: str, directory: Directory) -> Actor:
    """The body as an actor: the directory's, or one made from the office's name and the side's nationality."""
    key = body_id(office, side)
    known = directory.actor(key)
    if known:
        return known
    entry = directory.entries.get(side)
    if entry is None:
        return Actor(key, None, None, office.kind, side)
    arabic = f"{office.ar[0]} {_adjective(entry.adjectives_ar, office.feminine) or entry.actor.name_ar or side}"
    tail = key.partition("/")[2]
    what = next((name for name in office.en if name.lower().replace(" ", "-") == tail), office.en[0])
    english = f"{entry.adjectives_en[0] if entry.adjectives_en else entry.actor.name_en} {what}"
    return Actor(key, english, arabic, office.kind, side)


def _adjective(stems: tuple[str, ...], feminine: bool) -> str:
    if not stems:
        return ""
    words = inflect(stems[0], "ة" if feminine else "").split()
    return " ".join(word if word.startswith("ال") else "ال" + word for word in words)
