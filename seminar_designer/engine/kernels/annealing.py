"""Simulated annealing over whole programmes: sessions of ordered blocks with their minutes."""

import numpy as np
from numba import njit

from seminar_designer.engine.automata import Ints
from seminar_designer.engine.kernels.arrays import MOST_SLOTS, Arrays
from seminar_designer.engine.kernels.copying import put
from seminar_designer.engine.kernels.session import read_session

BROKEN = 300.0
"""Points lost for each requirement broken, plus BROKEN_UNIT for each unit by which a row is missed."""
BROKEN_UNIT = 20.0
MOST_UNITS = 20.0
HALF_NEVER = 5e8


@njit(cache=True, nogil=True)
def row_loss(arrays: Arrays, row: int, activity: float) -> float:
    """Points lost by a row at this activity."""
    outside = max(0.0, arrays.row_low[row] - activity, activity - arrays.row_high[row])
    if outside <= 1e-9:
        return 0.0
    price = arrays.row_price[row]
    if price >= HALF_NEVER:
        return float(BROKEN + BROKEN_UNIT * min(outside, MOST_UNITS))
    return float(price * outside)


@njit(cache=True, nogil=True)
def fit_length(arrays: Arrays, blocks: Ints, units: Ints, slots: int, length: int) -> bool:
    """Stretches or shortens the slots, from a random one on, until they fill the session; False when they cannot."""
    missing = length
    for position in range(slots):
        missing -= units[position]
    start = np.random.randint(0, slots)
    while missing != 0:
        moved = False
        for offset in range(slots):
            position = (start + offset) % slots
            block = blocks[position]
            if missing > 0 and units[position] < arrays.high[block]:
                units[position] += 1
                missing -= 1
                moved = True
            elif missing < 0 and units[position] > arrays.low[block]:
                units[position] -= 1
                missing += 1
                moved = True
            if missing == 0:
                break
        if not moved:
            return False
    return True


@njit(cache=True, nogil=True)
def random_session(arrays: Arrays, place: int, length: int, blocks: Ints, units: Ints) -> int:
    """Fills a session at random; returns the number of slots, 0 when it did not work out."""
    first, last = arrays.admitted_at[place], arrays.admitted_at[place + 1]
    for _ in range(200):
        slots, low, high = 0, 0, 0
        while slots < MOST_SLOTS and high < length:
            block = arrays.admitted[np.random.randint(first, last)]
            if low + arrays.low[block] > length:
                break
            blocks[slots] = block
            units[slots] = arrays.low[block]
            low += arrays.low[block]
            high += arrays.high[block]
            slots += 1
        if slots and low <= length <= high and fit_length(arrays, blocks, units, slots, length):
            return slots
    return 0


@njit(cache=True, nogil=True)
def anneal(
    arrays: Arrays, measures: int, serves: Ints, sibling: Ints, segment: Ints, lengths: Ints, start_blocks: Ints,
    start_units: Ints, start_slots: Ints, steps: int, hot: float, cold: float, seed: int,
) -> tuple[Ints, Ints, Ints, float, int]:
    """Best programme found: blocks, units and slots of every place, its value and the requirements it breaks.

    `serves[c]` is the objective of candidate c (-1: none), `sibling[c, o]` the same block for objective o (-1: none),
    `segment[p]` groups places that share their minutes, `lengths[p]` is where to start. A start with no slots at a
    place is filled at random.
    """
    np.random.seed(seed)
    places = len(lengths)
    objectives = sibling.shape[1]
    rows = len(arrays.row_low)
    blocks, units, slots = start_blocks.copy(), start_units.copy(), start_slots.copy()
    length = lengths.copy()
    widest = 1
    for place in range(places):
        widest = max(widest, arrays.place_first[place + 1] - arrays.place_first[place])
    states = np.zeros(widest, dtype=np.int64)
    measured = np.zeros((places, measures))
    fresh = np.zeros((2, measures))
    value = np.zeros(places)
    broken = np.zeros(places, dtype=np.int64)
    activity = np.zeros(rows)
    for place in range(places):
        if slots[place] == 0:
            slots[place] = random_session(arrays, place, length[place], blocks[place], units[place])
        value[place], broken[place] = read_session(
            arrays, place, blocks[place], units[place], slots[place], states, measured[place]
        )
        for measure in range(measures):
            if measured[place, measure] != 0.0:
                at = place * measures + measure
                for term in range(arrays.row_at[at], arrays.row_at[at + 1]):
                    activity[arrays.row_index[term]] += arrays.row_coefficient[term] * measured[place, measure]
    loss = 0.0
    missed = 0
    for row in range(rows):
        lost = row_loss(arrays, row, activity[row])
        loss += lost
        if lost > 0 and arrays.row_price[row] >= HALF_NEVER:
            missed += 1
    total = value.sum() - loss - BROKEN * broken.sum()
    best_total = -1e18
    best_broken = 1 << 30
    best_blocks, best_units, best_slots = blocks.copy(), units.copy(), slots.copy()
    stamp = np.zeros(rows, dtype=np.int64)
    before = np.zeros(rows)
    touched = np.zeros(rows, dtype=np.int64)
    new_blocks = np.zeros((2, MOST_SLOTS), dtype=np.int64)
    new_units = np.zeros((2, MOST_SLOTS), dtype=np.int64)
    new_slots = np.zeros(2, dtype=np.int64)
    new_length = np.zeros(2, dtype=np.int64)
    changed = np.zeros(2, dtype=np.int64)
    new_value = np.zeros(2)
    new_broken = np.zeros(2, dtype=np.int64)
    cooling = (cold / hot) ** (1.0 / max(1, steps))
    temperature = hot
    for step in range(1, steps + 1):
        temperature *= cooling
        place = np.random.randint(0, places)
        other = -1
        kind = np.random.randint(0, 100)
        put(new_blocks[0], blocks[place])
        put(new_units[0], units[place])
        new_slots[0], new_length[0] = slots[place], length[place]
        many = slots[place]
        if many == 0 and not 28 <= kind < 38:
            continue  # an empty session can only get a block
        position = np.random.randint(0, max(1, many))
        fine = True
        if kind < 28:  # another block in one slot
            block = arrays.admitted[np.random.randint(arrays.admitted_at[place], arrays.admitted_at[place + 1])]
            new_blocks[0, position] = block
            new_units[0, position] = min(max(new_units[0, position], arrays.low[block]), arrays.high[block])
        elif kind < 38:  # one block more
            if many >= MOST_SLOTS:
                continue
            block = arrays.admitted[np.random.randint(arrays.admitted_at[place], arrays.admitted_at[place + 1])]
            position = np.random.randint(0, many + 1)
            for later in range(many, position, -1):
                new_blocks[0, later], new_units[0, later] = new_blocks[0, later - 1], new_units[0, later - 1]
            new_blocks[0, position], new_units[0, position] = block, arrays.low[block]
            new_slots[0] = many + 1
        elif kind < 48:  # one block less
            if many <= 1:
                continue
            for later in range(position, many - 1):
                new_blocks[0, later], new_units[0, later] = new_blocks[0, later + 1], new_units[0, later + 1]
            new_slots[0] = many - 1
        elif kind < 58:  # another order
            second = np.random.randint(0, many)
            if second == position:
                continue
            new_blocks[0, position], new_blocks[0, second] = new_blocks[0, second], new_blocks[0, position]
            new_units[0, position], new_units[0, second] = new_units[0, second], new_units[0, position]
        elif kind < 68:  # minutes from one slot to another
            second = np.random.randint(0, many)
            if second == position:
                continue
            new_units[0, position] += 1
            new_units[0, second] -= 1
            if (
                new_units[0, position] > arrays.high[new_blocks[0, position]]
                or new_units[0, second] < arrays.low[new_blocks[0, second]]
            ):
                continue
        elif kind < 76:  # the same block for another objective
            if objectives == 0:
                continue
            block = sibling[new_blocks[0, position], np.random.randint(0, objectives)]
            if block < 0:
                continue
            new_blocks[0, position] = block
        elif kind < 82:  # the whole session for another objective
            if objectives == 0:
                continue
            wanted = np.random.randint(0, objectives)
            leaving = serves[new_blocks[0, position]]
            for index in range(many):
                if serves[new_blocks[0, index]] == leaving and sibling[new_blocks[0, index], wanted] >= 0:
                    new_blocks[0, index] = sibling[new_blocks[0, index], wanted]
        else:  # two places
            other = np.random.randint(0, places)
            if other == place or slots[other] == 0:
                continue
            put(new_blocks[1], blocks[other])
            put(new_units[1], units[other])
            new_slots[1], new_length[1] = slots[other], length[other]
            second = np.random.randint(0, slots[other])
            if kind < 90:  # swap two slots
                one, two = new_blocks[0, position], new_blocks[1, second]
                new_blocks[0, position], new_blocks[1, second] = two, one
                new_units[0, position] = min(max(new_units[0, position], arrays.low[two]), arrays.high[two])
                new_units[1, second] = min(max(new_units[1, second], arrays.low[one]), arrays.high[one])
            elif kind < 95:  # swap whole sessions
                put(new_blocks[0], blocks[other])
                put(new_units[0], units[other])
                put(new_blocks[1], blocks[place])
                put(new_units[1], units[place])
                new_slots[0], new_slots[1] = slots[other], slots[place]
            else:  # minutes from one session to another
                if segment[place] != segment[other]:
                    continue
                new_length[0] += 1
                new_length[1] -= 1
                if new_length[0] > arrays.longest[place] or new_length[1] < arrays.shortest[other]:
                    continue
        changed[0], changed[1] = place, other
        sides = 1 if other < 0 else 2
        for side in range(sides):
            for slot in range(new_slots[side]):
                if not arrays.admits[changed[side], new_blocks[side, slot]]:
                    fine = False
            if not fine or not fit_length(arrays, new_blocks[side], new_units[side], new_slots[side], new_length[side]):
                fine = False
                break
        if not fine:
            continue
        gain = 0.0
        for side in range(sides):
            new_value[side], new_broken[side] = read_session(
                arrays, changed[side], new_blocks[side], new_units[side], new_slots[side], states, fresh[side]
            )
            old = changed[side]
            gain += new_value[side] - value[old] - BROKEN * (new_broken[side] - broken[old])
        count = 0
        for side in range(sides):
            old = changed[side]
            for measure in range(measures):
                difference = fresh[side, measure] - measured[old, measure]
                if difference != 0.0:
                    at = old * measures + measure
                    for term in range(arrays.row_at[at], arrays.row_at[at + 1]):
                        row = arrays.row_index[term]
                        if stamp[row] != step:
                            stamp[row] = step
                            before[row] = activity[row]
                            touched[count] = row
                            count += 1
                        activity[row] += arrays.row_coefficient[term] * difference
        misses = 0
        for index in range(count):
            row = touched[index]
            was, now = row_loss(arrays, row, before[row]), row_loss(arrays, row, activity[row])
            gain -= now - was
            if arrays.row_price[row] >= HALF_NEVER:
                misses += (1 if now > 0 else 0) - (1 if was > 0 else 0)
        if gain >= 0 or np.random.random() < np.exp(gain / temperature):
            total += gain
            missed += misses
            for side in range(sides):
                old = changed[side]
                put(blocks[old], new_blocks[side])
                put(units[old], new_units[side])
                put(measured[old], fresh[side])
                slots[old], length[old] = new_slots[side], new_length[side]
                value[old], broken[old] = new_value[side], new_broken[side]
            breaks = missed + broken.sum()
            if breaks < best_broken or (breaks == best_broken and total > best_total + 1e-9):
                best_total, best_broken = total, breaks
                for one in range(places):
                    put(best_blocks[one], blocks[one])
                    put(best_units[one], units[one])
                    best_slots[one] = slots[one]
        else:
            for index in range(count):
                activity[touched[index]] = before[touched[index]]
    return best_blocks, best_units, best_slots, best_total, best_broken
