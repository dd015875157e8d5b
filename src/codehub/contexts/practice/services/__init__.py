"""What changes practice's state: one verb a file, one transaction each."""
