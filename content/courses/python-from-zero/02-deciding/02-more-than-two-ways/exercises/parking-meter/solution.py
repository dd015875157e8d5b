minutes = int(input())
if minutes <= 60:
    print(0)
elif minutes <= 180:
    print(4)
elif minutes <= 480:
    print(9)
else:
    print(15)
