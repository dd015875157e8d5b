n = int(input())
highest = int(input())
when = 1
# The first level has been read. What about the others?
print(highest)
print(when)
