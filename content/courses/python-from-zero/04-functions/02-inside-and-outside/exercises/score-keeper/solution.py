def throw(left, points):
    if points <= left:
        left = left - points
    return left


def turn(left, first, second, third):
    left = throw(left, first)
    left = throw(left, second)
    left = throw(left, third)
    return left
