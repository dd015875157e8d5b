minutes = input()
# How many full hours? How many minutes are left over?
print(minutes, "min")
