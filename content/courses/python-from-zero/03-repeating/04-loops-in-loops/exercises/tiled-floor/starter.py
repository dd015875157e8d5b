line = ""
for row in range(1, 4):
    for column in range(8):
        if column % 2 == 0:
            line += "#"
        else:
            line += "."
        print(line)
