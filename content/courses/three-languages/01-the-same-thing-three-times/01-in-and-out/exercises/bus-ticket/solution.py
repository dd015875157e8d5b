import sys

people = 0
total = 0
for line in sys.stdin:
    age = int(line)
    people += 1
    if age > 14:
        total += 3
    elif age >= 6:
        total += 1
print(people, total)
