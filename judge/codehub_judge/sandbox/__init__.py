"""The sandbox: boxes, what they are made of, and the proof that they hold."""
