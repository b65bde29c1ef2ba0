"""Folding: one spelling for look-up out of the many that news uses. Never for show."""

from __future__ import annotations

import re
import unicodedata

# Tashkeel, Quranic marks, tatweel, and the marks of direction and joining that a word may carry inside.
MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0300-\u036f\u200c-\u200f\u061c"
_DROP = re.compile(f"[{MARKS}]")
# What spelling leaves open at the ends of a word: the article before it, and a final alef, ya or ta marbuta (folded to ha).
_ARTICLE, _ENDING = re.compile("^ال(?=...)"), re.compile("(?<=...)[اهي]$")
_LETTERS = str.maketrans("أإآٱىةؤئیکھۀ’‘ʼ", "اااايهوييكهه'''")


class _Table(dict[int, int]):
    """Folds a character one for one, remembering it: digits to 0-9, Latin letters to lower case without accent."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        if char.isdecimal():
            folded = str(unicodedata.decimal(char))
        else:
            folded = (unicodedata.normalize("NFKD", char)[:1] if code < 0x250 and char.isalpha() else char).lower()
        self[code] = ord(folded) if len(folded) == 1 else code
        return self[code]


_TABLE = _Table({code: value for code, value in _LETTERS.items() if isinstance(value, int)})


def align(text: str) -> str:
    """The text folded letter for letter, as long as the text itself, so that offsets hold. Marks stay."""
    return text.translate(_TABLE)


def drop_marks(word: str) -> str:
    """The word without tashkeel, tatweel and invisible marks."""
    return _DROP.sub("", word)


def fold(text: str) -> str:
    """The form for look-up: folded letters, no marks. Shorter than the text where it carried marks."""
    return drop_marks(align(text))


def asked(text: str) -> tuple[str, ...]:
    """The folded words of a search, without what spelling leaves open, so that each is part of the word however that is spelt.

    أستانة and استانا come to one form, and so do a word with and without its article.
    """
    return tuple(_ENDING.sub("", _ARTICLE.sub("", word)) for word in fold(text).split())
