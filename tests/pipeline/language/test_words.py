import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import article
from rawi.arabic.fold import fold
from rawi.model import Article, Words

TEXTS = st.text(
    st.sampled_from("اللبوفكسينرتمـة \u064e\u0651\u200f\u202b\ufefb«».1٢") | st.characters(), max_size=60
)


def _row(words: Words, row: int) -> tuple[str, str, str]:
    return words.form[row], words.stem[row], words.lemma[row]


@pytest.mark.parametrize(
    ("raw", "form", "stem", "lemma", "stem_raw"),
    [
        ("الوزراء", "الوزراء", "الوزراء", "وزير", "الوزراء"),
        ("وَالوُزَراء", "والوزراء", "الوزراء", "وزير", "الوُزَراء"),
        ("وبالمدينة", "وبالمدينه", "المدينه", "مدينه", "المدينة"),
        ("بـالمدينة", "بالمدينه", "المدينه", "مدينه", "المدينة"),
        ("وسيزور", "وسيزور", "يزور", "زار", "يزور"),
        ("سيـزور", "سيزور", "يزور", "زار", "يـزور"),
        # The assimilated article is whole in the stem; on the page the word goes on with lam.
        ("للرئيس", "للرييس", "الرييس", "رييس", "لرئيس"),
        ("وللرئيس", "وللرييس", "الرييس", "رييس", "لرئيس"),
        # Unless lam is the word's own letter.
        ("للجنة", "للجنه", "لجنه", "لجنه", "لجنة"),
        ("للقاء", "للقاء", "لقاء", "لقاء", "لقاء"),
        ("للبنان", "للبنان", "لبنان", "لبنان", "لبنان"),
        # Names are never cut open.
        ("بوتين", "بوتين", "بوتين", "بوتين", "بوتين"),
        ("لبنان", "لبنان", "لبنان", "لبنان", "لبنان"),
        ("وبوتين", "وبوتين", "بوتين", "بوتين", "بوتين"),
        ("٢٬٠٠٠", "2٬000", "2٬000", "2٬000", "٢٬٠٠٠"),
        ("،", "،", "،", "،", "،"),
    ],
)
def test_a_word_and_its_parts(raw: str, form: str, stem: str, lemma: str, stem_raw: str) -> None:
    page = article("a", raw)
    assert len(page.words) == 1
    assert _row(page.words, 0) == (form, stem, lemma)
    assert page.words.span(0).of(page.text) == raw
    assert page.words.stem_span(0).of(page.text) == stem_raw


def test_bidirectional_controls_are_in_no_word() -> None:
    page = article("a", "\u202bوصل\u202c \u200f«الوفد»\u200f")
    words = page.words
    assert [words.span(row).of(page.text) for row in range(len(words))] == ["وصل", "«", "الوفد", "»"]


def test_rows_know_their_block_and_sentence() -> None:
    page = article("a", "title: وصل الوفد", "chrome: اقرأ", "غادر الوزير. عاد", "انتهى.")
    words = page.words
    assert [
        (f, b, s) for f, b, s in zip(words.form, words.block, words.sentence, strict=True) if f != "."
    ] == [
        ("وصل", 0, 0),
        ("الوفد", 0, 0),
        ("غادر", 1, 1),
        ("الوزير", 1, 1),
        ("عاد", 1, 2),
        ("انتهي", 2, 3),
    ]
    assert [page.article_blocks[b].span.contains(words.span(row)) for row, b in enumerate(words.block)] == [
        True
    ] * len(words)


@pytest.mark.parametrize("parts", [(), ("",), ("chrome: الرئيسية",), ("\u200f",), ("...",), ("Latin only",)])
def test_odd_articles(parts: tuple[str, ...]) -> None:
    page = article("a", *parts)
    assert set(map(len, _columns(page))) == {len(page.words)}


@given(TEXTS)
def test_every_row_points_back_at_the_page(text: str) -> None:
    page = article("a", "body: " + text)
    words = page.words
    for row in range(len(words)):
        raw = words.span(row).of(page.text)
        assert words.form[row] == (fold(raw) or raw) != ""
        assert page.sentences[words.sentence[row]].contains(words.span(row))
        stem, printed = words.stem[row], fold(words.stem_span(row).of(page.text))
        # Up to the alif of the article, and a ligature that cannot be cut.
        assert printed.endswith(stem) or "ا" + printed == stem or printed == "" != stem
    assert list(words.start) == sorted(words.start)


def _columns(page: Article) -> list[list[object]]:
    words = page.words
    columns = (
        words.start,
        words.end,
        words.form,
        words.stem_start,
        words.stem,
        words.lemma,
        words.block,
        words.sentence,
    )
    return [list(column) for column in columns]
