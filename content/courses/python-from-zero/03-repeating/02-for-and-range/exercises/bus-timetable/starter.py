first = int(input())
last = int(input())
step = int(input())
# The first bus, at least. When do the others leave?
print(f"{first}:00")
