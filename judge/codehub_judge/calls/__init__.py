"""Exercises of type `function`: the judge calls a learner's function and compares what it returns."""
