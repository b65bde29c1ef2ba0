"""What may be attached to the front of an Arabic word: و ف ب ل ك, and the article."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from timeline.language.fold import drop_marks
from timeline.language.words import Word

_JOINING, _GOVERNING = "وف", "بلك"
_LEAST = 3  # letters that must remain, so that بوتين and فلسطين stay whole


class Reading(NamedTuple):
    """One way to read a word: `particles` set aside, `form` left. `skip` counts the letters set aside."""

    skip: int
    particles: str
    form: str


@lru_cache(maxsize=65536)
def readings(form: str, least: int = _LEAST) -> tuple[Reading, ...]:
    """The ways to read a folded word, the whole word first, then with more and more particles stripped."""
    out = [Reading(0, "", form)]
    if len(form) > 1 and form[0] in _JOINING and len(form) - 1 >= least:
        out.append(Reading(1, form[0], form[1:]))
    for reading in tuple(out):
        rest = reading.form
        if rest[:2] == "لل" and len(rest) > least:
            out.append(Reading(reading.skip + 1, reading.particles + "ل", "ال" + rest[2:]))
            out.append(Reading(reading.skip + 1, reading.particles + "ل", rest[1:]))
        elif rest and rest[0] in _GOVERNING and len(rest) - 1 >= least:
            out.append(Reading(reading.skip + 1, reading.particles + rest[0], rest[1:]))
    return tuple(out)


def offset_after(word: Word, skip: int) -> int:
    """The offset in the text after `skip` letters of the word, passing the marks that these carry."""
    if len(word.text) == len(word.fold):
        return word.start + skip
    for length in range(len(word.text) + 1):
        if len(drop_marks(word.text[:length])) == skip and drop_marks(word.text[length : length + 1]):
            return word.start + length
    return word.start


def bare(form: str) -> str:
    """The folded word without its article."""
    return form[2:] if form.startswith("ال") and len(form) > 4 else form
