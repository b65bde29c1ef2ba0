"""The kinds of ties as an analyst reads them: named together, met, backed, accused, struck; each gathers event types."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from timeline import facts
from timeline.events.lexicon import event_types
from timeline.network.ties import MENTIONED, OPPOSED

_SCHEMA = {"en": "text", "ar": "text", "types": "texts"}


class Kind(NamedTuple):
    """A kind of tie: its names, and the kinds of relation that it gathers (event types, `mentioned`, `opposed`)."""

    id: str
    en: str
    ar: str
    types: tuple[str, ...]

    def name(self, language: str) -> str:
        """Its name in `ar` or `en`."""
        return self.ar if language == "ar" else self.en


@lru_cache(maxsize=1)
def kinds() -> dict[str, Kind]:
    """The kinds of the program by id, in the order of the screen."""
    return load(facts.ROOT / "ties.toml")


def load(path: Path) -> dict[str, Kind]:
    """The kinds in a file.

    Raises:
        KnowledgeError: an event type is in no kind, in two, or isn't one.
    """
    blocks, source = facts.load(path, _SCHEMA)
    wanted, seen = {MENTIONED, OPPOSED, *event_types()}, set()
    for key, block in blocks.items():
        for name in block["types"]:
            if name not in wanted or name in seen:
                raise source.refuse(key, f"{name!r} is no event type, or already in another kind", name)
            seen.add(name)
    if wanted - seen:
        raise source.refuse(next(iter(blocks), ""), f"no kind holds {', '.join(sorted(wanted - seen))}")
    return {key: Kind(key, block["en"], block["ar"], tuple(block["types"])) for key, block in blocks.items()}


def kind_of(relation: str) -> str:
    """The id of the kind that gathers a relation's `kind`; a type that is not known is what is said."""
    return _by_type().get(relation, "spoke")


@lru_cache(maxsize=1)
def _by_type() -> dict[str, str]:
    return {name: kind.id for kind in kinds().values() for name in kind.types}
