"""The rules that the directory's files keep, each refused with file and line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from timeline import facts
from timeline.actors.naming import folded
from timeline.actors.terms import Term

KINDS = ("state", "organization", "coalition", "government-body", "armed-group", "party", "person", "other")
# Words of offices that several people may hold at once.
_SHARED = frozenset(
    ("deputy", "vice", "spokesperson", "envoy", "commander", "adviser", "leader", "minister", "member", "co", "chair", "state")
)
_TEXTS = ("en", "ar", *(f"{name}_{language}" for name in ("short", "capital", "adjective", "people") for language in ("en", "ar")))
SCHEMA = {
    **dict.fromkeys(_TEXTS, "texts"),
    **dict.fromkeys(("kind", "side", "iso", "wikidata", "source", "note"), "text"),
    "terms": "texts",
}
Terms = Iterable[Term]
Blocks = Mapping[str, tuple[facts.Block, facts.Source]]


def shared(office: str) -> bool:
    """True for an office that several people may hold at once: a deputy, a member, an adviser, a plain minister."""
    words = office.partition("/")[2].split("-")
    return bool((_SHARED - {"minister"}) & set(words)) or words == ["minister"]


def check_block(source: facts.Source, key: str, block: Any) -> None:
    """Refuses an actor whose block breaks the schema by itself."""
    if not isinstance(block, dict):
        raise source.refuse(key, "is not a block of keys", key)
    facts.check_block(source, key, block, SCHEMA)
    if block.get("kind") not in KINDS:
        raise source.refuse(key, f"unknown kind {block.get('kind')!r}; known are {', '.join(KINDS)}", "kind")
    if not (block.get("en") or block.get("ar")):
        raise source.refuse(key, "has no name; give en or ar")


def check_together(blocks: Blocks, terms: Terms) -> None:
    """Refuses what only shows when all files are read: unknown sides, names of two actors, two holders of one office."""
    _check_sides(blocks, terms)
    _check_names(blocks)
    _check_terms(blocks, terms)


def _check_sides(blocks: Blocks, terms: Terms) -> None:
    for key, (block, source) in blocks.items():
        if block.get("side", key) not in blocks:
            raise source.refuse(key, f"unknown side {block['side']!r}", "side")
    for term in terms:
        if term.office.partition("/")[0] not in blocks:
            raise blocks[term.person][1].refuse(term.person, f"unknown side in office {term.office!r}", term.office)


def _check_names(blocks: Blocks) -> None:
    owner: dict[str, str] = {}
    for key, (block, source) in blocks.items():
        for name in (*block.get("en", ()), *block.get("ar", ())):
            form = folded(name)
            if owner.setdefault(form, key) != key:
                raise source.refuse(key, f"{name!r} is already a name of {owner[form]}", name)


def _check_terms(blocks: Blocks, terms: Terms) -> None:
    offices: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for term in terms:
        first, last = term.written
        if first and not term.overlaps and not shared(term.office):
            offices[term.office].append((first, last or "9999", term.person))
    for office, held in offices.items():
        for (_, last, before), (first, _, key) in pairwise(sorted(held)):
            # A change of office may share its day, or the month or year where no more is known.
            if key != before and last != "9999" and last[: len(first)] > first[: len(last)]:
                raise blocks[key][1].refuse(key, f"holds {office} from {first} while {before} holds it until {last}", office)
