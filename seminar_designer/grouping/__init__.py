"""Who works with whom: groups for every slot in which people work in subgroups, so that they meet anew.

The public door is `rotate`, for so many people and rounds, and `with_whom`, for a programme.
"""

from seminar_designer.grouping.programme import Round, with_whom
from seminar_designer.grouping.rotation import Rotation, rotate

__all__ = ["Rotation", "Round", "rotate", "with_whom"]
