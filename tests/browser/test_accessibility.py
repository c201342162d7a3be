"""axe-core finds nothing on any kind of page, wide or narrow, light or dark."""

from __future__ import annotations

import pytest

from tests.browser.conftest import AXE, missing
from tests.browser.kinds import ADDRESSES, path_of

pytestmark = pytest.mark.browser

RUN = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, as a script."""
    if not AXE.is_file():
        missing("axe-core is not there (npm install)")
    return AXE.read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("kind", ADDRESSES)
def test_axe_finds_nothing(visit, site, axe, kind, width, scheme):
    page = visit(width, scheme, bypass_csp=True).to(path_of(kind, site))
    page.evaluate(axe)
    found = [
        f"{one['impact']}: {one['id']}: {node['target']} {node['failureSummary']}"
        for one in page.evaluate(RUN)
        for node in one["nodes"]
    ]
    assert found == []
