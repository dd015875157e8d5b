red_sides = int(input())
blue_sides = int(input())
wanted = int(input())
ways = 0
for red in range(1, red_sides + 1):
    for blue in range(1, blue_sides + 1):
        if red + blue == wanted:
            ways += 1
print(ways)
