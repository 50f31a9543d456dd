"""Word templates of a coach's own: what they may hold, which fields they have, and what is wrong with one."""
