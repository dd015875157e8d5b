def side(tiles):
    low = 0
    high = 100000000
    while low < high:
        middle = (low + high + 1) // 2
        if middle * middle <= tiles:
            low = middle
        else:
            high = middle - 1
    return low
