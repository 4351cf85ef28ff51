"""Bytes to text: what the bytes say, what the page declares, what reads as Arabic."""

import pytest

from rawi.pipeline.reading.inputs.decode import UnreadableError, decode_page, decode_row, decode_text

SENTENCE = "أعلنت بلدية المدينة صباح اليوم إغلاق الجسر القديم أمام السيارات حتى نهاية الأسبوع المقبل."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "windows-1256", "iso-8859-6", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_arabic_is_told_from_its_bytes_alone(encoding: str) -> None:
    decoded = decode_text(SENTENCE.encode(encoding))
    assert (decoded.text, decoded.problems) == (SENTENCE, ())


@pytest.mark.parametrize(
    "declaration",
    [
        "",
        '<meta charset="windows-1256">',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">',
        '<meta charset="utf-8">',  # a wrong one
        '<meta charset="iso-8859-1">',
        '<meta charset="no-such-charset">',
        '<meta charset="rot13">',  # a codec of Python that is no charset
    ],
)
def test_a_page_in_windows_1256_comes_out_right_whatever_it_declares(declaration: str) -> None:
    page = f"<html><head>{declaration}<title>خبر</title></head><body><p>{SENTENCE}</p></body></html>"
    assert decode_page(page.encode("windows-1256")).text == page


def test_utf_8_wins_over_a_wrong_declaration() -> None:
    page = f'<meta charset="windows-1256"><p>{SENTENCE}</p>'
    assert decode_page(page.encode()).text == page


def test_a_declared_charset_that_fits_is_taken() -> None:
    page = '<meta charset="windows-1251"><p>Мэр открыл новый мост через реку.</p>'
    assert decode_page(page.encode("windows-1251")).text == page


def test_text_that_is_not_arabic_is_not_read_as_arabic() -> None:
    assert (
        decode_text("Le maire a déclaré le pont fermé".encode("latin-1")).text
        == "Le maire a déclaré le pont fermé"
    )


def test_broken_utf_8_is_read_with_replacements_and_a_note() -> None:
    data = SENTENCE.encode()
    decoded = decode_text(data[:10] + b"\xff" + data[10:] + b"\xd8")
    assert decoded.text == SENTENCE[:5] + "\ufffd" + SENTENCE[5:] + "\ufffd"
    assert decoded.problems == ("byte 10 is not valid utf-8: 2 character(s) read as U+FFFD",)


def test_new_lines_and_the_mark_of_a_text_stay_so_that_offsets_are_those_of_the_file() -> None:
    raw = "\ufeffعنوان\r\nنص\rآخر"
    assert decode_text(raw.encode()).text == raw


def test_the_mark_of_a_page_or_row_is_no_text() -> None:
    assert decode_page("\ufeff<p>نص</p>".encode()).text == "<p>نص</p>"
    assert decode_row('\ufeff{"text": "نص"}'.encode()).text == '{"text": "نص"}'


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x03\x20" * 20,
        b"PK\x03\x04\x14\x00\x08\x08\x9c\x01\x02\xfe" * 40,
    ],
)
def test_binary_data_is_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="binary"):
        decode_text(data)
