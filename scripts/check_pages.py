"""Writes the pages of `docs/checks/` from the table of rules: python scripts/check_pages.py."""

from __future__ import annotations

from pathlib import Path

from builder.check.rules import overview, rules

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "checks"


def pages() -> dict[str, str]:
    """All pages, by file name."""
    return {"README.md": overview(), **{f"{rule.code}.md": rule.page() for rule in rules().values()}}


def main() -> None:
    """Write what there should be, and remove what there should not."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    for path in FOLDER.glob("*.md"):
        if path.name not in pages():
            path.unlink()


if __name__ == "__main__":
    main()
