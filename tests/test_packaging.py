"""What goes to PyPI holds all that runs: code, templates, language packs and data."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import served, windows
from tests.browser.kinds import ADDRESSES, SEEDS, path_of
from tests.browser.test_pages import look_at

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).parents[1]


def run(*command: str | Path, folder: Path) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment |= {"PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """The folder with the sdist and with the wheel that was made of it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, REPOSITORY, folder=folder)
    return folder


@pytest.fixture(scope="module")
def python(built, tmp_path_factory) -> Path:
    """The Python of an environment that has the wheel, and borrows the dependencies from this one."""
    folder = tmp_path_factory.mktemp("venv")
    run(sys.executable, "-m", "venv", "--without-pip", folder, folder=folder)
    program = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    purelib = Path(
        run(program, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder).strip()
    )
    (purelib / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    (wheel,) = built.glob("*.whl")
    pip = (sys.executable, "-m", "pip", "--python", program, "--quiet", "install")
    run(*pip, "--no-deps", "--no-index", "--ignore-installed", wheel, folder=folder)
    return program


def data_files() -> set[str]:
    """What the builder reads beside its code, as named in the wheel."""
    inside = {path for path in (REPOSITORY / "builder").rglob("*") if path.suffix != ".pyc"}
    theme = set((REPOSITORY / "templates").rglob("*"))
    return {
        *(path.relative_to(REPOSITORY).as_posix() for path in inside if path.is_file()),
        *((Path("builder") / path.relative_to(REPOSITORY)).as_posix() for path in theme if path.is_file()),
    }


def test_the_wheel_holds_code_templates_language_packs_and_data(built):
    (wheel,) = built.glob("*.whl")
    inside = set(zipfile.ZipFile(wheel).namelist())
    assert data_files() - inside == set()
    assert {"builder/lang/en.yml", "builder/plugin.py"} <= inside
    assert any(name.startswith("builder/templates/") for name in inside)


def test_the_wheel_holds_nothing_else(built):
    (wheel,) = built.glob("*.whl")
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"builder"}


def test_the_sdist_holds_what_the_tests_need(built):
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "pyproject.toml",
        "Makefile",
        "README.md",
        "LICENSE",
        "mkdocs.yml",
        "tests/test_packaging.py",
        "tests/sites/demo/mkdocs.yml",
        "tests/sites/demo/seeds/salt-marsh-carbon.txt",
    } <= inside


@pytest.mark.parametrize(
    "options", [("--help",), ("--version",), ("extract", "--help"), ("build", "--help"), ("schema", "config")]
)
def test_both_commands_answer_from_the_wheel(python, tmp_path, options):
    script = python.with_name("seedpress.exe" if os.name == "nt" else "seedpress")
    assert run(script, *options, folder=tmp_path)
    assert run(python, "-m", "builder", *options, folder=tmp_path)


def test_the_installed_package_reads_a_text(python, tmp_path):
    (tmp_path / "seeds").mkdir()
    text = "A small town opens a large library\n\nBy Ada Quill\n\nThe doors opened on Monday at nine.\n"
    (tmp_path / "seeds" / "library.txt").write_text(text, encoding="utf-8")
    run(python, "-m", "builder", "extract", folder=tmp_path)
    (article,) = (tmp_path / "content" / "articles").glob("*.md")
    assert "A small town opens a large library" in article.read_text(encoding="utf-8")


def test_both_hosts_find_the_plugin(python, tmp_path):
    script = (
        "from importlib.metadata import entry_points\n"
        "for host in ('mkdocs', 'properdocs'):\n"
        "    (point,) = entry_points(group=host + '.plugins', name='seedpress')\n"
        "    print(point.load().__name__)\n"
    )
    assert run(python, "-c", script, folder=tmp_path).split() == ["SeedpressPlugin"] * 2


@pytest.fixture(scope="module")
def begun(python, tmp_path_factory) -> Path:
    """The site of a digest that was begun and built with the wheel, with warnings as errors."""
    folder = tmp_path_factory.mktemp("new")
    run(python, "-m", "builder", "init", "coast", "--name", "Owls: 'a' & \"b\"", folder=folder)
    run(python, "-m", "builder", "build", "--strict", folder=folder / "coast")
    run(python, "-m", "builder", "check", folder=folder / "coast")
    return folder / "coast" / "site"


KINDS = ("article", *(kind for kind in ADDRESSES if kind not in (*SEEDS, "issue that an editor made")))


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_a_new_digest_passes_the_checks_in_the_browser(begun, chromium: Browser, kind):
    path = path_of(kind, begun) if kind != "article" else _only_article(begun)
    with served(begun) as address:
        seen = look_at(windows(chromium, address), path)
    assert (seen.too_wide, seen.errors, seen.strangers, seen.violations) == ({}, (), (), ())


def _only_article(site: Path) -> str:
    (page,) = (site / "articles").glob("*/index.html")
    return f"{page.parent.relative_to(site).as_posix()}/"
