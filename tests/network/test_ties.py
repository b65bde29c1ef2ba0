from dataclasses import replace

import pytest

from tests.small_case import FIRST, small_case, with_status
from timeline.case import Filters, by_side
from timeline.events.lexicon import event_types
from timeline.network import ties
from timeline.network.ties import is_done
from timeline.records import Evidence, Relation

CASE = small_case()


def of_kind(relations, *kinds):
    return {(tie.source, tie.target, tie.weight) for tie in relations if tie.kind in kinds}


def test_actors_named_in_one_sentence_are_tied_once_for_each_sentence():
    assert of_kind(ties(CASE, CASE.rows), "mentioned") == {
        ("northland", "southland", 2),
        ("salem", "southland", 1),
        ("northland", "salem", 1),
        ("found/peace-committee", "salem", 1),
    }


def test_a_mention_tie_names_its_sentences():
    tie = next(t for t in ties(CASE, CASE.rows) if (t.kind, t.source, t.target) == ("mentioned", "salem", "southland"))
    assert tie == Relation("salem", "southland", "mentioned", 1, evidence=(Evidence("first.txt", (0, FIRST.index(".") + 1)),))


def test_a_filter_leaves_only_the_sentences_that_tell_its_events():
    rows = CASE.select(Filters(types=("STATEMENT",)))
    assert of_kind(ties(CASE, rows), "mentioned") == {("found/peace-committee", "salem", 1)}


def test_a_sentence_without_an_event_is_looked_at_where_nothing_is_filtered():
    everything = of_kind(ties(CASE, CASE.rows), "mentioned")
    assert ("northland", "salem", 1) in everything
    assert ("northland", "salem", 1) not in of_kind(ties(CASE, CASE.rows[1:]), "mentioned")


def test_no_rows_make_no_ties():
    assert ties(CASE, ()) == ()


def test_a_deed_is_directed_from_its_source_to_its_target():
    assert of_kind(ties(CASE, CASE.rows), "ACCUSE") == {("northland", "southland", 1)}
    assert of_kind(ties(CASE, CASE.rows), "ASSAULT") == {("southland", "northland", 1)}


def test_a_meeting_ties_its_parties_in_alphabetical_order():
    assert of_kind(ties(CASE, CASE.rows), "CONSULT") == {("salem", "southland", 1), ("northland", "southland", 1)}


def test_further_participants_are_not_tied_by_the_event():
    assert of_kind(ties(CASE, CASE.rows), "STATEMENT") == {("salem", "found/peace-committee", 1)}


def test_a_tie_names_its_events_and_their_sentences():
    tie = next(t for t in ties(CASE, CASE.rows) if t.kind == "ACCUSE")
    assert [CASE.by_key[key].event.type for key in tie.events] == ["ACCUSE"]
    assert [FIRST[slice(*e.span)].split()[0] for e in tie.evidence] == ["واتهمت"]


def test_sides_take_the_place_of_those_that_stand_for_them_and_are_not_tied_to_themselves():
    relations = ties(*by_side(CASE, CASE.rows))
    assert of_kind(relations, "CONSULT") == {("northland", "southland", 2)}
    assert of_kind(relations, "mentioned") == {("northland", "southland", 3), ("found/peace-committee", "northland", 1)}


@pytest.mark.parametrize("status", ["happened", "ongoing"])
def test_what_took_place_is_done_and_carries_the_tone_of_its_type(status):
    case = with_status(status)
    tie = next(t for t in ties(case, case.rows) if t.kind == "ASSAULT")
    assert (is_done(tie), tie.status, tie.tone) == (True, "happened", event_types()["ASSAULT"].tone)


@pytest.mark.parametrize("status", ["planned", "conditional", "denied", "claimed"])
def test_what_did_not_surely_take_place_is_kept_but_not_done_and_without_tone(status):
    case = with_status(status)
    tie = next(t for t in ties(case, case.rows) if t.kind == "ASSAULT")
    assert (is_done(tie), tie.status, tie.tone, tie.weight) == (False, status, 0.0, 1)


def test_a_mention_is_not_a_deed():
    assert not any(is_done(tie) for tie in ties(CASE, CASE.rows) if tie.kind == "mentioned")


def test_relations_come_in_a_fixed_order():
    assert ties(CASE, CASE.rows) == ties(small_case(), small_case().rows)
    keys = [(t.source, t.target, t.kind, t.status or "") for t in ties(CASE, CASE.rows)]
    assert keys == sorted(set(keys))


def test_a_meeting_against_somebody_makes_no_friendly_tie_with_him():
    case = small_case()
    row = next(row for row in case.rows if row.event.type == "CONSULT")
    opposed = replace(row, event=replace(row.event, target=("x",), against=("x",)))
    told = [(tie.kind, tie.target, tie.tone) for tie in ties(case, [opposed]) if "x" in (tie.source, tie.target)]
    assert told == [("opposed", "x", -4.0)] * len(row.event.source)


def test_a_hostile_deed_keeps_its_own_kind_of_tie():
    case = small_case()
    row = next(row for row in case.rows if row.event.type == "ASSAULT")
    struck = replace(row, event=replace(row.event, against=row.event.target))
    assert of_kind(ties(case, [struck]), "opposed") == set()
    assert of_kind(ties(case, [struck]), "ASSAULT") == of_kind(ties(case, [row]), "ASSAULT")


@pytest.mark.parametrize(("kind", "expected"), [("CONSULT", {"opposed"}), ("STATEMENT", {"STATEMENT"})])
def test_to_meet_against_somebody_opposes_him_and_to_speak_of_it_does_not(kind, expected):
    event = replace(CASE.rows[0].event, type=kind, source=("salem",), target=("southland",), others=(), against=("southland",), status="happened")
    rows = (replace(CASE.rows[0], event=event),)
    told = {tie.kind for tie in ties(CASE, rows) if {tie.source, tie.target} == {"salem", "southland"} and tie.kind != "mentioned"}
    assert told == expected
