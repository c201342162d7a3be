"""Copy a digest out of the repository, so that building it leaves nothing behind.

python -m tests.sites.copy demo build/demo
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import yaml

SITES = Path(__file__).parent
TEMPLATES = SITES.parent.parent / "templates"


def copy_site(name: str, to: Path) -> Path:
    """Put the digest `name` at `to`, in place of what was there; its `mkdocs.yml` is returned.

    The copy uses the repository's templates.
    """
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(
        SITES / name, to, ignore=shutil.ignore_patterns("articles", "site", ".cache", "__pycache__")
    )
    config_file = to / "mkdocs.yml"
    config = yaml.safe_load(config_file.read_text(encoding="utf-8"))
    config["theme"]["custom_dir"] = str(TEMPLATES)
    config_file.write_text(yaml.safe_dump(config, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return config_file


if __name__ == "__main__":
    copy_site(sys.argv[1], Path(sys.argv[2]))
