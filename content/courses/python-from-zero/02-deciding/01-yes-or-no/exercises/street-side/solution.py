house = int(input())
if house % 2 == 0:
    print("right")
    print(house // 2 - 1)
else:
    print("left")
    print(house // 2)
