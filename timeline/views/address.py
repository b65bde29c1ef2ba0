"""The address is the state of the page: what is asked for, how it is shown, and what is open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qs, urlencode

from timeline.case import Filters
from timeline.chronology import BY
from timeline.facts import is_date
from timeline.network import kinds
from timeline.reading import Dated
from timeline.views import asked
from timeline.views.asked import Asked

VIEWS = ("together", "timeline", "tracks", "network", "matrix", "table", "reports")
ROWS = ("events", "actors", "ties")
_LISTS = ("actors", "types", "tracks", "status")

_EVERYTHING = Filters()
_ALL_TIES = Asked()
_MOST_DATED = 100


@dataclass(frozen=True, slots=True)
class Address:
    """One state of the screen. `open` is the key of an event, `tie:a|b`, `actor:id` or `report:name`; empty where nothing is.

    `dated` pairs the names of reports with the days of publication that were set by hand, ISO days. `page` counts the pages of the list of
    reports from 1. With `by_side` actors count as the sides that they stand for. `ties` are the kinds of ties that the network draws, empty
    for all; with `meetings` it draws meetings of many as nodes. `lanes` says what the lanes of the timeline are, `axis` which way its time
    runs: `rtl`, `ltr`, or empty for as the language does. `theme` is `dark`, or empty for light; `rows` says what the table's rows are.
    `network` is what else is asked of the network.
    """

    language: str = "ar"
    view: str = "together"
    filters: Filters = _EVERYTHING
    open: str = ""
    dated: Dated = ()
    page: int = 1
    by_side: bool = False
    ties: tuple[str, ...] = ()
    meetings: bool = False
    lanes: str = BY[0]
    axis: str = ""
    theme: str = ""
    rows: str = ROWS[0]
    network: Asked = _ALL_TIES

    def query(self, **changes: Any) -> str:
        """The address with changes, as the part from the question mark on. Only what differs from the default is said."""
        changed = replace(self, **changes)
        filters = changed.filters
        parts = {
            "lang": changed.language, "view": "" if changed.view == VIEWS[0] else changed.view,
            **{name: ",".join(getattr(filters, name)) for name in _LISTS},
            "from": filters.first or "", "to": filters.last or "", "within": "certain" if filters.certain else "", "text": filters.text,
            "page": "" if changed.page == 1 else changed.page, "by": "side" if changed.by_side else "",
            "ties": ",".join(changed.ties), "meetings": "nodes" if changed.meetings else "",
            "lanes": "" if changed.lanes == BY[0] else changed.lanes, "axis": changed.axis,
            "theme": changed.theme, "rows": "" if changed.rows == ROWS[0] else changed.rows,
            **changed.network.parts(),
            "dated": [f"{name}:{day}" for name, day in changed.dated], "open": changed.open,
        }  # fmt: skip
        return "?" + urlencode({name: value for name, value in parts.items() if value}, doseq=True)

    def shows(self, view: str) -> bool:
        """True where a view is on screen."""
        return self.view == view or (self.view == "together" and view in ("timeline", "network"))


def read(search: str | None) -> Address:
    """The state that an address tells. What it can't mean is left out: an address is typed by anybody."""
    said = parse_qs((search or "").lstrip("?"))
    given = {name: values[-1] for name, values in said.items()}
    lists = {name: tuple(part for part in given.get(name, "").split(",") if part) for name in _LISTS}
    view = given.get("view", VIEWS[0])
    return Address(
        "en" if given.get("lang") == "en" else "ar",
        view if view in VIEWS else VIEWS[0],
        Filters(
            lists["actors"], _day(given.get("from")), _day(given.get("to")), lists["types"], lists["tracks"], lists["status"],
            given.get("text", "")[:200], given.get("within") == "certain",
        ),
        given.get("open", ""),
        _dated(said.get("dated", ())),
        int(given["page"]) if re.fullmatch("[1-9][0-9]{0,5}", given.get("page", "")) else 1,
        given.get("by") == "side",
        tuple(kind for kind in dict.fromkeys(given.get("ties", "").split(",")) if kind in kinds()),
        given.get("meetings") == "nodes",
        given["lanes"] if given.get("lanes") in BY else BY[0],
        given["axis"] if given.get("axis") in ("rtl", "ltr") else "",
        "dark" if given.get("theme") == "dark" else "",
        given["rows"] if given.get("rows") in ROWS else ROWS[0],
        asked.read(given),
    )  # fmt: skip


def _dated(said: Iterable[str]) -> Dated:
    """The last day given for each report; a name may hold anything, a day no colon."""
    pairs = (part.rpartition(":")[::2] for part in said)
    return tuple({name: day for name, day in pairs if name and _day(day)}.items())[:_MOST_DATED]


def _day(text: str | None) -> str | None:
    return text if text and re.fullmatch(r"\d{4}-\d\d-\d\d", text) and is_date(text) else None
