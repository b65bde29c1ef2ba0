"""Where it happened: invented sentences, read whole."""

import pytest

from timeline import analyse


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("التقى وزير الخارجية الصيني وانغ يي نظيره الروسي في سوتشي يوم الاثنين.", "sochi"),
        ("عقدت فرنسا وألمانيا مباحثات بالكويت يوم الأحد.", "kuwait"),
        ("نددت باكستان بقصف الهند لقرية حدودية.", None),
        ("France and Germany held talks in Geneva on Monday.", "geneva"),
        ("Turkey condemned the attack.", None),
        ("عقدت فرنسا وألمانيا مباحثات في العاصمة الإيطالية روما.", "rome"),
        ("عقدت فرنسا وألمانيا مباحثات بالعاصمة الإيطالية روما.", "rome"),
        ("قصفت تركيا بلدة حدودية في الصباح.", None),
        ("France and Germany held talks in the Italian capital, Rome.", "rome"),
        ("Sergey Lavrov visited Tehran on Monday.", "tehran"),
        ("قام وزير الخارجية الصيني وانغ يي بزيارة رسمية إلى طهران.", "tehran"),
    ],
)
def test_a_deed_has_the_place_that_its_words_name(sentence: str, place: str | None) -> None:
    assert analyse(sentence, published="2018-04-27").events[0].place == place


def test_what_a_speaker_names_is_no_place_where_he_speaks() -> None:
    events = analyse("قال وزير الخارجية الروسي سيرغي لافروف إن الوضع في حلب صعب.", published="2018-04-27").events
    assert [event.place for event in events] == [None]
