left = 301


def throw(points):
    if points <= left:
        left = left - points
    return left


def turn(first, second, third):
    throw(first)
    throw(second)
    throw(third)
    return left
