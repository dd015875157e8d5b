n = int(input())
highest = int(input())
when = 1
for number in range(2, n + 1):
    level = int(input())
    if level > highest:
        highest = level
        when = number
print(highest)
print(when)
