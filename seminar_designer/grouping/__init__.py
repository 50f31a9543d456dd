"""Who works with whom: groups for every slot in which people work in subgroups, so that they meet anew.

The public door is `rotate`, for so many people and rounds, `arrange`, with absences and wishes, and `with_whom`, for a
programme. Groups that last are formed by `forming`, which needs a solver and is imported when it is asked for.
"""

from seminar_designer.grouping.programme import Round, with_whom
from seminar_designer.grouping.rotation import Rotation, arrange, rotate
from seminar_designer.grouping.turning import Turning

__all__ = ["Rotation", "Round", "Turning", "arrange", "rotate", "with_whom"]
