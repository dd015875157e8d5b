"""What the program says about itself: structured logs that carry the request's id."""
