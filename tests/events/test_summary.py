"""One line for an event, in both languages."""

import tomllib

import pytest

from timeline import analyse, facts
from timeline.events.infinitive import plain
from timeline.events.lexicon import event_types, lexicon
from timeline.events.summary import Deed, line
from timeline.records import Actor

SUMMARY = tomllib.loads((facts.ROOT / "events" / "summary.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("sentence", "english", "arabic"),
    [
        ("اتهمت أوكرانيا روسيا بالكذب.", "Ukraine accused Russia", "اتهام أوكرانيا لروسيا"),
        ("دعا الاتحاد الأوروبي السودان إلى الهدوء.", "The European Union called on Sudan", "دعوة الاتحاد الأوروبي للسودان"),
        ("Greece criticised Turkey.", "Greece criticised Turkey", "انتقاد اليونان لتركيا"),
        ("Turkey will impose sanctions on Iraq.", "Turkey to impose sanctions on Iraq (planned)", "عقوبات تركيا على العراق (مقررة)"),
        ("قصفت إثيوبيا الحوثيين أمس.", "Ethiopia bombarded the Houthis", "قصف إثيوبيا للحوثيين"),
        (
            "Narendra Modi visited Iran and Hassan Rouhani.",
            "Narendra Modi visited Iran and met Hassan Rouhani",
            "زيارة ناريندرا مودي لإيران ولقاء حسن روحاني",
        ),
        ("Germany bombarded the town.", "Germany used force", "قصف من جانب ألمانيا"),
        ("Two journalists were arrested in Minsk.", "Arrest or seizure in Minsk", "اعتقال في مينسك"),
    ],
)
def test_a_summary_names_source_deed_target_and_status(sentence: str, english: str, arabic: str) -> None:
    event = analyse(sentence, published="2018-04-27").events[0]
    assert (event.summary_en, event.summary_ar) == (english, arabic)


def _deed(kind: str, entry: str, source: tuple[str, ...], target: tuple[str, ...] = (), **more: object) -> Deed:
    told = next(form.entry for language in ("ar", "en") for known in lexicon(language).by_first.values() for _, form in known
                if form.entry.type == kind and form.entry.en == entry)  # fmt: skip
    return Deed(**{"type": kind, "entry": told, "source": source, "target": target, "status": "happened", "speaker": ()} | more)


ACTORS = {
    "north": Actor("north", "Northland", "الشمالية", "state", "north"),
    "salem": Actor("salem", "Salem", "سالم", "person", "north"),
    "guard": Actor("guard", "Hill Guards", "حرس التلال", "group", "guard"),
}


@pytest.mark.parametrize(
    ("deed", "english", "arabic"),
    [
        (_deed("ASSAULT", "killed", ("guard",), ("north",)), "The Hill Guards killed people of Northland", "قتل أشخاص من الشمالية من جانب حرس التلال"),
        (_deed("ASSAULT", "killed", ("guard",), ("salem",)), "The Hill Guards killed Salem", None),
        (_deed("SUPPORT", "praised", ("salem",), ("salem", "north")), "Salem praised Northland", "إشادة سالم بالشمالية"),
        (_deed("SUPPORT", "praised", ("north",)), None, "إشادة من جانب الشمالية"),
    ],
)
def test_people_are_killed_and_nobody_praises_himself(deed: Deed, english: str | None, arabic: str | None) -> None:
    assert english in (None, line("en", deed, ACTORS)) and arabic in (None, line("ar", deed, ACTORS))


def test_persons_have_no_positions_of_its_own() -> None:
    entry = next(form.entry for known in lexicon("ar").by_first.values() for _, form in known if " its " in f"{form.entry.alone_en} ")
    told = [line("en", Deed(entry.type, entry, (who,), (), "happened", ()), ACTORS) for who in ("salem", "north")]
    assert [" their " in told[0], " its " in told[1]] == [True, True]


def test_a_deed_that_depends_on_something_is_not_told_in_the_past() -> None:
    event = analyse("If Iraq agrees, Turkey will impose sanctions on Syria.", published="2018-04-27").events[-1]
    assert event.summary_en == "Turkey would impose sanctions on Syria (conditional)"


def test_every_verb_of_a_summary_has_a_plain_form() -> None:
    phrases = {phrase for kind in event_types().values() for phrase in (kind.verb_en, kind.alone_en)}
    for language in ("ar", "en"):
        entries = (form.entry for known in lexicon(language).by_first.values() for _, form in known)
        phrases |= {phrase for entry in entries for phrase in (entry.en, entry.alone_en) if phrase}
    irregular = dict(pair.split() for pair in SUMMARY["plain"]["words"])
    same = {phrase for phrase in phrases if plain(phrase, irregular).split()[0] == phrase.split()[0]}
    assert {phrase.split()[0] for phrase in same} <= {"cast", "cut", "hit", "put", "set", "shut"}


def test_a_claim_names_who_claims() -> None:
    claimed = analyse("Armenia claimed that Azerbaijan had shelled the village.", published="2018-04-27").events[1]
    assert claimed.summary_en.endswith("(claimed by Armenia)")
    assert claimed.summary_ar.endswith("(بحسب أرمينيا)")
