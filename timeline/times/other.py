"""Full dates in languages that the lexicon does not know, read by dateparser: a last resort on short spans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.language.words import Word
from timeline.times.lexicon import look_up
from timeline.times.partial import PartialDate

# dateparser takes milliseconds for a span; a report in a language that we read holds none or a few.
_MOST = 20
_LEAST_LETTERS, _MOST_LETTERS = 3, 14


def other_dates(words: Sequence[Word], first: int, stop: int) -> Iterator[tuple[int, int, PartialDate]]:
    """Day, month in letters and year in `words[first:stop]`, where the month is in neither of our languages: first and last word, date."""
    tried = 0
    for index in range(first, stop - 2):
        if words[index].kind == "number" and tried < _MOST:
            last = _year_after(words, index, stop)
            if last:
                tried += 1
                found = _parsed(" ".join(word.text for word in words[index : last + 1]))
                if found:
                    yield index, last, found


def _year_after(words: Sequence[Word], index: int, stop: int) -> int | None:
    """The index of the year that closes a day, a foreign month and small words such as `de`; None where there is no such date."""
    long_words = 0
    for at in range(index + 1, min(index + 5, stop)):
        word = words[at]
        if word.kind == "number":
            return at if long_words == 1 and len(word.fold) == 4 and len(words[index].fold) <= 2 else None
        if word.is_word and _LEAST_LETTERS <= len(word.fold) <= _MOST_LETTERS:
            if look_up(word.fold) or "\u0600" <= word.fold[0] <= "\u06ff":
                return None
            long_words += 1
        elif word.text not in (".", "de", "-"):
            return None
    return None


@lru_cache(maxsize=1024)
def _parsed(shown: str) -> PartialDate | None:
    import dateparser  # costs more to import than all of our own reading

    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True}
    day = dateparser.parse(shown, settings=settings)
    return PartialDate(year=day.year, month=day.month, day=day.day) if day else None
