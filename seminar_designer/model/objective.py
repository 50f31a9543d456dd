"""Objectives: what participants will be able to do, and the questions that lead there."""

from typing import Literal

from pydantic import Field

from seminar_designer.model.base import Identifier, Model
from seminar_designer.model.texts import Text

Kind = Literal["know", "understand", "practise", "express", "generate", "decide", "plan", "commit"]
"""What an objective asks for: know one another, understand, practise, express, generate ideas, decide, plan, commit."""

Moment = Literal["experience", "reflect", "diverge", "converge", "apply"]
"""The moment of learning at which a guiding question is put."""

Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
"""Level of the revised Bloom taxonomy (Anderson and Krathwohl, 2001)."""


class Objective(Model):
    """A measurable objective of the catalogue with its guiding questions by moment.

    The statement completes “By the end, participants will be able to …” and starts with an infinitive.
    """

    id: Identifier
    theme: Identifier
    kind: Kind
    bloom: Bloom
    statement: Text
    questions: dict[Moment, tuple[Text, ...]]


class Pattern(Model):
    """How an objective in the client's own words gets its questions, for one kind.

    `verbs` are infinitives that announce the kind; each question holds `{objective}` where the client's words go.
    """

    kind: Kind
    verbs: dict[Literal["fr", "en"], tuple[str, ...]]
    questions: dict[Moment, tuple[Text, ...]] = Field(min_length=5)
