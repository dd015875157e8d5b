"""Courses: what they are made of, who is enrolled and how far each learner has come."""
