def tins(area, coats=1):
    # How many tins? Round up.
    return 0


def tins_for_room(length, width, height):
    walls = 2 * (length + width) * height
    ceiling = length * width
    return 0
