"""Makes the page's two font files from IBM Plex Sans Arabic (OFL-1.1), as the package on the index has it.

Run: python scripts/make_fonts.py   (needs the `data` extra; writes src/rawi/dossier/page/fonts/)

The subset keeps Arabic with its vowel signs, Persian letters, Latin, digits and punctuation. Its family is
renamed, as the licence asks of a changed font whose name is reserved.
"""

from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).parent.parent / "src" / "rawi" / "dossier" / "page" / "fonts"
FAMILY = "Rawi Text"
WEIGHTS = {"Regular": "regular", "SemiBold": "semibold"}
RANGES = [(0x20, 0x7E), (0xA0, 0xFF), (0x600, 0x6FF), (0x2010, 0x2026), (0x2030, 0x203A), (0x20AC, 0x20AC)]
FAMILY_IDS, SUBFAMILY_ID = (1, 3, 4, 6, 16), 2


def main() -> None:
    source = files("fontpkg_ibm_plex_sans_arabic")
    TARGET.mkdir(parents=True, exist_ok=True)
    for style, name in WEIGHTS.items():
        with (source / "files" / f"IBMPlexSansArabic-{style}.ttf").open("rb") as stream:
            font = TTFont(stream, recalcTimestamp=False)
            options = Options()
            options.flavor = "woff2"
            options.hinting = False
            options.layout_features = ["*"]
            subsetter = Subsetter(options)
            subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
            subsetter.subset(font)
            for record in font["name"].names:
                if record.nameID in FAMILY_IDS:
                    record.string = FAMILY if record.nameID != 6 else f"RawiText-{style}"
            font.flavor = "woff2"
            font.save(TARGET / f"rawi-text-{name}.woff2")
    (TARGET / "OFL.txt").write_text((source / "LICENSE").read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    main()
