n = int(input())
total = 0
# Go through the n readings. What do you have to know
# at the end, apart from the total?
print("no data")
