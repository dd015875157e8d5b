count = int(input())
names = [input() for _ in range(count)]
for name in set(names):
    print(name)
