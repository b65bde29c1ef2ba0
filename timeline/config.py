"""Every setting and limit: name, default, meaning. The README's table is made from this one."""

from __future__ import annotations

from typing import NamedTuple


class Setting(NamedTuple):
    """One setting. Units are in the meaning."""

    name: str
    default: int | float | str
    meaning: str


SETTINGS = (
    Setting("host", "127.0.0.1", "the address that the workbench listens on"),
    Setting("port", 8050, "the port that the workbench listens on"),
    Setting("threads", 8, "threads of the web server"),
    Setting("body_bytes", 48 * 2**20, "the largest request body, in bytes"),
    Setting("file_bytes", 20 * 2**20, "the largest report file, in bytes"),
    Setting("text_characters", 2_000_000, "the longest report text, in code points; longer reports are refused with a reason"),
    Setting("items_on_screen", 1_200, "the most marks that a chart draws"),
    Setting("rows_on_page", 500, "the most events that one page of the table or one list shows"),
    Setting("actors_listed", 1_000, "the most actors that the filter lists at once, the busiest; typing finds the others"),
    Setting("ties_weighed", 1_000, "the most ties of a large case that the network and the matrix choose from, the heaviest"),
    Setting("events_compared", 50_000, "the most events of a case that are compared across reports, whether they tell one deed"),
    Setting("actors_in_network", 40, "the most actors that the network draws at first"),
    Setting("ties_in_network", 80, "the most ties that the network draws at first"),
)

_BY_NAME = {setting.name: setting.default for setting in SETTINGS}


def number(name: str) -> int:
    """The value of a setting that is a whole number."""
    return int(_BY_NAME[name])


def text(name: str) -> str:
    """The value of a setting that is text."""
    return str(_BY_NAME[name])
