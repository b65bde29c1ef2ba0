"""What is no time though its words might be one: names, numbers that count something, words with another sense."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.language.words import Word
from timeline.times.meanings import Meaning, Recurring
from timeline.times.partial import PartialDate
from timeline.times.pieces import Piece, context


def counts(words: Sequence[Word], piece: Piece, meaning: Meaning) -> bool:
    """False for names, for numbers that count something, and for words with another sense that nothing supports."""
    if context(words, piece.first - 1, "name"):
        return False
    if piece.rule == "a unit" and not (context(words, piece.first - 1, "lasting") or context(words, piece.stop, "behind")):
        return False
    if piece.stop - piece.first == 1 and _in_a_title(words, piece, meaning):
        return False
    if piece.rule == "unmeasured span" and piece.stop - piece.first == 1 and _owned(words, piece.stop):
        return False
    if not piece.weak:
        return True
    bare_year = isinstance(meaning, PartialDate) and meaning.year is not None
    if bare_year and _counts_something(words, piece):
        return False
    return _placed(words, piece, bare_year)


def _owned(words: Sequence[Word], index: int) -> bool:
    """True where an Arabic noun follows that the period belongs to: فترة الهدنة."""
    return index < len(words) and words[index].fold.startswith("ال") and words[index].is_word


def _counts_something(words: Sequence[Word], piece: Piece) -> bool:
    before, after = piece.first - 1, piece.stop
    touching = after < len(words) and words[after].text in "%-/٪$" and words[after].start == piece.end
    glued = before >= 0 and words[before].text in "-/$€£#" and words[before].end == piece.start
    ranged = context(words, after, "up-to") and after + 1 < len(words) and words[after + 1].kind == "number"
    compared = context(words, before - 1, "more-or-less")
    return touching or glued or compared or context(words, after + 2 * ranged, "count-noun")


def _placed(words: Sequence[Word], piece: Piece, bare_year: bool) -> bool:
    before = piece.first - 1
    if context(words, before, "place") or (bare_year and context(words, before, "before-year")):
        return True
    if not bare_year or before < 0:
        return False
    closed = piece.stop < len(words) and words[piece.stop].text in ")]،,"
    if piece.stop < len(words) and words[piece.stop].text == ":" and words[before].end + 1 < piece.start:
        return True  # an entry of a chronology
    return words[before].text in "([" and closed


def _in_a_title(words: Sequence[Word], piece: Piece, meaning: Meaning) -> bool:
    """True for one English word in a name: April Smith, the Daily Post. A month may stand before a capital behind a preposition."""
    if not words[piece.first].text[:1].isupper():
        return False
    if isinstance(meaning, Recurring):
        return words[piece.first].fold[-3:] != "ays" and (_capital(words, piece.stop) or _capital(words, piece.first - 1))
    month = isinstance(meaning, PartialDate) and piece.rule == "month"
    return month and _capital(words, piece.stop) and not context(words, piece.first - 1, "place")


def _capital(words: Sequence[Word], index: int) -> bool:
    """True where a capitalised word stands there."""
    return 0 <= index < len(words) and words[index].is_word and words[index].text[0].isupper()
