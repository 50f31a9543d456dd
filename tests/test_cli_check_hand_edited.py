"""`seminar check` on a programme.yaml that somebody edited: each slip has its line, its hour and its remedy."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sample_programme
import yaml
from command_line import seminar

from seminar_designer.cli import check_programme
from seminar_designer.loading.programme import write_yaml

Data = dict[str, Any]
RULES = """\
id: few-rules
rules:
  filled: {severity: forbid}
  break-spacing: {severity: forbid, max_minutes: 120}
  lunch-window: {severity: forbid}
  once: {severity: forbid}
  opening-first: {severity: forbid}
"""


@pytest.fixture(autouse=True)
def _settled(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setattr(check_programme, "load_catalogue", lambda _: sample_programme.catalogue())


def _slots(data: Data, day: int = 0) -> list[Data]:
    return data["days"][day]["sessions"][0]["slots"]


def _lunch(data: Data) -> Data:
    return next(slot for session in data["days"][0]["sessions"] for slot in session["slots"] if slot["kind"] == "lunch")


def _delete(data: Data) -> None:
    del _slots(data)[1]


def _overlap(data: Data) -> None:
    _slots(data)[1].update(end="09:40", minutes=25)


def _minutes(data: Data) -> None:
    _slots(data)[1]["minutes"] += 10


def _backwards(data: Data) -> None:
    _slots(data)[1].update(start="09:35", end="09:15")


def _order(data: Data) -> None:
    slots = _slots(data)
    slots[0], slots[1] = slots[1], slots[0]


def _early_lunch(data: Data) -> None:
    _lunch(data).update(start="11:00", end="12:30")


def _no_lunch(data: Data) -> None:
    _lunch(data)["kind"] = "fixed"


def _days(data: Data) -> None:
    data["days"].reverse()


def _rename(data: Data) -> None:
    _slots(data)[1]["block"] = "impromptu-netwroking"


def _no_block(data: Data) -> None:
    del _slots(data)[1]["block"]


def _objective(data: Data) -> None:
    _slots(data)[2]["serves"] = "mn-purposes"


EDITS: dict[str, tuple[Callable[[Data], None], list[str], str]] = {
    "a slot deleted": (_delete, ["filled hole 1 09:35"], r"Gap of 20 min|A gap of 20 min.*9:35.*9:15"),
    "two slots that overlap": (_overlap, ["filled overlap 1 09:35", "filled steps 1 09:15"], r"overlap of 5 min"),
    "minutes that are not those of the clock": (
        _minutes, ["filled end 1 09:15", "filled overlap 1 09:35", "filled steps 1 09:15"],
        r"ends at 9:35; by its length \(30 min\)",
    ),
    "an end before its start": (
        _backwards, ["filled backwards 1 09:35", "filled hole 1 09:35", "filled overlap 1 09:35"],
        r"ends before that, at 9:15",
    ),
    "two slots that changed places": (
        _order, ["filled hole 1 09:15", "filled hole 1 09:35", "filled order 1 09:00"], "back in order",
    ),
    "lunch moved into the morning": (
        _early_lunch, ["filled hole 1 13:30", "filled overlap 1 11:00", "lunch-window outside 1 11:00"],
        r"outside its window, 12:00 to 14:00",
    ),
    "lunch taken away": (
        _no_lunch, ["break-spacing long 1 10:40", "lunch-window missing 1 09:00"], "place one of 75 min",
    ),
    "days that changed places": (_days, ["filled date 1 None", "filled date 2 None"], "the brief says 2027-05-31"),
    "a block renamed": (
        _rename, ["block impromptu-netwroking 1 09:15"], r"unknown block.*The nearest: impromptu-networking",
    ),
    "a slot without its block": (_no_block, ["block None 1 09:15"], "give it a “block”, or another “kind”"),
    "an objective renamed": (_objective, ["objective mn-purposes 1 09:35"], "The nearest: mn-purpose"),
}  # fmt: skip
"""An edit of the two-day programme, all that is found (of rules that forbid, and of names), and words that are said."""


@pytest.mark.parametrize("edit", EDITS)
def test_every_slip_is_found_at_its_line_with_a_remedy(tmp_path: Path, edit: str) -> None:
    """Nothing else is found, and the file is not taken for sound."""
    change, expected, said = EDITS[edit]
    data = yaml.safe_load(write_yaml(sample_programme.two_day_seminar()))
    _, before = _checked(tmp_path, data)
    assert not before
    change(data)
    code, found = _checked(tmp_path, data)
    if edit == "days that changed places":
        found = {name: one for name, one in found.items() if " date " in name}
    assert sorted(found) == sorted(expected)
    assert re.search(said, " ".join(one["text"] for one in found.values()))
    assert code == (2 if any("what" in one for one in found.values()) else 1)
    lines = (tmp_path / "programme.yaml").read_text(encoding="utf-8").splitlines()
    for one in found.values():
        assert f"(line {one['line']})" in one["text"]
        if one["at"]:
            assert "start:" in lines[one["line"] - 1] and one["at"] in lines[one["line"] - 1]


def _checked(folder: Path, data: Data) -> tuple[int, dict[str, Data]]:
    """The exit code, and what is found: violations as `rule case day hour`, strangers as `what name day hour`."""
    file, rules = folder / "programme.yaml", folder / "few-rules.yaml"
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    rules.write_text(RULES, encoding="utf-8")
    ended = seminar("check", file, "--rulebook", rules, "--lang", "en", "--json")
    told = json.loads(ended.out)
    broken = [one for one in told["findings"] if one["severity"] == "forbid"]
    found = {f"{one['rule']} {one['case']} {one['day']} {one['at']}": one for one in broken}
    found |= {f"{one['what']} {one['name']} {one['day']} {one['at']}": one for one in told["unknown"]}
    assert told["sound"] is not bool(found)
    return ended.code, found


def test_people_read_the_line_and_what_waits_for_it(tmp_path: Path) -> None:
    """A renamed block, in French, with the number of rules that cannot be measured until it is right."""
    data = yaml.safe_load(write_yaml(sample_programme.two_day_seminar()))
    _rename(data)
    file = tmp_path / "programme.yaml"
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    ended = seminar("check", file)
    assert re.search(
        r"Jour 1, 9 h 15 \(ligne \d+\) : bloc inconnu, donc non vérifié : impromptu-netwroking\.", ended.out
    )
    assert re.search(r"\d+ règles ne se mesurent pas tant que ce n'est pas corrigé\.", ended.out)
    assert "Conforme" not in ended.out


def test_a_programme_can_be_checked_for_another_number_of_people(tmp_path: Path) -> None:
    """`--people` stands in for the brief's number."""
    file = tmp_path / "programme.yaml"
    file.write_text(write_yaml(sample_programme.two_day_seminar()), encoding="utf-8")
    rules = tmp_path / "size.yaml"
    rules.write_text("id: size\nrules:\n  group-size: {severity: forbid}\n", encoding="utf-8")
    assert seminar("check", file, "--rulebook", rules).code == 0
    ended = seminar("check", file, "--rulebook", rules, "--people", "150", "--lang", "en")
    assert ended.code == 1
    assert "150 people" in ended.out
