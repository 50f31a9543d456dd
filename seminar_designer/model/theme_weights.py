"""How much each theme counts: `{management: 3, change: 1}`, or a short form."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from seminar_designer.model.base import Identifier

Weight = Annotated[float, Field(gt=0, le=100)]


def _weights(value: Any) -> Any:
    """`[management, change]` and `management` are short forms for equal weights."""
    if isinstance(value, str):
        return {value: 1}
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return dict.fromkeys(value, 1)
    return value


ThemeWeights = Annotated[dict[Identifier, Weight], BeforeValidator(_weights)]
