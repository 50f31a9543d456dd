"""What can be asked of a programme that is there: alternatives, why a block, what a change makes of it."""
