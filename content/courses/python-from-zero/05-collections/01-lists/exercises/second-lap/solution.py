def second_best(laps):
    if len(laps) < 2:
        return -1
    best = min(laps)
    if laps.count(best) > 1:
        return best
    others = []
    for lap in laps:
        if lap != best:
            others.append(lap)
    return min(others)
