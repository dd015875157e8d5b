def tins(area, coats=1):
    return (area * coats + 11) // 12


def tins_for_room(length, width, height):
    walls = 2 * (length + width) * height
    ceiling = length * width
    return tins(walls, coats=2) + tins(ceiling)
