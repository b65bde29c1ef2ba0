import pytest

from timeline.case import Filters
from timeline.views import address
from timeline.views.address import Address
from timeline.views.asked import Asked

FULL = Address(
    "en", "table",
    Filters(("russia", "russia/foreign-ministry"), "2017-01-01", "2017-12-31", ("CONSULT",), ("astana",), ("planned",), "سوريا & co", True),
    "tie:russia|turkey",
    (("a, b: c.txt", "2017-10-05"), ("تقرير.txt", "2016-02-29")),
    3, by_side=True, ties=("met", "struck"), meetings=True, theme="dark", rows="ties",
    network=Asked("2017-05-04", "turkey", 2, ("russia", "found/peace-committee"), True, 3, 120),
)  # fmt: skip


def test_an_address_says_all_of_the_state():
    assert address.read(FULL.query()) == FULL


def test_an_empty_address_is_the_default():
    assert address.read("") == Address()
    assert address.read(None) == Address()


def test_a_change_keeps_the_rest():
    assert address.read(FULL.query(language="ar")).filters == FULL.filters


@pytest.mark.parametrize("search", ["?view=cellar", "?by=moon&ties=dance,,&meetings=yes", "?from=yesterday&to=2017-02-31", "?lang=xx", "?theme=pink&rows=cats", "?actors=,,", "?within=doubt", "?page=0", "?page=two", "?dated=a.txt:2017-02-31&dated=:2017-01-01&dated=a.txt&dated=a.txt:2017", "?%ff=%fe&&&=", "?open=", "?split=2017-02-31&steps=3&most=5000&least=0", "?split=then&least=-1&path=,,&via=air&most=41"])
def test_what_an_address_cannot_mean_is_left_out(search):
    assert address.read(search) == Address()
