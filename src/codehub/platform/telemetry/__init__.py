"""What the program says about itself: structured logs that carry the request's id, and figures to scrape."""
