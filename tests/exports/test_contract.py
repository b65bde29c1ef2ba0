import json
from dataclasses import replace

import orjson
import pytest

from tests.gold_case import GOLD, gold_case
from tests.small_case import FIRST, small_case
from timeline.case import Case, Filters
from timeline.exports import Selection
from timeline.exports.contract import json_lines, line, report_json

CASE = gold_case()
# The keys that the contract promises, in its order.
KEYS = {
    "report": "doc title language published boilerplate times actors events",
    "published": "value how because reasons",
    "times": "text start end type value first last rule anchor anchor_span",
    "actors": "id name_en name_ar kind side mentions rules",
    "events": "id type trigger source target others against date first last date_from date_span status series round place sentences quote speaker "
    "rule summary_en summary_ar",
}
ANALYSES = [pytest.param(a, id=a.report.name[:3]) for a in CASE.analyses]


def lines(case, rows):
    return [json.loads(text) for text in json_lines(Selection(case, rows, "ar")).splitlines()]


@pytest.mark.parametrize("analysis", ANALYSES)
def test_a_report_has_exactly_the_keys_of_the_contract(analysis):
    data = report_json(analysis)
    assert " ".join(data) == KEYS["report"]
    assert " ".join(data["published"]) == KEYS["published"]
    for part in ("times", "actors", "events"):
        assert {" ".join(item) for item in data[part]} == {KEYS[part]}


@pytest.mark.parametrize("analysis", ANALYSES)
def test_what_the_gold_file_says_comes_out_as_it_went_in(analysis):
    gold = json.loads((GOLD / analysis.report.name).with_suffix(".json").read_bytes())
    data = json.loads(line(report_json(analysis)))
    for part in ("times", "actors", "events"):
        for ours, theirs in zip(data[part], gold[part], strict=True):
            same = ours.keys() & theirs.keys()
            assert {key: ours[key] for key in same} == {key: theirs[key] for key in same}
    assert (data["doc"], data["boilerplate"]) == (gold["doc"], gold["boilerplate"])
    assert {key: data["published"][key] for key in gold["published"]} == gold["published"]


def test_an_actor_has_a_reason_for_each_mention_in_their_order():
    first = small_case().analyses[0]
    mentions = tuple(replace(mention, rule=f"rule at {mention.start}") for mention in first.mentions)
    for actor in report_json(replace(first, mentions=mentions))["actors"]:
        assert actor["mentions"]
        assert actor["rules"] == [f"rule at {start}" for start, _ in actor["mentions"]]


def test_offsets_are_kept_as_pairs_and_missing_spans_as_null():
    told, *_, spoken = report_json(small_case().analyses[0])["events"]
    assert (told["trigger"], told["quote"], told["date_span"]) == ([0, 5], [0, 5], None)
    assert spoken["sentences"] == [[FIRST.index("وقال"), len(FIRST)]]
    assert (spoken["quote"], spoken["speaker"]) == (None, None)


def test_a_case_is_one_object_a_line_for_each_report_even_those_without_events():
    case = small_case()
    assert lines(case, case.rows) == [json.loads(orjson.dumps(report_json(analysis))) for analysis in case.analyses]


def test_a_filter_leaves_the_reports_and_events_in_view():
    case = small_case()
    (only,) = lines(case, case.select(Filters(types=("ACCUSE",))))
    assert (only["doc"], [event["type"] for event in only["events"]]) == ("first.txt", ["ACCUSE"])
    assert only["actors"] == report_json(case.analyses[0])["actors"]


def test_a_file_name_that_is_no_utf8_is_written_with_replacements():
    first = small_case().analyses[0]
    strange = Case((replace(first, report=replace(first.report, name="\udcff\udcfe.txt")),))
    assert lines(strange, strange.rows)[0]["doc"] == "\ufffd\ufffd.txt"
