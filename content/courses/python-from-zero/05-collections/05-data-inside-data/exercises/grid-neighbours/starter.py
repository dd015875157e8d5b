def trees_around(forest, row, column):
    """Count the trees on the places around this one."""
    return 0


def crowded(forest):
    count = 0
    for row in range(len(forest)):
        for column in range(len(forest[row])):
            if trees_around(forest, row, column) >= 3:
                count += 1
    return count
