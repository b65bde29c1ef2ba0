"""The written forms of a nationality: gender, dual, plural, article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

# Endings of an adjective in -ي, after folding: form name to endings. The accusative (تركيا) is left out: it is how states are named.
_ENDINGS = {
    "m": ("",),
    "f": ("ة",),
    "dual": ("ان", "ين", "تان", "تين"),
    "plural": ("ون", "ات"),
}


class Form(NamedTuple):
    """One written form. `form` is m, f, dual or plural (ين, of both, counts as dual where a dual noun stands before it)."""

    text: str
    form: str
    definite: bool


def arabic_forms(stem: str) -> Iterator[Form]:
    """All forms of an Arabic nationality given in the masculine singular without article."""
    for form, endings in _ENDINGS.items():
        for ending in endings:
            inflected = inflect(stem, ending)
            yield Form(inflected, form, False)
            yield Form(definite(inflected), form, True)


def inflect(stem: str, ending: str) -> str:
    """The stem with an ending. Of several words each takes it where the first is an adjective too (كوري جنوبي), else the last."""
    words = stem.split()
    if words[0].endswith("ي"):
        return " ".join(word + ending for word in words)
    return " ".join((*words[:-1], words[-1] + ending))


def definite(phrase: str) -> str:
    """The phrase with the article on each word that takes one."""
    words = phrase.split()
    agree = words[0][-2:] in ("ية", "ين", "ان", "ون", "ات") or words[0].endswith("ي")
    return " ".join(word if word.startswith("ال") or (n and not agree) else "ال" + word for n, word in enumerate(words))
