first, second = input().split()
print(int(first) + int(second))
