lilies = int(input())
room = int(input())
days = 0
while lilies < room:
    lilies = lilies * 2
    days = days + 1
print(days)
print(lilies)
