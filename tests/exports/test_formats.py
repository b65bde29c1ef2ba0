import pytest

from tests.exports.golden import WHOLE, made, path
from tests.gold_case import gold_case
from timeline.case import Filters
from timeline.exports import FORMATS, Selection

CASE = gold_case()


@pytest.mark.parametrize(("name", "language"), WHOLE)
def test_an_export_equals_its_golden_file_to_the_byte(name, language):
    assert made(name, language).decode() == path(name, language).read_bytes().decode()


@pytest.mark.parametrize(("name", "language"), WHOLE)
def test_the_same_rows_give_the_same_bytes(name, language):
    assert FORMATS[name].make(Selection(CASE, CASE.rows, language)) == FORMATS[name].make(Selection(gold_case(), gold_case().rows, language))


@pytest.mark.parametrize(("name", "language"), WHOLE)
def test_a_filter_that_leaves_nothing_still_makes_a_file(name, language):
    rows = CASE.select(Filters(text="no such word in any report"))
    assert not rows
    assert isinstance(FORMATS[name].make(Selection(CASE, rows, language)), bytes)


@pytest.mark.parametrize(("name", "language"), WHOLE)
def test_an_export_is_utf8(name, language):
    assert "داعش" in FORMATS[name].make(Selection(CASE, CASE.rows, language)).decode("utf-8")


@pytest.mark.parametrize("chart", ["timeline", "network", "matrix"])
def test_every_chart_has_every_kind_of_picture(chart):
    assert {f"{chart}-png", f"{chart}-svg", f"{chart}-pdf"} < set(FORMATS)
