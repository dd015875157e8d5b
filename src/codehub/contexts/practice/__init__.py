"""Practice: exercises, submissions, verdicts, and the queue that the judge leases from."""
