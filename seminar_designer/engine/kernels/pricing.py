"""Pricing: a backward dynamic programme over remembered states bounds what any session can still earn, and a
depth-first enumeration of real sessions uses that bound.
"""

import numpy as np
from numba import njit

from seminar_designer.engine.automata import NEVER, Floats, Ints
from seminar_designer.engine.kernels.arrays import MOST_SLOTS, Arrays

FAR = -1e15
ROUNDING = 1e-2
"""Single precision of `through` is made up for by this many points."""
ROOM = 1_000
"""Sessions there is room for at first; more is made as they are found."""



@njit(cache=True, nogil=True)
def earnings(
    arrays: Arrays, prices: Floats, admitted: Ints, owner: Ints, paying: Ints, still: Floats, width: int, classes: int
) -> tuple[Floats, Floats, Floats]:
    """What candidates earn at these prices, the least that automata which are not remembered cost them, and the most
    that is left to a candidate of each class.

    `paying` are the automata among these that emit measures, whose price changes; `still[candidate, units]` is the
    least that the others cost.
    """
    candidates = len(arrays.low)
    earned = np.full((candidates, width + 1), FAR)
    relief = still.copy()
    gains = np.full((classes, width + 1), FAR)
    for automaton in paying:
        tokens, columns = arrays.tokens[automaton], arrays.columns[automaton]
        states = arrays.end_at[automaton + 1] - arrays.end_at[automaton]
        used = min(columns, width + 1)
        least = np.full((tokens, used), NEVER)
        for state in range(states):
            for token in range(tokens):
                for units in range(used):
                    at = arrays.table[automaton] + (state * tokens + token) * columns + units
                    if arrays.after[at] >= 0:
                        points = arrays.cost[at]
                        if arrays.emits[at] >= 0:
                            points += arrays.amount[at] * prices[arrays.emits[at]]
                        least[token, units] = min(least[token, units], points)
        for candidate in admitted:
            token = arrays.token[automaton, candidate]
            if token >= 0:
                for units in range(width + 1):
                    relief[candidate, units] += least[token, units if columns > 1 else 0]
    for index in range(len(admitted)):
        candidate, group = admitted[index], owner[index]
        once = by_unit = 0.0
        for add in range(arrays.adds_at[candidate], arrays.adds_at[candidate + 1]):
            price = prices[arrays.adds_measure[add]]
            once += arrays.adds_count[add] * price
            by_unit += arrays.adds_units[add] * price
        for units in range(width + 1):
            value = arrays.value[candidate, units]
            relief[candidate, units] = min(relief[candidate, units], NEVER)
            if value > -NEVER / 2:
                earned[candidate, units] = value - once - by_unit * units
                left = earned[candidate, units] - relief[candidate, units]
                gains[group, units] = max(gains[group, units], left)
    return earned, relief, gains


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
    longer = np.zeros((room, table.shape[1]), dtype=np.int64)
    longer[: len(table)] = table
    return longer


@njit(cache=True, nogil=True)
def enumerate_sessions(
    arrays: Arrays, place: int, moves: Ints, costs: Floats, paid_for: Floats, prices: Floats, best: Floats,
    through: Floats, gains: Floats,
    members: Ints, members_at: Ints, low: Ints, high: Ints, earned: Floats, relief: Floats, others: Ints,
    length: int, threshold: float, most: int, most_nodes: int,
) -> tuple[int, bool, Ints, Ints, Ints, Floats, int]:
    """All sessions of `length` grid units that earn more than `threshold`, depth first.

    `earned[c, units]` is what candidate c earns at these duals, `relief[c, units]` the least its other automata
    (those in `others`, 1 for each automaton of the place that is not in the product) can cost it, already taken off
    `gains`. Returns how many were found, whether the search was cut short, their candidates, units, slots and
    earnings, and the nodes visited.
    """
    room = min(most, ROOM)
    blocks = np.zeros((room, MOST_SLOTS), dtype=np.int64)
    units = np.zeros((room, MOST_SLOTS), dtype=np.int64)
    slots = np.zeros(room, dtype=np.int64)
    worth = np.zeros(room)
    classes = len(low)
    timed = moves.shape[2] > 1
    candidates = len(arrays.low)
    first = arrays.place_first[place]
    automata = arrays.place_first[place + 1] - first
    states = np.zeros((MOST_SLOTS + 1, automata + 1), dtype=np.int64)
    path_block = np.zeros(MOST_SLOTS, dtype=np.int64)
    path_units = np.zeros(MOST_SLOTS, dtype=np.int64)
    node = np.zeros(MOST_SLOTS + 1, dtype=np.int64)
    left = np.zeros(MOST_SLOTS + 1, dtype=np.int64)
    so_far = np.zeros(MOST_SLOTS + 1)
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
        while group < classes:
            if member < 0 and many == low[group]:
                while group < classes and so_far[depth] + through[left[depth], node[depth], group] <= floor:
                    group += 1
                if group == classes:
                    break
                many = low[group]
            if many > min(high[group], left[depth]):
                group += 1
                if group < classes:
                    many = low[group]
                member = -1
                continue
            column = many if timed else 0
            to = moves[node[depth], group, column]
            if to < 0:
                many += 1
                member = -1
                continue
            paid = costs[node[depth], group, column] + paid_for[node[depth], group]
            rest = best[left[depth] - many, to]
            if member < 0:
                if so_far[depth] + gains[group, many] - paid + rest <= threshold:
                    many += 1
                    continue
                member = members_at[group]
            while member < members_at[group + 1]:
                block = members[member]
                member += 1
                if earned[block, many] <= FAR / 2:
                    continue
                if so_far[depth] + earned[block, many] - relief[block, many] - paid + rest <= threshold:
                    continue
                clash = False
                for before in range(depth):
                    if arrays.later[path_block[before], block]:
                        clash = True
                        break
                if clash:
                    continue
                nodes += 1
                if nodes > most_nodes:
                    return found, True, blocks, units, slots, worth, nodes
                total = so_far[depth] + earned[block, many] - paid
                states[depth + 1] = states[depth]
                seen = place * candidates + block
                for number in range(arrays.noticed_at[seen], arrays.noticed_at[seen + 1]):
                    automaton = arrays.noticed[number]
                    if others[automaton - first] == 0:
                        continue
                    columns = arrays.columns[automaton]
                    at = arrays.table[automaton] + (
                        states[depth, automaton - first] * arrays.tokens[automaton] + arrays.token[automaton, block]
                    ) * columns
                    if columns > 1:
                        at += many
                    if arrays.after[at] < 0:
                        clash = True
                        break
                    total -= arrays.cost[at]
                    if arrays.emits[at] >= 0:
                        total -= arrays.amount[at] * prices[arrays.emits[at]]
                    states[depth + 1, automaton - first] = arrays.after[at]
                if clash or total + rest <= threshold:
                    continue
                if left[depth] == many:
                    for automaton in range(automata):
                        if others[automaton]:
                            points = arrays.end[arrays.end_at[first + automaton] + states[depth + 1, automaton]]
                            total -= points
                    if total + rest <= threshold:
                        continue
                    if found >= most:
                        return found, True, blocks, units, slots, worth, nodes
                    if found == room:
                        room = min(most, 2 * room)
                        blocks, units = _longer(blocks, room), _longer(units, room)
                        slots = np.append(slots, np.zeros(room - found, dtype=np.int64))
                        worth = np.append(worth, np.zeros(room - found))
                    for before in range(depth):
                        blocks[found, before], units[found, before] = path_block[before], path_units[before]
                    blocks[found, depth], units[found, depth] = block, many
                    slots[found] = depth + 1
                    worth[found] = total + rest
                    found += 1
                    continue
                if depth + 1 >= MOST_SLOTS:
                    continue
                path_block[depth], path_units[depth] = block, many
                at_class[depth], at_units[depth], at_member[depth] = group, many, member
                depth += 1
                node[depth], left[depth], so_far[depth] = to, left[depth - 1] - many, total
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
