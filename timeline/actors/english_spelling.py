"""Names from other scripts, spelt in English in many ways: Serraj and Sarraj, Sergei and Sergey are one."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.actors.directory import Directory
from timeline.actors.naming import parts
from timeline.actors.vocabulary import vocabulary

# Letters that one sound is written with by turns, longer ones first; then what is heard or written at will.
_ALIKE = (
    ("tch", "ch"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("dj", "j"), ("zh", "j"), ("q", "k"), ("ck", "k"),
    ("w", "v"),
)  # fmt: skip
_VOWELS = re.compile(r"(?<=.)[aeiouyh]")
_TWICE = re.compile(r"(\w)\1+")
_SHORTEST = 4  # consonants that two names must share to be one


@lru_cache(maxsize=16384)
def sounds(name: str) -> str:
    """What all English spellings of one name have in common: its consonants, and the vowels that begin its words."""
    small = vocabulary("en")["connector"]
    return "".join(_of_word(word) for word in parts(name) if word not in small)


def _of_word(word: str) -> str:
    for written, heard in _ALIKE:
        word = word.replace(written, heard)
    first = "a" if word[:1] in "aeiou" else word[:1]
    return _TWICE.sub(r"\1", first + _VOWELS.sub("", word)[1:])


@lru_cache(maxsize=2)
def _by_sounds(known: Directory) -> dict[str, tuple[str, ...]]:
    out: dict[str, dict[str, None]] = {}
    for entry in known.entries.values():
        if entry.actor.kind == "person":
            for name in (name for name in entry.names if name.isascii() and " " in name):
                out.setdefault(sounds(name), {})[entry.actor.id] = None
    return {key: tuple(ids) for key, ids in out.items()}


def spelt_alike(name: str, known: Directory) -> tuple[str, ...]:
    """The ids of the known persons whose name in full sounds like this one."""
    key = sounds(name)
    return _by_sounds(known).get(key, ()) if len(key) >= _SHORTEST else ()
