for row in range(4):
    line = ""
    for column in range(8):
        if (row + column) % 2 == 0:
            line += "#"
        else:
            line += "."
    print(line)
