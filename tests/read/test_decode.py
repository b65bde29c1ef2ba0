import codecs

import pytest

from timeline.read.decode import Undecodable, decode

ARABIC = "التقى وزير الخارجية نظيره في العاصمة يوم الخميس، وبحث الطرفان سبل التعاون بين البلدين. " * 4
FRENCH = "Le ministre des Affaires étrangères a reçu son homologue à Paris après la réunion prévue en février. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6"])
def test_arabic_is_read_in_the_encodings_of_the_press(encoding: str) -> None:
    text = ARABIC if encoding != "iso8859_6" else ARABIC.replace("«", "")
    assert decode(text.encode(encoding)).text == text


def test_french_is_not_taken_for_another_language() -> None:
    assert decode(FRENCH.encode("cp1252")).text == FRENCH


def test_a_byte_order_mark_stays_because_offsets_count_it() -> None:
    assert decode(codecs.BOM_UTF8 + b"abc").text == "\ufeffabc"


def test_one_damaged_byte_is_said_and_the_rest_is_kept() -> None:
    decoded = decode(ARABIC[:20].encode() + b"\xff" + ARABIC[20:].encode())
    assert decoded.warning.startswith("1 damaged")
    assert decoded.text.replace("\ufffd", "") == ARABIC


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "empty"), (b"\xef\xbb\xbf \n", "empty"), (b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04aaaa", "ZIP"), (bytes(range(32)) * 20, "binary")],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Undecodable, match=reason):
        decode(data)
