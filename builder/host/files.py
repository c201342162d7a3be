"""What the digest adds to the site, as files of MkDocs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from builder.library import Library
from builder.site import has_page


class DigestFile(File):
    """A page that has no file in `docs_dir`, as the target of links."""

    def __init__(self, address: str, config: MkDocsConfig) -> None:
        super().__init__(
            source_of(address),
            None,
            config.site_dir,
            use_directory_urls=True,
            dest_uri=f"{address}index.html",
            inclusion=InclusionLevel.NOT_IN_NAV,
        )


class DigestFiles(Files):
    """The files of `docs_dir`, and, for whoever links to them, the pages of the digest."""

    def __init__(self, files: Iterable[File], library: Library, config: MkDocsConfig) -> None:
        super().__init__(files)
        self._library = library
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """A file of `docs_dir`; else the page that a name such as `topics/gene-therapy.md` means, which
        does not add it to what is built."""
        found = super().get_file_from_path(path)
        if found is not None or not path.endswith(".md"):
            return found
        name = PurePosixPath(path.replace("\\", "/"))
        address = f"{(name.parent if name.name == 'index.md' else name.with_suffix('')).as_posix()}/"
        return DigestFile(address, self._config) if has_page(self._library, address) else None


def generated(name: str, content: bytes, config: MkDocsConfig) -> File:
    """A file that is copied into the site as it is."""
    made = File(name, None, config.site_dir, use_directory_urls=True, inclusion=InclusionLevel.NOT_IN_NAV)
    made.generated_by = "seedpress"
    made.content_bytes = content
    return made


def source_of(address: str) -> str:
    """The name under which Markdown may link to an address: `articles/x/` is `articles/x.md`."""
    return f"{address.rstrip('/') or 'index'}.md"


def root_of(url: str) -> str:
    """The way from a page to the site's root: `../../` from `articles/x/`, `./` from the home page."""
    return "../" * url.count("/") or "./"
