import tomllib
from pathlib import Path

import pytest

from timeline.actors import clues, find, match
from timeline.language.sentences import sentences
from timeline.language.words import split
from timeline.records import Published

CORPUS = Path(__file__).parents[1] / "corpus" / "actors"
CASES = tomllib.loads((CORPUS / "sentences.toml").read_text(encoding="utf-8"))["case"]


def read(text, published="2017-05-10"):
    return find(match(text, split(text), sentences(text)), Published(published, "given"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"].replace(" ", "-") for case in CASES])
def test_a_sentence_has_these_mentions_and_no_others(with_small, case):
    _, mentions = read(case["text"], case["published"])
    assert [(case["text"][m.start : m.end], m.actor) for m in mentions] == list(zip(case["spans"], case["ids"], strict=True))


def test_every_mention_says_its_rule_and_every_actor_is_mentioned(with_small):
    actors, mentions = read("قال وزير الخارجية الروسي سيرغي لافروف إن روسيا مستعدة")
    assert all(mention.rule for mention in mentions)
    assert {actor.id for actor in actors} == {mention.actor for mention in mentions}


def test_an_unknown_person_has_a_name_in_its_own_script_only(with_small):
    actors, _ = read("قال الخبير الاقتصادي فالنتين كورساكوف إن الخطة جاهزة")
    (actor,) = actors
    assert (actor.known, actor.name_en, actor.name_ar, actor.kind) == (False, None, "فالنتين كورساكوف", "person")


def test_an_unknown_person_stands_for_the_state_of_the_title(with_small):
    actors, _ = read("قال نائب وزير الزراعة العراقي كريم السنجاري إن الخطة جاهزة")
    assert [actor.side for actor in actors if not actor.known] == ["iraq"]


def test_an_expert_stands_for_nobody(with_small):
    actors, _ = read("قال الخبير الروسي فالنتين كورساكوف إن الخطة جاهزة")
    assert actors[0].side is None


def test_an_office_with_a_name_bounds_the_day_of_publication(with_small):
    text = "قال وزير الخارجية السعودي عادل الجبير إن الوقت حان"
    (clue,) = clues(match(text, split(text), sentences(text)))
    assert (clue.first, clue.last) == ("2015-04-29", "2018-12-27")
    assert text[slice(*clue.span)] == "وزير الخارجية السعودي عادل الجبير"


def test_a_former_office_bounds_nothing(with_small):
    text = "قال وزير الخارجية الأميركي السابق جون كيري إن الوقت حان"
    assert clues(match(text, split(text), sentences(text))) == ()


def test_a_name_alone_bounds_nothing(with_small):
    text = "قال عادل الجبير إن الوقت حان"
    assert clues(match(text, split(text), sentences(text))) == ()


@pytest.mark.parametrize("text", ["", "\n", "«»", "وزير", "نظيره", "الرئيس", "و", 'تنظيم "', "President", "the", "ال" * 500, "بن " * 300])
def test_odd_texts_are_read_without_trouble(with_small, text):
    read(text)
