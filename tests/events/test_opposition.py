"""Whom a deed is against: invented sentences, read whole."""

import pytest

from timeline import analyse


@pytest.mark.parametrize(
    ("sentence", "kind", "against"),
    [
        ("التقى وزير الخارجية الفرنسي نظيره الألماني لبحث محاربة تنظيم داعش.", "CONSULT", {"islamic-state"}),
        ("اجتمع وزراء دفاع فرنسا وألمانيا في باريس لمواجهة حركة طالبان.", "CONSULT", {"taliban"}),
        ("بحثت فرنسا وألمانيا العلاقات مع إيران.", "CONSULT", set()),
        ("قصفت تركيا العراق.", "ASSAULT", {"iraq"}),
        ("France and Germany met in Paris to discuss the campaign against the Taliban.", "CONSULT", {"taliban"}),
        ("France deployed troops to help defeat Boko Haram.", "MOBILIZE", {"boko-haram"}),
        ("France praised Nigeria for its fight against Boko Haram.", "SUPPORT", set()),
        ("Turkey condemned Israel.", "ACCUSE", {"israel"}),
    ],
)
def test_a_deed_is_against_whom_its_words_or_its_type_say(sentence, kind, against):
    events = analyse(sentence, published="2018-04-27").events
    assert [set(event.against) for event in events if event.type == kind][:1] == [against]


def test_whom_a_deed_is_against_is_one_of_its_targets_or_others():
    text = "Turkey fought the Islamic State with Russia. Turkey and Russia met to discuss the war on the Taliban with Iran."
    for event in analyse(text, published="2018-04-27").events:
        assert set(event.against) <= {*event.target, *event.others}
