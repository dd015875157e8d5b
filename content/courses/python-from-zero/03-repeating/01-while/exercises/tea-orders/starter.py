tea = 0
coffee = 0
order = input().lower()
# As long as nobody is done: count the order, then
# hear the next one.
print("tea:", tea)
print("coffee:", coffee)
