"""When somebody did something, precise enough for a calendar of any time zone."""
