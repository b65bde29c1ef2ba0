"""How names stand in the one-line summary of an event: with articles, in the genitive, joined."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from timeline import facts
from timeline.records import Actor

_PLURAL = re.compile(r"\b(ال(?:م\w+|\w+ي))ون\b")  # a participle or a nisba in the sound plural: المسلحون, الحوثيون
_HEAD = re.compile(r" (?:of|for|in|to|on|and|against) .*")


@lru_cache(maxsize=1)
def phrases() -> dict[str, dict[str, Any]]:
    """The words that hold a summary together, by name."""
    blocks, _ = facts.load(facts.ROOT / "events" / "summary.toml", {"en": "text", "ar": "text", "words": "texts"})
    return blocks


def names(ids: Sequence[str], language: str, actors: Mapping[str, Actor]) -> str:
    """The names of actors in one phrase; in Arabic as they stand behind a noun or a preposition."""
    told = [_arabic(actors[a]) if language == "ar" else _english(actors[a]) for a in ids if a in actors]
    if language == "ar":
        return " و".join(told)
    return ", ".join(told[:-1]) + " and " + told[-1] if len(told) > 1 else "".join(told)


def _arabic(actor: Actor) -> str:
    """An Arabic name in the genitive: الحوثيون becomes الحوثيين, أبو حمزة becomes أبي حمزة."""
    name, rule = actor.name("ar"), phrases()["genitive"]
    first, _, rest = name.partition(" ")
    if rest and first in phrases()["father"]["words"]:
        name = f"{phrases()['father']['ar']} {rest}"
    if actor.kind == "person":
        return name
    return _PLURAL.sub(lambda found: found[0] if found[0] in rule["words"] else found[1] + rule["ar"], name)


def _english(actor: Actor) -> str:
    """An English name, with the article that names made of common nouns take: the United Nations."""
    name = actor.name("en")
    if actor.kind == "person" or not name.isascii() or name.lower().startswith("the "):
        return name
    head = _HEAD.sub("", name).split()
    takes = bool(head) and head[-1].lower() in _taking_article()
    return f"{phrases()['the']['en']} {name}" if takes else name


@lru_cache(maxsize=1)
def _taking_article() -> frozenset[str]:
    return frozenset(phrases()["the"]["words"])


def linked(link: str, told: str) -> str:
    """Names behind an Arabic preposition; those of one letter are written in one with what follows: للحوثيين, بالسعودية."""
    known, article = phrases(), phrases()["article"]["ar"]
    if len(link) > 1:
        return f"{link} {told}"
    if link == known["to"]["ar"] and told.startswith(article):
        return str(known["to-the"]["ar"]) + told.removeprefix(article)
    return link + told
