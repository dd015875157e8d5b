def walk(steps):
    black = set()
    x, y = 0, 0
    dx, dy = 0, 1
    for step in range(steps):
        # First turn and change the colour.
        x, y = x + dx, y + dy
    return [x, y, len(black)]
