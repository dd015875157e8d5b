n, total = map(int, input().split())
numbers = list(map(int, input().split()))
pairs = 0
for i in range(1, n):
    if numbers[i - 1] + numbers[i] == total:
        pairs += 1
print(pairs)
