"""Views under a name, and what they name that is no longer there."""

import json

import pytest

from tests.small_case import small_case
from timeline.case import Filters
from timeline.views import page, saved
from timeline.views.address import Address

CASE = small_case()


def words_of(components) -> str:
    return json.dumps(components, ensure_ascii=False, default=lambda part: part.to_plotly_json())


def test_a_view_kept_is_a_link_in_the_present_language_and_theme():
    told = words_of(saved.listed(CASE, [{"name": "Talks", "search": "?lang=ar&view=table&rows=ties"}], Address("en", theme="dark")))
    assert "Talks" in told
    assert "?lang=en&view=table&theme=dark&rows=ties" in told


@pytest.mark.parametrize("kept", [None, {}, "x", [1, None, {"name": 1, "search": "?"}, {"name": "a"}], []])
def test_what_the_browser_gives_is_not_taken_on_trust(kept):
    assert "No view saved yet." in words_of(saved.listed(CASE, kept, Address("en")))


@pytest.mark.parametrize(
    ("now", "names"),
    [
        (Address("en", filters=Filters(("northland", "nobody"))), ["nobody"]),
        (Address("en", filters=Filters(("russia",))), ["Russia"]),
        (Address("en", open="actor:nobody"), ["nobody"]),
        (Address("en", open="tie:northland|nobody"), ["nobody"]),
        (Address("en", open="report:gone.txt@3-9"), ["gone.txt"]),
        (Address("en", open="gone.txt#e4"), ["gone.txt"]),
        (Address("en", dated=(("gone.txt", "2017-01-01"), ("first.txt", "2017-01-01"))), ["gone.txt"]),
        (Address("en", open="report:first.txt@0-3", filters=Filters(("salem",))), []),
        (Address("en", open=CASE.rows[0].key), []),
        (Address("en", open="days:2017-01-01/2017-01-02@CONSULT"), []),
        (Address("en", by_side=True, filters=Filters(("salem",))), []),
    ],
)
def test_what_a_view_names_and_the_reports_do_not_hold_is_found(now, names):
    assert saved.lost(CASE, now, "en") == names


def test_a_view_that_names_who_is_not_there_says_so_in_the_list_and_when_it_is_opened():
    search = "?lang=en&actors=nobody"
    assert "Not in these reports" in words_of(saved.listed(CASE, [{"name": "Old", "search": search}], Address("en")))
    assert "Not in these reports: \u2068nobody" in words_of(page.status_line(CASE, Address("en", filters=Filters(("nobody",)))))
    assert "Not in these reports" not in words_of(page.status_line(CASE, Address("en")))
