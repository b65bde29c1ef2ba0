"""Why each field of an event was read as it is, in both languages."""

from __future__ import annotations

import pytest

from timeline.analyse import analyse
from timeline.explain import because, explain, told
from timeline.reading import case
from timeline.wording import wording

TALKS = "Report\n\n2 May 2017\n\nRussia, Turkey and Iran will hold the fourth round of the Astana talks in Sochi on 3 May 2017.\n"
CLAIM = "Report\n\n3 May 2019\n\nSaudi Arabia accused Iran of arming the Houthis.\n"


def fields(text: str, kind: str, language: str = "en") -> dict[str, tuple[str, str, str]]:
    analysis = analyse(text, "one.txt")
    event = next(event for event in analysis.events if event.type == kind)
    return {one.field: (one.value, one.words, one.why) for one in because(analysis, event, wording(language))}


def test_track_round_place_and_status_name_their_words_and_reasons() -> None:
    found = fields(TALKS, "CONSULT")
    assert found["status"] == ("Planned", "will", "by these words near the event word")
    assert found["track"][1:] == ("Astana talks", "the sentence names the track")
    assert found["round-number"] == ("4", "", "the sentence names the round")
    assert found["place"] == ("Sochi", "Sochi", "a place named among the words of the event")
    assert found["date"][1] == "3 May 2017"


@pytest.mark.parametrize(("language", "why"), [("en", "only Saudi Arabia says so"), ("ar", "لا يقوله إلا السعودية")])
def test_a_claim_names_who_alone_says_so(language: str, why: str) -> None:
    assert fields(CLAIM, "AID", language)["status"][2] == why


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("events/قتل/past", "مدخل «قتل» في قائمة ألفاظ الأحداث، صيغة الماضي"),
        ("title, name, then title", "لقب، اسم، ثم لقب"),
        ("nationality: deed noun قصف", "جنسية: اسم الفعل قصف"),
        ("the last ministry", "آخر من ذُكر من نوع: وزارة"),
        ("body of nationality", "هيئة عن طريق: جنسية"),
        ("no such rule", "no such rule"),
    ],
)
def test_rules_are_told_in_arabic_and_unknown_ones_by_their_own_name(rule: str, said: str) -> None:
    assert told(rule, wording("ar")) == said


def test_the_rules_of_times_and_most_of_those_of_actors_have_arabic_names() -> None:
    analyses = case(["seeds"]).analyses
    rules = [time.rule for analysis in analyses for time in analysis.times] + [m.rule for analysis in analyses for m in analysis.mentions]
    plain = [rule for rule in rules if told(rule, wording("ar")).isascii()]
    assert len(rules) > 300
    assert plain == []


def test_the_findings_are_explained_in_either_language() -> None:
    analysis = analyse(TALKS, "one.txt")
    assert "Status: Planned = 'will'  (by these words near the event word)" in explain(analysis)
    assert "الحالة: مقرر = 'will'" in explain(analysis, "ar")
    assert explain(analyse("", "none.txt"), "ar").startswith("النشر")
