"""Pricing: a backward dynamic programme over remembered states bounds what any session can still earn, and a
depth-first enumeration of real sessions uses that bound.
"""

import numpy as np
from numba import njit

from seminar_designer.engine.automata import NEVER, Floats, Ints
from seminar_designer.engine.kernels.arrays import MOST_SLOTS, Arrays
from seminar_designer.engine.kernels.copying import longer, put
from seminar_designer.engine.kernels.forgotten import Forgotten

FAR = -1e15
ROUNDING = 1e-2
"""Single precision of `through` is made up for by this many points."""
ROOM = 1_000
"""Sessions there is room for at first; more is made as they are found."""


@njit(cache=True, nogil=True)
def earnings(
    arrays: Arrays, prices: Floats, admitted: Ints, owner: Ints, relief: Floats, width: int, classes: int
) -> tuple[Floats, Floats]:
    """What candidates earn at these prices at the most, [candidate, units], and the most of each class: less their
    `relief`, the least that automata which are not remembered cost them.
    """
    earned = np.full((len(arrays.low), width + 1), FAR)
    gains = np.full((classes, width + 1), FAR)
    for index in range(len(admitted)):
        candidate, group = admitted[index], owner[index]
        once = by_unit = 0.0
        for add in range(arrays.adds_at[candidate], arrays.adds_at[candidate + 1]):
            price = prices[arrays.adds_measure[add]]
            once += arrays.adds_count[add] * price
            by_unit += arrays.adds_units[add] * price
        for units in range(width + 1):
            value = arrays.value[candidate, units]
            if value > -NEVER / 2 and relief[candidate, units] < NEVER / 2:
                earned[candidate, units] = value - once - by_unit * units - relief[candidate, units]
                gains[group, units] = max(gains[group, units], earned[candidate, units])
    return earned, gains


@njit(cache=True, nogil=True)
def emission_costs(emitted: Ints, amounts: Floats, prices: Floats) -> Floats:
    """What the measures emitted by each (state, class) cost at these prices."""
    states, classes, many = emitted.shape
    paid = np.zeros((states, classes))
    for state in range(states):
        for group in range(classes):
            for place in range(many):
                if emitted[state, group, place] >= 0:
                    paid[state, group] += amounts[state, group, place] * prices[emitted[state, group, place]]
    return paid


@njit(cache=True, nogil=True)
def backward(
    moves: Ints, costs: Floats, paid_for: Floats, ends: Floats, gains: Floats, low: Ints, high: Ints, width: int,
    best: Floats, through: Floats,
) -> None:
    """Fills best[units left, state], an upper bound of what a session can still earn, and through[units left, state,
    class], the same when a block of the class comes next.

    `gains[class, units]` is the most a candidate of the class earns, `paid_for[state, class]` what is emitted costs.
    """
    states, classes = paid_for.shape
    timed = moves.shape[2] > 1
    for state in range(states):
        best[0, state] = -ends[state] if ends[state] < NEVER / 2 else FAR
    for left in range(1, width + 1):
        for state in range(states):
            top = FAR
            for group in range(classes):
                own = FAR
                last = min(left, high[group])
                if not timed:
                    to = moves[state, group, 0]
                    if to >= 0:
                        for units in range(low[group], last + 1):
                            points = gains[group, units] + best[left - units, to]
                            own = max(own, points)
                        own -= paid_for[state, group] + costs[state, group, 0]
                else:
                    for units in range(low[group], last + 1):
                        to = moves[state, group, units]
                        if to >= 0:
                            points = gains[group, units] - costs[state, group, units] + best[left - units, to]
                            own = max(own, points)
                    own -= paid_for[state, group]
                through[left, state, group] = own
                top = max(top, own)
            best[left, state] = top


@njit(cache=True, nogil=True)
def _longer(table: Ints, room: int) -> Ints:
    """The same rows, with room for more."""
    made = np.zeros((room, table.shape[1]), dtype=np.int64)
    for row in range(len(table)):
        put(made[row], table[row])
    return made


@njit(cache=True, nogil=True)
def enumerate_sessions(
    arrays: Arrays, forgotten: Forgotten, moves: Ints, costs: Floats, paid_for: Floats, best: Floats, through: Floats,
    gains: Floats, members: Ints, members_at: Ints, low: Ints, high: Ints, earned: Floats, excess: Floats,
    length: int, threshold: float, most: int, most_nodes: int, lost: Floats,
    again: Floats,
) -> tuple[int, bool, Ints, Ints, Ints, Floats, int]:
    """All sessions of `length` grid units that earn more than `threshold`, depth first.

    `earned[c, units]` is what candidate c earns at the most at these duals; what automata that are not remembered cost
    it more, their `excess` by entry of their tables, is taken off one by one until too little is left. Adds up the
    points `lost` to each of them, and those lost because a candidate's block would come `again`. Returns how many were
    found, whether the search was cut short, their candidates, units, slots and earnings, and the nodes visited.
    """
    room = min(most, ROOM)
    blocks = np.zeros((room, MOST_SLOTS), dtype=np.int64)
    units = np.zeros((room, MOST_SLOTS), dtype=np.int64)
    slots = np.zeros(room, dtype=np.int64)
    worth = np.zeros(room)
    classes = len(low)
    timed = moves.shape[2] > 1
    automata = len(forgotten.cells)
    states = np.zeros((MOST_SLOTS + 1, automata), dtype=np.int64)
    path_block = np.zeros(MOST_SLOTS, dtype=np.int64)
    path_units = np.zeros(MOST_SLOTS, dtype=np.int64)
    node = np.zeros(MOST_SLOTS + 1, dtype=np.int64)
    left = np.zeros(MOST_SLOTS + 1, dtype=np.int64)
    earned_so_far = np.zeros(MOST_SLOTS + 1)
    at_class = np.zeros(MOST_SLOTS + 1, dtype=np.int64)
    at_units = np.zeros(MOST_SLOTS + 1, dtype=np.int64)
    at_member = np.zeros(MOST_SLOTS + 1, dtype=np.int64)
    left[0] = length
    at_class[0], at_units[0], at_member[0] = 0, low[0], -1
    depth, found, nodes = 0, 0, 0
    floor = threshold - ROUNDING
    while depth >= 0:
        descended = False
        group, many, member = at_class[depth], at_units[depth], at_member[depth]
        here, still, so_far = node[depth], left[depth], earned_so_far[depth]
        hopes, ways, own = through[still, here], moves[here], states[depth]
        least = floor - so_far
        while group < classes:
            if member < 0 and many == low[group]:
                while group < classes and hopes[group] <= least:
                    group += 1
                if group == classes:
                    break
                many = low[group]
            if many > min(high[group], still):
                group += 1
                if group < classes:
                    many = low[group]
                member = -1
                continue
            column = many if timed else 0
            to = ways[group, column]
            if to < 0:
                many += 1
                member = -1
                continue
            before = so_far - costs[here, group, column] - paid_for[here, group]
            rest = best[still - many, to]
            if member < 0:
                if before + gains[group, many] + rest <= threshold:
                    many += 1
                    continue
                member = members_at[group]
            last = members_at[group + 1]
            while member < last:
                block = members[member]
                member += 1
                total = before + earned[block, many]
                if total + rest <= threshold:
                    continue
                clash = False
                for place in range(depth):
                    if arrays.later[path_block[place], block]:
                        clash = True
                        again[block] += total + rest - threshold
                        break
                if clash:
                    continue
                nodes += 1
                if nodes > most_nodes:
                    return found, True, blocks, units, slots, worth, nodes
                for seen in range(forgotten.noticed_at[block], forgotten.noticed_at[block + 1]):
                    automaton = forgotten.noticed[seen]
                    at = forgotten.tables.start[automaton] + own[automaton] * forgotten.cells[automaton]
                    dearer = excess[at + forgotten.entry[seen] + many * forgotten.timed[seen]]
                    lost[automaton] += min(dearer, total + rest - threshold)
                    total -= dearer
                    if total + rest <= threshold:
                        clash = True
                        break
                if clash:
                    continue
                following = states[depth + 1]
                for automaton in range(automata):
                    following[automaton] = own[automaton]
                for seen in range(forgotten.noticed_at[block], forgotten.noticed_at[block + 1]):
                    automaton = forgotten.noticed[seen]
                    at = forgotten.tables.start[automaton] + own[automaton] * forgotten.cells[automaton]
                    after = forgotten.tables.after[at + forgotten.entry[seen] + many * forgotten.timed[seen]]
                    following[automaton] = after
                if still == many:
                    total += rest
                    for automaton in range(automata):
                        dearer = forgotten.end[forgotten.end_at[automaton] + following[automaton]]
                        lost[automaton] += min(dearer, max(0.0, total - threshold))
                        total -= dearer
                    if total <= threshold:
                        continue
                    if found >= most:
                        return found, True, blocks, units, slots, worth, nodes
                    if found == room:
                        room = min(most, 2 * room)
                        blocks, units = _longer(blocks, room), _longer(units, room)
                        slots, worth = longer(slots, room), longer(worth, room)
                    for place in range(depth):
                        blocks[found, place], units[found, place] = path_block[place], path_units[place]
                    blocks[found, depth], units[found, depth] = block, many
                    slots[found] = depth + 1
                    worth[found] = total
                    found += 1
                    continue
                if depth + 1 >= MOST_SLOTS:
                    continue
                path_block[depth], path_units[depth] = block, many
                at_class[depth], at_units[depth], at_member[depth] = group, many, member
                depth += 1
                node[depth], left[depth], earned_so_far[depth] = to, still - many, total
                at_class[depth], at_units[depth], at_member[depth] = 0, low[0], -1
                descended = True
                break
            if descended:
                break
            many += 1
            member = -1
        if not descended:
            depth -= 1
    return found, False, blocks, units, slots, worth, nodes
