"""The page in a real browser: a citation opens the article at its words."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from rawi.dossier.page.render import to_html
from rawi.model import Span, Telling

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--run-all-compositor-stages-before-draw",
)
POLICY = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>')
# Clicks a line that two articles carry, steps on, closes; leaves what it saw in the document.
READER = """<script>
const saw = [];
const panel = document.getElementById("panel");
const note = () => {
  const marks = [...panel.querySelectorAll("mark")].map((mark) => mark.textContent).join("");
  saw.push([panel.open, panel.querySelector(".number").textContent, marks].join("|"));
};
const line = document.querySelector('.summary .told[data-cites*=" "]');
panel.addEventListener("close", () => {
  saw.push(document.activeElement === line);
  const written = { id: "saw", textContent: saw.join("\\n") };
  document.body.append(Object.assign(document.createElement("pre"), written));
});
line.click(); note();
document.querySelector("#panel .next").click(); note();
document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })); note();
</script></body>"""


@pytest.fixture(scope="module")
def browser() -> str:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found:
        return found
    reason = f"no browser to open the page in: install one of {', '.join(BROWSERS)}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def dom(browser: str, page: Path, fragment: str = "") -> str:
    """The document after its script has run."""
    command = [
        browser,
        *SWITCHES,
        f"--user-data-dir={page.parent / 'profile'}",
        "--virtual-time-budget=20000",
    ]
    done = subprocess.run(
        [*command, "--dump-dom", page.as_uri() + fragment], capture_output=True, timeout=120, check=True
    )
    return done.stdout.decode("utf-8")


def written(telling: Telling, folder: Path) -> Path:
    page = folder / "index.html"
    page.write_text(to_html(telling), "utf-8", newline="\n")
    return page


def panel_of(html: str) -> str:
    found = re.search(r'<dialog class="panel".*?</dialog>', html, re.DOTALL)
    assert found
    return found[0]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("🚧، وقُتل 12 شخصًا", id="behind and across characters of two UTF-16 units"),
        pytest.param("تحذير.\r\nوسيزور الوزير", id="across a line break"),
        pytest.param("الزهراء 🌉 ومقتل 12 شخصًا\n\nالزهراء – الثلاثاء", id="across blocks"),
    ],
)
def test_a_citation_opens_the_article_at_its_words(
    words: str, invented: Telling, browser: str, tmp_path: Path
) -> None:
    text = invented.collection.articles[0].text
    span = Span(text.index(words), text.index(words) + len(words))
    panel = panel_of(dom(browser, written(invented, tmp_path), f"#open=1:{span.start}-{span.end}"))
    assert re.match(r"<dialog [^>]*\bopen\b", panel)
    marked = re.findall("<mark>(.*?)</mark>", panel, re.DOTALL)
    assert "".join(marked).replace("\r", "") == re.sub(r"\n\n|\r", "", words)
    assert "جريدة النهر" in panel
    assert "4 آذار/مارس 2025" in panel


def test_a_page_without_a_citation_in_its_address_opens_closed(
    invented: Telling, browser: str, tmp_path: Path
) -> None:
    panel = panel_of(dom(browser, written(invented, tmp_path)))
    assert "<mark>" not in panel
    assert not re.match(r"<dialog [^>]*\bopen\b", panel)


def test_a_reader_clicks_steps_on_and_closes(invented: Telling, browser: str, tmp_path: Path) -> None:
    page = written(invented, tmp_path)
    html = POLICY.sub("", page.read_text("utf-8"))  # the policy rightly refuses the script of this test
    page.write_text(html.replace("</body>", READER), "utf-8")
    saw = re.search('<pre id="saw">(.*?)</pre>', dom(browser, page), re.DOTALL)
    assert saw
    words = invented.chapters[0].summary[1].text
    assert saw[1].split("\n") == [f"true|2|{words}", f"true|3|{words}", f"false|3|{words}", "true"]


def test_the_policy_refuses_a_script_that_is_not_the_pages_own(
    invented: Telling, browser: str, tmp_path: Path
) -> None:
    page = written(invented, tmp_path)
    page.write_text(page.read_text("utf-8").replace("</body>", READER), "utf-8")
    assert '<pre id="saw">' not in dom(browser, page)
