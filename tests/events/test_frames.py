"""Who did it to whom: invented sentences, read whole."""

import pytest

from timeline import analyse


def told(sentence: str) -> list[tuple[str, set[str], set[str], str]]:
    events = analyse(sentence, published="2018-04-27").events
    return [(event.type, set(event.source), set(event.target), event.status) for event in events]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "التقى الرئيس الروسي فلاديمير بوتين نظيره التركي في أنقرة.",
            ("CONSULT", {"vladimir-putin", "recep-tayyip-erdogan"}, set(), "happened"),
        ),
        ("أدانت فرنسا قصف المدينة.", ("ACCUSE", {"france"}, set(), "happened")),
        ("دعت الأمم المتحدة إيران إلى ضبط النفس.", ("REQUEST", {"united-nations"}, {"iran"}, "happened")),
        ("كانت مصر قد اتهمت إثيوبيا بالتعنت.", ("ACCUSE", {"egypt"}, {"ethiopia"}, "happened")),
        ("سيزور وزير الخارجية الصيني وانغ يي باكستان.", ("CONSULT", {"wang-yi"}, {"pakistan"}, "planned")),
        ("لم تقصف تركيا العراق.", ("ASSAULT", {"turkey"}, {"iraq"}, "denied")),
        ("France condemned the attack.", ("ACCUSE", {"france"}, set(), "happened")),
        ("Syria was bombed by Israel on Monday.", ("ASSAULT", {"israel"}, {"syria"}, "happened")),
        ("Turkey will impose sanctions on Iraq.", ("SANCTION", {"turkey"}, {"iraq"}, "planned")),
    ],
)
def test_a_sentence_tells_who_did_what_to_whom(sentence: str, expected: tuple) -> None:
    assert expected in told(sentence)


def test_a_joined_verb_keeps_the_subject_of_the_first() -> None:
    found = told("Sergey Lavrov met Mevlut Cavusoglu in Ankara and called on Iran to support the talks.")
    assert ("REQUEST", {"sergey-lavrov"}, {"iran"}, "happened") in found


def test_the_speaker_may_stand_behind_his_words() -> None:
    assert ("STATEMENT", {"hassan-rouhani"}, set(), "happened") in told('"We are patient," said Iranian President Hassan Rouhani.')


def test_a_dropped_subject_is_the_last_speaker() -> None:
    found = told("عنوان التقرير\nقال وزير الخارجية الروسي سيرغي لافروف إن الوضع صعب.\nوأضاف أن الحل سياسي.")
    assert [sources for _, sources, _, _ in found] == [{"sergey-lavrov"}, {"sergey-lavrov"}]


def test_an_infinitive_is_a_wish_and_no_deed() -> None:
    assert [kind for kind, *_ in told("France urged Turkey to withdraw its forces.")] == ["REQUEST"]
