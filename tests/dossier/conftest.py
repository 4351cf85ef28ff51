"""An invented collection and its telling: two stories, four articles, one of them hostile."""

from collections.abc import Sequence
from hashlib import sha256

import pytest

from rawi.model import (
    Article,
    Block,
    BlockKind,
    Chapter,
    Citation,
    Collection,
    Difference,
    Failure,
    FigureLine,
    FigureTable,
    Metadata,
    Origin,
    Published,
    Reuse,
    Rival,
    Span,
    Speaker,
    Telling,
    TimelineEntry,
    Told,
    Version,
    Voice,
)

Part = tuple[BlockKind, str]

NAHR: Sequence[Part] = (
    ("chrome", "جريدة النهر | الرئيسية | محليات"),
    ("title", "انهيار جسر الرافد في مدينة الزهراء 🌉 ومقتل 12 شخصًا"),
    ("dateline", "الزهراء – الثلاثاء 4 آذار 2025"),
    (
        "body",
        "انهار جسر الرافد وسط مدينة الزهراء فجر الثلاثاء 🚧، وقُتل 12 شخصًا على الأقل، بحسب الدفاع المدني.",
    ),
    (
        "body",
        "وقال وزير الأشغال سالم المرزوق إن «الجسر خضع لفحص كامل قبل شهرين». "
        "ونفى أن تكون الوزارة تلقّت أي تحذير.\r\nوسيزور الوزير الموقع يوم الخميس.",
    ),
    ("related", "اقرأ أيضًا: أجمل عشرة جسور في العالم"),
)
SAHIL: Sequence[Part] = (
    ("title", "وكالة الساحل: 15 قتيلًا في انهيار جسر الرافد"),
    (
        "body",
        "ارتفعت حصيلة انهيار جسر الرافد إلى 15 قتيلًا ونحو 40 جريحًا، بحسب مصدر طبي نقلت عنه وكالة الساحل.",
    ),
    ("body", "واتهم نقيب المهندسين نادر الحكيم الوزارة بأنها تجاهلت ثلاثة تحذيرات مكتوبة منذ العام 2023."),
    ("keywords", "جسر الرافد، الزهراء، انهيار"),
)
REPRINT: Sequence[Part] = (
    ("title", "ارتفاع حصيلة ضحايا الجسر"),
    (
        "body",
        "ارتفعت حصيلة انهيار جسر الرافد إلى 15 قتيلًا ونحو 40 جريحًا، بحسب مصدر طبي نقلت عنه وكالة الساحل.",
    ),
)
HOSTILE: Sequence[Part] = (
    ("title", "</script><script>alert(1)</script> \"عنوان\" 'خبيث' & <img src=x onerror=alert(2)>"),
    ("body", "كلام \u202eمقلوب\u202c ثم </p></details><!-- \x00 وانتهى -->\rسطر {{ 7 * 7 }} بعده."),
)


def article(name: str, parts: Sequence[Part], outlet: str | None, published: Published | None) -> Article:
    text, blocks = "", []
    for kind, words in parts:
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    digest = sha256(text.encode()).hexdigest()
    return Article(
        name, f"pages/{name}.html", digest, text, Metadata(), (), tuple(blocks), outlet, published=published
    )


def span(of: Article, words: str) -> Span:
    at = of.text.index(words)
    return Span(at, at + len(words))


def told(words: str, *articles: Article) -> Told:
    return Told(words, tuple(Citation(a.id, span(a, words)) for a in articles))


@pytest.fixture
def invented() -> Telling:
    """The telling that a reader of the tests can look up in the texts above."""
    articles = _articles()
    nahr, sahil, reprint, hostile = articles
    reused = Citation(sahil.id, sahil.blocks[1].span), Citation(reprint.id, reprint.blocks[1].span)
    collection = Collection(
        articles,
        failures=(Failure("pages/empty.jsonl", "line 3", "holds no text <b>"),),
        reuse=(Reuse(*reused, 1.0),),
        origins=(
            Origin("s1", ("nahr",), "own text"),
            Origin("s1", ("sahil", "reprint"), "reprint"),
            Origin("s2", ("hostile",), "own text"),
        ),
    )
    return Telling(collection, (_bridge(nahr, sahil, reprint), _attack(hostile)))


def _articles() -> tuple[Article, Article, Article, Article]:
    undated = article("nahr", NAHR, "جريدة النهر", None)
    day = span(undated, "الثلاثاء 4 آذار 2025")
    stated = Published(
        "2025-03-04",
        "stated",
        (("nahr", day),),
        rivals=(Rival("2025-03-06", "fetched", "date"),),
        updated="2025-03-05",
    )
    inferred = Published("2025-03", "inferred", (("nahr", day),), "article:published_time")
    nahr = article("nahr", NAHR, "جريدة النهر", stated)
    sahil = article("sahil", SAHIL, "وكالة الساحل", inferred)
    reprint = article("reprint", REPRINT, None, inferred)
    hostile = article("hostile", HOSTILE, '"><script>', None).with_problem("figures", "ValueError: </p>")
    return nahr, sahil, reprint, hostile


def _bridge(nahr: Article, sahil: Article, reprint: Article) -> Chapter:
    fall = told(
        "انهار جسر الرافد وسط مدينة الزهراء فجر الثلاثاء 🚧، وقُتل 12 شخصًا على الأقل، بحسب الدفاع المدني.",
        nahr,
    )
    denial = told("أن تكون الوزارة تلقّت أي تحذير", nahr)
    warnings = told("تجاهلت ثلاثة تحذيرات مكتوبة منذ العام 2023", sahil)
    toll = told(
        "ارتفعت حصيلة انهيار جسر الرافد إلى 15 قتيلًا ونحو 40 جريحًا، بحسب مصدر طبي نقلت عنه وكالة الساحل.",
        sahil,
        reprint,
    )
    visit = told("وسيزور الوزير الموقع يوم الخميس.", nahr)
    check = told("الجسر خضع لفحص كامل قبل شهرين", nahr)
    return Chapter(
        id="s1",
        thread="t1",
        title=told("انهيار جسر الرافد في مدينة الزهراء 🌉 ومقتل 12 شخصًا", nahr),
        summary=(fall, toll),
        timeline=(
            TimelineEntry("2023", "other", "alleged", ("نادر الحكيم",), None, warnings),
            TimelineEntry("2025-01", "test", "possible", (), None, check),
            TimelineEntry("2025-03-04", "disaster", "happened", (), "الزهراء", fall),
            TimelineEntry("2025-03-04", "other", "denied", ("سالم المرزوق",), None, denial),
            TimelineEntry("2025-03-06", "visit", "planned", ("سالم المرزوق",), "الزهراء", visit),
        ),
        speakers=_speakers(check, denial, warnings, toll, nahr, sahil),
        differences=(
            Difference(
                "denies", "accusation", (Version(warnings, ("sahil",), 1), Version(denial, ("nahr",), 1))
            ),
            Difference(
                "differs", "dead", (Version(fall, ("nahr",), 1), Version(toll, ("sahil", "reprint"), 1))
            ),
        ),
        figures=(
            FigureTable(
                "dead",
                None,
                (
                    FigureLine(12, "at least", told("12 شخصًا على الأقل", nahr)),
                    FigureLine(15, "exact", told("15 قتيلًا", sahil, reprint)),
                ),
                disputed=True,
            ),
            FigureTable("count", "تحذيرات", (FigureLine((2.5, 3000), "about", told("ثلاثة", sahil)),), False),
        ),
        documents=("nahr", "sahil", "reprint"),
        origins=(("nahr",), ("sahil", "reprint")),
    )


def _speakers(
    check: Told, denial: Told, warnings: Told, toll: Told, nahr: Article, sahil: Article
) -> tuple[Speaker, ...]:
    said = Voice("say", "direct", (), check, told("وقال", nahr), ("nahr",))
    denied = Voice("deny", "indirect", (), denial, told("ونفى", nahr), ("nahr",))
    accused = Voice("accuse", "mixed", (), warnings, told("واتهم", sahil), ("sahil",))
    counted = Voice("announce", "indirect", ("وكالة الساحل",), toll, None, ("sahil", "reprint"))
    return (
        Speaker("سالم المرزوق", True, (said, denied)),
        Speaker("نادر الحكيم", True, (accused,)),
        Speaker("مصدر طبي", False, (counted,)),
        Speaker(None, False, (said,)),
    )


def _attack(hostile: Article) -> Chapter:
    title = Told(HOSTILE[0][1], (Citation("hostile", hostile.blocks[0].span),))
    body = Told(HOSTILE[1][1], (Citation("hostile", hostile.blocks[1].span),))
    return Chapter("s2", "t1", title, (body,), (), (), (), (), ("hostile",), (("hostile",),))
