count = int(input())
names = [input() for _ in range(count)]
for name in names:
    print(name)
