"""The sizes of a group that a sheet allows."""

from collections.abc import Iterable

from seminar_designer.model.block import Block


def sizes(block: Block) -> range:
    """Every number of people from the sheet's minimum to its maximum."""
    return range(block.group.min, block.group.max + 1)


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in order, neighbours joined: `4–7, 9`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
