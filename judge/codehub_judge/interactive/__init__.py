"""Interactive exercises: the learner's program talks with a program of the author's, through the host."""
