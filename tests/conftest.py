"""What every test starts from."""

import pytest


@pytest.fixture(autouse=True)
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """No width of a terminal: workers that run tests side by side are given one."""
    monkeypatch.delenv("COLUMNS", raising=False)
