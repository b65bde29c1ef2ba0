"""The address is the state of the page: what is asked for, how it is shown, and what is open."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qs, urlencode

from timeline.case import Filters
from timeline.facts import is_date

VIEWS = ("together", "timeline", "network", "table", "reports")
_LISTS = ("actors", "types", "tracks", "status")

_EVERYTHING = Filters()


@dataclass(frozen=True, slots=True)
class Address:
    """One state of the page. `open` is the key of an event, `tie:a|b`, `actor:id` or `report:name`; empty where nothing is."""

    language: str = "ar"
    view: str = "together"
    filters: Filters = _EVERYTHING
    open: str = ""

    def query(self, **changes: Any) -> str:
        """The address with changes, as the part from the question mark on. Only what differs from the default is said."""
        changed = replace(self, **changes)
        filters = changed.filters
        parts = {
            "lang": changed.language, "view": "" if changed.view == VIEWS[0] else changed.view,
            **{name: ",".join(getattr(filters, name)) for name in _LISTS},
            "from": filters.first or "", "to": filters.last or "", "text": filters.text, "open": changed.open,
        }  # fmt: skip
        return "?" + urlencode({name: value for name, value in parts.items() if value})

    def shows(self, view: str) -> bool:
        """True where a view is on screen."""
        return self.view == view or (self.view == "together" and view in ("timeline", "network"))


def read(search: str | None) -> Address:
    """The state that an address tells. What it can't mean is left out: an address is typed by anybody."""
    given = {name: values[-1] for name, values in parse_qs((search or "").lstrip("?")).items()}
    lists = {name: tuple(part for part in given.get(name, "").split(",") if part) for name in _LISTS}
    view = given.get("view", VIEWS[0])
    return Address(
        "en" if given.get("lang") == "en" else "ar",
        view if view in VIEWS else VIEWS[0],
        Filters(**lists, first=_day(given.get("from")), last=_day(given.get("to")), text=given.get("text", "")[:200]),
        given.get("open", ""),
    )


def _day(text: str | None) -> str | None:
    return text if text and re.fullmatch(r"\d{4}-\d\d-\d\d", text) and is_date(text) else None
