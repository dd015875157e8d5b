radius, overhang = map(float, input().split())
print(radius + overhang)
