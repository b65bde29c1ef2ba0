"""The folded forms of names, each made once: the checks, the lexicon and the trie all ask for them."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.language.fold import fold

_TWICE = re.compile(r"(\w)\1+")
_WORD = re.compile(r"[^\W\d_]+|\d+")


@lru_cache(maxsize=131_072)
def folded(name: str) -> str:
    """The folded name."""
    return fold(name)


# Letters that foreign names are written with by turns (سيرغي, سيرجي), and those that are left out or put in at will.
_ALIKE = str.maketrans("جغقكتطثسصزدذضظ", "ggggtttsssdddd", "اويه")


def skeleton(name: str) -> str:
    """What several spellings of one foreign name have in common: هيذر ناورت and هيذر نوريت."""
    return _TWICE.sub(r"\1", folded(name).translate(_ALIKE))


@lru_cache(maxsize=131_072)
def parts(name: str) -> tuple[str, ...]:
    """The folded words and numbers of a name, without the marks between them."""
    return tuple(_WORD.findall(folded(name)))
