import sys

people = 0
for line in sys.stdin:
    people += 1
print(people)
