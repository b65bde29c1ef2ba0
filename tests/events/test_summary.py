"""One line for an event, in both languages."""

import pytest

from timeline import analyse


@pytest.mark.parametrize(
    ("sentence", "english", "arabic"),
    [
        ("اتهمت أوكرانيا روسيا بالكذب.", "Ukraine accused Russia", "اتهام أوكرانيا لروسيا"),
        ("دعا الاتحاد الأوروبي السودان إلى الهدوء.", "European Union called on Sudan", "دعوة الاتحاد الأوروبي للسودان"),
        ("Greece criticised Turkey.", "Greece criticised Turkey", "انتقاد اليونان لتركيا"),
        ("Turkey will impose sanctions on Iraq.", "Turkey to impose sanctions on Iraq (planned)", "عقوبات تركيا على العراق (مقرر)"),
        ("Two journalists were arrested in Minsk.", "Arrest or seizure in Minsk", "اعتقال في مينسك"),
    ],
)
def test_a_summary_names_source_deed_target_and_status(sentence: str, english: str, arabic: str) -> None:
    event = analyse(sentence, published="2018-04-27").events[0]
    assert (event.summary_en, event.summary_ar) == (english, arabic)


def test_a_claim_names_who_claims() -> None:
    claimed = analyse("Armenia claimed that Azerbaijan had shelled the village.", published="2018-04-27").events[1]
    assert claimed.summary_en.endswith("(claimed by Armenia)")
    assert claimed.summary_ar.endswith("(بحسب أرمينيا)")
