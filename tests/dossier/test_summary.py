from factories import article
from rawi.dossier.summary import LEAD_SENTENCES, MOST_SENTENCES, summary
from rawi.model import Article

CORE = "وصل الوزير سالم إلى مدينة الزهراء ووقع اتفاق السكك الحديدية مع المحافظ."
CORE_AGAIN = "الوزير سالم وصل إلى مدينة الزهراء ووقع مع المحافظ اتفاق السكك الحديدية."
ASIDE = "واشتكى تجار السوق القديمة من ارتفاع أسعار الأقمشة والتوابل هذا الصيف."


def _told(*articles: Article) -> list[str]:
    return [told.text for told in summary(articles)]


def test_what_all_articles_say_comes_first_and_is_told_once() -> None:
    told = _told(article("a", ASIDE, CORE), article("b", CORE_AGAIN))
    assert len(told) == 2
    assert told[0] in (CORE, CORE_AGAIN)
    assert told[1] == ASIDE


def test_each_line_is_verbatim_and_cited() -> None:
    articles = {page.id: page for page in (article("a", ASIDE, CORE), article("b", CORE_AGAIN))}
    for told in summary(list(articles.values())):
        (citation,) = told.citations
        assert citation.span.of(articles[citation.document].text) == told.text


def test_titles_headings_short_and_endless_sentences_are_not_told() -> None:
    assert (
        _told(article("a", f"title: {CORE}", f"heading: {ASIDE}", "وصل الوزير.", "كلمة جديدة " * 40 + "."))
        == []
    )


def test_only_the_lead_is_told_and_only_so_much() -> None:
    subjects = ["جسر", "نهر", "مصنع", "ميناء", "مطار", "مسرح", "متحف", "ملعب", "سوق", "بستان"]
    verbs = ["افتتح", "رمم", "باع", "اشترى", "هدم", "أنار", "زار", "وسع", "أغلق", "رسم"]
    sentences = [
        f"{verb} {one} {one}ات {one}ان {one}ين {one}ون {one}ية {one}نا."
        for verb, one in zip(verbs, subjects, strict=True)
    ]
    told = _told(article("a", " ".join(sentences)))
    assert len(told) == MOST_SENTENCES
    assert set(told) <= set(sentences[:LEAD_SENTENCES])


def test_no_words_no_summary() -> None:
    assert _told() == _told(article("a", "chrome: الرئيسية")) == []


def test_no_article_tells_more_than_its_share() -> None:
    one = article(
        "a",
        "وقع الوزيران اتفاق الربط الكهربائي في العاصمة صباح الأحد.",
        "يمر خط الكهرباء بالوادي الشرقي ويبلغ طوله مئة كيلومتر.",
        "تتحمل الشركة الوطنية كلفة المحطات الثلاث طوال عقد كامل.",
    )
    other = article("b", "رحبت غرفة التجارة بالاتفاق ودعت إلى خفض رسوم الجمارك.")
    told = summary([one, other])
    assert [t.citations[0].document for t in told].count("a") == 2
    assert "b" in {t.citations[0].document for t in told}
