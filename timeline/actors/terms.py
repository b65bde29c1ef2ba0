"""Terms of office: one line each in the directory's files, `FROM/TO SIDE/office | source`."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

from timeline import facts

OPEN = ".."  # as in EDTF: known to be in office; nothing at all after the slash: the end is not known
_LINE = re.compile(r"(?P<first>[\d-]*)/(?P<last>[\d-]*|\.\.) (?P<office>\S+)(?P<flags>(?: (?:acting|overlaps))*)(?: \| .+)?")


class Term(NamedTuple):
    """A person's time in an office. `first` and `last` are ISO days, both counted; None where open or unknown.

    `overlaps` is true for a term that may overlap another's on purpose: of an acting holder, or of rival ones.
    `written` are the two dates as the file has them.
    """

    person: str
    office: str
    first: str | None
    last: str | None
    acting: bool = False
    overlaps: bool = False
    written: tuple[str, str] = ("", "")

    def covers(self, first: str, last: str) -> bool:
        """True where some day of the interval falls in the term."""
        return (self.first or "") <= last and first <= (self.last or "9999")


def read(source: facts.Source, person: str, line: str) -> Term:
    """The term in a line such as `2014-09-08/2018-10-25 iraq/prime-minister | wikidata Q5639013`; dates may be years or months.

    Raises:
        KnowledgeError: a line of another shape, no side, a date that is none, or an end before the start.
    """
    match = _LINE.fullmatch(line)
    if match is None:
        raise source.refuse(person, f"a term must be FROM/TO SIDE/office | source, not {line!r}", line)
    first, last, office = match["first"], match["last"].replace(OPEN, ""), match["office"]
    side, slash, _ = office.partition("/")
    if not (side and slash):
        raise source.refuse(person, f"office must be SIDE/office, not {office!r}", line)
    for value in filter(None, (first, last)):
        if not facts.is_date(value):
            raise source.refuse(person, f"{value!r} is no ISO year, month or day", line)
    if first and last and last[: len(first)] < first[: len(last)]:
        raise source.refuse(person, f"term in {office} ends {last}, before it begins {first}", line)
    flags = match["flags"]
    return Term(person, office, first_day(first), last_day(last), "acting" in flags, bool(flags), (first, last))


def first_day(value: str) -> str | None:
    """The first day of an ISO year, month or day; None for nothing."""
    return (value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value) if value else None


def last_day(value: str) -> str | None:
    """The last day of an ISO year, month or day; None for nothing."""
    if not value or len(value) == 10:
        return value or None
    year, month = int(value[:4]), int(value[5:7] or 12)
    return f"{year:04}-{month:02}-{monthrange(year, month)[1]}"
