def is_right(buses):
    # This judge is asleep and accepts everything.
    return True
