def missing(password):
    rules = [
        ("length", len(password) >= 10),
        ("variety", False),
    ]
    # Three more rules. Then collect the names of those
    # that aren't fulfilled.
    return [name for name, fulfilled in rules]
