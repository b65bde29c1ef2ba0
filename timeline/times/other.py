"""Full dates in languages that the lexicon does not know, read by dateparser: a last resort on short spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from timeline.language.words import Word
from timeline.records import Span
from timeline.times.lexicon import look_up
from timeline.times.partial import PartialDate

# Languages that Arabic and English reports quote, by their ISO 639-1 codes.
_LANGUAGES = ["fr", "de", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "fa", "id"]
# dateparser takes milliseconds for a word that is no month; a report in a language that we read holds none or a few.
_MOST = 20
_LEAST_LETTERS, _MOST_LETTERS = 3, 14
# Letters that Persian writes and Arabic does not: without one of them a word is no Persian month.
_PERSIAN = frozenset("پچژگکی")


def other_dates(words: Sequence[Word], lines: Iterable[Span]) -> Iterator[tuple[int, int, PartialDate]]:
    """Day, month in letters and year, where the month is in neither of our languages: first and last word, date.

    `lines` hold the indices of the words of one paragraph each.
    """
    tried: set[str] = set()
    for index, last, month in chain.from_iterable(_candidates(words, *line) for line in lines):
        form = words[month].text.lower()
        if form in tried or len(tried) < _MOST:
            tried.add(form)
            found = _date(words[index].fold, form, words[last].fold)
            if found:
                yield index, last, found


def _candidates(words: Sequence[Word], first: int, stop: int) -> Iterator[tuple[int, int, int]]:
    """A day, a year, and the one long word between them, by their indices."""
    for index in range(first, stop - 2):
        if words[index].kind == "number" and len(words[index].fold) <= 2:
            last = _year_after(words, index, stop)
            if last:
                yield index, last, max(range(index + 1, last), key=lambda at: len(words[at].text))


def _year_after(words: Sequence[Word], index: int, stop: int) -> int | None:
    """The index of the year that closes a day, a foreign month and small words such as `de`; None where there is no such date."""
    long_words = 0
    for at in range(index + 1, min(index + 5, stop)):
        word = words[at]
        if word.kind == "number":
            return at if long_words == 1 and len(word.fold) == 4 else None
        if word.is_word and _LEAST_LETTERS <= len(word.fold) <= _MOST_LETTERS:
            if not _foreign(word):
                return None
            long_words += 1
        elif word.text not in (".", "de", "-"):
            return None
    return None


def _foreign(word: Word) -> bool:
    """True for a word that neither lexicon knows, in Arabic letters only where some of them are Persian."""
    arabic = "\u0600" <= word.fold[0] <= "\u06ff"
    return not look_up(word.fold) and (not arabic or not _PERSIAN.isdisjoint(word.text))


def _date(day: str, month: str, year: str) -> PartialDate | None:
    number = _month(month)
    return PartialDate(year=int(year), month=number, day=int(day)) if number and 1 <= int(day) <= 31 else None


@lru_cache(maxsize=1024)
def _month(word: str) -> int | None:
    """The number of a month in one of the languages, None for any other word."""
    import dateparser  # costs more to import than all of our own reading

    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True}
    found = dateparser.parse(f"11 {word} 2000", languages=_LANGUAGES, settings=settings)
    return found.month if found and found.day == 11 else None
