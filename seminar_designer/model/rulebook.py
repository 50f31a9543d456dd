"""Rulebooks: which rules hold, with which parameters, severity and weight."""

from typing import Any, Literal

from pydantic import ConfigDict, Field

from seminar_designer.model.base import Identifier, Model
from seminar_designer.model.texts import Text

Severity = Literal["forbid", "warn", "prefer", "ignore"]


class RuleSetting(Model):
    """One rule as a rulebook or a brief sets it: severity, weight, and parameters of its kind as further keys.

    `forbid` must hold; `prefer` costs points when missed; `warn` is reported but costs nothing; `ignore` is off.
    `source` says where the setting comes from. What a setting leaves out comes from the rulebook it extends.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    severity: Severity | None = None
    weight: int | None = Field(default=None, ge=0, le=1000)
    source: str | None = None

    @property
    def parameters(self) -> dict[str, Any]:
        """The keys that belong to the rule's own parameters."""
        return dict(self.model_extra or {})

    def over(self, base: "RuleSetting") -> "RuleSetting":
        """This setting on top of `base`: what it leaves out comes from `base`."""
        given = self.model_dump(exclude_none=True)
        return RuleSetting.model_validate({**base.model_dump(exclude_none=True), **given})


class Rulebook(Model):
    """A named set of rules, in the order in which score sheets show them; `purpose` says for whom and what it is."""

    id: Identifier
    extends: Identifier | None = None
    purpose: Text | None = None
    rules: dict[Identifier, RuleSetting]
