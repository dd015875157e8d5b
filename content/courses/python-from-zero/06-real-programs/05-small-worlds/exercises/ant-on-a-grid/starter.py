def walk(steps):
    black = set()
    x, y = 0, 0
    dx, dy = 0, 1
    for step in range(steps):
        # Turn and change the colour. Then go forward.
        x, y = x + dx, y + dy
    return [x, y, len(black)]
