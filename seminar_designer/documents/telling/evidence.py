"""What a programme proves of its way of working, in minutes counted on its slots."""

from dataclasses import dataclass, field

from seminar_designer.documents.telling.reading import Reading

PERCENT_STEP = 5
PASSIVE = ("listen", "write")


@dataclass(frozen=True)
class Evidence:
    """Minutes of work and how they are used: doing something together, on people's own situations, in small groups;
    and by moment of learning. `activities` are counted.
    """

    work: int
    active: int
    own_situations: int
    small_groups: int
    activities: int
    learning: dict[str, int] = field(default_factory=dict)

    @property
    def active_share(self) -> int:
        """At least so many per cent of the work is active."""
        return self.active * 100 // self.work // PERCENT_STEP * PERCENT_STEP if self.work else 0


def evidence(reading: Reading) -> Evidence:
    """Counted over the whole programme."""
    slots = [slot for day in reading.programme.days for slot in day.slots]
    used = [(slot, block) for slot in slots if (block := reading.block(slot)) is not None]
    learning: dict[str, int] = {}
    for slot, block in used:
        learning[block.learning] = learning.get(block.learning, 0) + slot.minutes
    return Evidence(
        work=sum(slot.minutes for slot, _ in used),
        active=sum(slot.minutes for slot, block in used if block.doing not in PASSIVE),
        own_situations=sum(slot.minutes for slot, block in used if block.own_situations),
        small_groups=sum(
            slot.minutes
            for slot, block in used
            if (slot.group.interaction if slot.group else block.interaction) in ("pair", "subgroup")
        ),
        activities=len(used),
        learning=learning,
    )
