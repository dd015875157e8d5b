def second_highest(values):
    return sorted(set(values))[-2]
