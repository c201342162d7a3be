"""Small digests for tests: articles in Python, entries, and whole projects on disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from builder.article import (
    Article,
    Name,
    Organization,
    Paragraph,
    PartialDate,
    Person,
    Quote,
    Reference,
    Source,
)
from builder.authority import NONE, Authority
from builder.document import write
from builder.library import Entry, Library, arrange
from builder.library.entry import entry_of

CONFIG = """\
site_name: The Small Digest
site_description: A digest for tests
site_url: https://digest.example/small/
docs_dir: content/pages
plugins:
  - seedpress
theme:
  name: null
  custom_dir: {templates}
"""
TEMPLATES = Path(__file__).parents[1] / "templates"


def article(title: str = "Tides turn", **fields: Any) -> Article:
    """An article of one paragraph."""
    date = fields.pop("date", "2026-03-04")
    fields.setdefault("body", (Paragraph(f"All there is to say about {title.lower()}."),))
    fields.setdefault("added", dt.date(2026, 3, 5))
    return Article(title=title, date=PartialDate.parse(date) if date else None, **fields)


def rich(title: str = "Eelgrass remembers its storms", **fields: Any) -> Article:
    """An article with something in every field that a page shows."""
    return article(
        title,
        **{
            "subtitle": "Meadows that were hit once stand firmer",
            "description": "Eelgrass that has lived through a storm holds on better in the next one.",
            "lang": "en",
            "authors": ("Ida Varga",),
            "source": Source("Harbour Science Weekly", "https://weekly.example/eelgrass?a=1&b=2"),
            "people": (Person("Maya Lindholm", "PhD", ("professor of ecology",), ("Aldersund University",)),),
            "organizations": (Organization("Aldersund University", "AU"),),
            "abbreviations": {"AU": "Aldersund University"},
            "quotes": (Quote("A meadow has a longer memory than we have.", ("Maya Lindholm",)),),
            "references": (
                Reference(
                    id="lindholm2026",
                    type="article-journal",
                    title="Storm memory in Zostera marina",
                    author=(Name("Lindholm", "Maya"), Name("Okoro", "Tunde")),
                    issued=PartialDate(2026),
                    container_title="Journal of Coastal Botany",
                    volume="12",
                    issue="3",
                    page="45-61",
                    doi="10.5555/jcb.2026.0123",
                ),
            ),
            "identifiers": ("NCT01234567",),
            "tags": ("eelgrass", "R&D"),
            "funding": "Paid for by the Tidal Fund.",
            "disclosure": "The authors declare no conflict of interest.",
            "disclaimer": "© Harbour Science Weekly",
            "license": "CC-BY-4.0",
            "seed": "eelgrass.txt",
        }
        | fields,
    )


def entry(slug: str, made: Article | None = None) -> Entry:
    """The entry of an article."""
    made = made or article(slug.replace("-", " ").capitalize())
    return entry_of(made, slug, f"articles/{slug}.md", f"digest of {slug}", "some words")


def library(articles: Mapping[str, Article], authority: Authority = NONE) -> Library:
    """A library of articles by slug."""
    return arrange([entry(slug, made) for slug, made in articles.items()], authority)


def project(folder: Path, articles: Mapping[str, Article], pages: Mapping[str, str] | None = None) -> Path:
    """A digest on disk, without seeds; returns its `mkdocs.yml`."""
    files = {f"content/articles/{slug}.md": write(made) for slug, made in articles.items()}
    files |= {f"content/pages/{name}": text for name, text in (pages or {}).items()}
    files["mkdocs.yml"] = CONFIG.format(templates=TEMPLATES)
    (folder / "content" / "pages").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder / "mkdocs.yml"


def built(config_file: Path, strict: bool = True, **changes: Any) -> Path:
    """Build, usually with warnings as errors; returns the site's folder."""
    config = load_config(str(config_file), strict=strict, **changes)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return Path(config.site_dir)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    found: Iterable[Path] = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
