def has_tree(forest, row, column):
    """Say whether there's a tree; outside of the forest there's none."""
    if row < 0 or row >= len(forest):
        return False
    if column < 0 or column >= len(forest[row]):
        return False
    return forest[row][column] == "T"


def trees_around(forest, row, column):
    """Count the trees on the places around this one."""
    count = 0
    for down in [-1, 0, 1]:
        for right in [-1, 0, 1]:
            is_itself = down == 0 and right == 0
            if not is_itself and has_tree(forest, row + down, column + right):
                count += 1
    return count


def crowded(forest):
    count = 0
    for row in range(len(forest)):
        for column in range(len(forest[row])):
            if forest[row][column] == "T" and trees_around(forest, row, column) >= 3:
                count += 1
    return count
