"""Renders the page: one file, nothing from outside, same telling, same bytes."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from rawi.dossier.cite import Sources, on_one_line, shown
from rawi.dossier.page.view import FOLD_AFTER, page_view
from rawi.dossier.words import counted, date_in_words, label, number_in_words, point_in_words
from rawi.model import Telling, Told

_PACKAGE = "rawi.dossier.page"
_FONTS = {"regular": 400, "semibold": 600}


def to_html(telling: Telling) -> str:
    """The whole dossier as one HTML page that opens without a network and reads without JavaScript."""
    sources = Sources(telling.collection)
    template = _environment().get_template("page.html.j2")
    script = _text("page.js")
    return template.render(
        page=page_view(telling, sources),
        sources=sources,
        fold_after=FOLD_AFTER,
        style=Markup(_text("page.css")),  # noqa: S704  # our own file
        fonts=Markup(_font_faces()),  # noqa: S704  # our own files, in base64
        script=Markup(script),  # noqa: S704  # our own file
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(_PACKAGE, ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_safe,
    )
    environment.filters["cites"] = _cites
    environment.filters["line"] = on_one_line
    environment.filters["raw"] = _raw
    environment.filters["date"] = date_in_words
    environment.filters["number"] = number_in_words
    environment.filters["point"] = point_in_words
    environment.globals["label"] = label
    environment.globals["counted"] = counted
    return environment


def _safe(value: object) -> object:
    """Whatever the template prints, no control character in it may reorder the page."""
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _raw(text: str) -> Markup:
    """Text that a browser gives back character for character: HTML would read a bare CR as LF."""
    return Markup(str(escape(shown(text))).replace("\r", "&#13;"))  # noqa: S704  # escaped just here


def _cites(told: Told, sources: Sources) -> str:
    """The citations of a line as the script reads them: `3:120-150 5:90-130`."""
    return " ".join(f"{sources.of(c).number}:{c.span.start}-{c.span.end}" for c in told.citations)


@cache
def _text(name: str) -> str:
    return (files(_PACKAGE) / name).read_text("utf-8").strip()


@cache
def _font_faces() -> str:
    return "\n".join(
        f'@font-face{{font-family:"Rawi Text";font-weight:{weight};font-display:swap;'
        f"src:url(data:font/woff2;base64,{_base64(name)}) format('woff2')}}"
        for name, weight in _FONTS.items()
    )


def _base64(name: str) -> str:
    return b64encode((files(_PACKAGE) / "fonts" / f"rawi-text-{name}.woff2").read_bytes()).decode()
