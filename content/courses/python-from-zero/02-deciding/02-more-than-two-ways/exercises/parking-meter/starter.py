minutes = int(input())
if minutes <= 480:
    print(9)
if minutes <= 180:
    print(4)
elif minutes <= 60:
    print(0)
else:
    print(15)
