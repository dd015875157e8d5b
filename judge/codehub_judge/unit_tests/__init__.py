"""Exercises of type `unit_tests`: functions of the author's test the learner's code, in the same process."""
