lilies = int(input())
room = int(input())
days = 0
# Let the days go by, as long as it's necessary.
print(days)
print(lilies)
