"""The `rawi` command."""

import typer

from rawi.cli.build import build
from rawi.cli.dates import dates
from rawi.cli.eval import app as eval_app

app = typer.Typer(
    name="rawi",
    help="Attributed dossiers from Arabic news: what happened, when, who said so, through whom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(build)
app.command()(dates)
app.add_typer(eval_app, name="eval")


@app.callback()
def _about() -> None:
    """Attributed dossiers from Arabic news: what happened, when, who said so, through whom."""


def main() -> None:
    """Runs the command line."""
    app()
