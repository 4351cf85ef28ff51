"""Pages that a browser saved with all that they show."""

from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from inputs import articles, read
from rawi.model import Failure, Stamp

TEXT = "افتتح رئيس البلدية الجسر الجديد أمس."
PAGE = f"<html><body><h1>افتتاح الجسر</h1><p>{TEXT}</p></body></html>"


def saved(page: str = PAGE, charset: str = "utf-8") -> MIMEMultipart:
    message = MIMEMultipart("related")
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = "https://x.example/7"
    message["Subject"] = "افتتاح الجسر"
    message["Date"] = "Thu, 4 Jul 2024 10:00:00 +0300"
    message.attach(MIMEImage(b"\x89PNG", "png"))
    message.attach(MIMEText(page, "html", charset))
    message.attach(MIMEText("<p>frame</p>", "html", "utf-8"))
    return message


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6", "utf-16"])
@pytest.mark.parametrize("name", ["s.mhtml", "s.mht"])
def test_a_saved_page(tmp_path: Path, charset: str, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(saved(charset=charset).as_bytes())
    (article,) = articles(path)
    assert (article.id, article.source) == ("s", str(path))
    assert article.text == f"افتتاح الجسر\n{TEXT}"
    assert (article.metadata.url, article.metadata.title) == ("https://x.example/7", "افتتاح الجسر")
    assert article.metadata.stamps == (Stamp("fetched", "Thu, 4 Jul 2024 10:00:00 +0300"),)


def test_the_page_alone_and_the_saved_page_are_one_article(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "b.mhtml").write_bytes(saved().as_bytes())
    assert [article.id for article in articles(tmp_path)] == ["a"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx", "no HTML page in the saved file"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p></p>", "the page holds no text"),
        (
            b"".join(
                b"Content-Type: multipart/related; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
                for n in range(2000)
            ),
            "broken file: parts inside of parts without end",
        ),
    ],
)
def test_files_without_a_page(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "s.mhtml"
    path.write_bytes(data)
    assert read(path) == [Failure(str(path), "", message)]
