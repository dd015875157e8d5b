red_sides = int(input())
blue_sides = int(input())
wanted = int(input())
ways = 0
# Try every number of the red die with every number of
# the blue one.
print(ways)
