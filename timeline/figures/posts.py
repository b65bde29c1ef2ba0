"""Offices and posts in words, as the terms of a person name them by key: `russia/foreign-minister`."""

from __future__ import annotations

from functools import lru_cache

from timeline import facts
from timeline.actors import directory
from timeline.actors.offices import offices

_SCHEMA = {"en": "text", "ar": "text"}


def post(office: str, language: str) -> str:
    """The office and whose it is, in `ar` or `en`; the words of its key where no name of it is known."""
    side, _, key = office.partition("/")
    comma = "، " if language == "ar" else ", "
    return f"{_title(key, side, language)}{comma}{_side(side, language)}"


def _title(key: str, side: str, language: str) -> str:
    said = _listed(key, side, language)
    if said:
        return said
    for start, pattern in _names().items():
        if start.endswith("-") and key.startswith(start):
            rest = key.removeprefix(start)
            of = _title(rest, side, language) if start == "deputy-" else ""
            return str(pattern[language]).format(post=of, side=_side(rest, language))
    return key.replace("-", " ").capitalize()


def _listed(key: str, side: str, language: str) -> str:
    """The name of an office by itself: that which its side has for it before the usual one."""
    for name in (f"{side}/{key}", key):
        if name in _names():
            return str(_names()[name][language])
    own = [office for office in offices().values() if office.key == key]
    best = next((office for office in own if side in office.sides), next((office for office in own if not office.sides), None))
    written = (best.ar if language == "ar" else best.en) if best else ()
    return next(iter(written), "")


def _side(side: str, language: str) -> str:
    known = directory().actor(side)
    return known.name(language) if known else side.replace("-", " ")


@lru_cache(maxsize=1)
def _names() -> dict[str, facts.Block]:
    blocks, _ = facts.load(facts.ROOT / "posts.toml", _SCHEMA)
    return blocks
