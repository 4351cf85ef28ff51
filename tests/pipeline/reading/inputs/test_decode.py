"""Bytes to text: what the bytes say, what the page declares, what reads as Arabic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.pipeline.reading.inputs.decode import Decoded, UnreadableError, decode_page, decode_row, decode_text

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


@pytest.mark.parametrize(
    "encoding", ["utf-8", "windows-1256", "iso-8859-6", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1256", "ISO-8859-6", "iso-8859-1", "x-unknown"])
@pytest.mark.parametrize("transport", [None, "utf-8", "Windows-1256", '"iso-8859-6"'])
def test_a_page_comes_out_right_whatever_page_and_transport_declare(
    encoding: str, declared: str | None, transport: str | None
) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{meta}<title>خبر</title></head><body><p>{SENTENCE}</p></body></html>"
    decoded = decode_page(page.encode(encoding), transport)
    assert (decoded.text, decoded.problems) == (page, ())


@pytest.mark.parametrize(
    ("rest", "line"), [("utf-8", "windows-1256"), ("windows-1256", "utf-8")], ids=["in UTF-8", "in 1256"]
)
def test_a_line_in_another_charset_than_its_page(rest: str, line: str) -> None:
    around = f"<p>{SENTENCE}</p>\n".encode(rest) * 3
    decoded = decode_page(around + f"<p>{SENTENCE}</p>\n".encode(line) + around)
    assert decoded.text == f"<p>{SENTENCE}</p>\n" * 7
    assert decoded.problems == (f"1 line(s) were written in {line}, the others in {decoded.encoding}",)


def spoiled(text: str, page: str) -> str:
    """UTF-8 read in a code page; what the page leaves open stays a control, as browsers have it."""
    return "".join(bytes([byte]).decode(page, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("page", ["windows-1256", "windows-1252"])
@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("<p>", "</p>"), ("<p>خبر صحيح</p>\n<div>", "</div>\n<p>وآخر صحيح</p>")]
)
def test_utf_8_that_was_saved_twice_is_read_back_and_noted(page: str, before: str, after: str) -> None:
    decoded = decode_page((before + spoiled(SENTENCE, page) + after).encode())
    assert decoded.text == before + SENTENCE + after
    assert decoded.problems == ("1 part(s) were UTF-8 that had been read in a code page: read back",)


def test_what_cannot_be_read_back_stays_and_is_noted() -> None:
    text = f"<p>{spoiled(SENTENCE, 'windows-1256')[:-5]}\ufffd نعم</p>"
    decoded = decode_page(text.encode())
    assert decoded.text == text
    assert decoded.problems == (
        "1 part(s) look like UTF-8 that was read in a code page and cannot be read back",
    )


@pytest.mark.parametrize("text", ["المادة § 12 من القانون", "ط § ظ", "Ø 12 mm §", SENTENCE])
def test_signs_of_a_law_are_no_mistake(text: str) -> None:
    assert decode_text(text.encode()) == Decoded(text, "utf-8")


CHARSETS = st.sampled_from(
    [None, "utf-8", "windows-1256", "iso-8859-6", "utf-16", "utf-7", "hex", "\x00", "ascii"]
)


@given(st.binary(max_size=200) | st.text("اأبةتث §\n<>a").map(str.encode), CHARSETS, CHARSETS)
def test_any_bytes_are_a_text_or_are_refused(
    data: bytes, declared: str | None, transport: str | None
) -> None:
    meta = f'<meta charset="{declared}">'.encode() if declared else b""
    try:
        decoded = decode_page(meta + data, transport)
    except UnreadableError:
        return
    decoded.text.encode("utf-8")  # no half of a surrogate pair


@given(st.permutations(SENTENCE.split()), st.sampled_from([" ", "\n", "، "]))
def test_news_survives_each_of_its_charsets(words: list[str], between: str) -> None:
    text = between.join(words)
    for encoding in ("utf-8", "windows-1256", "iso-8859-6"):
        assert decode_page(text.encode(encoding)).text == text
