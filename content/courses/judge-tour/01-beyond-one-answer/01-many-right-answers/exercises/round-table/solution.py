import math

radius, overhang = map(float, input().split())
print(math.pi * (radius + overhang) ** 2)
