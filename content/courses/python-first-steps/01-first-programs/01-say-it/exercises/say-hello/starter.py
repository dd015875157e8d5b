name = input()
# Write your line below this one.
